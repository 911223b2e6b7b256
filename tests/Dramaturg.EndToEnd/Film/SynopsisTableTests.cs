using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>The table of the film's README binds each sentence of the synopsis to what the film tells and why; it may not promise what is not there.</summary>
public sealed class SynopsisTableTests
{
    private static readonly string[][] s_rows = File.ReadAllLines(Repository.At("stories", "wege-des-lebens", "README.md"))
        .Where(line => line.StartsWith("| S", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToArray();

    [Fact]
    public void Table_Rows_AreTheTwentyFiveSentences() =>
        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"S{number}"), s_rows.Select(row => row[1]));

    [Fact]
    public void Table_Acts_AreToldInTheFilm()
    {
        var told = FilmStory.AsShipped.Tell().Story.Acts.Select(act => act.Kind.Replace('_', ' ')).ToHashSet();
        Assert.All(s_rows, row => Assert.NotEmpty(Spans(row[3])));
        Assert.Empty(s_rows.SelectMany(row => Spans(row[3])).Except(told));
    }

    [Fact]
    public void Table_Causes_StandInTheStory() =>
        Assert.All(s_rows, row => Assert.All(Spans(row[4]), cause => Assert.Contains(cause, FilmStory.AsShipped.Text)));

    private static IEnumerable<string> Spans(string cell) => Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value);
}
