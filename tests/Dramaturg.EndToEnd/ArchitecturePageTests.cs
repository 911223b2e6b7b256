using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

// ARCHITECTURE.md shows blocks that `dramaturg trace stories/lantern` prints, each after a line <!-- trace: NAME -->. With
// DRAMATURG_UPDATE=1 this test writes them anew instead of comparing.
public sealed partial class ArchitecturePageTests
{
    [Fact]
    public void Page_Blocks_AreWhatTraceAndTellPrint()
    {
        string path = Repository.At("ARCHITECTURE.md");
        string page = File.ReadAllText(path);
        var blocks = Blocks();
        string expected = Block().Replace(page, match => $"<!-- trace: {match.Groups[1].Value} -->\n```text\n{blocks[match.Groups[1].Value]}\n```");
        if (Environment.GetEnvironmentVariable("DRAMATURG_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void Page_Blocks_AreAll()
    {
        var shown = Block().Matches(File.ReadAllText(Repository.At("ARCHITECTURE.md"))).Select(match => match.Groups[1].Value);
        Assert.Equal(Blocks().Keys.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Blocks()
    {
        var run = Run.Of("trace", Repository.At("stories", "lantern"));
        Assert.Equal(ExitCode.Done, run.Code);
        var blocks = run.Output.Split("== ", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Split('\n', 2))
            .ToDictionary(parts => parts[0], parts => parts[1].TrimEnd('\n'));
        blocks.Add("story", File.ReadAllText(Repository.At("stories", "lantern", "story.drama")).TrimEnd('\n'));
        return blocks;
    }

    [GeneratedRegex("<!-- trace: ([a-z]+) -->\n```text\n.*?\n?```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
