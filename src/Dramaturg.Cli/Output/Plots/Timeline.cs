using System.Globalization;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>The acts of a story from left to right: point 0 is the start.</summary>
internal sealed class Timeline
{
    private const double LabelWidth = 26;

    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly double _left;
    private readonly double _step;

    /// <param name="after">How wide what is so after the last act is, in acts.</param>
    public Timeline(StoryAnalysis analysis, Sentences sentences, double left, double right, int after = 0)
    {
        _analysis = analysis;
        _sentences = sentences;
        _left = left;
        Right = right;
        _step = (right - left) / System.Math.Max(1, analysis.Road.Acts.Count + after);
    }

    public double Right { get; }

    public double At(double point) => _left + (point * _step);

    /// <summary>Numbers of the acts under a plot, as many as have room, with the acts as hints.</summary>
    public void Numbers(Svg svg, double y)
    {
        int every = new[] { 1, 2, 5, 10, 20 }.First(count => count * _step >= LabelWidth || count == 20);
        for (int point = 0; point <= _analysis.Road.Acts.Count; point += every)
        {
            svg.Text(At(point), y, point.ToString(CultureInfo.InvariantCulture), "s", "middle");
        }
    }

    /// <summary>What happens at a point.</summary>
    public string Say(int point) => point == 0
        ? _sentences.Frame.Say("since.start")
        : $"{point.ToString(CultureInfo.InvariantCulture)}  {ActTeller.Tell(_analysis.Road, point, _sentences)}";
}
