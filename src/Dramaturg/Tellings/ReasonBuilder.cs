using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Explanation;

namespace Dramaturg.Tellings;

/// <summary>Turns the planner's explanations into reasons with figures, sentences and the wrong beliefs behind them.</summary>
public sealed class ReasonBuilder
{
    private readonly Road _road;
    private readonly Sentences _sentences;
    private readonly Sources _sources;
    private readonly ActTeller _teller;
    private readonly PlanTeller _plans;
    private readonly PlanOdds _odds;

    public ReasonBuilder(Road road, Sentences sentences)
    {
        _road = road;
        _sources = new Sources(road);
        _sentences = sentences;
        _teller = new ActTeller(road.World, sentences);
        _plans = new PlanTeller(road.World, sentences);
        _odds = new PlanOdds(road.World, _teller);
    }

    private StoryWorld World => _road.World;

    private StoryModel Model => _road.World.Model;

    /// <summary>The reasons of everybody who consents to the act that follows state <paramref name="number"/>.</summary>
    public IReadOnlyList<Reason> Of(int number, ActionId act)
    {
        var state = _road[number];
        return World.Wanting(state, act)
            .Select(person => World.Explain(state, act, person))
            .OfType<Explanation>()
            .Select(explanation => Build(explanation, number))
            .ToArray();
    }

    /// <summary>One explanation held in state <paramref name="number"/> of the road.</summary>
    public Reason Build(Explanation explanation, int number)
    {
        var believed = World.Mind(_road[number], explanation.Character);
        var reason = Of(explanation, believed);
        return reason with { FalseBeliefs = FalseBeliefs(explanation, reason.Changes, number) };
    }

    /// <param name="decision">Whose plan it is part of, if it is a later step that the planner wants too; else the own.</param>
    private Reason Build(Explanation explanation, Decision decision, StateId believed)
    {
        var weights = explanation.Weights.Select(Value.Of).ToArray();
        var plan = explanation.Steps.Select(step => step.Action).ToArray();
        return new Reason(
            Model.Characters[explanation.Character.Value],
            explanation.Before,
            explanation.After,
            Changes(explanation.Character, weights, believed, plan.Aggregate(believed, World.Successor)),
            Steps(explanation, decision, believed, Plan(decision, believed, plan)),
            System.Array.Empty<FalseBelief>())
        {
            Odds = _odds.Of(decision, weights, believed, plan),
        };
    }

    private List<ReasonStep> Steps(Explanation explanation, Decision decision, StateId believed, IReadOnlyList<PlannedAct> plan)
    {
        var steps = new List<ReasonStep>();
        var node = believed;
        foreach (var (step, planned) in explanation.Steps.Zip(plan))
        {
            steps.Add(new ReasonStep(planned, Reasons(step, decision, node)) { Chance = step.Chance });
            node = World.Successor(node, step.Action);
        }

        return steps;
    }

    private Reason[] Reasons(ExplainedStep step, Decision decision, StateId node) => step.Reasons
        .Select(reason => reason.Character == decision.Person ? Build(reason, decision, node) : Of(reason, World.Mind(node, reason.Character)))
        .ToArray();

    private Reason Of(Explanation explanation, StateId believed) => Build(explanation, new Decision(explanation.Character, believed), believed);

    /// <summary>What a plan promises that somebody decides on; its acts can happen, each where it stands.</summary>
    public Odds Odds(Decision decision, StateId believed, IEnumerable<ActionId> plan) => _odds.Of(decision, WeightsOf(decision), believed, plan);

    /// <summary>Such a plan in words.</summary>
    public IReadOnlyList<PlannedAct> Plan(Decision decision, StateId believed, IEnumerable<ActionId> plan) => _plans.Tell(decision, believed, plan);

    /// <summary>An act where it happens, with its outcome.</summary>
    public string Tell(StateId before, ActionId act) => _teller.Tell(before, act);

    /// <summary>The concerns whose part of the utility differs between two states in a plan, in the person's order.</summary>
    public IReadOnlyList<ConcernChange> Changes(Decision decision, StateId before, StateId after) => Changes(
        decision.Person,
        WeightsOf(decision),
        before,
        after);

    private Value[] WeightsOf(Decision decision) =>
        Model.CharacterConcerns[decision.Person.Value].Select((_, i) => World.Weight(decision.Believed, decision.Person, i)).ToArray();

    /// <summary>Both compared where everything has come that comes of itself.</summary>
    private IReadOnlyList<ConcernChange> Changes(CharacterId person, Value[] weights, StateId before, StateId after)
    {
        (before, after) = (World.Idle(before), World.Idle(after));
        return Model.CharacterConcerns[person.Value]
            .Select((concern, i) => new ConcernChange(
                concern.Name, ConcernParts.Of(World, before, concern, weights[i]), ConcernParts.Of(World, after, concern, weights[i])))
            .Where(change => change.Before != change.After)
            .ToArray();
    }

    /// <summary>What the acts of the plan and the wants that it serves or costs look at, where the person is wrong about it.</summary>
    private IReadOnlyList<FalseBelief> FalseBeliefs(Explanation explanation, IReadOnlyList<ConcernChange> changes, int number)
    {
        var read = explanation.Steps
            .SelectMany(step => LooksAt(Model.Actions[step.Action.Value]))
            .Concat(Model.CharacterConcerns[explanation.Character.Value]
                .Where(concern => changes.Any(change => change.Name == concern.Name))
                .SelectMany(Readings.Of))
            .Distinct();
        return read.Select(reference => FalseBeliefAbout(explanation.Character, reference, number)).OfType<FalseBelief>().ToArray();
    }

    /// <summary>A number that an act merely raises is not looked at for that.</summary>
    private static IEnumerable<FluentReference> LooksAt(GroundAction act) => Readings.Of(act.Precondition).Concat(Readings.OfChance(act))
        .Concat(act.Effects.SelectMany(effect => Readings.Of(effect.Condition).Concat(Readings.Of(effect.Value).Where(read => !read.Equals(effect.Target)))));

    private FalseBelief? FalseBeliefAbout(CharacterId person, FluentReference reference, int number)
    {
        var believed = _road.Read(World.Mind(_road[number], person), reference);
        var real = _road.Read(_road[number], reference);
        return believed == real || reference.Path.FirstOrDefault() == person && reference.Path.Count == 1
            ? null
            : new FalseBelief(
                ValueText.Show(Model, reference),
                ValueText.Show(Model, reference.Fluent, believed),
                ValueText.Show(Model, reference.Fluent, real),
                _road.Since(person, reference, number),
                _sentences.Show(Model, reference, believed))
            {
                Source = BeliefSource.Of(_sources.OfBelief(person, reference, number), Model, _sentences),
                Instead = Model.Fluents[reference.Fluent.Value].Domain is Domain.Truth ? null : _sentences.Value(Model, reference.Fluent, real),
            };
    }
}
