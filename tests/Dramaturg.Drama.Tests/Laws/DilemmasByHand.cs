using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>The definition of a dilemma once more, word by word and without any thought of speed.</summary>
internal sealed class DilemmasByHand(Choices choices, StateId mind, CharacterId person)
{
    private readonly ValueScale _scale = choices.Scale;
    private readonly IReadOnlyList<Option> _options = choices.Options.Of(mind, person);

    /// <summary>The pairs that are dilemmas, by their first acts.</summary>
    public IEnumerable<string> Pairs()
    {
        var deeds = _options.Where(option => !option.IsNothing && !_options.Any(other => !other.IsNothing && Outdoes(other, option))).ToArray();
        var refusals = deeds.SelectMany(deed => deed.Ways.Select(way => (new Option(deed.Gains, [way]), choices.Options.Without(mind, person, way))));
        var rivals = deeds.SelectMany((one, i) => deeds.Skip(i + 1).Select(other => (one, other)));
        return refusals.Concat(rivals).Where(pair => IsDilemma(pair.Item1, pair.Item2)).Select(pair => Name(pair.Item1, pair.Item2));
    }

    public static string Name(Option one, Option other) =>
        string.Join(" - ", new[] { one, other }.Select(option => string.Join(',', option.Ways.Select(way => way.First?.Value ?? -1))).Order());

    private static bool Outdoes(Option better, Option worse) =>
        better.Gains.Parts.Zip(worse.Gains.Parts).All(part => part.First >= part.Second)
        && better.Gains.Parts.Zip(worse.Gains.Parts).Any(part => part.First > part.Second);

    private bool IsDilemma(Option a, Option b) =>
        Loss(a, b) >= Thresholds.Weighty && Loss(b, a) >= Thresholds.Weighty
        && !_options.Any(o => Both(a, b).Zip(o.Gains.Parts).All(part => part.Second >= part.First - Thresholds.Slack))
        && Closes(a, b) && (b.IsNothing || Closes(b, a));

    private static IEnumerable<Number> Both(Option a, Option b) => a.Gains.Parts.Zip(b.Gains.Parts).Select(part => Number.Max(part.First, part.Second));

    private static Number Loss(Option taken, Option lost) => Sum(taken.Gains.Parts.Zip(lost.Gains.Parts).Select(part => Positive(part.Second - part.First)));

    private bool Closes(Option taken, Option lost) => taken.Ways.All(way => Sum(World.Outcomes(mind, way.First!.Value).Select(outcome =>
        outcome.Chance * choices.Options.Of(World.Successor(mind, outcome.Action), person).Select(later => Left(taken, lost, later)).Min())) >= Thresholds.Weighty);

    private StoryWorld World => choices.Road.World;

    /// <summary>What of the option lost is still missing if a later one is taken after the other.</summary>
    private Number Left(Option taken, Option lost, Option later)
    {
        var (had, now) = (Values(lost.Course), Values(later.Course));
        var concerns = Enumerable.Range(0, had.Length).Where(i => lost.Gains.Concerns[i] > taken.Gains.Concerns[i]).Select(i => Positive(had[i] - now[i]));
        var norms = Enumerable.Range(0, lost.Gains.Norms.Count).Select(i => Left(taken.Gains.Norms[i], lost.Gains.Norms[i], later.Gains.Norms[i], lost.IsNothing));
        return Sum(concerns.Concat(norms));
    }

    private Number[] Values(Course course) => [.. Enumerable.Range(0, World.Model.CharacterConcerns[person.Value].Count)
        .Select(concern => Sum(course.Ends.Select(end => end.Chance * _scale.Of(end.State, new Decision(person, mind)).Parts[concern])))];

    private static Number Left(Number taken, Number lost, Number later, bool stains) =>
        Positive(Positive(lost) - Positive(taken) - Positive(later)) + (stains ? Positive(Positive(-taken) - Positive(-lost)) : Number.Zero);

    private static Number Positive(Number number) => Number.Max(number, Number.Zero);

    private static Number Sum(IEnumerable<Number> numbers) => numbers.Aggregate(Number.Zero, (sum, number) => sum + number);
}
