using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>What each mind takes each fluent to be before anything is settled: docs/semantics.md 1.5.</summary>
internal sealed class StartValues
{
    private readonly StoryModel _model;
    private readonly InitialBelief[][] _stated;

    public StartValues(StoryModel model)
    {
        _model = model;
        _stated = new InitialBelief[model.Fluents.Count][];
        var stated = model.Beliefs.ToLookup(belief => belief.Believed.Fluent.Value);
        for (int fluent = 0; fluent < _stated.Length; fluent++)
        {
            _stated[fluent] = stated[fluent].GroupBy(belief => (belief.Scope, belief.Believed)).Select(same => same.Last()).ToArray();
        }
    }

    /// <summary>Whether minds may differ in what they take a fluent to be.</summary>
    public bool Varies(int fluent) => _stated[_model.Fluents[fluent].Tracks?.Fluent.Value ?? fluent].Length > 0;

    /// <param name="path">Whose belief about whose belief …; empty for the world.</param>
    public Value Of(List<CharacterId> path, int fluent) =>
        _model.Fluents[fluent].Tracks is { } belief ? Of(Merged(path, belief.Path), belief.Fluent) : Of(path, new FluentId(fluent));

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

    private Value Of(List<CharacterId> path, FluentId fluent)
    {
        for (int length = _stated[fluent.Value].Length == 0 ? 0 : path.Count; length > 0; length--)
        {
            if (Stated(path, length, _stated[fluent.Value]) is { } value)
            {
                return value;
            }
        }

        return _model.Initial[fluent.Value];
    }

    /// <summary>The last statement for exactly the first so many of a path, else the one for their longest suffix that holds everywhere, else null.</summary>
    private static Value? Stated(List<CharacterId> path, int length, InitialBelief[] stated)
    {
        InitialBelief? everywhere = null;
        foreach (var belief in stated)
        {
            int count = belief.Believed.Path.Count;
            if (count > length || !EndsWith(path, length, belief.Believed.Path))
            {
                continue;
            }

            if (belief.Scope == BeliefScope.Path && count == length)
            {
                return belief.Value;
            }

            everywhere = belief.Scope == BeliefScope.Everywhere && count > (everywhere?.Believed.Path.Count ?? 0) ? belief : everywhere;
        }

        return everywhere?.Value;
    }

    private static bool EndsWith(List<CharacterId> path, int length, IReadOnlyList<CharacterId> end)
    {
        for (int i = 1; i <= end.Count; i++)
        {
            if (path[length - i] != end[^i])
            {
                return false;
            }
        }

        return true;
    }
}
