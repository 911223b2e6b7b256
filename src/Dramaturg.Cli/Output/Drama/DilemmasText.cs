using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Frames;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Dilemmas for people: between what and what, what each course would cost, what the person may be waiting for, and what became of it.</summary>
internal sealed class DilemmasText
{
    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Frame _frame;
    private readonly ChoiceSentences _said;

    public DilemmasText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _frame = sentences.Frame;
        _said = new ChoiceSentences(analysis, sentences);
    }

    public void Write()
    {
        _page.Line();
        _page.Line(_frame.Say("dilemma.heading"), Tone.Strong);
        foreach (var spell in _analysis.Struggles.Dilemmas.Spells())
        {
            _page.Line();
            Spell(spell);
        }

        if (_analysis.Struggles.Dilemmas.Spells().Count == 0)
        {
            _page.Line("  " + _frame.Say("dilemma.none"));
        }

        if (_analysis.Struggles.Dilemmas.Horizon < _analysis.Road.World.Options.CharacterLimit)
        {
            _page.Line();
            _page.Line(_frame.Count("dilemma.horizon", "count", _analysis.Struggles.Dilemmas.Horizon), Tone.Quiet);
        }
    }

    private void Spell(DilemmaSpell spell)
    {
        var dilemma = spell.Dilemma;
        var (deed, @default) = _said.Torn(dilemma);
        _page.Line(Capitals.First(_frame.Say("dilemma.torn", ("person", _said.Person(spell.Person)), ("one", deed), ("other", @default))), Tone.Strong);
        _page.Line("  " + string.Join("; ", Measures(spell)), Tone.Quiet);
        Horn(_said.Act(dilemma.Deed.Course.Acts[0]), dilemma.Deed, dilemma.Default, dilemma.ForgoneByDeed, dilemma);
        Horn(Default(dilemma), dilemma.Default, dilemma.Deed, dilemma.ForgoneByDefault, dilemma);
        WayOut(dilemma);
        Waiting(dilemma);
        _page.Line("  " + End(spell));
    }

    private IEnumerable<string> Measures(DilemmaSpell spell)
    {
        yield return _said.Since(spell.Since);
        foreach (var kind in spell.Dilemma.Classes)
        {
            yield return _said.Class(kind);
        }

        yield return _frame.Say(
            "dilemma.measures",
            ("strength", _said.Figure(spell.Dilemma.Strength)),
            ("stakes", _said.Figure(spell.Dilemma.Stakes)),
            ("balance", _said.Figure(spell.Dilemma.Balance)));
        if (spell.View != DilemmaView.Real)
        {
            yield return _frame.Say(spell.View == DilemmaView.Apparent ? "dilemma.apparent" : "dilemma.hidden", ("person", _said.Person(spell.Person)));
        }
    }

    private string Default(Dilemma dilemma) => !dilemma.Default.IsNothing
        ? _frame.Say("dilemma.or", ("act", _said.Act(dilemma.Default.Course.Acts[0])))
        : _frame.Say(dilemma.Default.Course.Acts.Count == 0 ? "dilemma.or-not" : "dilemma.or-all-the-same");

    private void Horn(string first, Option option, Option other, IReadOnlyList<Model.Number> forgone, Dilemma dilemma)
    {
        _page.Line("  " + first);
        foreach (var act in _said.Plan(dilemma.Person, dilemma.Mind, option).Skip(option.IsNothing ? 0 : 1))
        {
            _page.Line($"    {(act.Link.Length > 0 ? act.Link : _frame.Say("reason.then"))} {act.Sentence}", Tone.Quiet);
        }

        _page.Line("    " + _frame.Say("dilemma.price", ("parts", _said.Price(dilemma.Person, forgone, other))));
    }

    private void WayOut(Dilemma dilemma)
    {
        if (dilemma.NearWayOut is { } way)
        {
            _page.Line("  " + _frame.Say("dilemma.near", ("act", Plan(way.Option, _said.Plan(dilemma.Person, dilemma.Mind, way.Option))), ("parts", _said.Missing(dilemma, way.Missing))));
        }
    }

    private void Waiting(Dilemma dilemma)
    {
        if (_analysis.Struggles.Dilemmas.Hesitation(dilemma).Awaited is not { } awaited)
        {
            return;
        }

        _page.Line("  " + _frame.Say("dilemma.waits", ("person", _said.Person(dilemma.Person)), ("acts", string.Join(' ', awaited.Acts.Select(_said.Act)))));
        string then = Plan(awaited.Option, _said.Plan(dilemma, awaited));
        _page.Line("    " + (awaited.IsWayOut
            ? _frame.Say("dilemma.then-free", ("act", then))
            : _frame.Say("dilemma.then-less", ("act", then), ("parts", _said.Missing(dilemma, awaited.Missing)))));
    }

    private string Plan(Option option, IReadOnlyList<PlannedAct> plan) => option.IsNothing ? _frame.Say("dilemma.nothing") : ChoiceSentences.InWords(plan);

    private string End(DilemmaSpell spell)
    {
        if (spell.Act is not { } act)
        {
            return _frame.Say("dilemma.open");
        }

        var (number, sentence) = (("act", (object)(spell.Until + 1)), ("sentence", (object)_said.Act(act)));
        return spell.End switch
        {
            DilemmaEnd.Chosen => _frame.Say("dilemma.chosen", number, sentence, ("regret", _said.Figure(spell.Regret))),
            DilemmaEnd.Sidestepped => _frame.Say("dilemma.sidestepped", number, sentence),
            _ => _frame.Say("dilemma.dissolved", number, sentence),
        };
    }
}
