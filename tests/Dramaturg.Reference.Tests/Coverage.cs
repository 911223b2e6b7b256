using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Dramaturg.Testing;

namespace Dramaturg.Reference.Tests;

/// <summary>In how many of the stories of so many seeds each feature occurs, and how many stories were skipped.</summary>
internal sealed class Coverage
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _skipped = [];
    private readonly Stopwatch _watch = new();

    public int StoryCount { get; private set; }

    public int SkippedCount => _skipped.Count;

    public static Coverage Of(ulong firstSeed, int count, long workLimit)
    {
        var coverage = new Coverage();
        for (ulong seed = firstSeed; seed < firstSeed + (ulong)count; seed++)
        {
            coverage.Add(seed, workLimit);
        }

        return coverage;
    }

    /// <summary>Share of the stories that were not skipped.</summary>
    public double Share(string feature) => _counts.GetValueOrDefault(feature) / (double)StoryCount;

    public override string ToString() => string.Join('\n', Lines());

    private void Add(ulong seed, long workLimit)
    {
        _watch.Start();
        try
        {
            foreach (string feature in StoryFeatures.Of(StoryGenerator.Story(seed), workLimit))
            {
                _counts[feature] = _counts.GetValueOrDefault(feature) + 1;
            }

            StoryCount++;
        }
        catch (Exception fault) when (fault is WorkLimitException or StoryFaultException)
        {
            _skipped.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed} skipped: {fault.Message}"));
        }

        _watch.Stop();
    }

    private IEnumerable<string> Lines()
    {
        var invariant = CultureInfo.InvariantCulture;
        yield return string.Create(invariant, $"{StoryCount} stories, {SkippedCount} skipped, {_watch.ElapsedMilliseconds / (StoryCount + SkippedCount)} ms each");
        foreach (var (feature, count) in _counts)
        {
            yield return string.Create(invariant, $"{100.0 * count / StoryCount,6:F1} %  {feature}");
        }

        foreach (string skipped in _skipped.Take(10))
        {
            yield return skipped;
        }
    }
}
