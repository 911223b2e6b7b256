using System.Globalization;
using System.Text;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Tracing;

/// <summary>The items of a tree and the lines of its acts: kind of node, place, and the text it stands for.</summary>
internal static class SyntaxText
{
    public static string Print(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var item in tree.Items)
        {
            Line(text, tree.Source, item, "");
            if (item is EventSyntax happening)
            {
                foreach (var line in happening.Lines.Lines)
                {
                    Line(text, tree.Source, line, "  ");
                }
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, SourceText source, SyntaxNode node, string indent)
    {
        var (line, column) = source.Position(node.Span.Start);
        string place = string.Create(CultureInfo.InvariantCulture, $"{line + 1}:{column + 1}");
        text.Append((indent + node.GetType().Name).PadRight(24)).Append(place.PadRight(6)).Append(source.Line(line).Trim()).Append('\n');
    }
}
