using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Conflicts for people: who is after what, why both cannot have it, how much hangs on it, and how it came out.</summary>
internal sealed class ConflictsText
{
    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Frame _frame;
    private readonly ChoiceSentences _said;
    private readonly bool _withWhy;

    /// <param name="withWhy">Also what stakes and balance are made of.</param>
    public ConflictsText(Page page, StoryAnalysis analysis, Sentences sentences, bool withWhy)
    {
        _withWhy = withWhy;
        _page = page;
        _analysis = analysis;
        _frame = sentences.Frame;
        _said = new ChoiceSentences(analysis, sentences);
    }

    public void Write()
    {
        var spells = _analysis.Struggles.Conflicts.Spells();
        var weighty = spells.Where(spell => spell.Conflict.Stakes >= Thresholds.Weighty).ToArray();
        _page.Line();
        _page.Line(_frame.Say("conflict.heading"), Tone.Strong);
        foreach (var spell in weighty.Where(spell => spell.Conflict.Kind == ConflictKind.Interpersonal))
        {
            _page.Line();
            Spell(spell);
        }

        WithFate(weighty.Where(spell => spell.Conflict.Kind == ConflictKind.Fate).ToArray());
        var within = ConflictsPart.Within(_analysis).ToArray();
        Within(within);
        if (spells.Count > weighty.Length)
        {
            _page.Line();
            _page.Line(_frame.Count("conflict.lesser", "count", spells.Count - weighty.Length), Tone.Quiet);
        }

        if (spells.Count + within.Length == 0)
        {
            _page.Line("  " + _frame.Say("conflict.none"));
        }
    }

    private void Spell(ConflictSpell spell)
    {
        var conflict = spell.Conflict;
        _page.Line(Capitals.First(_frame.Say("conflict.between", ("one", _said.Person(conflict.One.Person)), ("other", _said.Person(conflict.Other.Person)))), Tone.Strong);
        _page.Line("  " + string.Join("; ", Measures(spell)), Tone.Quiet);
        Sides(conflict);
        Plan(conflict.Collision.One.Plan);
        Plan(conflict.Collision.Other.Plan);
        foreach (var obstacle in conflict.Collision.Obstacles)
        {
            _page.Line("  " + Say(obstacle));
        }

        _page.Line("  " + End(spell));
    }

    private void Sides(Conflict conflict)
    {
        if (_withWhy)
        {
            Side(conflict.One.Person, conflict.StakesOfOne, conflict.ChanceOfOne);
            Side(conflict.Other.Person, conflict.StakesOfOther, conflict.ChanceOfOther);
        }
    }

    private void Side(CharacterId? person, Number stakes, double chance) => _page.Line(
        "    " + _frame.Say("conflict.side", ("person", _said.Name(person)), ("stakes", _said.Figure(stakes)), ("chance", _frame.Decimals(chance))), Tone.Quiet);

    private IEnumerable<string> Measures(ConflictSpell spell)
    {
        var conflict = spell.Conflict;
        yield return _said.Since(spell.Since);
        yield return _frame.Say(
            "conflict.measures",
            ("stakes", _said.Figure(conflict.Stakes)),
            ("balance", _frame.Decimals(conflict.Balance)),
            ("directness", _frame.Decimals(conflict.Directness)));
        yield return Awareness(conflict);
        if (conflict.InTruth is null)
        {
            yield return _frame.Say("conflict.imagined");
        }
    }

    private string Awareness(Conflict conflict) => conflict.Awareness switch
    {
        Dramaturg.Drama.Conflicts.Awareness.Mutual => conflict.Kind == ConflictKind.Fate ? _frame.Say("conflict.feared", ("person", _said.Person(conflict.One.Person))) : _frame.Say("conflict.mutual"),
        Dramaturg.Drama.Conflicts.Awareness.OneSided => _frame.Say("conflict.one-sided", ("person", _said.Person(conflict.SeenByOne is null ? conflict.Other.Person : conflict.One.Person))),
        _ => _frame.Say("conflict.unknown"),
    };

    private void Plan(Intention plan) => _page.Line("  " + Capitals.First(_frame.Say(
        "conflict.means", ("person", _said.Person(plan.Person)), ("aims", _said.Aims(plan)), ("acts", ChoiceSentences.InWords(_said.Plan(plan))))));

    private string Say(Obstacle obstacle)
    {
        var (first, loser) = (("first", (object)_said.Person(obstacle.First)), ("loser", (object)_said.Name(obstacle.Loser)));
        string lost = obstacle.Loser is { } person ? string.Join(", ", obstacle.Concerns.Select(concern => _said.Concern(person, concern))) : "";
        if (obstacle.Act is not { } act)
        {
            return _frame.Say("conflict.spoiled", first, loser, ("concerns", lost));
        }

        return _frame.Say("conflict.barred", first, loser, ("sentence", _said.Act(act)), ("needs", string.Join("; ", obstacle.Needs.Select(_said.Need))));
    }

    private string End(ConflictSpell spell)
    {
        var conflict = spell.Conflict;
        string balance = string.Join(", ", new[] { (conflict.One.Person, spell.ResolutionOfOne), (conflict.Other.Person, spell.ResolutionOfOther) }
            .Where(side => side.Person is not null).Select(side => $"{_said.Person(side.Person)} {_said.Signed(side.Item2)}"));
        return spell.Act is { } act
            ? _frame.Say("conflict.end", ("act", spell.Until + 1), ("sentence", _said.Act(act)), ("outcome", Outcome(spell)), ("balance", balance))
            : _frame.Say("conflict.open", ("balance", balance));
    }

    private string Outcome(ConflictSpell spell) => spell.Outcome switch
    {
        ConflictOutcome.WonByOne => _frame.Say("conflict.won", ("person", _said.Person(spell.Conflict.One.Person))),
        ConflictOutcome.WonByOther => _frame.Say("conflict.won", ("person", _said.Person(spell.Conflict.Other.Person))),
        ConflictOutcome.BothLost => spell.Conflict.Kind == ConflictKind.Fate ? _frame.Say("conflict.lost", ("person", _said.Person(spell.Conflict.One.Person))) : _frame.Say("conflict.both-lost"),
        ConflictOutcome.Compromise => spell.Conflict.Kind == ConflictKind.Fate ? _frame.Say("conflict.gone-well") : _frame.Say("conflict.compromise"),
        _ => _frame.Say("conflict.abandoned"),
    };

    /// <summary>What fate may do is soon said: two lines each.</summary>
    private void WithFate(ConflictSpell[] spells)
    {
        if (spells.Length == 0)
        {
            return;
        }

        _page.Line();
        _page.Line(_frame.Say("conflict.with-fate"), Tone.Strong);
        foreach (var spell in spells)
        {
            _page.Line("  " + _frame.Say("conflict.fated", ("person", _said.Person(spell.Conflict.One.Person)), ("act", _said.Act(spell.Conflict.Other.Acts[0]))));
            _page.Line("    " + string.Join("; ", Measures(spell)), Tone.Quiet);
            _page.Line("    " + End(spell));
        }
    }

    /// <summary>Dilemmas are told on their own; here only that they are conflicts, too.</summary>
    private void Within(DilemmaSpell[] spells)
    {
        if (spells.Length == 0)
        {
            return;
        }

        _page.Line();
        _page.Line(_frame.Say("conflict.within"), Tone.Strong);
        foreach (var spell in spells)
        {
            var (deed, @default) = _said.Torn(spell.Dilemma);
            string torn = _frame.Say("dilemma.torn", ("person", _said.Person(spell.Person)), ("one", deed), ("other", @default));
            _page.Line($"  {torn} ({_said.Since(spell.Since)}; {_said.Figure(spell.Dilemma.Strength)})");
        }
    }
}
