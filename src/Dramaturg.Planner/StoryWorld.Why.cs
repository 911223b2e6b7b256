using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;

namespace Dramaturg.Planner;

// Smaller questions than "is it told": what an answer to "why not?" is pieced together from.
public sealed partial class StoryWorld
{
    /// <summary>Bounds the questions asked outside of a search, up to the next search; at a bound they throw.</summary>
    /// <param name="nodes">Most epistemic states, those there are already included.</param>
    /// <exception cref="OperationCanceledException">Thrown by any later question that meets a bound.</exception>
    public void Bound(CancellationToken cancellation, long? nodes = null)
    {
        Cancellation = cancellation;
        _budget = new SearchBudget(new SearchOptions { Nodes = nodes }, cancellation);
        _budget.MeasureBy(Measure);
    }

    /// <summary>What ends the questions asked outside of a search.</summary>
    public CancellationToken Cancellation { get; private set; }

    /// <summary>X of docs/semantics.md 3: whether a character who decides in a believed state has a reason of at most so many acts.</summary>
    public bool HasReason(StateId believed, CharacterId character, ActionId action, int budget) =>
        Guarded(() => _explainer.HasReason(MeasureOf(new Decision(character, believed)), believed.Value, action.Value, budget));

    /// <summary>Whether somebody has a reason of at most so many acts for a later step of a plan. Who planned it goes by the weights of the plan.</summary>
    /// <param name="node">A state in the planner's mind.</param>
    public bool WouldConsent(Decision plan, StateId node, CharacterId asked, ActionId action, int budget) =>
        Guarded(() => _explainer.WouldConsent(asked.Value, MeasureOf(plan), node.Value, action.Value, budget));

    /// <summary>The same for everybody who must consent to the step (condition 2).</summary>
    public bool IsStepExplained(Decision plan, StateId node, ActionId action, int budget)
    {
        foreach (var consenter in Consenters(node, action))
        {
            if (!WouldConsent(plan, node, consenter, action, budget))
            {
                return false;
            }
        }

        return Quorums(node, action).All(
            quorum => quorum.Asked.Count(other => WouldConsent(plan, node, other, action, budget)) >= quorum.Least);
    }

    /// <summary>Whether the act is explained for one consenter and promises enough of the best gain.</summary>
    public bool IsRational(StateId state, ActionId action, CharacterId character) =>
        Guarded(() => _explainer.IsRational(character.Value, _space.Mind(state.Value, character.Value), action.Value, Options.Rationality));

    /// <summary>The most promising reason a character has for anything in a state; of equals the first act's. Null when there is none.</summary>
    public Explanation.Explanation? BestReason(StateId state, CharacterId character)
    {
        var believed = Mind(state, character);
        Explanation.Explanation? best = null;
        foreach (var action in Executable(believed))
        {
            if (_explainer.IsAsked(character.Value, believed.Value, action.Value)
                && ExplainIn(believed, action, character, Options.CharacterLimit) is { Worth.IsNumber: true } reason
                && (best is null || reason.Worth.AsNumber > best.Worth.AsNumber))
            {
                best = reason;
            }
        }

        return best;
    }

    /// <summary>The other ways in which an act of a plan may end that promise more than the one the plan goes on in, in the story's order. If there is one, the plan only provides for the outcome it goes on in; else it hopes for it.</summary>
    /// <param name="plan">Whose plan it is, and by which weights.</param>
    /// <param name="node">Where the act is done.</param>
    /// <remarks>
    /// An outcome promises the utility of the state it leads to or, if that is more, of the best end of any reason that the planner has there: docs/semantics.md 7.9. What is unknown promises nothing. Empty, at no cost, for an act that
    /// ends in one way; else a search for the best reason after each outcome.
    /// </remarks>
    public IReadOnlyList<ActionId> BetterOutcomes(Decision plan, StateId node, ActionId outcome)
    {
        var outcomes = Outcomes(node, outcome);
        return outcomes.Count == 1 || Promise(plan, node, outcome) is not { IsNumber: true } promise
            ? Array.Empty<ActionId>()
            : outcomes.Select(other => other.Action).Where(other => other != outcome && Promise(plan, node, other) is { IsNumber: true } more && more.AsNumber > promise.AsNumber).ToArray();
    }

    private Value Promise(Decision plan, StateId node, ActionId outcome) =>
        Guarded(() => Decode(_explainer.BestEndBy(MeasureOf(plan), _space.Successor(node.Value, outcome.Value))));

    /// <summary>The acts of the most promising reason of at most so many acts in a believed state, as <see cref="ExplainIn"/> gives it; null if there is none.</summary>
    public IReadOnlyList<ActionId>? BestPlan(StateId believed, ActionId action, CharacterId character, int budget) => Guarded(() =>
        _explainer.BestPlan(character.Value, believed.Value, action.Value, budget)?.Select(step => new ActionId(step)).ToArray());

    /// <summary>Whether somebody is asked for an act in a state, alone or in a quorum.</summary>
    public bool IsAsked(StateId state, ActionId action, CharacterId character) => _explainer.IsAsked(character.Value, state.Value, action.Value);

    /// <summary>Whether the action asks for nobody's consent, ever.</summary>
    public bool IsNobodys(ActionId action) => _story.Actions[action.Value].IsNobodys;

    /// <summary>Where the fluents lie in a packed state, in order: word, first bit, number of bits.</summary>
    public IReadOnlyList<(int Word, int Shift, int Bits)> PackedLayout()
    {
        var places = new (int, int, int)[Model.Fluents.Count];
        for (int fluent = 0; fluent < places.Length; fluent++)
        {
            ulong mask = _story.Layout.Mask(fluent);
            int shift = 0;
            while ((mask & 1) == 0)
            {
                mask >>= 1;
                shift++;
            }

            int bits = 0;
            for (; mask != 0; mask >>= 1)
            {
                bits++;
            }

            places[fluent] = (_story.Layout.Word(fluent), shift, bits);
        }

        return places;
    }

    /// <summary>The words a state's values are packed into.</summary>
    public IReadOnlyList<ulong> PackedValues(StateId state) => _space.Values(state.Value).ToArray();
}
