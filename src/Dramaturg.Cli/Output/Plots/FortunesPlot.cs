using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>How well off everybody is, in truth and, thin, as they believe; those with most sympathy in colour, and all together by sympathy in black.</summary>
internal sealed class FortunesPlot
{
    private const double Left = 60;
    private const double Right = Plot.Width - 170;
    private const double Top = Plot.Head + 16;
    private const double Bottom = Top + 300;
    private const double LabelHeight = 15;

    private readonly StoryAnalysis _analysis;
    private readonly Reception _reception;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly Timeline _time;
    private readonly Svg _svg = new();

    private FortunesPlot(StoryAnalysis analysis, Sentences sentences)
    {
        _analysis = analysis;
        _reception = analysis.Reception;
        _sentences = sentences;
        _frame = sentences.Frame;
        _time = new Timeline(analysis, sentences, Left, Right);
    }

    public static Plot Of(StoryAnalysis analysis, Sentences sentences)
    {
        var plot = new FortunesPlot(analysis, sentences);
        plot.Draw();
        return new Plot(sentences.Frame.Say("drama.fortunes"), sentences.Frame.Say("plot.fortunes"), Bottom + 40, plot._svg.ToString());
    }

    private Road Road => _reception.Ahead;

    private void Draw()
    {
        for (int line = 0; line <= 4; line++)
        {
            _svg.Line(Left, Y(line / 4.0), Right, Y(line / 4.0), line == 0 ? "axis" : "grid").Text(Left - 8, Y(line / 4.0) + 4, _frame.Decimals(line / 4.0)[..4], "s", "end");
        }

        _time.Numbers(_svg, Bottom + 16);
        var lines = Lines().ToArray();
        foreach (var line in lines.Reverse())
        {
            Curve(line);
        }

        Labels(lines);
    }

    private static double Y(double life) => Bottom - ((Bottom - Top) * life);

    /// <summary>First all together, then the people with most sympathy.</summary>
    private IEnumerable<Life> Lines()
    {
        double least = Math.Min(0, _reception.Fortune.Min());
        if (least >= 0)
        {
            yield return new Life(_frame.Say("plot.all"), "all", "fall", _reception.Fortune, null);
        }

        var people = Enumerable.Range(0, Road.World.Model.Characters.Count).Select(person => new CharacterId(person))
            .Where(person => _reception.Lives.PlacesOf(person).Any()).OrderByDescending(person => Math.Abs(_reception.Lives.Sympathy[person])).ToArray();
        foreach (var (person, rank) in people.Select((person, rank) => (person, rank)))
        {
            yield return new Life(
                _sentences.Person(Road.World.Model.Characters[person.Value]),
                rank < Palette.Count ? $"c{rank}" : "other",
                rank < Palette.Count ? $"f{rank}" : "fother",
                Worth(person, state => state),
                Worth(person, state => Road.World.Mind(state, person)));
        }
    }

    private double[] Worth(CharacterId person, Func<StateId, StateId> seen) =>
        [.. Enumerable.Range(0, Road.Acts.Count + 1).Select(number => _reception.Lives.Of(seen(Road[number]), person))];

    private void Curve(Life life)
    {
        if (life.Believed is { } believed && !believed.SequenceEqual(life.Worth))
        {
            _svg.Polyline(Points(believed), life.Style + " felt");
        }

        _svg.Polyline(Points(life.Worth), life.Style);
        for (int point = 0; point < life.Worth.Count; point++)
        {
            string felt = life.Believed is { } mind && mind[point] != life.Worth[point] ? $" ({_frame.Decimals(mind[point])})" : "";
            _svg.Dot(_time.At(point), Y(life.Worth[point]), 2.5, life.Fill, $"{_time.Say(point)}\n{life.Name}: {_frame.Decimals(life.Worth[point])}{felt}");
        }
    }

    private IEnumerable<(double X, double Y)> Points(IEnumerable<double> lives) => lives.Select((life, point) => (_time.At(point), Y(life)));

    /// <summary>At the end of each line, moved apart where they would overlap.</summary>
    private void Labels(Life[] lines)
    {
        double free = Top - 6;
        double last = Bottom + 4;
        var sorted = lines.OrderByDescending(line => line.Worth[^1]).ToArray();
        foreach (var (line, i) in sorted.Select((line, i) => (line, i)))
        {
            double y = Math.Max(free + LabelHeight, Y(line.Worth[^1]) + 4);
            y = Math.Max(free + LabelHeight, Math.Min(y, last - ((sorted.Length - 1 - i) * LabelHeight)));
            _svg.Line(Right + 3, Y(line.Worth[^1]), Right + 12, y - 4, "grid").Line(Right + 14, y - 4, Right + 38, y - 4, line.Style).Text(Right + 44, y, Svg.Fit(line.Name, 120));
            free = y;
        }
    }

    private sealed record Life(string Name, string Style, string Fill, IReadOnlyList<double> Worth, IReadOnlyList<double>? Believed);
}
