using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Prose.Stories;

/// <summary>Everybody and everything of a story, by kind.</summary>
public sealed class Population
{
    private readonly Dictionary<string, EntityTerm> _entities;
    private readonly IReadOnlyList<EntityTerm> _inOrder;

    public Population(IReadOnlyList<EntityTerm> entities)
    {
        _inOrder = entities;
        _entities = entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _inOrder.Select(entity => entity.Name);

    public EntityTerm? Find(string name) => _entities.GetValueOrDefault(name);

    public bool Is(string entity, string kind) => _entities.TryGetValue(entity, out var found) && found.Kinds.Contains(kind);

    public IEnumerable<string> Of(string kind) => _inOrder.Where(entity => entity.Kinds.Contains(kind)).Select(entity => entity.Name);

    /// <summary>Every way to fill the roles that are still open with somebody or something that has no role yet, in the story's order.</summary>
    public IEnumerable<Cast> Fill(IReadOnlyList<Role> roles, Cast cast) => roles.Where(role => cast[role.Name] is null).Aggregate(
        Enumerable.Repeat(cast, 1),
        (casts, role) => casts.SelectMany(one => Of(role.Kind).Where(entity => !one.Roles.Any(other => other.Value == entity)).Select(entity => one.With(role.Name, entity)!)));

    /// <summary>Of two kinds the one that fewer belong to.</summary>
    public string Narrower(string kind, string other) => Of(other).Count() < Of(kind).Count() ? other : kind;
}
