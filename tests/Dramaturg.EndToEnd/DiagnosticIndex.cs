using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.EndToEnd;

/// <summary>The page <c>docs/diagnostics/README.md</c>.</summary>
internal static class DiagnosticIndex
{
    private static readonly (string Prefix, string Heading)[] s_blocks =
    [
        ("DR10", "Text and syntax"),
        ("DR11", "Word files"),
        ("DR15", "Text and syntax of Sabre problem files"),
        ("DR19", "Files"),
        ("DR20", "Names and types"),
        ("DR21", "Names in word files"),
        ("DR25", "Names and types in Sabre problem files"),
        ("DR3", "Model and grounding"),
        ("DR4", "Drama advice"),
        ("DR5", "Search"),
        ("DR60", "Scenes"),
        ("DR61", "Screenplays that come back"),
        ("DR65", "Export"),
        ("DR7", "Playing"),
        ("DR9", "Our own faults"),
    ];

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Diagnostics\n\nEverything Dramaturg can say about a story, by id. `./dramaturg explain DRnnnn` prints a page. An error keeps a story from being told; a warning\n")
            .Append("names what is probably a mistake; advice is only that. Ids are never reused.\n");
        foreach (var block in Catalogues.Descriptors.GroupBy(HeadingOf))
        {
            Write(page, block.Key, block);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, string heading, IEnumerable<DiagnosticDescriptor> block)
    {
        page.Append("\n## ").Append(heading).Append("\n\n| id | is | says |\n| --- | --- | --- |\n");
        foreach (var descriptor in block)
        {
            string id = descriptor.Id;
            string severity = descriptor.Severity.ToString().ToLowerInvariant();
            page.Append($"| [{id}]({id}.md) | {severity} | {Catalogues.Title(descriptor)} |\n");
        }
    }

    private static string HeadingOf(DiagnosticDescriptor descriptor) =>
        s_blocks.Single(block => descriptor.Id.StartsWith(block.Prefix, StringComparison.Ordinal)).Heading;
}
