using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>A drawing with a title.</summary>
/// <param name="Body">SVG elements, from 0 to <see cref="Width"/> and <paramref name="Height"/>.</param>
internal sealed record Plot(string Title, string Subtitle, double Height, string Body)
{
    public const double Width = 1000;

    /// <summary>From the top of the drawing to what is drawn.</summary>
    public const double Head = 56;

    /// <summary>One SVG document with all plots below each other.</summary>
    public static string Document(IReadOnlyList<Plot> plots)
    {
        double height = plots.Sum(plot => plot.Height);
        var body = new System.Text.StringBuilder();
        double top = 0;
        foreach (var plot in plots)
        {
            body.Append($"<g transform=\"translate(0 {Svg.Show(top)})\">\n").Append(plot.Heading()).Append(plot.Body).Append("</g>\n");
            top += plot.Height;
        }

        return Open(string.Join(", ", plots.Select(plot => plot.Title)), height) + $"<style>{Palette.Style}</style>\n"
            + new Svg().Box(0, 0, Width, height, "paper") + body + "</svg>\n";
    }

    /// <summary>The plot as a part of a page that has the <see cref="Palette"/>.</summary>
    public string Embedded() => Open(Title, Height - Head + 12) + $"<g transform=\"translate(0 {Svg.Show(12 - Head)})\">\n" + Body + "</g>\n</svg>\n";

    private static string Open(string title, double height) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Svg.Show(Width)} {Svg.Show(height)}\" width=\"{Svg.Show(Width)}\" height=\"{Svg.Show(height)}\" role=\"img\" aria-label=\"{Svg.Escape(title)}\">\n";

    private string Heading() => new Svg().Text(24, 28, Title, "h").Text(24, 46, Svg.Fit(Subtitle, Width - 48), "q").ToString();
}
