using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Prose.Stories;

/// <summary>Who or what stands for each role. Two with the same roles filled alike are equal.</summary>
public sealed class Cast : IEquatable<Cast>
{
    private readonly SortedDictionary<string, string> _roles;

    private Cast(SortedDictionary<string, string> roles) => _roles = roles;

    public static Cast Nobody { get; } = new(new SortedDictionary<string, string>(StringComparer.Ordinal));

    /// <summary>By the role's name, in its order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Roles => _roles;

    public string? this[string role] => _roles.GetValueOrDefault(role);

    /// <summary>With one role more; null if somebody else has it.</summary>
    public Cast? With(string role, string entity)
    {
        if (_roles.TryGetValue(role, out string? other))
        {
            return other == entity ? this : null;
        }

        return new Cast(new SortedDictionary<string, string>(_roles, StringComparer.Ordinal) { [role] = entity });
    }

    public bool Equals(Cast? other) => other is not null && _roles.SequenceEqual(other._roles);

    public override bool Equals(object? obj) => Equals(obj as Cast);

    public override int GetHashCode() => _roles.Aggregate(17, (hash, role) => HashCode.Combine(hash, role.Key, role.Value));

    public override string ToString() => string.Join(", ", _roles.Select(role => $"{role.Key} = {role.Value}"));
}
