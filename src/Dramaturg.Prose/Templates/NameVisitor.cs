using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Stories;
using Fluid.Ast;

namespace Dramaturg.Prose.Templates;

/// <summary>Looks for names that stand for nothing, and for what templates may not do.</summary>
internal sealed class NameVisitor : AstVisitor
{
    private readonly TemplateNames _names;
    private readonly HashSet<string> _assigned = [];

    public NameVisitor(TemplateNames names) => _names = names;

    public List<(string Name, IReadOnlyCollection<string> Candidates)> Unknown { get; } = [];

    protected override Statement VisitAssignStatement(AssignStatement statement)
    {
        _assigned.Add(statement.Identifier);
        return base.VisitAssignStatement(statement);
    }

    protected override Expression VisitMemberExpression(MemberExpression expression)
    {
        var names = expression.Segments.Select(segment => (segment as IdentifierSegment)?.Identifier).ToArray();
        if (names[0] is { } value && !_names.IsValue(value) && !_assigned.Contains(value))
        {
            Unknown.Add((value, _names.Values));
        }
        else if (names.Length > 1 && names[1] is { } member && !_names.Members.Contains(FactBook.Plain(member)))
        {
            Unknown.Add((member, _names.Members));
        }

        return base.VisitMemberExpression(expression);
    }

    protected override Expression VisitFilterExpression(FilterExpression expression)
    {
        if (!TemplateFilters.Names.Contains(expression.Name))
        {
            Unknown.Add((expression.Name, TemplateFilters.Names));
        }

        return base.VisitFilterExpression(expression);
    }

    /// <summary>A range is written out in full by whoever reads it.</summary>
    protected override Expression VisitRangeExpression(RangeExpression expression)
    {
        Unknown.Add(("..", []));
        return base.VisitRangeExpression(expression);
    }
}
