using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>One change of a relation that keeps its history, with its cause.</summary>
/// <param name="Act">The act it came with, from 1.</param>
/// <param name="Sought">What the act would have made of it, were there no bounds; null if only something that followed by itself changed it.</param>
public sealed record RelationChange(FluentId Relation, int Act, Value Before, Value After, Value? Sought)
{
    /// <summary>The relation stopped at a bound, so that part of the change is lost.</summary>
    public bool IsCut => Sought is { } sought && sought != After;
}

/// <summary>What becomes of the relations that keep their history: docs/semantics.md 7.3.</summary>
public static class Histories
{
    /// <summary>All changes in reality along a road, act by act; those that a bound swallowed whole are there too.</summary>
    public static IReadOnlyList<RelationChange> Of(Road road)
    {
        var model = road.World.Model;
        var kept = Enumerable.Range(0, model.Fluents.Count).Where(fluent => model.Fluents[fluent].KeepsHistory).Select(fluent => new FluentId(fluent)).ToArray();
        return Enumerable.Range(1, road.Acts.Count)
            .SelectMany(act => kept.Select(relation => Change(road, relation, act)))
            .Where(change => change.Before != change.After || change.IsCut)
            .ToArray();
    }

    private static RelationChange Change(Road road, FluentId relation, int act)
    {
        var (before, after) = (road[act - 1], road[act]);
        var effect = road.World.Model.Actions[road.Acts[act - 1].Value].Effects.FirstOrDefault(
            candidate => candidate.Target.Equals(new FluentReference(relation)) && road.World.Holds(before, candidate.Condition));
        return new RelationChange(
            relation,
            act,
            road.World.Get(before, relation),
            road.World.Get(after, relation),
            effect is null ? null : road.World.Evaluate(before, effect.Value));
    }
}
