using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>Finds the conflicts in states of the world. Not for several threads at once.</summary>
public sealed class ConflictFinder
{
    private readonly ValueScale _scale;
    private readonly IntentionFinder _intentions;
    private readonly CollisionFinder _collisions;
    private readonly Directness _directness;
    private readonly Choices _choices;

    public ConflictFinder(Choices choices)
    {
        _scale = choices.Scale;
        _choices = choices;
        _intentions = new IntentionFinder(choices);
        _collisions = new CollisionFinder(choices.Scale);
        _directness = new Directness(choices.Road.World, choices.Affinities);
    }

    private StoryWorld World => _scale.World;

    /// <summary>Between every two people, then of everybody with fate.</summary>
    public IReadOnlyList<Conflict> In(StateId state)
    {
        Intention[] meant = [.. Enumerable.Range(0, World.Model.Characters.Count)
            .Select(person => _intentions.Of(World.Mind(state, new CharacterId(person)), new CharacterId(person)))
            .OfType<Intention>()];
        var people = meant.SelectMany((one, i) => meant.Skip(i + 1).Select(other => OfPeople(state, one, other)));
        return [.. people.OfType<Conflict>(), .. meant.SelectMany(one => WithFate(state, one))];
    }

    private Conflict? OfPeople(StateId state, Intention one, Intention other) => Measured(
        state,
        one,
        other,
        _collisions.Between(state, one, other),
        Seen(World.Mind(state, one.Person!.Value), one, Expected(state, one, other)),
        Seen(World.Mind(state, other.Person!.Value), Expected(state, other, one), other));

    /// <summary>What somebody takes a rival to mean.</summary>
    private Intention? Expected(StateId state, Intention own, Intention rival) =>
        _intentions.Of(World.Mind(World.Mind(state, own.Person!.Value), rival.Person!.Value), rival.Person.Value);

    private Collision? Seen(StateId mind, Intention? one, Intention? other) => one is null || other is null ? null : _collisions.Between(mind, one, other);

    /// <summary>Of the acts of one kind that fate may do, the one with most at stake.</summary>
    private IEnumerable<Conflict> WithFate(StateId state, Intention one) => World.Executable(state)
        .Where(act => World.IsNobodys(act) && act != World.Model.Schedule?.Wait)
        .Select(act => new Intention(null, [act], []))
        .Select(fate => Measured(state, one, fate, _collisions.Between(state, one, fate), Seen(World.Mind(state, one.Person!.Value), one, fate), null))
        .OfType<Conflict>()
        .GroupBy(conflict => World.Model.Actions[conflict.Other.Acts[0].Value].Schema)
        .Select(kind => kind.OrderByDescending(conflict => conflict.Stakes).First());

    /// <summary>Where the two could both succeed in truth, each side is measured as that person sees it, or else as the other does.</summary>
    private Conflict? Measured(StateId state, Intention one, Intention other, Collision? inTruth, Collision? seenByOne, Collision? seenByOther)
    {
        var (own, others) = (inTruth ?? seenByOne ?? seenByOther, inTruth ?? seenByOther ?? seenByOne);
        if (own is null || others is null)
        {
            return null;
        }

        var chances = new Contest(_choices, own).Chances();
        double chanceOfOther = ReferenceEquals(own, others) ? chances.Other : new Contest(_choices, others).Chances().Other;
        return new Conflict(
            one, other, inTruth, seenByOne, seenByOther, Stakes(own, one.Decision), Stakes(others, other.Decision), chances.One, chanceOfOther, _directness.Of(state, one, other));
    }

    private Number Stakes(Collision collision, Decision? whose)
    {
        if (whose is not { } decision)
        {
            return Number.Zero;
        }

        var difference = _scale.Of(World.Idle(collision.One.End), decision).Sum - _scale.Of(World.Idle(collision.Other.End), decision).Sum;
        return Number.Max(difference, -difference);
    }
}
