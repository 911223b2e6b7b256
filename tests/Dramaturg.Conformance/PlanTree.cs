using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Conformance;

/// <summary>A plan with the plans of those who want its acts, as a verbose run prints it.</summary>
/// <param name="Character">Whose plan; null for the author's.</param>
/// <param name="Gets">What its end is to that character, sorted parts; null where it is not to be compared.</param>
public sealed record PlanTree(string? Character, IReadOnlyList<StepTree> Steps, IReadOnlyList<string>? Gets)
{
    private const string Indent = "| ";

    public static PlanTree? Read(IReadOnlyList<string> lines)
    {
        int at = 0;
        return lines.Count == 0 ? null : Read(lines, ref at, 0);
    }

    /// <summary>One line for each act and each end, with ends only by character.</summary>
    public IEnumerable<string> Lines() => Lines(string.Empty);

    /// <summary>Every end in the order of the lines.</summary>
    public IEnumerable<IReadOnlyList<string>?> Ends() =>
        Steps.SelectMany(step => step.Reasons).SelectMany(reason => reason.Ends()).Append(Gets);

    private IEnumerable<string> Lines(string indent)
    {
        foreach (var step in Steps)
        {
            yield return indent + step.Act;
            foreach (string line in step.Reasons.SelectMany(reason => reason.Lines(indent + Indent)))
            {
                yield return line;
            }
        }

        yield return $"{indent}goal({Character})";
    }

    private static PlanTree Read(IReadOnlyList<string> lines, ref int at, int depth)
    {
        var steps = new List<StepTree>();
        while (!Content(lines[at], depth).StartsWith("goal(", StringComparison.Ordinal))
        {
            string act = Content(lines[at++], depth);
            var reasons = new List<PlanTree>();
            while (at < lines.Count && Depth(lines[at]) > depth)
            {
                reasons.Add(Read(lines, ref at, depth + 1));
            }

            steps.Add(new StepTree(act, reasons));
        }

        return End(Content(lines[at++], depth)["goal(".Length..^1], depth, steps);
    }

    private static PlanTree End(string goal, int depth, List<StepTree> steps)
    {
        string? character = depth == 0 ? null : goal.Split(", ", 2)[0];
        string conditions = depth == 0 ? goal : goal.Split(", ", 2)[^1];
        return new PlanTree(character, steps, conditions.Split(" & ").Order(StringComparer.Ordinal).ToArray());
    }

    private static int Depth(string line)
    {
        int depth = 0;
        while (line.AsSpan(depth * Indent.Length).StartsWith(Indent))
        {
            depth++;
        }

        return depth;
    }

    private static string Content(string line, int depth) => line[(depth * Indent.Length)..].Trim();
}

/// <param name="Reasons">Of each who must want the act, except the one whose plan it is in.</param>
public sealed record StepTree(string Act, IReadOnlyList<PlanTree> Reasons);
