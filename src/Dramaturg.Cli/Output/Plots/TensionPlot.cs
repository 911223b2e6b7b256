using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Tension;
using Dramaturg.Frames;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>The tension curve with its error band, peak and dead scenes; below it a strip for each thing that it is made of, the darker the more.</summary>
internal sealed class TensionPlot
{
    private const double Left = 110;
    private const double Right = Plot.Width - 40;
    private const double Top = Plot.Head + 44;
    private const double Bottom = Top + 220;
    private const double StripTop = Bottom + 44;
    private const double Strip = 22;

    private readonly Reception _reception;
    private readonly Frame _frame;
    private readonly Timeline _time;
    private readonly IReadOnlyList<double> _tension;
    private readonly IReadOnlyList<int> _dead;
    private readonly double _most;
    private readonly Svg _svg = new();

    private TensionPlot(StoryAnalysis analysis, Sentences sentences)
    {
        _reception = analysis.Reception;
        _frame = sentences.Frame;
        _time = new Timeline(analysis, sentences, Left, Right);
        _tension = _reception.Tension;
        _dead = DeadScenes.Of(analysis.Road, _tension);
        _most = Math.Ceiling(Math.Max(0.05, _reception.Curve.Points.Max(point => point.Tension.Value + point.Tension.Error)) * 20) / 20;
    }

    public static Plot Of(StoryAnalysis analysis, Sentences sentences)
    {
        var plot = new TensionPlot(analysis, sentences);
        plot.Axes();
        plot.Curve();
        plot.Marks();
        double end = plot.Strips();
        return new Plot(sentences.Frame.Say("tension.heading"), sentences.Frame.Say(plot._reception.Curve.IsSampled ? "plot.tension-sampled" : "plot.tension"), end + 30, plot._svg.ToString());
    }

    private double Y(double tension) => Bottom - ((Bottom - Top) * tension / _most);

    private void Axes()
    {
        int lines = (int)Math.Round(_most / 0.05);
        int every = lines > 8 ? 2 : 1;
        for (int line = 0; line <= lines; line += every)
        {
            _svg.Line(Left, Y(line * 0.05), Right, Y(line * 0.05), line == 0 ? "axis" : "grid").Text(Left - 8, Y(line * 0.05) + 4, _frame.Decimals(line * 0.05)[..4], "s", "end");
        }

        _svg.Text(Left - 8, Top - 14, _frame.Say("tension.tension"), "q", "end");
        _time.Numbers(_svg, Bottom + 16);
        _svg.Text(Left - 8, Bottom + 16, _frame.Say("plot.act"), "s", "end");
    }

    private void Curve()
    {
        var points = _reception.Curve.Points;
        if (_reception.Curve.IsSampled)
        {
            var upper = points.Select(point => (_time.At(point.Number), Y(Math.Min(_most, point.Tension.Value + point.Tension.Error))));
            var lower = points.Reverse().Select(point => (_time.At(point.Number), Y(Math.Max(0, point.Tension.Value - point.Tension.Error))));
            _svg.Polygon(upper.Concat(lower), "band");
        }

        var line = points.Select(point => (X: _time.At(point.Number), Y: Y(point.Tension.Value))).ToArray();
        _svg.Polygon(line.Prepend((line[0].X, Bottom)).Append((line[^1].X, Bottom)), "area").Polyline(line, "c0");
        foreach (var point in points)
        {
            _svg.Dot(_time.At(point.Number), Y(point.Tension.Value), 3, "f0", $"{_time.Say(point.Number)}\n{_frame.Say("tension.tension")} {_frame.Decimals(point.Tension.Value)}");
        }
    }

    private void Marks()
    {
        var arc = Arc.Of(_tension);
        double x = _time.At(arc.Peak);
        bool isLate = arc.PeakTime > 0.5;
        _svg.Line(x, Y(_tension[arc.Peak]), x, Bottom, "mark").Dot(x, Y(_tension[arc.Peak]), 6, "peak", _time.Say(arc.Peak));
        _svg.Text(x + (isLate ? -10 : 10), Y(_tension[arc.Peak]) - 10, Svg.Fit($"{_frame.Say("tension.peak")}: {_time.Say(arc.Peak)}", isLate ? x - Left : Right - x), "b", isLate ? "end" : "start");
        foreach (int act in _dead)
        {
            _svg.Box(_time.At(act) - 4, Bottom + 22, 8, 4, "dead", $"{_time.Say(act)}\n{_frame.Say("tension.dead")}");
        }

        if (_dead.Count > 0)
        {
            _svg.Box(Left - 16, Bottom + 22, 8, 4, "dead").Text(Left - 22, Bottom + 28, _frame.Say("tension.dead"), "s", "end");
        }
    }

    private double Strips()
    {
        (string Name, string Style, Func<TensionPoint, double> Figure)[] strips =
        [
            (_frame.Say("tension.risk"), "f0", point => point.Risk.Value),
            (_frame.Say("tension.suspense"), "f0", point => point.Suspense.Value),
            (_frame.Say("tension.peril"), "f1", point => point.Peril.Value),
            (_frame.Say("tension.conflict"), "f1", point => point.Clash.Conflict),
            (_frame.Say("tension.dilemma"), "f1", point => point.Clash.Dilemma),
            (_frame.Say("tension.irony"), "f3", point => point.Irony),
            (_frame.Say("tension.surprise"), "f2", point => point.Surprise.Value),
        ];
        var felt = strips.Where(strip => _reception.Curve.Points.Any(point => strip.Figure(point) > 0)).ToArray();
        for (int i = 0; i < felt.Length; i++)
        {
            Draw(felt[i].Name, felt[i].Style, felt[i].Figure, StripTop + (i * Strip));
        }

        return StripTop + (felt.Length * Strip);
    }

    private void Draw(string name, string style, Func<TensionPoint, double> figure, double y)
    {
        double most = _reception.Curve.Points.Max(figure);
        double width = _time.At(1) - _time.At(0);
        _svg.Text(Left - 8, y + 14, name, "t", "end");
        foreach (var point in _reception.Curve.Points)
        {
            double x = Math.Max(Left, _time.At(point.Number - 0.5));
            double until = Math.Min(Right, _time.At(point.Number + 0.5));
            _svg.Box(x, y, Math.Max(1, Math.Min(width, until - x) - 1), Strip - 4, style, $"{_time.Say(point.Number)}\n{name} {_frame.Decimals(figure(point))}", 0.06 + (0.94 * figure(point) / most));
        }

        _svg.Text(Right + 6, y + 13, _frame.Decimals(most), "s");
    }
}
