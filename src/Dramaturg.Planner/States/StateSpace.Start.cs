using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

// The start: docs/semantics.md 1.5.
internal sealed partial class StateSpace
{
    private int BuildStart() => BuildMind(new StartValues(Story.Model), new List<CharacterId>());

    private int BuildMind(StartValues start, List<CharacterId> path)
    {
        var buffer = new Buffer(Story.Layout.WordCount, Story.CharacterCount + 1);
        for (int fluent = 0; fluent < Story.Layout.FluentCount; fluent++)
        {
            int code = Story.Layout.Encode(fluent, start.Of(path, fluent));
            Story.Layout.Set(buffer.Words, fluent, code < 0 ? 0 : code);
        }

        for (int mind = 0; mind < Story.CharacterCount; mind++)
        {
            buffer.Block[mind + 1] = BuildChild(start, path, mind);
        }

        return Settle(Intern(buffer.Words, buffer.Block, path.Count));
    }

    private int BuildChild(StartValues start, List<CharacterId> path, int mind)
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
        int child = BuildMind(start, path);
        path.RemoveAt(path.Count - 1);
        return child;
    }
}
