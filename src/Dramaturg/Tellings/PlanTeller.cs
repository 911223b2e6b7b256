// Plans are linear: after an act with outcomes a plan goes on in one of them and stops in the others. Which one that is need not be what the planner wishes for:
//
//     knead ── fed                      hoped for; the plan is at its end
//        └──── tired ── knead ── fed    provided for: "Ada kneads, and if Ada is tired, once more: Ada kneads."
//
// So an outcome is put into words as a condition where another promises more, and else as what comes next.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Tellings;

/// <summary>Says the acts of plans, those that are planned for the case that an act before goes wrong as what they are.</summary>
public sealed class PlanTeller
{
    private readonly StoryWorld _world;
    private readonly Sentences _sentences;
    private readonly ActTeller _teller;

    public PlanTeller(StoryWorld world, Sentences sentences)
    {
        _world = world;
        _sentences = sentences;
        _teller = new ActTeller(world, sentences);
    }

    private Frame Frame => _sentences.Frame;

    /// <summary>A plan in words, act by act.</summary>
    /// <param name="decision">Whose plan, and by which weights.</param>
    /// <param name="start">Where its first act is done.</param>
    /// <param name="plan">Each can happen where it stands.</param>
    public IReadOnlyList<PlannedAct> Tell(Decision decision, StateId start, IEnumerable<ActionId> plan)
    {
        var told = new List<PlannedAct>();
        var (before, node) = (start, start);
        foreach (var act in plan)
        {
            told.Add(Tell(decision, node, act) with { Link = told.Count == 0 ? "" : Link(before, told[^1], act) });
            (before, node) = (node, _world.Successor(node, act));
        }

        return told;
    }

    /// <summary>The acts as one sentence, without a full stop: <c>Ada kneads, and if Ada is tired, once more: Ada kneads</c>.</summary>
    public static string Chain(IEnumerable<PlannedAct> acts) =>
        string.Join(", ", acts.Select(act => $"{act.Link} {act.Sentence.TrimEnd('.')}".TrimStart()));

    private PlannedAct Tell(Decision decision, StateId node, ActionId action)
    {
        var act = _world.Model.Actions[action.Value];
        bool isContingency = _world.BetterOutcomes(decision, node, action).Count > 0;
        string sentence = _sentences.Tell(act);
        return new PlannedAct(action, act.Name, sentence)
        {
            Outcome = act.Outcome is null ? null : _teller.Outcome(node, action),
            IsContingency = isContingency,
            Sentence = isContingency ? sentence : _teller.Tell(node, action),
        };
    }

    private string Link(StateId before, PlannedAct last, ActionId next)
    {
        if (!last.IsContingency)
        {
            return Frame.Say("reason.then");
        }

        bool isAgain = _world.Model.ActOf(last.Action) == _world.Model.ActOf(next);
        return _teller.Condition(before, last.Action) is { } condition
            ? Frame.Say(isAgain ? "plan.if-again" : "plan.if", ("outcome", condition))
            : Frame.Say(isAgain ? "plan.case-again" : "plan.case", ("outcome", last.Outcome!));
    }
}
