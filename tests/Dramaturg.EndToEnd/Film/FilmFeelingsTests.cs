using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>docs/drama/film-feelings.md, which reads the film's feelings act by act.</summary>
public sealed partial class FilmFeelingsTests
{
    [Fact]
    public void Page_Lines_ArePrintedByTheProgram()
    {
        string page = File.ReadAllText(Repository.At("docs", "drama", "film-feelings.md"));
        string[] quoted = [.. Fences().Matches(page).SelectMany(fence => fence.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        string printed = Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--feelings", "--lang", "en").Printed;
        Assert.True(quoted.Length > 30);
        Assert.All(quoted, line => Assert.Contains(line + "\n", printed));
    }

    [GeneratedRegex("^```text\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();
}
