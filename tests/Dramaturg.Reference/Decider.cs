using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

/// <summary>7.8: somebody with the weights that were in force where the person decided.</summary>
/// <param name="character">Who.</param>
/// <param name="weights">One for each concern; null where unknown.</param>
public sealed class Decider(CharacterId character, IReadOnlyList<Number?> weights) : IEquatable<Decider>
{
    public CharacterId Character => character;

    public IReadOnlyList<Number?> Weights => weights;

    public bool Equals(Decider? other) => other is not null && other.Character == character && other.Weights.SequenceEqual(weights);

    public override bool Equals(object? obj) => Equals(obj as Decider);

    public override int GetHashCode() => weights.Aggregate(character.Value, HashCode.Combine);
}
