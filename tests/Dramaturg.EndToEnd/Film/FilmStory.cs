using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>The film as a text that a test can edit; an edit of a line that is not there fails the test.</summary>
internal sealed record FilmStory(string Text)
{
    public static FilmStory AsShipped { get; } = new(File.ReadAllText(Repository.At("stories", "wege-des-lebens", "story.drama")));

    public IReadOnlyList<string> Lines => Text.Split('\n');

    public IReadOnlyList<string> Beats => Lines.Where(line => line.StartsWith("beat ", StringComparison.Ordinal)).Select(NameOfBeat).ToArray();

    /// <summary>Puts other lines in the place of one below a line at the margin.</summary>
    public FilmStory Change(string section, string line, params string[] by)
    {
        var lines = Lines.ToList();
        int start = lines.IndexOf(section);
        Assert.True(start >= 0, $"the film has no line '{section}'");
        int end = lines.FindIndex(start + 1, next => next.Length > 0 && next[0] != ' ');
        int place = lines.FindIndex(start, end - start, next => WithoutRemark(next) == "  " + line);
        Assert.True(place >= 0, $"below '{section}' the film has no line '{line}'");
        lines.RemoveAt(place);
        lines.InsertRange(place, by.Select(other => "  " + other));
        return new FilmStory(string.Join('\n', lines));
    }

    public FilmStory Without(string section, string line) => Change(section, line);

    /// <summary>Says something more of the start.</summary>
    public FilmStory Initially(params string[] more)
    {
        const string last = "Lukas believes Katrin is heeding to Lukas";
        return Change("initially", last, [last, .. more]);
    }

    /// <summary>Without one line at the margin and what stands below it; nobody judges an act that there is not.</summary>
    public FilmStory WithoutBlock(string firstWords)
    {
        var lines = Lines.ToList();
        int start = lines.FindIndex(line => line.StartsWith(firstWords, StringComparison.Ordinal));
        Assert.True(start >= 0, $"the film has no line '{firstWords} …'");
        int end = lines.FindIndex(start + 1, next => next.Length > 0 && next[0] != ' ');
        lines.RemoveRange(start, end - start);
        lines.RemoveAll(line => line.StartsWith("  " + firstWords.TrimEnd().Replace("act ", "judges ", StringComparison.Ordinal), StringComparison.Ordinal));
        return new FilmStory(string.Join('\n', lines));
    }

    /// <summary>Without a landmark; what came after it comes after what it came after.</summary>
    public FilmStory WithoutBeat(string beat)
    {
        string before = AfterOf(Lines.Single(line => line.StartsWith("beat ", StringComparison.Ordinal) && NameOfBeat(line) == beat));
        var lines = Lines.Where(line => !(line.StartsWith("beat ", StringComparison.Ordinal) && NameOfBeat(line) == beat));
        return new FilmStory(string.Join('\n', lines.Select(line => Skip(line, beat, before)).Where(line => line != "  passes ")));
    }

    public FilmStory WithEnding(string name, params string[] lines) =>
        new(Text + $"\nending \"{name}\"\n" + string.Concat(lines.Select(line => $"  {line}\n")));

    public FilmStory Rename(IReadOnlyDictionary<string, string> names) =>
        new(names.Aggregate(Text, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal)));

    /// <summary>Runs a verb on the story; searches are bounded by minds, so that they end alike everywhere, whatever else runs in the process.</summary>
    public Run Ask(string verb, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of([verb, folder.Write("film.drama", Text), "--time", "0", .. options]);
    }

    public Told Tell(params string[] options) => Told.Of(Ask("tell", ["--json", "--nodes", "3000000", .. options]));

    public static string NameOfBeat(string line) =>
        line["beat ".Length..line.IndexOf(':', StringComparison.Ordinal)].Split(" after ")[0];

    private static string Skip(string line, string beat, string before)
    {
        if (line.StartsWith("beat ", StringComparison.Ordinal) && AfterOf(line) == beat)
        {
            return line.Replace(" after " + beat + ":", before.Length == 0 ? ":" : " after " + before + ":", StringComparison.Ordinal);
        }

        return line.StartsWith("  passes ", StringComparison.Ordinal)
            ? "  passes " + string.Join(", ", line["  passes ".Length..].Split(", ").Where(passed => passed != beat))
            : line;
    }

    private static string AfterOf(string line)
    {
        var parts = line[..line.IndexOf(':', StringComparison.Ordinal)].Split(" after ");
        return parts.Length == 1 ? "" : parts[1];
    }

    private static string WithoutRemark(string line) => line.Split("  #")[0].TrimEnd();
}
