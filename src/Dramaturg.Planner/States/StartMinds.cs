using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>The minds of the start, of which there are as many as paths: exponentially many in the belief limit, most of them alike.</summary>
internal sealed class StartMinds
{
    private readonly int[] _varying;
    private readonly CharacterId[][] _exactPaths;
    private readonly int _longestSuffix;

    public StartMinds(StoryModel model)
    {
        Values = new StartValues(model);
        _varying = Enumerable.Range(0, model.Fluents.Count).Where(Values.Varies).ToArray();
        var paths = model.Beliefs.ToLookup(belief => belief.Scope, belief => belief.Believed.Path.ToArray());
        _exactPaths = paths[BeliefScope.Path].ToArray();
        _longestSuffix = paths[BeliefScope.Everywhere].Select(path => path.Length).DefaultIfEmpty(1).Max();
    }

    public StartValues Values { get; }

    /// <summary>Nodes by key.</summary>
    public Dictionary<string, int> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Equal for minds that are equal, those inside them included; null where something is stated of just this one's.</summary>
    public string? KeyOf(List<CharacterId> path, int scope)
    {
        if (path.Count == 0 || Array.Exists(_exactPaths, stated => stated.Length > path.Count && StartsWith(stated, path)))
        {
            return null;
        }

        var key = new StringBuilder().Append(scope);
        foreach (var mind in path.Skip(path.Count - _longestSuffix))
        {
            key.Append(',').Append(mind.Value);
        }

        foreach (int fluent in _varying)
        {
            key.Append(';').Append(Values.Of(path, fluent));
        }

        return key.ToString();
    }

    private static bool StartsWith(CharacterId[] stated, List<CharacterId> path)
    {
        for (int i = 0; i < path.Count; i++)
        {
            if (stated[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }
}
