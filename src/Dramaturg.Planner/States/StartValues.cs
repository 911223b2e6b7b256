using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>What each mind takes each fluent to be before anything is settled: docs/semantics.md 1.5.</summary>
internal sealed class StartValues
{
    private readonly StoryModel _model;
    private readonly Dictionary<(BeliefScope Scope, FluentReference Believed), Value> _stated = new();
    private readonly bool[] _isStated;

    public StartValues(StoryModel model)
    {
        _model = model;
        _isStated = new bool[model.Fluents.Count];
        foreach (var belief in model.Beliefs)
        {
            _stated[(belief.Scope, belief.Believed)] = belief.Value;
            _isStated[belief.Believed.Fluent.Value] = true;
        }
    }

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
        for (int length = _isStated[fluent.Value] ? path.Count : 0; length > 0; length--)
        {
            if (Stated(path.Take(length).ToArray(), fluent) is { } value)
            {
                return value;
            }
        }

        return _model.Initial[fluent.Value];
    }

    /// <summary>The last statement for exactly this path, else the one for its longest suffix that holds everywhere, else null.</summary>
    private Value? Stated(CharacterId[] path, FluentId fluent)
    {
        if (_stated.TryGetValue((BeliefScope.Path, new FluentReference(path, fluent)), out var exact))
        {
            return exact;
        }

        for (int skip = 0; skip < path.Length; skip++)
        {
            if (_stated.TryGetValue((BeliefScope.Everywhere, new FluentReference(path.Skip(skip).ToArray(), fluent)), out var everywhere))
            {
                return everywhere;
            }
        }

        return null;
    }
}
