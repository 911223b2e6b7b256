using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Drama;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;

namespace Dramaturg.Why;

/// <summary>Answers questions about the acts of one told road.</summary>
public sealed partial class Questioner
{
    private const int DeepestAnswer = 6;

    private readonly Road _road;
    private readonly int _effort;
    private readonly CancellationToken _cancellation;
    private readonly Sentences _sentences;
    private readonly ReasonBuilder _reasons;

    /// <summary>When cancelled, answers end with an <see cref="System.OperationCanceledException"/>.</summary>
    public Questioner(Road road, Sentences sentences, CancellationToken cancellation = default)
        : this(road, sentences, PlanProbe.DefaultEffort, cancellation)
    {
    }

    /// <param name="effort">Most states that a plan is looked for in, before the answer is "unknown".</param>
    internal Questioner(Road road, Sentences sentences, int effort, CancellationToken cancellation)
    {
        _road = road;
        _effort = effort;
        _cancellation = cancellation;
        road.World.Bound(cancellation);
        _sentences = sentences;
        _reasons = new ReasonBuilder(road, sentences);
    }

    private StoryWorld World => _road.World;

    private StoryModel Model => _road.World.Model;

    /// <summary>Why the act is not told in place of act <paramref name="number"/> (from 1).</summary>
    public WhyNot WhyNot(int number, ActionId act)
    {
        int at = number - 1;
        if (at < _road.Acts.Count && Model.ActOf(_road.Acts[at]) == Model.ActOf(act))
        {
            return new WhyNot.Told();
        }

        if (!World.IsPossible(_road[at], act))
        {
            return new WhyNot.ImpossibleInTheWorld(FalseLiterals(_road[at], act, null, at));
        }

        var consenters = World.Consenters(_road[at], act);
        for (int i = 0; i < consenters.Count; i++)
        {
            if (Answer(consenters[i], at, act) is { } answer)
            {
                return i == 0 ? answer : new WhyNot.OtherRefuses(Name(consenters[i]), answer);
            }
        }

        return TooFewWilling(at, act) ?? new WhyNot.NothingForbids(World.IsNobodys(act));
    }

    private WhyNot? TooFewWilling(int at, ActionId act)
    {
        foreach (var (least, asked) in World.Quorums(_road[at], act))
        {
            var refusing = asked.Where(person => !World.IsWilling(_road[at], act, person)).ToArray();
            if (asked.Count - refusing.Length < least)
            {
                var answers = refusing.Select(person => new WhyNot.OtherRefuses(Name(person), Answer(person, at, act) ?? new WhyNot.Unknown(Name(person))));
                return new WhyNot.TooFewWilling(least, asked.Count, answers.ToArray());
            }
        }

        return null;
    }

    /// <summary>Null if the person would.</summary>
    private WhyNot? Answer(CharacterId person, int at, ActionId act)
    {
        var believed = World.Mind(_road[at], person);
        if (!World.IsPossible(believed, act))
        {
            return new WhyNot.ImpossibleInMind(Name(person), FalseLiterals(believed, act, person, at));
        }

        if (!World.HasReason(believed, person, act, World.Options.CharacterLimit))
        {
            return NoReason(new Decision(person, believed), believed, act, World.Options.CharacterLimit, 0);
        }

        return World.IsRational(_road[at], act, person) ? null : Irrational(person, at, act);
    }

    private WhyNot Irrational(CharacterId person, int at, ActionId act) => new WhyNot.Irrational(
        _reasons.Build(World.Explain(_road[at], act, person)!, at),
        _reasons.Build(World.BestReason(_road[at], person)!, at));

    /// <summary>Why an act that is possible in a mind has no reason there.</summary>
    /// <param name="decision">Whose reason, and by which weights.</param>
    private WhyNot NoReason(Decision decision, StateId believed, ActionId act, int budget, int depth)
    {
        budget = World.Level(believed) > World.Options.BeliefLimit ? 1 : budget;
        string name = Name(decision.Person);
        var helped = new PlanProbe(World, decision, needsConsent: false, _effort, _cancellation);
        var hoped = helped.Best(believed, act, budget);
        if (!Gains(decision, believed, hoped))
        {
            return helped.GaveUp ? new WhyNot.Unknown(name) : new WhyNot.NoGain(name, Figures(decision, believed, hoped));
        }

        var plan = new PlanProbe(World, decision, needsConsent: true, _effort, _cancellation).Best(believed, act, budget);
        return Gains(decision, believed, plan)
            ? Redundant(decision, believed, plan, budget)
            : Missing(decision, believed, hoped, budget, depth);
    }

    private WhyNot Redundant(Decision decision, StateId believed, List<ActionId> plan, int budget) =>
        new Subsequences(World, decision, believed, plan, budget).AsGood() is { } shorter
            ? new WhyNot.BetterSubsequence(Name(decision.Person), Figures(decision, believed, plan), Figures(decision, believed, shorter))
            : new WhyNot.Unknown(Name(decision.Person));

    /// <summary>The first step of a hoped-for plan that somebody would not take, with that person's own answer.</summary>
    private WhyNot Missing(Decision decision, StateId believed, List<ActionId> plan, int budget, int depth)
    {
        var node = World.Successor(believed, plan[0]);
        for (int i = 1; i < plan.Count; i++)
        {
            foreach (var other in World.Consenters(node, plan[i]).Concat(Lacking(decision, node, plan[i], budget - i)))
            {
                if (!World.WouldConsent(decision, node, other, plan[i], budget - i))
                {
                    var mind = World.Mind(node, other);
                    var otherDecision = other == decision.Person ? decision : new Decision(other, mind);
                    var answer = AnswerInPlan(otherDecision, mind, plan[i], budget - i, depth + 1);
                    return new WhyNot.ConsentMissing(Name(decision.Person), Figures(decision, believed, plan), i + 1, Name(other), answer);
                }
            }

            node = World.Successor(node, plan[i]);
        }

        return new WhyNot.Unknown(Name(decision.Person));
    }

    /// <summary>Those whom a quorum lacks.</summary>
    private IEnumerable<CharacterId> Lacking(Decision plan, StateId node, ActionId act, int budget) =>
        from quorum in World.Quorums(node, act)
        let unwilling = quorum.Asked.Where(other => !World.WouldConsent(plan, node, other, act, budget)).ToArray()
        where quorum.Asked.Count - unwilling.Length < quorum.Least
        from other in unwilling
        select other;

    private WhyNot AnswerInPlan(Decision decision, StateId mind, ActionId act, int budget, int depth) =>
        !World.IsPossible(mind, act) ? new WhyNot.ImpossibleInMind(Name(decision.Person), FalseLiterals(mind, act, null, null))
        : depth >= DeepestAnswer ? new WhyNot.Unknown(Name(decision.Person))
        : NoReason(decision, mind, act, budget, depth);

    private bool Gains(Decision decision, StateId believed, IReadOnlyList<ActionId> plan) =>
        new PlanWorth(World, decision).Of(believed, plan) is { IsNumber: true, AsNumber.Sign: > 0 };

    private PlanFigures Figures(Decision decision, StateId believed, IReadOnlyList<ActionId> plan)
    {
        var end = plan.Aggregate(believed, World.Successor);
        return new PlanFigures(
            _reasons.Plan(decision, believed, plan),
            World.Utility(believed, decision),
            World.Utility(end, decision),
            _reasons.Changes(decision, believed, end),
            _reasons.Odds(decision, believed, plan));
    }

    /// <summary>The false literals of the disjunct that is nearest to true.</summary>
    /// <param name="person">Whose belief it is; null for the world, or for a state within an imagined plan.</param>
    private IReadOnlyList<FalseLiteral> FalseLiterals(StateId state, ActionId act, CharacterId? person, int? at) =>
        Model.Actions[act.Value].Precondition.Disjuncts
            .Select(all => all.Literals.Where(literal => !World.Holds(state, literal)).ToArray())
            .OrderBy(literals => literals.Length)
            .FirstOrDefault()?
            .Select(literal => FalseLiteral(state, literal, person, at)).ToArray()
        ?? System.Array.Empty<FalseLiteral>();

    private FalseLiteral FalseLiteral(StateId state, Literal literal, CharacterId? person, int? at)
    {
        var actual = _road.Read(state, literal.Left);
        var real = person is null || at is null ? actual : _road.Read(_road[at.Value], literal.Left);
        int? since = at is not { } number ? null : person is { } mind ? _road.Since(mind, literal.Left, number) : SinceInWorld(literal.Left, number);
        return new FalseLiteral(_sentences.Show(Model, literal), Show(literal.Left, actual), since, real == actual ? null : Show(literal.Left, real))
        {
            Source = at is { } known && person is { } believer
                ? BeliefSource.Of(new Sources(_road).OfBelief(believer, literal.Left, known), Model, _sentences)
                : null,
            ActualWords = InWords(literal.Left, actual),
            TruthWords = InWords(literal.Left, real),
        };
    }

    private string? InWords(FluentReference reference, Value value) =>
        Model.Fluents[reference.Fluent.Value].Domain is Domain.Truth ? null : _sentences.Value(Model, reference.Fluent, value);

    private int SinceInWorld(FluentReference reference, int number)
    {
        var now = _road.Read(_road[number], reference);
        while (number > 0 && _road.Read(_road[number - 1], reference) == now)
        {
            number--;
        }

        return number;
    }

    private string Show(FluentReference reference, Value value) => ValueText.Show(Model, reference.Fluent, value);

    private string Name(CharacterId person) => Model.Characters[person.Value];
}
