using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Tellings;

/// <summary>Works out what a plan promises, end by end.</summary>
internal sealed class PlanOdds
{
    private readonly StoryWorld _world;
    private readonly ActTeller _teller;

    public PlanOdds(StoryWorld world, ActTeller teller)
    {
        _world = world;
        _teller = teller;
    }

    /// <param name="weights">Those of the decision.</param>
    /// <param name="believed">Where the plan begins.</param>
    public Odds Of(Decision decision, IReadOnlyList<Value> weights, StateId believed, IEnumerable<ActionId> plan)
    {
        var person = decision.Person;
        var (node, likelihood, step) = (believed, Number.One, 0);
        var before = Utility(person, weights, believed);
        var risks = new List<Risk>();
        foreach (var act in plan)
        {
            step++;
            var better = _world.BetterOutcomes(decision, node, act);
            foreach (var (other, chance) in _world.Outcomes(node, act).Where(outcome => outcome.Action != act))
            {
                var end = Difference(before, Utility(person, weights, _world.Successor(node, other)));
                risks.Add(new Risk(step, other, _world.Model.Actions[other.Value].Name, _teller.Outcome(node, other), likelihood * chance, end, Felt(person, end))
                {
                    IsHopedFor = better.Contains(other),
                });
            }

            likelihood *= _world.Chance(node, act);
            node = _world.Successor(node, act);
        }

        var change = Difference(before, Utility(person, weights, node));
        var last = risks.Count == 0 ? change : Felt(person, change);
        return new Odds(risks.Aggregate(Times(last, likelihood), (sum, risk) => Sum(sum, Times(risk.Felt, risk.Chance))), likelihood, risks)
        {
            Success = risks.Where(risk => IsAtLeast(risk.Change, change)).Aggregate(likelihood, (sum, risk) => sum + risk.Chance),
        };
    }

    private static bool IsAtLeast(Value change, Value other) => change.IsNumber && other.IsNumber && change.AsNumber >= other.AsNumber;

    /// <summary>Where everything has come that comes of itself.</summary>
    private Value Utility(CharacterId person, IReadOnlyList<Value> weights, StateId state)
    {
        var end = _world.Idle(state);
        return _world.Model.CharacterConcerns[person.Value]
            .Select((concern, i) => ConcernParts.Of(_world, end, concern, weights[i])).Aggregate(Value.Of(Number.Zero), Sum);
    }

    private Value Felt(CharacterId person, Value change) =>
        change is { IsNumber: true, AsNumber.Sign: < 0 } ? Times(change, _world.Model.LossAversionOf(person)) : change;

    private static Value Sum(Value a, Value b) => a.IsNumber && b.IsNumber ? Value.Of(a.AsNumber + b.AsNumber) : Value.Unknown;

    private static Value Difference(Value from, Value to) => Sum(to, Times(from, -Number.One));

    private static Value Times(Value value, Number factor) => value.IsNumber ? Value.Of(value.AsNumber * factor) : Value.Unknown;
}
