using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

// The start: docs/semantics.md 1.5.
internal sealed partial class StateSpace
{
    private int BuildStart() => BuildMind(new List<CharacterId>());

    private int BuildMind(List<CharacterId> path)
    {
        var buffer = new Buffer(Story.Layout.WordCount, Story.CharacterCount + 1);
        for (int fluent = 0; fluent < Story.Layout.FluentCount; fluent++)
        {
            int code = Story.Layout.Encode(fluent, StartValue(path, fluent));
            Story.Layout.Set(buffer.Words, fluent, code < 0 ? 0 : code);
        }

        for (int mind = 0; mind < Story.CharacterCount; mind++)
        {
            buffer.Block[mind + 1] = BuildChild(path, mind);
        }

        return Settle(Intern(buffer.Words, buffer.Block, path.Count));
    }

    private int BuildChild(List<CharacterId> path, int mind)
    {
        if (path.Count == LeafLevel)
        {
            return LeafMind;
        }

        if (path.Count > 0 && path[^1].Value == mind)
        {
            return OwnMind;
        }

        path.Add(new CharacterId(mind));
        int child = BuildMind(path);
        path.RemoveAt(path.Count - 1);
        return child;
    }

    private Value StartValue(List<CharacterId> path, int fluent) =>
        Story.Model.Fluents[fluent].Tracks is { } belief
            ? StartValue(Merged(path, belief.Path), belief.Fluent)
            : StartValue(path, new FluentId(fluent));

    /// <summary>Both paths, one after the other, with equal neighbours merged.</summary>
    private static List<CharacterId> Merged(List<CharacterId> path, IReadOnlyList<CharacterId> rest)
    {
        var merged = new List<CharacterId>(path);
        foreach (var mind in rest)
        {
            if (merged.Count == 0 || merged[^1] != mind)
            {
                merged.Add(mind);
            }
        }

        return merged;
    }

    private Value StartValue(List<CharacterId> path, FluentId fluent)
    {
        for (int length = path.Count; length > 0; length--)
        {
            var prefix = path.Take(length).ToArray();
            if (Stated(prefix, fluent) is { } value)
            {
                return value;
            }
        }

        return Story.Model.Initial[fluent.Value];
    }

    /// <summary>The last statement for exactly this path, else the one for its longest suffix that holds everywhere, else null.</summary>
    private Value? Stated(CharacterId[] path, FluentId fluent)
    {
        if (LastBelief(path, fluent, BeliefScope.Path) is { } exact)
        {
            return exact;
        }

        for (int skip = 0; skip < path.Length; skip++)
        {
            if (LastBelief(path.Skip(skip).ToArray(), fluent, BeliefScope.Everywhere) is { } everywhere)
            {
                return everywhere;
            }
        }

        return null;
    }

    private Value? LastBelief(CharacterId[] path, FluentId fluent, BeliefScope scope)
    {
        var believed = new FluentReference(path, fluent);
        for (int i = Story.Model.Beliefs.Count - 1; i >= 0; i--)
        {
            var belief = Story.Model.Beliefs[i];
            if (belief.Scope == scope && belief.Believed.Equals(believed))
            {
                return belief.Value;
            }
        }

        return null;
    }
}
