using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.People;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>Who is dear to whom before and after the story, as two graphs, and what changed between two people as statements below.</summary>
internal sealed class RelationsPlot
{
    private const double Radius = 130;
    private const double NodeRadius = 7;
    private const double Top = Plot.Head + 40;
    private const double Smallest = 0.05;
    private const double Line = 18;

    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly Svg _svg = new();
    private readonly CharacterId[] _people;

    private RelationsPlot(StoryAnalysis analysis, Sentences sentences)
    {
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
        _people = [.. Enumerable.Range(0, analysis.Road.World.Model.Characters.Count).Select(person => new CharacterId(person))];
    }

    /// <returns>Null where nobody is dear to anybody and nothing between two people changes.</returns>
    public static Plot? Of(StoryAnalysis analysis, Sentences sentences)
    {
        var plot = new RelationsPlot(analysis, sentences);
        var relations = analysis.Relations;
        if (relations.Changed.Count == 0 && relations.Affinities.All(affinity => affinity.Before == 0 && affinity.After == 0))
        {
            return null;
        }

        plot.Graph(Plot.Width * 0.26, sentences.Frame.Say("plot.before"), relation => relation.Before);
        plot.Graph(Plot.Width * 0.74, sentences.Frame.Say("plot.after"), relation => relation.After);
        double end = plot.Statements(Top + (2 * Radius) + 80);
        return new Plot(sentences.Frame.Say("relation.heading"), sentences.Frame.Say("plot.relations"), end + 20, plot._svg.ToString());
    }

    private void Graph(double x, string title, Func<AffinityChange, double> figure)
    {
        double y = Top + Radius + 20;
        _svg.Text(x, Top - 12, title, "b", "middle");
        foreach (var relation in _analysis.Relations.Affinities.Where(relation => Math.Abs(figure(relation)) >= Smallest).OrderBy(relation => Math.Abs(figure(relation))))
        {
            Edge(Place(relation.From, x, y), Place(relation.To, x, y), figure(relation), $"{Name(relation.From)} → {Name(relation.To)}: {_frame.Decimals(figure(relation))}");
        }

        foreach (var person in _people)
        {
            var (px, py) = Place(person, x, y);
            _svg.Dot(px, py, NodeRadius, "node");
            Label(person, px, py);
        }
    }

    /// <summary>Outside the circle.</summary>
    private void Label(CharacterId person, double x, double y)
    {
        const double Away = NodeRadius + 6;
        var (side, down) = Direction(person);
        bool isAbove = Math.Abs(side) <= 0.3;
        _svg.Text(
            x + (isAbove ? 0 : side > 0 ? Away : -Away), y + (!isAbove ? 4 : down > 0 ? Away + 10 : -Away), Name(person), "t", isAbove ? "middle" : side > 0 ? "start" : "end");
    }

    /// <summary>Evenly around a circle, the first one on top.</summary>
    private (double X, double Y) Direction(CharacterId person) => Circle.Direction((double)person.Value / _people.Length);

    private (double X, double Y) Place(CharacterId person, double x, double y) => (x + (Radius * Direction(person).X), y + (Radius * Direction(person).Y));

    /// <summary>A bow that bends to its left, so that both directions between two people can be told apart.</summary>
    private void Edge((double X, double Y) from, (double X, double Y) to, double affinity, string hint)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        var (ux, uy) = (dx / length, dy / length);
        var (bx, by) = (((from.X + to.X) / 2) + (uy * length * 0.12), ((from.Y + to.Y) / 2) - (ux * length * 0.12));
        var (ex, ey) = Toward((bx, by), to, NodeRadius + 8);
        var (sx, sy) = Toward((bx, by), from, NodeRadius + 2);
        string style = affinity > 0 ? "dear" : "foe";
        _svg.Path($"M{Svg.Show(sx)} {Svg.Show(sy)}Q{Svg.Show(bx)} {Svg.Show(by)} {Svg.Show(ex)} {Svg.Show(ey)}", style, 0.8 + (3.2 * Math.Abs(affinity)), hint);
        var (hx, hy) = Toward((bx, by), to, NodeRadius + 1);
        var (vx, vy) = ((hx - ex) / 7, (hy - ey) / 7);
        _svg.Polygon([(hx, hy), (ex - (vy * 4), ey + (vx * 4)), (ex + (vy * 4), ey - (vx * 4))], style + "head");
    }

    /// <summary>The point on the way from one place to another that is so far before it.</summary>
    private static (double X, double Y) Toward((double X, double Y) from, (double X, double Y) to, double before)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        return (to.X - (dx / length * before), to.Y - (dy / length * before));
    }

    private double Statements(double y)
    {
        foreach (var (change, i) in _analysis.Relations.Changed.Select((change, i) => (change, i)))
        {
            double at = y + (i * Line);
            string act = _frame.Say("ending.act", ("act", change.Act.ToString(CultureInfo.InvariantCulture)));
            _svg.Text(24, at, Svg.Fit(Say(change.Fact, change.Before), 430), "q").Text(470, at, "→", "q", "middle").Text(490, at, Svg.Fit($"{Say(change.Fact, change.After)} ({act})", 490));
        }

        return y + (_analysis.Relations.Changed.Count * Line);
    }

    private string Say(FluentId fact, Value value) => _sentences.Show(_analysis.Road.World.Model, new FluentReference(fact), value);

    private string Name(CharacterId person) => _sentences.Person(_analysis.Road.World.Model.Characters[person.Value]);
}
