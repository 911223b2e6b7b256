using System;
using System.Collections.Generic;

namespace Dramaturg.Compiler.Terms;

/// <summary>
/// A fluent as a chain of minds takes it to be, outermost first. Interned: two references to the same thing are one object, and
/// putting a mind in front costs a look-up.
/// </summary>
internal sealed class Reference : IComparable<Reference>
{
    private readonly SortedDictionary<int, Reference> _believed = new();
    private readonly bool _mergeNeighbours;

    public Reference(GroundFluent fluent, bool mergeNeighbours)
        : this(fluent, Array.Empty<int>(), null, mergeNeighbours)
    {
    }

    private Reference(GroundFluent fluent, int[] path, Reference? tail, bool mergeNeighbours)
    {
        Fluent = fluent;
        Path = path;
        Tail = tail;
        _mergeNeighbours = mergeNeighbours;
    }

    public GroundFluent Fluent { get; }

    public int[] Path { get; }

    /// <summary>The same without the outermost mind; null in reality.</summary>
    public Reference? Tail { get; }

    /// <summary>What the mind takes this to be.</summary>
    public Reference BelievedBy(int mind)
    {
        if (_mergeNeighbours && Path.Length > 0 && Path[0] == mind)
        {
            return this;
        }

        if (!_believed.TryGetValue(mind, out var reference))
        {
            var path = new int[Path.Length + 1];
            path[0] = mind;
            Path.CopyTo(path, 1);
            reference = new Reference(Fluent, path, this, _mergeNeighbours);
            _believed.Add(mind, reference);
        }

        return reference;
    }

    public int CompareTo(Reference? other)
    {
        if (ReferenceEquals(this, other) || other is null)
        {
            return other is null ? 1 : 0;
        }

        for (int i = 0; i < Path.Length && i < other.Path.Length; i++)
        {
            if (Path[i] != other.Path[i])
            {
                return Path[i].CompareTo(other.Path[i]);
            }
        }

        int byDepth = Path.Length.CompareTo(other.Path.Length);
        return byDepth != 0 ? byDepth : Fluent.Index.CompareTo(other.Fluent.Index);
    }
}
