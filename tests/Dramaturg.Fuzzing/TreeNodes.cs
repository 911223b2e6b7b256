using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Fuzzing;

/// <summary>A part of a text that its reader takes for one thing.</summary>
/// <param name="Sort">What may stand in its place: the type of the node, or its base type for expressions.</param>
internal sealed record TreeNode(string Sort, TextSpan Span);

/// <summary>Finds the nodes of a syntax tree by looking at its properties, so that no new kind of node is overlooked.</summary>
internal static class TreeNodes
{
    private static readonly Dictionary<Type, PropertyInfo[]> s_properties = [];

    public static IReadOnlyList<TreeNode> Of(Notation notation, string text)
    {
        var source = new SourceText(text, "seed");
        var nodes = new List<TreeNode>();
        if (notation == Notation.Drama)
        {
            Visit(DramaParser.Parse(source), nodes);
        }
        else if (notation == Notation.Sabre)
        {
            Visit(SabreReader.Read(source).Syntax, nodes);
        }

        return nodes.Where(node => node.Span.Length > 0 && node.Span.Length < text.Length).Distinct().ToArray();
    }

    private static void Visit(object? value, List<TreeNode> nodes)
    {
        switch (value)
        {
            case null or string or SourceText:
                return;
            case IEnumerable list:
                foreach (object? item in list)
                {
                    Visit(item, nodes);
                }

                return;
        }

        foreach (var property in PropertiesOf(value.GetType()))
        {
            object? part = property.GetValue(value);
            if (SpanOf(part) is { } span)
            {
                nodes.Add(new TreeNode(SortOf(value.GetType()), span));
            }
            else
            {
                Visit(part, nodes);
            }
        }
    }

    private static TextSpan? SpanOf(object? part) => part switch
    {
        TextSpan span => span,
        TextLocation location => location.Span,
        _ => null,
    };

    private static string SortOf(Type type) =>
        typeof(ExpressionSyntax).IsAssignableFrom(type) ? nameof(ExpressionSyntax)
        : typeof(SabreExpressionSyntax).IsAssignableFrom(type) ? nameof(SabreExpressionSyntax)
        : type.Name;

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        if (!s_properties.TryGetValue(type, out var properties))
        {
            properties = type.Assembly == typeof(SyntaxTree).Assembly && !type.IsEnum
                ? type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsPart).ToArray()
                : [];
            s_properties.Add(type, properties);
        }

        return properties;
    }

    private static bool IsPart(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && property.Name != nameof(SyntaxTree.Diagnostics);
}
