using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Templates;

/// <summary>What a template may name.</summary>
internal sealed class TemplateNames
{
    public const string ConditionPrefix = "_so_";
    public const string Speaker = "speaker";
    public const string Listener = "listener";

    private readonly HashSet<string> _values;
    private readonly HashSet<string> _members;

    public TemplateNames(IStoryTerms terms, Population population, IReadOnlyList<Role> roles)
    {
        _values = [.. roles.Select(role => FactBook.Plain(role.Name)), .. population.Names.Select(FactBook.Plain), Speaker, Listener];
        _members = [.. terms.Facts.Select(FactBook.Plain), .. terms.WordForms.Select(FactBook.Plain), "name"];
    }

    public IReadOnlyCollection<string> Values => _values;

    public IReadOnlyCollection<string> Members => _members;

    public bool IsValue(string name) => _values.Contains(name) || name.StartsWith(ConditionPrefix, StringComparison.Ordinal);
}
