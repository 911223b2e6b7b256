using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Dramaturg.Planner.Collections;

/// <summary>Takes two things for equal only if they are one: for keys whose contents would be dear to compare.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static ByReference<T> Instance { get; } = new();

    public bool Equals(T? one, T? other) => ReferenceEquals(one, other);

    public int GetHashCode(T item) => RuntimeHelpers.GetHashCode(item);
}
