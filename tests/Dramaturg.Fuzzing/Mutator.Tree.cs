using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Testing;

namespace Dramaturg.Fuzzing;

internal sealed partial class Mutator
{
    private const int DeepestNesting = 300;
    private const int LongestText = 100_000;

    private static string ByNodes(SeedText text, IReadOnlyList<SeedText> texts, int count, SplitMix random)
    {
        string mutated = text.Text;
        int start = mutated.Length;

        // From the end on, so that the places of the nodes before stay right.
        foreach (var node in Enumerable.Range(0, count).Select(_ => random.Pick(text.Nodes)).OrderByDescending(node => node.Span.Start).ToArray())
        {
            if (node.Span.End <= start)
            {
                mutated = mutated[..node.Span.Start] + Instead(node, text, texts, random) + mutated[node.Span.End..];
                start = node.Span.Start;
            }
        }

        return mutated;
    }

    /// <summary>What takes the place of a node.</summary>
    private static string Instead(TreeNode node, SeedText text, IReadOnlyList<SeedText> texts, SplitMix random)
    {
        string own = Slice(text.Text, node.Span);
        return random.Below(6) switch
        {
            0 => "",
            1 => own + random.Pick([" ", ", ", "; ", " and ", " & ", "\n"]) + own,
            2 => Nested(node, text, random),
            _ => Alike(node, random.Pick(texts), random) ?? Alike(node, text, random) ?? own,
        };
    }

    /// <summary>Some node of the same sort.</summary>
    private static string? Alike(TreeNode node, SeedText other, SplitMix random)
    {
        var alike = other.Nodes.Where(candidate => candidate.Sort == node.Sort).ToArray();
        return alike.Length > 0 ? Slice(other.Text, random.Pick(alike).Span) : null;
    }

    /// <summary>The node within itself, often: where it holds a smaller one of its sort, that is where the next copy goes.</summary>
    private static string Nested(TreeNode node, SeedText text, SplitMix random)
    {
        string own = Slice(text.Text, node.Span);
        var inner = text.Nodes.FirstOrDefault(other => other.Sort == node.Sort && other.Span != node.Span
            && other.Span.Start >= node.Span.Start && other.Span.End <= node.Span.End);
        string before = inner is null ? "(" : text.Text[node.Span.Start..inner.Span.Start];
        string after = inner is null ? ")" : text.Text[inner.Span.End..node.Span.End];
        int depth = Math.Min(random.Between(1, random.Chance(20) ? DeepestNesting : 8), LongestText / (before.Length + after.Length + 1));
        return string.Concat(Enumerable.Repeat(before, depth)) + own + string.Concat(Enumerable.Repeat(after, depth));
    }
}
