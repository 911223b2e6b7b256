using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Conformance;

/// <summary>What a run of the kind plan or verbose answered.</summary>
/// <param name="Acts">The plan; empty for none.</param>
/// <param name="Tree">With its explanations, of a verbose run; else null.</param>
public sealed record RecordedAnswer(
    IReadOnlyList<string> Acts, PlanTree? Tree, Number? StartUtility, Number? GoalUtility, Number? Achieved, bool? ReachesGoal)
{
    private static readonly string[] s_messages =
        ["No solution exists.", "Time limit reached.", "Search limit reached.", "Space limit reached."];

    public static RecordedAnswer Read(ConformanceRun run) => run.Kind == "verbose" ? Verbose(run.Output) : Plan(run.Output[0]);

    private static RecordedAnswer Plan(string line) => new(
        s_messages.Contains(line) ? [] : line.Replace(") ", ")\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries),
        null, null, null, null, null);

    private static RecordedAnswer Verbose(IReadOnlyList<string> output)
    {
        var tree = PlanTree.Read(output.SkipWhile(line => !line.StartsWith("  time:", StringComparison.Ordinal)).Skip(1).ToArray());
        return new RecordedAnswer(
            tree?.Steps.Select(step => step.Act).ToArray() ?? [],
            tree,
            Number(output, "starting utility:"),
            Number(output, "goal utility:"),
            Number(output, "utility achieved:"),
            Text(output, "solution:") == "true");
    }

    private static Number? Number(IReadOnlyList<string> output, string key) =>
        Text(output, key) is { } text && Model.Number.TryParse(text, out var number) ? number : null;

    private static string? Text(IReadOnlyList<string> output, string key) =>
        output.Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim();
}
