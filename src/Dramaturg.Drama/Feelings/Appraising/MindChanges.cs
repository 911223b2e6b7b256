using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>Whether somebody believes anything else than before that could move anybody: without that, nothing is felt.</summary>
/// <remarks>
/// What somebody is taken to believe who has no part in the story is no such thing; else an onlooker who learns of what everybody knows would stir those who see that. A part have all who are asked for some act, who judge
/// acts, and whose beliefs anything looks at.
/// </remarks>
internal sealed class MindChanges
{
    private readonly StoryWorld _world;
    private readonly CharacterId[] _parts;

    public MindChanges(StoryWorld world)
    {
        _world = world;
        var asked = world.Model.Actions.SelectMany(act => act.Consents.Concat(act.Quorums.SelectMany(quorum => quorum.Among))).Select(consent => consent.Character);
        var judging = Enumerable.Range(0, world.Model.Norms.Count).Where(person => world.Model.Norms[person].Count > 0).Select(person => new CharacterId(person));
        var read = Readings.InMinds(world.Model).Concat(Readings.InReality(world.Model)).SelectMany(reference => reference.Path);
        _parts = [.. asked.Concat(judging).Concat(read).Distinct().OrderBy(person => person.Value)];
    }

    public bool Differ(StateId before, StateId after) => Differ(before, after, new HashSet<(StateId, StateId)>());

    private bool Differ(StateId before, StateId after, HashSet<(StateId, StateId)> seen) =>
        before != after && seen.Add((before, after))
        && (!_world.PackedValues(before).SequenceEqual(_world.PackedValues(after)) || _parts.Any(person => Differ(_world.Mind(before, person), _world.Mind(after, person), seen)));
}
