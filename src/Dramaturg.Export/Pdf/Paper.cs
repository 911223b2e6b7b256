namespace Dramaturg.Export.Pdf;

/// <summary>A sheet, in points: 72 to the inch.</summary>
/// <remarks>
/// The industry's page: Courier of 12 points, ten letters and six lines to the inch; an inch above and below, an inch and a half at the left for the binding.
/// Lines are as long on A4 as on US Letter, so that both break alike; A4 has four lines more.
/// </remarks>
public sealed record Paper(double Width, double Height)
{
    public const double LineHeight = 12;
    public const double LetterWidth = 7.2;

    private const double Margin = 72;

    public static Paper A4 { get; } = new(595.28, 841.89);

    public static Paper Letter { get; } = new(612, 792);

    public int LineCount => (int)((Height - (2 * Margin)) / LineHeight);

    /// <summary>Of the baseline of a line of the page, from 0; the page's number stands three lines above.</summary>
    public double Baseline(int line) => Height - Margin - ((line + 1) * LineHeight) + 2;
}

/// <summary>Where kinds of text stand, in letters from the left edge of the sheet, and how many of them a line has.</summary>
internal readonly record struct Measure(int Column, int Width)
{
    public static Measure Number { get; } = new(10, 4);

    public static Measure Action { get; } = new(15, 60);

    public static Measure Speech { get; } = new(25, 35);

    public static Measure Direction { get; } = new(31, 25);

    public static Measure Cue { get; } = new(37, 33);

    public static Measure LeftSpeech { get; } = new(15, 28);

    public static Measure RightSpeech { get; } = new(47, 28);

    public int End => Column + Width;
}
