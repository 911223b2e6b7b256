using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Scopes;

namespace Dramaturg.Planner.States;

// The start: docs/semantics.md 1.5.
internal sealed partial class StateSpace
{
    private static readonly List<CharacterId> s_reality = new(0);

    private int BuildStart() => BuildMind(new StartMinds(Story.Model), new List<CharacterId>(), 0);

    /// <summary>Minds that start alike, and have the same to say of the minds inside them, are built once.</summary>
    private int BuildMind(StartMinds start, List<CharacterId> path, int scope)
    {
        string? key = start.KeyOf(path, scope);
        if (key is not null && start.Known.TryGetValue(key, out int known))
        {
            return known;
        }

        int mind = BuildNewMind(start, path, scope);
        if (key is not null)
        {
            start.Known.Add(key, mind);
        }

        return mind;
    }

    private int BuildNewMind(StartMinds start, List<CharacterId> path, int scope)
    {
        var buffer = new Buffer(Story.Layout.WordCount, Story.CharacterCount + 2);
        for (int fluent = 0; fluent < Story.Layout.FluentCount; fluent++)
        {
            int code = Story.Layout.Encode(fluent, start.Values.Of(_scopes[scope].Has(fluent) ? path : s_reality, fluent));
            Story.Layout.Set(buffer.Words, fluent, code < 0 ? 0 : _scopes[scope].Kept(fluent, code));
        }

        for (int mind = 0; mind < Story.CharacterCount; mind++)
        {
            buffer.Block[mind + 1] = BuildChild(start, path, mind, _scopes[scope]);
        }

        buffer.Block[Story.CharacterCount + 1] = scope;
        return Settle(Intern(buffer.Words, buffer.Block));
    }

    private int BuildChild(StartMinds start, List<CharacterId> path, int mind, MindScope scope)
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
        int child = BuildMind(start, path, scope.Children[mind]);
        path.RemoveAt(path.Count - 1);
        return child;
    }
}
