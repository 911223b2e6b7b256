// A worked number: Tom can save the mother (+9/15 of all that his life can be worth) or the child (+6/15), and whichever he begins is too late for the other. Saving the mother gives up 6/15, saving the child 9/15. So the
// stakes are 1/2, the balance is 1 - (3/15)/(15/15) = 4/5, and the strength is 2/5: the smaller of the two costs. He leans to the mother by 3/15.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>Finds the dilemmas of people in states. Answers are remembered; not for several threads at once.</summary>
/// <remarks>
/// Drama-definitions 2: two options that are live, exclusive and crossing, and no way out. An act that another outdoes stands in none. Cost: the options of the state, and for every pair that crosses those of the states after its first acts, up to one that leaves nothing closed.
/// </remarks>
public sealed class DilemmaFinder
{
    private readonly ValueScale _scale;
    private readonly OptionFinder _options;
    private readonly DilemmaClassifier _classifier;
    private readonly Dictionary<(StateId State, CharacterId Person), IReadOnlyList<Dilemma>> _dilemmas = new();

    public DilemmaFinder(Choices choices)
    {
        _scale = choices.Scale;
        _options = choices.Options;
        _classifier = new DilemmaClassifier(choices);
    }

    /// <summary>All dilemmas in a state that is taken for the person's own mind, the strongest first.</summary>
    public IReadOnlyList<Dilemma> In(StateId mind, CharacterId person)
    {
        if (!_dilemmas.TryGetValue((mind, person), out var dilemmas))
        {
            dilemmas = Look(mind, person);
            _dilemmas.Add((mind, person), dilemmas);
        }

        return dilemmas;
    }

    private Dilemma[] Look(StateId mind, CharacterId person)
    {
        var options = _options.Of(mind, person);
        Option[] deeds = [.. options.Where(option => !option.IsNothing && !options.Any(other => !other.IsNothing && option.IsOutdoneBy(other)))];
        return
        [
            .. Refusals(mind, person, deeds).Concat(deeds.SelectMany((one, i) => deeds.Skip(i + 1).Select(other => (One: one, Other: other))))
                .Where(pair => Crosses(pair.One.Gains, pair.Other.Gains) && !HasWayOut(options, pair.One, pair.Other) && AreExclusive(mind, person, pair.One, pair.Other))
                .Select(pair => Between(options, mind, person, pair.One, pair.Other))
                .OrderByDescending(dilemma => dilemma.Strength),
        ];
    }

    /// <summary>Every act, and not to do it: what comes of its plan all the same is no merit of it.</summary>
    private IEnumerable<(Option One, Option Other)> Refusals(StateId mind, CharacterId person, IEnumerable<Option> deeds) =>
        deeds.SelectMany(deed => deed.Ways.Select(way => (deed with { Ways = [way] }, _options.Without(mind, person, way))));

    private Dilemma Between(IReadOnlyList<Option> options, StateId mind, CharacterId person, Option one, Option other)
    {
        var (deed, @default) = IsDefault(one, other) ? (other, one) : (one, other);
        return new Dilemma(person, mind, deed, @default, _classifier.Classes(mind, person, deed, @default), NearestWayOut(options, deed, @default));
    }

    /// <summary>Neither option is better, or nearly better, than the other in everything.</summary>
    private static bool Crosses(GainVector one, GainVector other) => IsWeighty(one.Forgone(other)) && IsWeighty(other.Forgone(one));

    private static bool IsWeighty(IReadOnlyList<Number> forgone) =>
        forgone.Aggregate(Number.Zero, (sum, part) => sum + part) >= Thresholds.Weighty;

    private static bool HasWayOut(IReadOnlyList<Option> options, Option one, Option other) =>
        options.Any(option => Missing(option, one, other).All(part => part <= Thresholds.Slack));

    private static NearWayOut? NearestWayOut(IReadOnlyList<Option> options, Option deed, Option @default)
    {
        var nearest = options.Where(option => !option.BeginsWith(deed.Course.First) && !option.BeginsWith(@default.Course.First))
            .Select(option => new NearWayOut(option, Missing(option, deed, @default)))
            .OrderBy(way => way.Cost)
            .FirstOrDefault();
        return nearest is not null && IsNearerThan(nearest.Cost, deed, @default) ? nearest : null;
    }

    private static bool IsNearerThan(Number cost, Option deed, Option @default) =>
        cost < Sum(Missing(deed, deed, @default)) && cost < Sum(Missing(@default, deed, @default));

    private static Number Sum(IEnumerable<Number> parts) => parts.Aggregate(Number.Zero, (sum, part) => sum + part);

    /// <summary>What an option falls short of having the better of two in everything.</summary>
    private static Number[] Missing(Option option, Option one, Option other) =>
        [.. option.Gains.Parts.Select((part, i) => Number.Max(Number.Zero, Number.Max(one.Gains.Parts[i], other.Gains.Parts[i]) - part))];

    /// <summary>Not to act closes nothing by itself: there, what the act gives up decides.</summary>
    private bool AreExclusive(StateId mind, CharacterId person, Option one, Option other) =>
        (one.IsNothing || Closes(mind, person, one, other)) && (other.IsNothing || Closes(mind, person, other, one));

    /// <summary>Whether, whichever way the option taken is begun, something that matters of what the other was better at stays out of reach.</summary>
    private bool Closes(StateId mind, CharacterId person, Option taken, Option lost)
    {
        var decision = new Decision(person, mind);
        var levels = _options.Values(lost.Course, decision);
        int[] better = [.. Enumerable.Range(0, levels.Count).Where(i => lost.Gains.Concerns[i] > taken.Gains.Concerns[i])];
        var norms = new NormsForgone(taken.Gains.Norms, lost.Gains.Norms, lost.IsNothing);
        Number StaysLost(StateId after, Course later)
        {
            var values = _options.Values(later, decision);
            return Sum(better.Select(i => Number.Max(Number.Zero, levels[i] - values[i]))) + norms.After(_options.Gains(after, person, later).Norms);
        }

        IEnumerable<Number> Losses(StateId after) => _options.Courses(after, person, lost.Course.First).Select(later => StaysLost(after, later));
        return taken.Ways.All(way => StayLost(World.Outcomes(mind, way.First!.Value), outcome => Losses(World.Successor(mind, outcome))));
    }

    /// <summary>Whether something that matters stays lost after an act, whatever is done then, weighed over its outcomes. Where one later course is good enough, the others are not looked at.</summary>
    private static bool StayLost(IReadOnlyList<OutcomeChance> outcomes, Func<ActionId, IEnumerable<Number>> losses) => outcomes.Count == 1
        ? losses(outcomes[0].Action).All(loss => loss >= Thresholds.Weighty)
        : Sum(outcomes.Select(outcome => outcome.Chance * losses(outcome.Action).Aggregate(Number.Min))) >= Thresholds.Weighty;

    private StoryWorld World => _scale.World;

    /// <summary>Whether the first is the one to fall back on.</summary>
    private static bool IsDefault(Option one, Option other)
    {
        if (one.IsNothing || other.IsNothing)
        {
            return one.IsNothing;
        }

        int duty = Sum(one.Gains.Norms).CompareTo(Sum(other.Gains.Norms));
        return duty != 0 ? duty > 0 : Change(one) <= Change(other);
    }

    private static Number Change(Option option) => Sum(option.Gains.Concerns.Select(gain => Number.Max(gain, -gain)));
}
