using System;
using System.Collections;
using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

/// <summary>A list that never changes and equals every list of equal elements.</summary>
public sealed class SyntaxList<T> : IReadOnlyList<T>, IEquatable<SyntaxList<T>>
{
    private readonly T[] _elements;

    public SyntaxList(params T[] elements) => _elements = elements;

    public SyntaxList(List<T> elements) => _elements = elements.Count == 0 ? Array.Empty<T>() : elements.ToArray();

    public static SyntaxList<T> Empty { get; } = new(Array.Empty<T>());

    public int Count => _elements.Length;

    public T this[int index] => _elements[index];

    public bool Equals(SyntaxList<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_elements[i], other._elements[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as SyntaxList<T>);

    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _elements[0]);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => "[" + string.Join("; ", _elements) + "]";
}
