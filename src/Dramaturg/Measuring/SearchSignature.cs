// What the search does on a fixed set of stories within fixed bounds, counted. Nothing here depends on time or on the machine, so two runs
// agree to the last digit; and a change that means to change nothing about the search shows it by leaving the total as it is.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Planner.Search;

namespace Dramaturg.Measuring;

/// <summary>The work of one search, or of all.</summary>
/// <param name="Outcome">How it ended: <c>5 acts</c>, <c>none</c>, or the limit.</param>
public sealed record SignatureLine(
    string Story, string Ending, string Outcome, long ExpandedCount, long StateCount, long NodeCount, long AskedCount)
{
    /// <summary>All of it: the figure to compare.</summary>
    public long Total => ExpandedCount + StateCount + NodeCount + AskedCount;

    public static SignatureLine SumOf(IReadOnlyList<SignatureLine> lines) => new(
        "total",
        "",
        "",
        lines.Sum(line => line.ExpandedCount),
        lines.Sum(line => line.StateCount),
        lines.Sum(line => line.NodeCount),
        lines.Sum(line => line.AskedCount));
}

public static class SearchSignature
{
    /// <summary>Most minds of one search.</summary>
    public const int NodeLimit = 50_000;

    private static readonly int[] s_beatCounts = [1, 4, 8];

    /// <summary>Searches for every ending of the stories of a folder and of generated ones, quickly and for the shortest.</summary>
    /// <exception cref="InvalidDataException">A story has errors.</exception>
    public static IEnumerable<SignatureLine> Of(string storiesFolder, CancellationToken cancellation) =>
        Shipped(storiesFolder).Concat(Generated()).SelectMany(story => Lines(story.Name, story.Story, cancellation));

    private static IEnumerable<(string Name, LoadedStory Story)> Shipped(string folder) =>
        Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Where(path => File.Exists(Path.Combine(path, StoryFile.FolderStory)))
            .Select(path => (Path.GetFileName(path), StoryFile.Load(path)));

    private static IEnumerable<(string Name, LoadedStory Story)> Generated()
    {
        foreach (int count in s_beatCounts)
        {
            yield return (FormattableString.Invariant($"evenings {count}"), Read(RepeatedDrama.Write(count)));
        }

        string evening = RepeatedDrama.Write(1);
        yield return ("evening, a bystander", Read(Bystanders.Add(Read(evening), new Likeness("Ben", null), 1)));
        yield return ("evening, twice", Read(SideBySide.Combine(evening, evening)));
    }

    private static LoadedStory Read(string text) => StoryFile.Load(new SourceText(text, "generated.drama"));

    private static IEnumerable<SignatureLine> Lines(string name, LoadedStory story, CancellationToken cancellation)
    {
        var model = story.Model ?? throw new InvalidDataException(
            $"{name}: {story.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Language.Diagnostics.Severity.Error)?.Message}");
        return
            from ending in model.Endings
            from isShortest in new[] { false, true }
            let options = new SearchOptions { Goal = new Goal.Ending(ending.Name), Shortest = isShortest, Nodes = NodeLimit }
            select Line(name, isShortest ? ending.Name + ", shortest" : ending.Name, Planner.StoryWorld.Search(model, options, cancellation));
    }

    private static SignatureLine Line(string story, string ending, SearchResult result)
    {
        var work = result.Statistics;
        return result is SearchResult.LimitReached { Limit: LimitKind.Cancelled }
            ? throw new OperationCanceledException()
            : new SignatureLine(story, ending, Outcome(result), work.ExpandedCount, work.StateCount, work.NodeCount, work.AskedCount);
    }

    private static string Outcome(SearchResult result) => result switch
    {
        SearchResult.Found found => FormattableString.Invariant($"{found.Plan.Actions.Count} acts"),
        SearchResult.ProvedNone => "none",
        SearchResult.LimitReached reached => reached.Limit == LimitKind.Nodes ? "limit of minds" : reached.Limit.ToString(),
        _ => "faulty",
    };
}
