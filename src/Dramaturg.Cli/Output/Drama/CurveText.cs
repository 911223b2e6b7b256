using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Frames;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>A curve for a terminal: a column of blocks for every point, with an axis and a line of marks below.</summary>
internal sealed class CurveText
{
    private const string Blocks = " ▁▂▃▄▅▆▇█";
    private const int Height = 6;
    private const int Steps = 8;
    private const int WidePoints = 40;
    private const int Every = 5;

    private readonly IReadOnlyList<double> _curve;
    private readonly Frame _frame;
    private readonly double _top;
    private readonly int _width;

    /// <param name="curve">From 0 up.</param>
    public CurveText(IReadOnlyList<double> curve, Frame frame)
    {
        _curve = curve;
        _frame = frame;
        _top = Math.Ceiling(Math.Max(0.05, curve.Max()) * 20) / 20;
        _width = curve.Count <= WidePoints ? 2 : 1;
    }

    /// <param name="marks">Below points: what they are marked with.</param>
    public IEnumerable<string> Lines(IReadOnlyDictionary<int, char> marks)
    {
        for (int row = Height - 1; row >= 0; row--)
        {
            string label = row == Height - 1 ? _frame.Decimals(_top) : row == 0 ? _frame.Decimals(0) : "";
            yield return $"  {label,5} │" + string.Concat(_curve.Select(value => new string(Block(value, row), _width))).TrimEnd();
        }

        yield return "        └" + new string('─', _width * _curve.Count);
        yield return ("         " + Numbers()).TrimEnd();
        yield return ("         " + string.Concat(Enumerable.Range(0, _curve.Count).Select(point => new string(marks.GetValueOrDefault(point, ' '), 1).PadRight(_width)))).TrimEnd();
    }

    private char Block(double value, int row)
    {
        int eighths = (int)Math.Round(value / _top * Height * Steps);
        return Blocks[Math.Clamp(eighths - (row * Steps), value > 0 && row == 0 ? 1 : 0, Steps)];
    }

    private string Numbers()
    {
        var line = new StringBuilder();
        for (int point = 0; point < _curve.Count; point += Every)
        {
            line.Append(point.ToString(CultureInfo.InvariantCulture).PadRight(_width * Every));
        }

        return line.ToString();
    }
}
