using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

// docs/semantics.md 1.5: the first state.
internal sealed partial class PlainWorld
{
    private static int[] Merged(IEnumerable<int> path)
    {
        var merged = new List<int>();
        foreach (int character in path)
        {
            if (merged.Count == 0 || merged[^1] != character)
            {
                merged.Add(character);
            }
        }

        return merged.ToArray();
    }

    private PlainState Unsettled()
    {
        var stated = new List<Stated>();
        foreach (var belief in Program.Model.Beliefs)
        {
            stated.Add(new Stated(
                Merged(belief.Believed.Path.Select(character => character.Value)),
                belief.Believed.Fluent.Value,
                Program.CodeOf(belief.Value),
                belief.Scope == BeliefScope.Everywhere));
        }

        // In the order in which they override each other: the shorter suffix, the longer, the exact path; the earlier, the later.
        stated = stated.OrderBy(belief => belief.IsEverywhere ? belief.Path.Length : int.MaxValue).ToList();
        int[] initial = Program.Model.Initial.Select(Program.CodeOf).ToArray();
        return Unsettled(Array.Empty<int>(), initial, new Shared(stated));
    }

    /// <param name="defaults">The values of the mind one step outward.</param>
    private PlainState Unsettled(int[] path, int[] defaults, Shared shared)
    {
        int[] values = ValuesAt(path, defaults, shared.Stated);
        if (shared.KeyOf(path, values, ExpectationAt(path)) is not { } key)
        {
            return NewUnsettled(path, values, shared);
        }

        if (!shared.Known.TryGetValue(key, out var state))
        {
            state = NewUnsettled(path, values, shared);
            shared.Known.Add(key, state);
        }

        return state;
    }

    private PlainState NewUnsettled(int[] path, int[] values, Shared shared)
    {
        var minds = path.Length == LeafLevel ? Array.Empty<PlainState?>() : new PlainState?[CharacterCount];
        for (int c = 0; c < minds.Length; c++)
        {
            bool isOwner = path.Length > 0 && path[^1] == c;
            minds[c] = isOwner ? null : Unsettled([.. path, c], values, shared);
        }

        return Unique(new PlainPlace(path.Length == 0 ? PlainState.Nobody : path[^1], path.Length, ExpectationAt(path), false), WithCopies(path, values, shared.Stated), minds);
    }

    /// <summary>The values of the mind one step outward, where nothing else is stated for this one.</summary>
    private static int[] ValuesAt(int[] path, int[] defaults, List<Stated> stated)
    {
        int[] values = defaults;
        foreach (var belief in stated)
        {
            if (belief.IsFor(path) && values[belief.Fluent] != belief.Value)
            {
                values = ReferenceEquals(values, defaults) ? (int[])defaults.Clone() : values;
                values[belief.Fluent] = belief.Value;
            }
        }

        return values;
    }

    /// <summary>A tracked copy starts as the belief that it copies, however deep that lies.</summary>
    private int[] WithCopies(int[] path, int[] values, List<Stated> stated)
    {
        if (!_copied.Any(copied => copied is not null))
        {
            return values;
        }

        values = (int[])values.Clone();
        for (int f = 0; f < values.Length; f++)
        {
            values[f] = _copied[f] is { } copied
                ? ValueAt(Merged(path.Concat(copied.Path)), copied.Fluent, stated)
                : values[f];
        }

        return values;
    }

    private int ValueAt(int[] path, int fluent, List<Stated> stated)
    {
        if (path.Length == 0)
        {
            return Program.CodeOf(Program.Model.Initial[fluent]);
        }

        var belief = stated.LastOrDefault(candidate => candidate.Fluent == fluent && candidate.IsFor(path));
        return belief?.Value ?? ValueAt(path.Take(path.Length - 1).ToArray(), fluent, stated);
    }

    private PlainState SettledThroughout(PlainState state, Dictionary<PlainState, PlainState> known)
    {
        if (!known.TryGetValue(state, out var settled))
        {
            var minds = Array.ConvertAll(state.CopyMinds(), mind => mind is null ? null : SettledThroughout(mind, known));
            settled = Settle(Unique(state, state.Values, minds));
            known.Add(state, settled);
        }

        return settled;
    }

    /// <summary>For each tracked copy the belief it copies, down to a fluent that is no copy.</summary>
    private static PlainReference?[] CopiedBeliefs(StoryModel model) =>
        model.Fluents.Select(fluent => Copied(model, fluent)).ToArray();

    private static PlainReference? Copied(StoryModel model, Fluent fluent)
    {
        if (fluent.Tracks is not { } tracked)
        {
            return null;
        }

        int[] path = tracked.Path.Select(character => character.Value).ToArray();
        return Copied(model, model.Fluents[tracked.Fluent.Value]) is { } inner
            ? new PlainReference(path.Concat(inner.Path).ToArray(), inner.Fluent)
            : new PlainReference(path, tracked.Fluent.Value);
    }

    /// <summary>2.3, Sabre: what a copy stands for in the mind of the first of its path, where again a copy may track it.</summary>
    private PlainReference? BehindCopy(PlainReference? copied)
    {
        if (copied is null || copied.Path.Length == 0)
        {
            return null;
        }

        int[] rest = copied.Path.Skip(1).ToArray();
        int copy = Array.FindIndex(
            _copied, other => other is not null && other.Fluent == copied.Fluent && other.Path.SequenceEqual(rest));
        return copy < 0 ? copied : new PlainReference(new[] { copied.Path[0] }, copy);
    }

    private sealed record Stated(int[] Path, int Fluent, int Value, bool IsEverywhere)
    {
        public bool IsFor(int[] path) =>
            path.Length > 0
            && (IsEverywhere
                ? path.Length >= Path.Length && path.Skip(path.Length - Path.Length).SequenceEqual(Path)
                : path.SequenceEqual(Path));
    }

    /// <summary>Minds built already. Those that start alike are the same, unless something is stated of a mind inside just one of them.</summary>
    private sealed class Shared(List<Stated> stated)
    {
        private readonly int _longestSuffix = stated.Where(belief => belief.IsEverywhere).Select(belief => belief.Path.Length).DefaultIfEmpty(1).Max();

        public List<Stated> Stated => stated;

        public Dictionary<string, PlainState> Known { get; } = new(StringComparer.Ordinal);

        /// <summary>Equal for equal minds; null for one that is not shared.</summary>
        public string? KeyOf(int[] path, int[] values, int expectation) =>
            stated.Exists(belief => !belief.IsEverywhere && belief.Path.Length > path.Length && belief.Path.Take(path.Length).SequenceEqual(path))
                ? null
                : $"{path.Length}:{expectation}:{string.Join(",", path.Skip(path.Length - _longestSuffix))}:{string.Join(",", values)}";
    }
}
