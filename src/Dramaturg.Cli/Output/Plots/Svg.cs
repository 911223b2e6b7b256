using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>Writes SVG elements one after the other. Numbers have at most one decimal, so that the same plot is the same bytes everywhere.</summary>
internal sealed class Svg
{
    /// <summary>About how wide a character of the text is, for a font of 12 pixels.</summary>
    public const double CharacterWidth = 6.3;

    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public Svg Line(double x1, double y1, double x2, double y2, string style) =>
        Element($"<line x1=\"{Show(x1)}\" y1=\"{Show(y1)}\" x2=\"{Show(x2)}\" y2=\"{Show(y2)}\" class=\"{style}\"/>");

    /// <param name="hint">Shown where a pointer rests on it.</param>
    public Svg Box(double x, double y, double width, double height, string style, string? hint = null, double opacity = 1) =>
        Element($"<rect x=\"{Show(x)}\" y=\"{Show(y)}\" width=\"{Show(width)}\" height=\"{Show(height)}\" class=\"{style}\"{Opacity(opacity)}>{Hint(hint)}</rect>");

    public Svg Dot(double x, double y, double radius, string style, string? hint = null) =>
        Element($"<circle cx=\"{Show(x)}\" cy=\"{Show(y)}\" r=\"{Show(radius)}\" class=\"{style}\">{Hint(hint)}</circle>");

    public Svg Polyline(IEnumerable<(double X, double Y)> points, string style) =>
        Element($"<polyline points=\"{Points(points)}\" class=\"{style}\"/>");

    public Svg Polygon(IEnumerable<(double X, double Y)> points, string style) =>
        Element($"<polygon points=\"{Points(points)}\" class=\"{style}\"/>");

    public Svg Path(string way, string style, double width, string? hint) =>
        Element($"<path d=\"{way}\" class=\"{style}\" stroke-width=\"{Show(width)}\">{Hint(hint)}</path>");

    /// <param name="anchor">start, middle or end.</param>
    public Svg Text(double x, double y, string text, string style = "t", string anchor = "start") =>
        Element($"<text x=\"{Show(x)}\" y=\"{Show(y)}\" class=\"{style}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>{Escape(text)}</text>");

    public static string Show(double number) => (Math.Round(number, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>As much of a text as fits into so many pixels.</summary>
    public static string Fit(string text, double width)
    {
        int most = (int)(width / CharacterWidth);
        return text.Length <= most ? text : most < 2 ? "" : text[..(most - 1)].TrimEnd() + "…";
    }

    private static string Hint(string? hint) => hint is null ? "" : $"<title>{Escape(hint)}</title>";

    private static string Opacity(double opacity) => opacity >= 1 ? "" : $" fill-opacity=\"{opacity.ToString("0.##", CultureInfo.InvariantCulture)}\"";

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(point => $"{Show(point.X)},{Show(point.Y)}"));

    private Svg Element(string element)
    {
        _text.Append(element).Append('\n');
        return this;
    }
}
