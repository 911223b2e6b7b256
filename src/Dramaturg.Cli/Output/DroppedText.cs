using System;
using System.Globalization;
using System.Linq;
using Dramaturg.Compiler;

namespace Dramaturg.Cli.Output;

/// <summary>For people: which choices of roles can never happen, by the first need that rules them out.</summary>
internal static class DroppedText
{
    public static void Write(Page page, CompileReport report)
    {
        page.Line();
        page.Line("What can never happen, by the first need that is false (how many choices of roles, an example):", Tone.Strong);
        foreach (var kind in report.Schemas)
        {
            Write(page, kind, report);
        }

        if (report.Fixed.Count > 0)
        {
            page.Line(Page.Count(report.Fixed.Count, "fact", "facts") + " never changed, for anybody, and read as at the start; --json lists them.");
        }
    }

    private static void Write(Page page, SchemaReport kind, CompileReport report)
    {
        var later = DroppedOf(kind, report);
        if (kind.Losses.Count + later.Length == 0)
        {
            return;
        }

        page.Line(string.Create(CultureInfo.InvariantCulture, $"{kind.Schema}: {kind.Kept - later.Length} left"));
        foreach (var lost in kind.Losses)
        {
            Line(page, lost.Count, lost.Clause ?? "a need", lost.Example);
        }

        foreach (var same in later.GroupBy(element => FamilyIn(element.Reason), StringComparer.Ordinal))
        {
            Line(page, same.Count(), same.First().Reason, same.First().Name);
        }
    }

    public static DroppedElement[] DroppedOf(SchemaReport kind, CompileReport report) =>
        report.Dropped.Where(element => element.Name.StartsWith(kind.Schema + "(", StringComparison.Ordinal)).ToArray();

    /// <summary>A reason up to whom it is about: what needs one fact of many people is said once.</summary>
    private static string FamilyIn(string reason) => reason.Split('(')[0];

    private static void Line(Page page, int count, string why, string example)
    {
        page.Write(count.ToString(CultureInfo.InvariantCulture).PadLeft(6) + "  ", Tone.Quiet);
        page.Line($"{why}: {example}");
    }
}
