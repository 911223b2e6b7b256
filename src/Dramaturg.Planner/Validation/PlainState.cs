using System.Collections.Generic;

namespace Dramaturg.Planner.Validation;

/// <summary>Where a state lies.</summary>
/// <param name="Owner">Whose mind; <see cref="PlainState.Nobody"/>: reality.</param>
/// <param name="Level">How many minds deep.</param>
/// <param name="Expectation">Which scheduled events are expected here, as <see cref="PlainWorld"/> numbers such sets.</param>
/// <param name="IsPlanned">Within somebody's plan: it tells apart only what can matter there.</param>
internal readonly record struct PlainPlace(int Owner, int Level, int Expectation, bool IsPlanned);

/// <summary>
/// Reality or a mind, made by one <see cref="PlainWorld"/> only: equal states are the same object, and so are equal lists of values.
/// What a state was asked before it remembers.
/// </summary>
internal sealed class PlainState
{
    /// <summary>The owner of reality.</summary>
    public const int Nobody = -1;

    private readonly PlainState?[] _minds;
    private readonly int _hash;

    /// <param name="minds">The state each character believes in, null for the owner and in plans for whoever's is not looked into; empty for a leaf.</param>
    public PlainState(PlainPlace place, int[] values, PlainState?[] minds)
    {
        Place = place;
        Values = values;
        _minds = minds;
        _hash = Hash();
    }

    public PlainPlace Place { get; }

    public int Owner => Place.Owner;

    public int[] Values { get; }

    public bool IsLeaf => _minds.Length == 0;

    /// <summary>What each action came to here before settling.</summary>
    public Dictionary<int, PlainState>? Happened { get; set; }

    /// <summary>This state settled; null while not known.</summary>
    public PlainState? Settled { get; set; }

    /// <summary>One moment later; null while not known.</summary>
    public PlainState? Later { get; set; }

    /// <summary>At the last moment, if nobody does anything; null while not known.</summary>
    public PlainState? Idle { get; set; }

    /// <summary>This state as it is looked at in plans; null while not known.</summary>
    public PlainState? InPlan { get; set; }

    public int[]? Executable { get; set; }

    /// <summary>The state a character believes in: this one for its owner, for everybody in a leaf, and where it is not looked into.</summary>
    public PlainState Mind(int character) => OtherMind(character) ?? this;

    /// <summary>The mind that is another state than this; null if there is none.</summary>
    public PlainState? OtherMind(int character) => IsLeaf ? null : _minds[character];

    public PlainState?[] CopyMinds() => (PlainState?[])_minds.Clone();

    private int Hash()
    {
        int hash = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Values);
        foreach (var mind in _minds)
        {
            hash = unchecked((hash * 16777619) ^ (mind is null ? 7 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(mind)));
        }

        return unchecked((hash * 31) + Place.GetHashCode());
    }

    /// <summary>Compares states whose values and minds are known to be unique objects.</summary>
    public sealed class Comparer : IEqualityComparer<PlainState>
    {
        public bool Equals(PlainState? x, PlainState? y)
        {
            if (x!._hash != y!._hash || x.Place != y!.Place || !ReferenceEquals(x.Values, y.Values)
                || x._minds.Length != y._minds.Length)
            {
                return false;
            }

            for (int c = 0; c < x._minds.Length; c++)
            {
                if (!ReferenceEquals(x._minds[c], y._minds[c]))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(PlainState state) => state._hash;
    }

    /// <summary>Compares lists of values by what they hold.</summary>
    public sealed class ValuesComparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => System.MemoryExtensions.SequenceEqual<int>(x, y);

        public int GetHashCode(int[] values)
        {
            uint hash = 2166136261;
            foreach (int value in values)
            {
                hash = unchecked((hash ^ (uint)value) * 16777619);
            }

            return unchecked((int)hash);
        }
    }
}
