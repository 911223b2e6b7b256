using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Dramaturg.Reference;
using Dramaturg.Testing;

namespace Dramaturg.Differential;

/// <summary>The comparison on as many random stories as wanted, with the coverage of the generator beside it.</summary>
/// <param name="traits">What the stories have besides.</param>
internal sealed class Campaign(TextWriter output, TextWriter progress, StoryTraits traits)
{
    private const int ProgressInterval = 500;

    private readonly Comparison _comparison = new(traits);
    private readonly Coverage _coverage = new(traits);
    private readonly List<ulong> _skipped = [];

    /// <summary>Goes on until so many stories could be compared.</summary>
    /// <returns>Whether the planners agree and the stories were worth comparing them on.</returns>
    public bool Run(ulong firstSeed, int count)
    {
        var watch = Stopwatch.StartNew();
        ulong seed = firstSeed;
        for (; _coverage.StoryCount < count; seed++)
        {
            Compare(seed);
        }

        Report(FormattableString.Invariant($"{count} stories of the seeds {firstSeed} to {seed - 1} in {watch.Elapsed.TotalSeconds:F0} s"));
        return _comparison.Differences.Count == 0 && _coverage.Shortfalls.Count == 0;
    }

    private void Compare(ulong seed)
    {
        int known = _comparison.Differences.Count;
        try
        {
            _comparison.Compare(seed);
            _coverage.Add(StoryGenerator.Story(seed, traits), Comparison.WorkLimit);
        }
        catch (WorkLimitException)
        {
            _skipped.Add(seed);
            return;
        }

        foreach (string difference in _comparison.Differences.Skip(known))
        {
            progress.WriteLine(difference);
        }

        if (_coverage.StoryCount % ProgressInterval == 0)
        {
            progress.WriteLine(FormattableString.Invariant($"{_coverage.StoryCount} stories, {_comparison.Differences.Count} differences"));
        }
    }

    private void Report(string heading)
    {
        output.WriteLine(heading);
        output.WriteLine($"left out because they cost the reference planner too much: {(_skipped.Count == 0 ? "none" : string.Join(", ", _skipped))}");
        output.WriteLine(_comparison.Summary());
        output.WriteLine();
        output.WriteLine("share of the stories in which it happens that");
        output.WriteLine(_coverage);
        WriteAll("too rare for the comparison to mean much", _coverage.Shortfalls);
        WriteAll("differences", _comparison.Differences);
    }

    private void WriteAll(string heading, IReadOnlyCollection<string> lines)
    {
        if (lines.Count > 0)
        {
            output.WriteLine($"\n{heading}\n{string.Join('\n', lines)}");
        }
    }
}
