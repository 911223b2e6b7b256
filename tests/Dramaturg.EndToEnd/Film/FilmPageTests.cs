using System;
using System.IO;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>docs/film.de.md, the whole film in German, is what the command on it prints.</summary>
public sealed class FilmPageTests
{
    private const string Fence = "```text\n";

    [Fact]
    public void Page_IsWhatIsTold()
    {
        string file = Repository.At("docs", "film.de.md");
        string page = File.ReadAllText(file);
        string before = page[..(page.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length)];
        string told = before + Run.Of("tell", Repository.At("stories", "wege-des-lebens"), "--lang", "de").Printed + "```\n";
        if (Environment.GetEnvironmentVariable("DRAMATURG_UPDATE") == "1")
        {
            File.WriteAllText(file, told);
        }

        Assert.Equal(File.ReadAllText(file), told);
    }
}
