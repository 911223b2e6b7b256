using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Model;

/// <summary>A fluent, or what a chain of minds takes it to be: path [A, B] reads the fluent in what A believes B believes.</summary>
public sealed class FluentReference : IEquatable<FluentReference>
{
    public FluentReference(IReadOnlyList<CharacterId> path, FluentId fluent)
    {
        Path = path;
        Fluent = fluent;
    }

    public FluentReference(FluentId fluent)
        : this(Array.Empty<CharacterId>(), fluent)
    {
    }

    public IReadOnlyList<CharacterId> Path { get; }

    public FluentId Fluent { get; }

    public bool Equals(FluentReference? other) =>
        other is not null && Fluent == other.Fluent && Path.SequenceEqual(other.Path);

    public override bool Equals(object? obj) => Equals(obj as FluentReference);

    public override int GetHashCode() => Path.Aggregate(Fluent.Value, (hash, mind) => (hash * 31) + mind.Value + 1);
}
