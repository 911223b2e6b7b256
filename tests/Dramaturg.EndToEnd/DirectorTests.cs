using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary><c>tell --best N</c>: the better drama is told, and why it is.</summary>
public sealed class DirectorTests
{
    /// <summary>Ann can carry Ben out of the fire, or warn him of it and let him run.</summary>
    private const string Fire = """
        story "Fire"
        limits author 3, character 2, belief 1
        person Ann, Ben
        thing Barn
        facts
          person can be awake, safe, singed
          thing can be burning
        initially
          Barn is burning
          Ben believes Barn is not burning
        Ann
          wants him safe, 2: Ben is safe
          fears the flames: Ann is singed
        Ben
          wants to live, 3: Ben is safe
          fears waking: Ben is awake
        act warn by Ann, of thing
          needs thing is burning
          needs Ben is not awake
          wanted by Ann
          seen by everyone
          Ben becomes awake
          Ben learns whether thing is burning
        act run by Ben
          needs Ben is awake
          needs Ben is not safe
          needs Ben believes Barn is burning
          wanted by Ben
          seen by everyone
          Ben becomes safe
        act carry by Ann
          needs Ben is not safe
          wanted by Ann
          seen by everyone
          Ben becomes safe
          Ann becomes singed
        ending "Out": Ben is safe
        """;

    [Fact]
    public void Best_OfSeveral_IsToldWithItsScore()
    {
        string printed = Tell("--best", "4").Printed;
        Assert.Contains("Warn by Ann of Barn.", printed);
        Assert.Contains("As a drama: ", printed);
        Assert.Contains("questions answered", printed);
    }

    [Fact]
    public void Best_WithCount_TellsSoMany_TheBestFirst()
    {
        using var document = JsonDocument.Parse(Tell("--best", "4", "--count", "2", "--json").Printed);
        var stories = document.RootElement.GetProperty("stories").EnumerateArray().ToArray();
        Assert.Equal([1, 2], stories.Select(story => story.GetProperty("number").GetInt32()));
        double[] totals = [.. stories.Select(story => story.GetProperty("score").GetProperty("total").GetDouble())];
        Assert.True(totals[0] >= totals[1]);
        Assert.Equal(5, stories[0].GetProperty("score").GetProperty("merits").GetArrayLength());
    }

    [Fact]
    public void Tell_WithoutBest_HasNoScore() => Assert.DoesNotContain("As a drama", Tell().Printed);

    [Fact]
    public void Weights_DecideWhatIsBest()
    {
        double total(string weights)
        {
            using var document = JsonDocument.Parse(Tell("--best", "4", "--weigh", weights, "--json").Printed);
            return document.RootElement.GetProperty("stories")[0].GetProperty("score").GetProperty("total").GetDouble();
        }

        Assert.Equal(1, total("dilemmas 0, peak 0, fall 0, life 1, answers 0"));
        Assert.NotEqual(1, total("dilemmas 1, peak 0, fall 0, life 0, answers 0"));
    }

    [Theory]
    [InlineData("noise 2")]
    [InlineData("peak")]
    [InlineData("peak -1")]
    public void Weights_ThatCannotBeRead_AreRefused(string weights)
    {
        var run = Tell("--best", "2", "--weigh", weights);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("The merits are: dilemmas, peak, fall, life, answers, variety.", run.Error);
    }

    private static Run Tell(params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["tell", folder.Write("fire.drama", Fire), .. options]);
    }
}
