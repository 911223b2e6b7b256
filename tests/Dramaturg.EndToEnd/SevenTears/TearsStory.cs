using System.IO;
using System.Linq;
using Dramaturg.EndToEnd.Film;
using Xunit;

namespace Dramaturg.EndToEnd.SevenTears;

/// <summary>The hotel story as a text that a test can edit; an edit of a line that is not there fails the test.</summary>
internal sealed record TearsStory(string Text)
{
    public static TearsStory AsShipped { get; } = new(File.ReadAllText(Repository.At("stories", "seven-tears", "story.drama")));

    public TearsStory Change(string line, string by)
    {
        Assert.Single(Text.Split('\n'), other => other.Trim() == line);
        return new(Text.Replace("  " + line + "\n", by.Length == 0 ? "" : "  " + by + "\n"));
    }

    public TearsStory Without(string line) => Change(line, "");

    /// <summary>Searches are bounded by minds, so that they end alike everywhere.</summary>
    public Run Ask(string verb, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of([verb, folder.Write("tears.drama", Text), "--time", "0", .. options]);
    }

    public Told Tell(string ending) => Told.Of(Ask("tell", "--json", "--nodes", "3000000", "--goal", ending));

    public string[] ActsOf(string ending) => [.. Tell(ending).Story.Acts.Select(act => act.Name)];
}
