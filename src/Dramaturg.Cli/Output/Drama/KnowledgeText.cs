using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>The knowledge matrix for people: a heading for each fact, below it who knows it since when. Those with the same lines share them.</summary>
internal sealed class KnowledgeText
{
    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly StoryModel _model;

    public KnowledgeText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
        _model = analysis.Road.World.Model;
    }

    public void Write(bool withMinds)
    {
        var facts = _analysis.Knowledge.Rows.GroupBy(row => row.Fact).ToArray();
        int world = facts.Count(rows => rows.Key.Path.Count == 0);
        _page.Line();
        _page.Line(_frame.Say("drama.knowledge"), Tone.Strong);
        foreach (var rows in facts.Take(withMinds ? facts.Length : world))
        {
            _page.Line();
            _page.Line(Heading(rows.Key), Tone.Strong);
            Fact(rows.ToArray());
        }

        if (!withMinds && facts.Length > world)
        {
            _page.Line();
            _page.Line(_frame.Count("drama.minds", "count", facts.Length - world), Tone.Quiet);
        }
    }

    private string Heading(FluentReference fact)
    {
        string name = _sentences.Heading(_model, fact.Fluent);
        return fact.Path.Count == 0 ? name : _frame.Say("drama.seen-by", ("fact", name), ("person", Name(fact.Path[0])));
    }

    /// <summary>Of what goes on in a mind, only those are shown who are wrong about it.</summary>
    private void Fact(KnowledgeRow[] rows)
    {
        var shown = rows.Where(row => row.Fact.Path.Count == 0 || row.Person is null || row.IsEverWrong);
        var groups = shown.Select(row => (row.Person, Lines: Lines(row)))
            .GroupBy(row => string.Join('\n', row.Lines.Select(line => line.Since + line.Text)))
            .Select(alike => (Who: Names(alike.Select(row => row.Person).ToArray(), rows.Length - 1), alike.First().Lines)).ToArray();
        int names = groups.Max(group => group.Who.Length);
        int since = groups.Max(group => group.Lines.Max(line => line.Since.Length));
        foreach (var (who, lines) in groups)
        {
            Group(who.PadRight(names), lines, since);
        }
    }

    private void Group(string who, (string Since, string Text)[] lines, int width)
    {
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            _page.Line($"  {(i == 0 ? who : new string(' ', who.Length))}  {line.Since.PadRight(width)}  {line.Text}");
        }
    }

    /// <summary>What is believed and what is suspected, in the order in which it begins.</summary>
    private (string Since, string Text)[] Lines(KnowledgeRow row) =>
        [.. row.Spells.Select(spell => (spell.Since, Text: Text(row.Fact, spell)))
            .Concat(row.Suspicions.Select(suspicion => (suspicion.Since, Text: Text(row.Fact, suspicion))))
            .OrderBy(line => line.Since).Select(line => (Since(line.Since), line.Text))];

    private string Since(int act) => act == 0 ? _frame.Say("since.start") : _frame.Say("since.act", ("act", act)) + Moment(act);

    private string Text(FluentReference fact, Spell spell)
    {
        string source = BeliefSource.Of(spell.Source, _model, _sentences).Words;
        return Attitude(fact, spell) + (source.Length == 0 ? "" : $" ({source})");
    }

    private string Text(FluentReference fact, Suspicion suspicion)
    {
        bool isLast = suspicion.Until == _analysis.Road.Acts.Count;
        return _frame.Say(
            isLast ? "drama.suspects" : "drama.suspects-until",
            ("statement", _sentences.Show(_model, fact, suspicion.Value)),
            ("odds", _frame.Odds(suspicion.Chance)),
            ("act", suspicion.Until + 1));
    }

    private string Moment(int act) => _analysis.Road.MomentOf(act) is { } moment ? $" ({_sentences.Moment(moment)})" : "";

    private string Attitude(FluentReference fact, Spell spell) => spell.Attitude switch
    {
        Dramaturg.Drama.Knowledge.Attitude.Knows => _frame.Say("drama.knows", ("statement", _sentences.Show(_model, fact, spell.Belief))),
        Dramaturg.Drama.Knowledge.Attitude.BelievesWrongly => _frame.Say("reason.wrong", ("statement", _sentences.Show(_model, fact, spell.Belief))),
        _ => _frame.Say("drama.ignorant"),
    };

    private string Names(IReadOnlyList<CharacterId?> people, int everybody)
    {
        var characters = people.OfType<CharacterId>().ToArray();
        var named = characters.Length == everybody && everybody > 1 ? [_frame.Say("drama.everybody")] : characters.Select(Name);
        return string.Join(", ", people.Contains(null) ? named.Prepend(_frame.Say("drama.audience")) : named);
    }

    private string Name(CharacterId person) => _sentences.Person(_model.Characters[person.Value]);
}
