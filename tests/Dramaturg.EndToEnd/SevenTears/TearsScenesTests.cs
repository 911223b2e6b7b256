using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.SevenTears;

/// <summary>The hotel story as it is told in scenes.</summary>
public sealed class TearsScenesTests
{
    public static TheoryData<string> Endings => ["All Genuine", "Glass", "The Right Man", "It Is Always the Maid", "Chicago", "As Seen"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Tell_Ending_HasAWrittenLineForEverythingInBothLanguages(string ending)
    {
        Assert.All(ToldScript.Of("en", ending).Blocks, block => Assert.Contains("[[id: ", block.Text));
        Assert.All(ToldScript.Of("de", ending).Blocks, block => Assert.Contains("[[id: ", block.Text));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Tell_Ending_HasTheSameLinesInBothLanguages(string ending) =>
        Assert.Equal(ToldScript.Of("en", ending).Blocks.Select(block => block.Id), ToldScript.Of("de", ending).Blocks.Select(block => block.Id));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Tell_Twice_IsTheSame(string language) => Assert.Equal(ToldScript.Of(language, "All Genuine").Text, ToldScript.Fresh(language, "All Genuine").Text);

    [Fact]
    public void Tell_AllGenuine_HasAsManyScenesAsItsPageSays()
    {
        var said = Regex.Match(File.ReadAllText(Repository.At("stories", "seven-tears", "README.md")), @"\*All Genuine\* has (\d+) of them, .* under (\d+) headings");
        Assert.Equal(said.Groups[1].Value, $"{Scenes("All Genuine").Count()}");
        Assert.Equal(said.Groups[2].Value, $"{ToldScript.Of("en", "All Genuine").HeadingCount}");
    }

    [Fact]
    public void Tell_NoStory_HasTheSameSceneTwice() =>
        Assert.All(Endings, ending => Assert.Equal(Scenes(ending.Data).Distinct(), Scenes(ending.Data)));

    /// <summary>Who sits in the luggage room speaks there, or in the scene that brings the person in or out; who is in the valley speaks nowhere.</summary>
    [Theory]
    [MemberData(nameof(Endings))]
    public void Tell_Ending_NobodySpeaksWhoIsAbsent(string ending)
    {
        string? held = null;
        foreach (var scene in ToldScript.Of("en", ending).Scenes)
        {
            string? before = held;
            held = s_heldAfter.GetValueOrDefault(scene.Name, held);
            bool isThere = scene.Heading.Contains("LUGGAGE ROOM", StringComparison.Ordinal) || held != before || scene.Name is "how-long-they-keep" or "in-her-apron";
            Assert.True(isThere || held is null || !scene.Speakers.Contains(held), $"{held} speaks in {scene.Name}");
        }
    }

    [Theory]
    [InlineData("en", "thief", "FELIX")]
    [InlineData("en", "sorry", "COUNTESS")]
    [InlineData("en", "perhaps", "KNOPF")]
    [InlineData("de", "Dieb", "FELIX")]
    [InlineData("de", "Liebe", "MIZZI")]
    [InlineData("de", "vielleicht", "KNOPF")]
    public void Voice_WordsNeverSaid_AreNotSaid(string language, string word, string speaker) =>
        Assert.All(Endings, ending => Assert.DoesNotContain(
            ToldScript.Of(language, ending.Data).Blocks.Where(block => block.Cue == speaker), block => block.Text.Split(' ', '.', ',', '?', '!').Contains(word)));

    private static readonly Dictionary<string, string?> s_heldAfter = new()
    {
        ["it-saves-time"] = "MIZZI",
        ["between-soup-and-fish"] = "FELIX",
        ["in-october"] = "COUNTESS",
        ["back-presently"] = "POSPISCHIL",
        ["where-nobody-looks"] = null,
    };

    private static IEnumerable<string> Scenes(string ending) => ToldScript.Of("en", ending).Scenes.Select(scene => scene.Name);
}
