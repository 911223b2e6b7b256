using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>Who knows what when: for each fact that somebody is wrong about a bar for each person, green while it is known, red while something else is believed; a stripe at its foot while it may come otherwise.</summary>
internal sealed class KnowledgePlot
{
    private const double Left = 200;
    private const double Right = Plot.Width - 24;
    private const double Top = Plot.Head + 34;
    private const double Row = 19;
    private const double Gap = 26;

    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly Timeline _time;
    private readonly Svg _svg = new();
    private double _y = Top;

    private KnowledgePlot(StoryAnalysis analysis, Sentences sentences)
    {
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
        _time = new Timeline(analysis, sentences, Left, Right, after: 1);
    }

    /// <returns>Null where nobody is ever wrong and nothing is suspected.</returns>
    public static Plot? Of(StoryAnalysis analysis, Sentences sentences)
    {
        var plot = new KnowledgePlot(analysis, sentences);
        var facts = analysis.Knowledge.Rows.Where(row => row.Fact.Path.Count == 0).GroupBy(row => row.Fact).Where(rows => rows.Any(row => row.IsEverWrong || row.Suspicions.Count > 0)).ToArray();
        if (facts.Length == 0)
        {
            return null;
        }

        plot.Legend(facts.SelectMany(rows => rows).Any(row => row.Person is not null && row.Suspicions.Count > 0));
        foreach (var rows in facts)
        {
            plot.Fact(rows.ToArray());
        }

        plot._time.Numbers(plot._svg, plot._y + 12);
        return new Plot(sentences.Frame.Say("drama.knowledge"), sentences.Frame.Say("plot.knowledge"), plot._y + 34, plot._svg.ToString());
    }

    private Model.StoryModel Model => _analysis.Road.World.Model;

    private void Legend(bool withSuspicions)
    {
        double x = Left;
        foreach (var (style, key) in new[] { ("knows", _frame.Say("plot.knows")), ("wrong", _frame.Say("plot.wrong")), ("ignorant", _frame.Say("plot.ignorant")), ("suspects", _frame.Say("plot.suspects")) }.Where(key => withSuspicions || key.Item1 != "suspects"))
        {
            _svg.Box(x, Top - 22, 18, 12, style).Text(x + 24, Top - 12, key, "q");
            x += 40 + (key.Length * Svg.CharacterWidth);
        }
    }

    /// <summary>Those with the same history share a bar.</summary>
    private void Fact(KnowledgeRow[] rows)
    {
        _y += 6;
        _svg.Text(24, _y + 13, Svg.Fit(Name(rows[0].Fact), Right - 24), "b");
        _y += Row + 2;
        var groups = rows.Where(row => row.Person is not null).GroupBy(Course)
            .OrderBy(alike => alike.Count()).ToArray();
        foreach (var (alike, i) in groups.Select((alike, i) => (alike, i)))
        {
            _svg.Text(Left - 8, _y + 13, Names(alike, i == groups.Length - 1 && i > 0), "t", "end");
            foreach (var spell in alike.First().Spells)
            {
                Bar(rows[0].Fact, spell);
            }

            foreach (var suspicion in alike.First().Suspicions.OrderByDescending(suspicion => suspicion.Chance))
            {
                Stripe(rows[0].Fact, suspicion);
            }

            _y += Row;
        }

        _y += Gap - Row;
    }

    private static string Course(KnowledgeRow row) => string.Join(';', row.Spells.Select(spell => $"{spell.Since} {spell.Attitude} {spell.Belief}").Concat(row.Suspicions.Select(suspicion => suspicion.ToString())));

    private string Names(IEnumerable<KnowledgeRow> alike, bool areTheOthers)
    {
        string names = string.Join(", ", alike.Select(row => Person(row.Person!.Value)));
        return areTheOthers && Svg.Fit(names, Left - 32) != names ? _frame.Say("plot.others") : Svg.Fit(names, Left - 32);
    }

    private void Bar(FluentReference fact, Spell spell)
    {
        var (from, until) = (_time.At(spell.Since), End(spell.Until));
        string style = spell.Attitude switch { Attitude.Knows => "knows", Attitude.BelievesWrongly => "wrong", _ => "ignorant" };
        string statement = _sentences.Show(Model, fact, spell.Belief);
        string source = BeliefSource.Of(spell.Source, Model, _sentences).Words;
        _svg.Box(from, _y + 1, Math.Max(2, until - from - 1), Row - 3, style, $"{_time.Say(spell.Since)}\n{statement}{(source.Length > 0 ? $" ({source})" : "")}");
        _svg.Text(from + 5, _y + 12, Svg.Fit(Value(fact, spell.Belief, statement), until - from - 8), spell.Attitude == Attitude.BelievesWrongly ? "w" : spell.Attitude == Attitude.Knows ? "k" : "q");
    }

    /// <summary>As high as the chance is large.</summary>
    private void Stripe(FluentReference fact, Suspicion suspicion)
    {
        double from = _time.At(suspicion.Since);
        double height = Math.Max(2, suspicion.Chance.ToDouble() * (Row - 3) / 3);
        string hint = $"{_time.Say(suspicion.Since)}\n{_sentences.Show(Model, fact, suspicion.Value)} ({_frame.Odds(suspicion.Chance)})";
        _svg.Box(from, _y + Row - 2 - height, Math.Max(2, End(suspicion.Until) - from - 1), height, "suspects", hint, 0.75);
    }

    private double End(int until) => until == _analysis.Road.Acts.Count ? Right : _time.At(until + 1);

    private string Value(FluentReference fact, Model.Value value, string statement) =>
        Model.Fluents[fact.Fluent.Value].Domain is Domain.Truth ? statement : _sentences.Value(Model, fact.Fluent, value);

    private string Name(FluentReference fact) => _sentences.Heading(Model, fact.Fluent);

    private string Person(CharacterId person) => _sentences.Person(Model.Characters[person.Value]);
}
