// One story opened for questions: a graph of states that grows as it is asked. Everything public about states goes through here; ids
// of states belong to the world that gave them.

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Explanation;
using Dramaturg.Planner.Heuristics;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner;

/// <summary>An epistemic state of one <see cref="StoryWorld"/>: equal ids, equal states.</summary>
public readonly record struct StateId(int Value);

/// <summary>Somebody decides in a believed state: a plan is judged by the weights in force there, from its first act to its end.</summary>
/// <param name="Believed">The state that the person believes in.</param>
public readonly record struct Decision(CharacterId Person, StateId Believed);

/// <summary>One way in which an act may end, and how likely that is.</summary>
/// <param name="Action">The outcome, or the act itself if it ends in one way only.</param>
/// <param name="Chance">Above 0, up to 1; those of all outcomes of an act add up to 1, exactly.</param>
public readonly record struct OutcomeChance(ActionId Action, Number Chance);

/// <summary>The limits a world is opened with. Null: as the story says.</summary>
public sealed record WorldLimits(int? AuthorLimit, int? CharacterLimit, int? BeliefLimit, bool? Strict, Number? Rationality)
{
    public static WorldLimits OfStory { get; } = new(null, null, null, null, null);

    /// <summary>Those in force in a world.</summary>
    public static WorldLimits Of(ModelOptions options) => new(options.AuthorLimit, options.CharacterLimit, options.BeliefLimit, options.Strict, options.Rationality);
}

/// <summary>A story with its states, minds and reasons. Not for several threads at once.</summary>
public sealed partial class StoryWorld
{
    private readonly long _foreignBytes = GC.GetTotalMemory(false);
    private readonly Lazy<StoryWorld> _whole;
    private readonly PackedStory _story;
    private StateSpace _space;
    private Explainer _explainer;
    private Teller _teller;
    private Guides _guides;
    private readonly Dictionary<Expression, PackedExpression> _expressions = new(ByReference<Expression>.Instance);
    private SearchBudget _budget = new(new SearchOptions(), CancellationToken.None);

    /// <summary>Opens a story at its settled start.</summary>
    /// <exception cref="StoryFaultyException">The start has no meaning: triggers without end, or a division by zero.</exception>
    /// <param name="detail">How much of what people believe is kept. What is told, and why, does not depend on it; what else is asked about a mind may.</param>
    public StoryWorld(StoryModel model, WorldLimits? limits = null, MindDetail detail = MindDetail.Whole)
    {
        limits ??= WorldLimits.OfStory;
        _whole = new Lazy<StoryWorld>(() => detail == MindDetail.Whole ? this : new StoryWorld(model, limits));
        Model = model;
        Options = new ModelOptions(
            model.Options.BeliefRules,
            limits.Strict ?? model.Options.Strict,
            limits.Rationality ?? model.Options.Rationality,
            limits.AuthorLimit ?? model.Options.AuthorLimit,
            limits.CharacterLimit ?? model.Options.CharacterLimit,
            limits.BeliefLimit ?? model.Options.BeliefLimit);
        _story = new PackedStory(model);
        Open(detail);
    }

    [MemberNotNull(nameof(_space), nameof(_guides), nameof(_explainer), nameof(_teller))]
    private void Open(MindDetail detail)
    {
        _space = Guarded(() => new StateSpace(_story, Options.BeliefLimit, detail));
        _guides = new Guides(_space);
        _explainer = new Explainer(_space, Options.CharacterLimit, Options.Strict, () => _budget.IsHit());
        _teller = new Teller(_explainer, Options.Rationality);
    }

    public StoryModel Model { get; }

    /// <summary>The options in force.</summary>
    public ModelOptions Options { get; }

    public StateId Start => new(_space.Start);

    /// <summary>The graph itself, for those who measure it.</summary>
    internal StateSpace Space => _space;

    internal Teller Teller => _teller;

    /// <summary>How many minds deep the state is: 0 for reality.</summary>
    public int Level(StateId state) => _space.Level(state.Value);

    /// <summary>The state a character believes in; the state itself for the own mind.</summary>
    public StateId Mind(StateId state, CharacterId character) => new(_space.Mind(state.Value, character.Value));

    /// <summary>What a mind of the character inside the state would be, if the character knew all that is so there, the minds of others included. Only in worlds of whole minds.</summary>
    public StateId AsMind(StateId state, CharacterId character) => Guarded(() => new StateId(_space.AsMind(state.Value, character.Value)));

    public Value Get(StateId state, FluentId fluent) =>
        _story.Layout.Decode(fluent.Value, _space.Get(state.Value, fluent.Value));

    public bool Holds(StateId state, Condition condition) =>
        _space.Holds(new Packer(_story.Layout).Pack(condition), state.Value);

    public bool Holds(StateId state, Literal literal) =>
        Holds(state, Condition.Of(literal));

    /// <summary>A character's utility by the weights in force there, or with null the author's; unknown if it rests on something unknown.</summary>
    public Value Utility(StateId state, CharacterId? character) =>
        Guarded(() => Decode(_space.UtilityNow(state.Value, character?.Value ?? _story.Author)));

    /// <summary>The utility of a state in a plan, or in thought, by the weights of the decision.</summary>
    public Value Utility(StateId state, Decision decision) =>
        Guarded(() => Decode(_space.Utility(state.Value, MeasureOf(decision))));

    /// <summary>How much a concern weighs in a state, which is somebody's mind for the weight by which that one decides; unknown if it rests on something unknown.</summary>
    /// <param name="concern">Position among the character's concerns.</param>
    /// <remarks>A weight that does not grow is the same in every state. Source: docs/semantics.md 7.8.</remarks>
    public Value Weight(StateId state, CharacterId character, int concern) =>
        Model.CharacterConcerns[character.Value][concern] is { GrowingWeight: { } weight } ? Evaluate(state, weight)
        : Value.Of(Model.CharacterConcerns[character.Value][concern].Weight);

    private int MeasureOf(Decision decision) => _explainer.MeasureOf(decision.Person.Value, decision.Believed.Value);

    /// <summary>The value of an expression that yields a number, such as a concern's satisfaction.</summary>
    public Value Evaluate(StateId state, Expression number)
    {
        if (!_expressions.TryGetValue(number, out var packed))
        {
            packed = new Packer(_story.Layout).Pack(number, -1);
            _expressions.Add(number, packed);
        }

        int code = _space.Evaluate(packed, state.Value);
        return code == NumberTable.Unknown ? Value.Unknown : Value.Of(_story.Numbers[code]);
    }

    public IReadOnlyList<ActionId> Executable(StateId state) =>
        _space.Executable(state.Value).ToArray().Select(action => new ActionId(action)).ToArray();

    public bool IsExecutable(StateId state, ActionId action) => _space.IsExecutable(state.Value, action.Value);

    /// <summary>Whether the act that an action is an outcome of can happen, whichever outcome that may be.</summary>
    public bool IsPossible(StateId state, ActionId action) => _space.IsPossible(state.Value, action.Value);

    /// <summary>The ways in which an act may end in a state, in the story's order: the outcomes that have a chance there; the act itself if it ends in one way only.</summary>
    /// <param name="action">Any outcome of the act.</param>
    /// <remarks>Of an act that is not possible there, what its chances would be. In a mind: as that person believes. Source: docs/semantics.md 7.9.</remarks>
    public IReadOnlyList<OutcomeChance> Outcomes(StateId state, ActionId action) => Guarded(() =>
        _story.Actions[action.Value].Outcomes.Select(outcome => new OutcomeChance(new ActionId(outcome), _space.Chance(state.Value, outcome)))
            .Where(outcome => outcome.Chance > Number.Zero).ToArray());

    /// <summary>How likely it is in a state that an act, once done, ends in this outcome; 1 if it ends in one way only.</summary>
    public Number Chance(StateId state, ActionId action) => Guarded(() => _space.Chance(state.Value, action.Value));

    /// <summary>How likely it is that acts from a state on have these outcomes: the product of their chances, each where it is done.</summary>
    /// <exception cref="ArgumentException">Some act cannot happen where it stands.</exception>
    public Number Likelihood(StateId state, IEnumerable<ActionId> acts)
    {
        var likelihood = Number.One;
        foreach (var act in acts)
        {
            likelihood *= IsExecutable(state, act) ? Chance(state, act) : throw new ArgumentException($"{Model.Actions[act.Value].Name} cannot happen", nameof(acts));
            state = Successor(state, act);
        }

        return likelihood;
    }

    /// <summary>What a plan is worth to whoever decides, all its ends weighed by their chances and losses by how they are feared; unknown if a utility in it is.</summary>
    /// <param name="plan">Acts, or the outcomes of them that the plan goes on in; each can happen where it stands.</param>
    /// <remarks>If no act of it has outcomes, what it gains or, times the loss aversion, loses. Source: docs/semantics.md 7.9.</remarks>
    public Value Worth(Decision decision, IReadOnlyList<ActionId> plan) => Guarded(() =>
        _explainer.WorthOf(MeasureOf(decision), decision.Believed.Value, plan.Select(act => act.Value)) is { } worth ? Value.Of(worth) : Value.Unknown);

    /// <summary>The settled state after an action whose precondition holds.</summary>
    public StateId Successor(StateId state, ActionId action) =>
        Guarded(() => new StateId(_space.Successor(state.Value, action.Value)));

    /// <summary>Those who must consent to an action in a state, each of them.</summary>
    public IReadOnlyList<CharacterId> Consenters(StateId state, ActionId action) =>
        Model.Actions[action.Value].Consents.Select(consent => consent.Character).Distinct()
            .Where(character => _explainer.MustConsent(character.Value, state.Value, action.Value)).ToArray();

    /// <summary>The quorums of an action, with those who are asked in a state.</summary>
    public IReadOnlyList<(int Least, IReadOnlyList<CharacterId> Asked)> Quorums(StateId state, ActionId action) =>
        Array.ConvertAll(_story.Actions[action.Value].Quorums, quorum => (quorum.Least, Asked(quorum, state)));

    /// <summary>Those whose wish a told act rests on: its consenters, and of its quorums all who are willing.</summary>
    public IReadOnlyList<CharacterId> Wanting(StateId state, ActionId action)
    {
        var quorums = Quorums(state, action);
        var willing = quorums.SelectMany(quorum => quorum.Asked).Where(character => IsWilling(state, action, character));
        return quorums.Count == 0 ? Consenters(state, action) : Consenters(state, action).Concat(willing).Distinct().ToArray();
    }

    /// <summary>Whether somebody has a reason for an act, and a rational one.</summary>
    public bool IsWilling(StateId state, ActionId action, CharacterId character) =>
        Guarded(() => _explainer.IsWilling(character.Value, state.Value, action.Value, Options.Rationality));

    private IReadOnlyList<CharacterId> Asked(PackedQuorum quorum, StateId state) =>
        quorum.Among.Where(consent => _space.Holds(consent.Guard, state.Value)).Select(consent => new CharacterId(consent.Character)).ToArray();

    /// <summary>Whether everybody who must consent has a reason.</summary>
    public bool IsExplained(StateId state, ActionId action) =>
        Guarded(() => _explainer.IsExplained(state.Value, action.Value));

    /// <summary>Executable, explained and rational.</summary>
    public bool IsTold(StateId state, ActionId action) =>
        Guarded(() => _space.IsExecutable(state.Value, action.Value) && _teller.IsTold(state.Value, action.Value));

    public bool IsSettled(StateId state, CharacterId character) =>
        Guarded(() => _teller.IsSettled(state.Value, character.Value));

    /// <summary>The reason one consenter has in a state, the most promising; null if there is none.</summary>
    public Explanation.Explanation? Explain(StateId state, ActionId action, CharacterId character) =>
        Guarded(() => _explainer.Explain(
            character.Value, _space.Mind(state.Value, character.Value), action.Value, Options.CharacterLimit));

    /// <summary>The same within one believed state, with a budget of acts: for a step inside somebody's plan.</summary>
    public Explanation.Explanation? ExplainIn(StateId believed, ActionId action, CharacterId character, int budget) =>
        Guarded(() => _explainer.Explain(character.Value, believed.Value, action.Value, budget));

    /// <summary>The largest utility any reason of the character promises in the believed state.</summary>
    public Value BestEnd(StateId believed, CharacterId character) =>
        Guarded(() => Decode(_explainer.BestEnd(character.Value, believed.Value)));

    private Value Decode(int code) => code == NumberTable.Unknown ? Value.Unknown : Value.Of(_story.Numbers[code]);

    private static T Guarded<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (StoryFaultException fault)
        {
            throw new StoryFaultyException(fault.Fault, fault.Message);
        }
        catch (SearchStoppedException)
        {
            throw new OperationCanceledException();
        }
        catch (StateSpaceFullException)
        {
            throw new OperationCanceledException();
        }
    }
}

/// <summary>A story has no meaning in some state: the fault is the author's, and a diagnostic tells it.</summary>
public sealed class StoryFaultyException : Exception
{
    public StoryFaultyException(StoryFault fault, string detail)
        : base(detail) => Fault = fault;

    public StoryFault Fault { get; }
}
