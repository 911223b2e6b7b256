using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>docs/drama/craft.md.</summary>
public sealed class CraftTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Film_IsMadeAsAFilmShouldBe(string language)
    {
        using var document = JsonDocument.Parse(Run.Of("drama", Repository.At("stories", "wege-des-lebens"), "--craft", "--json", "--lang", language).Output);
        var figures = document.RootElement.GetProperty("craft").EnumerateArray().ToArray();
        Assert.Equal(15, figures.Length);
        Assert.Empty(figures.Where(figure => !figure.GetProperty("holds").GetBoolean()).Select(figure => figure.GetProperty("name").GetString() + " " + figure.GetProperty("found").GetDouble()));
    }

    [Fact]
    public void Lantern_InGerman_IsSaidInGerman()
    {
        var run = Run.Of("drama", Repository.At("stories", "lantern"), "--craft", "--lang", "de");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("Wie es gemacht ist\n", run.Printed);
        Assert.Contains("mindestens ", run.Printed);
    }

    [Fact]
    public void Act_ThatNoSceneTells_IsCountedWhereverItComes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("two.scenes.en/scenes.fountain", "# Before\n\n= moment: beginning\n\n.HUT\n\nRain.\n\n# Waking\n\n= covers: wake by Ada\n\nUp. [[id: up]]\n");
        folder.Write("two.words.en", "words en\nact leave: \"Ada leaves.\"\n");
        string story = folder.Write("two.drama", """
            story "Two" in en
            person Ada
            facts
              person can be awake, gone
            Ada
              wants air: Ada is gone
            act wake by Ada
              needs Ada is not awake
              wanted by Ada
              seen by everyone
              Ada becomes awake
            act leave by Ada
              needs Ada is awake
              needs Ada is not gone
              wanted by Ada
              seen by everyone
              Ada becomes gone
            ending "Gone": Ada is gone
            """);
        Assert.Contains("Ada leaves.", Run.Of("drama", story, "--craft").Printed);
        Assert.Contains("    leave: Ada leaves. (", Run.Of("drama", story, "--craft", "--over", "1").Printed);
    }

    [Fact]
    public void Story_WithoutScenes_SaysThatItHasNone()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Usage, Run.Of("drama", folder.Write("theft.txt", Samples.Theft), "--craft").Code);
    }
}
