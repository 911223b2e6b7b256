using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Scenes;

/// <summary>The roles of a scene, with the narrowest kind that its patterns leave them.</summary>
internal sealed class RoleList
{
    private readonly List<Role> _roles = [];

    public IReadOnlyList<Role> All => _roles;

    /// <summary>No role is added any more: what else is named is not known.</summary>
    public bool IsClosed { get; private set; }

    public void Close() => IsClosed = true;

    public void Add(string name, string? kind, Population population)
    {
        if (IsClosed)
        {
            return;
        }

        int index = _roles.FindIndex(role => role.Name == name);
        if (index < 0)
        {
            _roles.Add(new Role(name, kind ?? "thing"));
        }
        else if (kind is not null)
        {
            _roles[index] = new Role(name, population.Narrower(_roles[index].Kind, kind));
        }
    }

    public bool Has(string name) => _roles.Any(role => role.Name == name);
}
