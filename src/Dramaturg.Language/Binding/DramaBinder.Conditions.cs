using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    /// <summary>A binder for conditions that stand outside the story's files.</summary>
    internal static DramaBinder For(BoundStory story)
    {
        var binder = new DramaBinder(System.Array.Empty<SyntaxTree>()) { _name = story.Name, _settings = story.Settings };
        binder._kinds.AddRange(story.Kinds);
        binder._entities.AddRange(story.Entities);
        binder._fluents.AddRange(story.Fluents);
        foreach (var kind in story.Kinds)
        {
            binder._kindsByName[kind.Name] = kind;
        }

        foreach (var entity in story.Entities)
        {
            binder._entitiesByName[entity.Name] = entity;
        }

        foreach (var family in story.Fluents.GroupBy(fluent => (fluent.Name, fluent.IsAdjective)))
        {
            (family.Key.IsAdjective ? binder._adjectives : binder._facts)[family.Key.Name] = family.ToList();
        }

        return binder;
    }

    internal ConditionResult BindAlone(SourceText source, IReadOnlyList<VariableSymbol> roles)
    {
        _source = source;
        _diagnostics = new DiagnosticBag();
        _scope.Clear();
        foreach (var role in roles)
        {
            _scope.Add(role);
        }

        var syntax = DramaParser.ParseCondition(source, _diagnostics);
        var condition = _diagnostics.HasErrors ? null : BindCondition(syntax);
        return new ConditionResult(_diagnostics.HasErrors ? null : condition, _diagnostics.ToList());
    }
}
