// An epistemic state as docs/semantics.md 1.2 and 1.3 have it: values, and for each character the state believed in.
// The tree is built down to the leaves at once and never changes. Under the rules of minds a mind has no child for its
// owner, because the owner's belief about the own mind is that mind. Under the rules of tracked copies it has one, so
// that perspectives such as A/A can be shown.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

/// <summary>Reality or a mind. Two states are equal when all their values and all minds in them are.</summary>
public sealed class ReferenceState : IEquatable<ReferenceState>
{
    private readonly int _hash;

    /// <param name="owner">Whose mind this is; null for reality.</param>
    /// <param name="values">One value for each fluent.</param>
    /// <param name="minds">One state for each character, null for an owner who is not asked twice; empty for a leaf.</param>
    /// <param name="expects">7.10: for each scheduled event whether it is expected here.</param>
    public ReferenceState(CharacterId? owner, IReadOnlyList<Value> values, IReadOnlyList<ReferenceState?> minds, IReadOnlyList<bool> expects)
    {
        Owner = owner;
        Values = values;
        Minds = minds;
        Expects = expects;
        _hash = HashOf(owner, values, minds);
    }

    public CharacterId? Owner { get; }

    public IReadOnlyList<Value> Values { get; }

    public IReadOnlyList<ReferenceState?> Minds { get; }

    public IReadOnlyList<bool> Expects { get; }

    /// <summary>1.3: in a leaf everybody thinks alike.</summary>
    public bool IsLeaf => Minds.Count == 0;

    public Value this[FluentId fluent] => Values[fluent.Value];

    /// <summary>β(c, this): a leaf for everybody in a leaf, the mind itself for its owner.</summary>
    public ReferenceState Believed(CharacterId character) => Mind(character) ?? this;

    /// <summary>What the characters of the path believe of each other: [A, B] is what A believes B believes.</summary>
    public ReferenceState Believed(IEnumerable<CharacterId> path) =>
        path.Aggregate(this, (state, character) => state.Believed(character));

    /// <summary>The state for this character that exists apart from this one, if there is any.</summary>
    public ReferenceState? Mind(CharacterId character) => IsLeaf ? null : Minds[character.Value];

    public ReferenceState With(FluentId fluent, Value value)
    {
        var values = Values.ToArray();
        values[fluent.Value] = value;
        return With(values, Minds);
    }

    public ReferenceState With(CharacterId character, ReferenceState mind)
    {
        var minds = Minds.ToArray();
        minds[character.Value] = mind;
        return With(Values, minds);
    }

    /// <summary>The same place with other values and minds.</summary>
    public ReferenceState With(IReadOnlyList<Value> values, IReadOnlyList<ReferenceState?> minds) => new(Owner, values, minds, Expects);

    public bool Equals(ReferenceState? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _hash == other._hash
            && Owner == other.Owner
            && Expects.SequenceEqual(other.Expects)
            && Values.SequenceEqual(other.Values)
            && Minds.SequenceEqual(other.Minds));

    public override bool Equals(object? obj) => Equals(obj as ReferenceState);

    public override int GetHashCode() => _hash;

    private static int HashOf(CharacterId? owner, IReadOnlyList<Value> values, IReadOnlyList<ReferenceState?> minds)
    {
        var hash = default(HashCode);
        hash.Add(owner);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        foreach (var mind in minds)
        {
            hash.Add(mind);
        }

        return hash.ToHashCode();
    }
}
