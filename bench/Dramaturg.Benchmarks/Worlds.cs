using System;
using System.Collections.Generic;
using System.IO;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Measuring;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.States;

namespace Dramaturg.Benchmarks;

/// <summary>The stories that are measured, and walks through them.</summary>
internal static class Worlds
{
    /// <summary>Four minds, a hundred acts, much to see.</summary>
    public const string Film = "film";

    /// <summary>Four minds, a dozen acts.</summary>
    public const string Evenings = "evenings";

    public static StoryModel Model(string story)
    {
        var loaded = story == Evenings
            ? StoryFile.Load(new SourceText(RepeatedDrama.Write(4), "evenings.drama"))
            : StoryFile.Load(Path.Combine(RepositoryFolder.Find()!, "stories", "wege-des-lebens"));
        return loaded.Model ?? throw new InvalidOperationException(story + " has errors");
    }

    /// <summary>Reasons alone, without what is best for whom.</summary>
    public static StoryWorld Open(StoryModel model) => new(model, WorldLimits.OfStory with { Rationality = Number.Zero });

    /// <summary>The first nodes that acts lead to, told or not, breadth first.</summary>
    public static int[] Nodes(StateSpace space, int count)
    {
        var nodes = new List<int> { space.Start };
        var seen = new HashSet<int>(nodes);
        for (int next = 0; next < nodes.Count && nodes.Count < count; next++)
        {
            foreach (int action in space.Executable(nodes[next]).ToArray())
            {
                int after = space.Successor(nodes[next], action);
                if (seen.Add(after))
                {
                    nodes.Add(after);
                }
            }
        }

        return [.. nodes];
    }
}
