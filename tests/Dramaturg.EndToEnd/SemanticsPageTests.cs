using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>The worked example of docs/semantics.md 4.2: what rationality refuses, and what it leaves alone.</summary>
public sealed class SemanticsPageTests
{
    private static readonly string[] s_stories = [.. Regex.Matches(
            File.ReadAllText(Repository.At("docs", "semantics.md")), "^```drama\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)
        .Select(fence => fence.Groups[1].Value)];

    [Fact]
    public void Rationality_LesserActBesideTheBest_LeavesItAlone() => Assert.Equal("nothing-forbids", WhyNotTheBarn(s_stories[0]));

    [Fact]
    public void Rationality_LesserActInsteadOfTheBest_RefusesIt() => Assert.Equal("irrational", WhyNotTheBarn(s_stories[1]));

    [Fact]
    public void Rationality_NoRoomForBoth_RefusesTheLesser() => Assert.Equal("irrational", WhyNotTheBarn(s_stories[0], "--character-limit", "1"));

    [Fact]
    public void Rationality_SwitchedOff_RefusesNothing() => Assert.Equal("nothing-forbids", WhyNotTheBarn(s_stories[1], "--rationality", "0"));

    private static string? WhyNotTheBarn(string story, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of(["why", folder.Write("fires.drama", story), "--act", "1", "--not", "douse(Anna, Barn)", "--json", .. options]);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.GetProperty("answer").GetProperty("because").GetString();
    }
}
