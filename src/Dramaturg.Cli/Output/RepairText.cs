using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;
using Dramaturg.Why.Repairs;

namespace Dramaturg.Cli.Output;

/// <summary>For people: each change after which an act would be told, and what else it changes.</summary>
internal sealed class RepairText
{
    private const int MostActs = 4;

    private readonly Page _page;
    private readonly StoryModel _model;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public RepairText(Page page, StoryModel model, Sentences sentences)
    {
        _page = page;
        _model = model;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    public void Write(Repairs repairs)
    {
        _page.Line();
        if (repairs.Found.Count == 0)
        {
            _page.Line("   " + _frame.Say("repair.nothing", ("tried", repairs.Tried)));
            return;
        }

        _page.Line("   " + _frame.Say("repair.heading"), Tone.Strong);
        foreach (var repair in repairs.Found)
        {
            Write(repair);
        }

        if (!repairs.IsComplete)
        {
            _page.Line("   " + _frame.Say("repair.incomplete", ("tried", repairs.Tried)), Tone.Quiet);
        }
    }

    private void Write(Repair repair)
    {
        _page.Line("   – " + InWords(repair.Edit));
        _page.Line("     " + End(repair.Anew, "repair.ends", "repair.ends-unnamed", "repair.none"));
        Acts("repair.new", repair.Anew.Added);
        Acts("repair.gone", repair.Anew.Missing);
        if (!repair.Anew.HasIt)
        {
            _page.Line("     " + End(repair.WithIt, "repair.goes-on", "repair.goes-on-unnamed", "repair.no-way-on"));
        }
    }

    private string InWords(Edit edit) => edit switch
    {
        Edit.Weight weight => _frame.Say(
            "repair.weight",
            ("person", _sentences.Person(_model.Characters[weight.Person.Value])),
            ("concern", _sentences.Concern(_model.CharacterConcerns[weight.Person.Value][weight.Concern].Name)),
            ("weight", _frame.Figure(Value.Of(weight.Becomes))),
            ("was", _frame.Figure(Value.Of(weight.Was)))),
        Edit.Both both => _frame.Say("repair.both", ("first", InWords(both.First)), ("second", InWords(both.Second))),
        Edit.Start start => _frame.Say("repair.start", ("statement", _sentences.Show(_model, start.About, start.Becomes))),
        _ => "",
    };

    private string End(Retold retold, string named, string unnamed, string none)
    {
        if (retold.Plan is not { } plan)
        {
            return _frame.Say(none);
        }

        string acts = _frame.Count("repair.acts", "count", plan.Actions.Count);
        return retold.Added.Count + retold.Missing.Count == 0 ? _frame.Say("repair.same")
            : plan.Ending is { } ending ? _frame.Say(named, ("ending", _sentences.Ending(ending)), ("acts", acts))
            : _frame.Say(unnamed, ("acts", acts));
    }

    private void Acts(string key, IReadOnlyList<ActionId> acts)
    {
        if (acts.Count == 0)
        {
            return;
        }

        string shown = string.Join(" ", acts.Take(MostActs).Select(act => _sentences.Tell(_model.Actions[act.Value])));
        string more = acts.Count > MostActs ? " (" + _frame.Count("repair.more", "count", acts.Count - MostActs) + ")" : "";
        _page.Line("     " + _frame.Say(key, ("acts", shown + more)), Tone.Quiet);
    }
}
