using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>The film as it is told in scenes.</summary>
public sealed class FilmScenesTests
{
    [Theory]
    [InlineData("Wege des Lebens")]
    [InlineData("Both live")]
    [InlineData("Only the mother")]
    [InlineData("Only the child")]
    [InlineData("Both lost")]
    [InlineData("The end of a marriage")]
    [InlineData("Lukas stays")]
    [InlineData("An empty house")]
    [InlineData("Without a word")]
    public void Tell_Ending_HasAWrittenSceneForEveryAct(string ending) =>
        Assert.DoesNotContain(Paragraphs(Tell("de", ending)), paragraph => !paragraph.Contains("[[id: ", StringComparison.Ordinal) && paragraph.Any(char.IsLower));

    [Theory]
    [InlineData("Wege des Lebens")]
    [InlineData("Only the child")]
    public void Tell_Ending_HasTheSameLinesInBothLanguages(string ending) => Assert.Equal(Ids(Tell("de", ending)), Ids(Tell("en", ending)));

    [Fact]
    public void Tell_Film_HasTwentyFiveToFortyScenesAndAsManyAsItsPageSays()
    {
        int scenes = Tell("de", "Wege des Lebens").Split('\n').Count(line => line.StartsWith("INT. ", StringComparison.Ordinal) || line.StartsWith("EXT. ", StringComparison.Ordinal));
        Assert.InRange(scenes, 25, 40);
        Assert.Contains($"it has {scenes} scenes", File.ReadAllText(Repository.At("stories", "wege-des-lebens", "README.md")));
    }

    [Theory]
    [InlineData("de", "Lukas hofft auf ein eigenes Leben", "Lukas verliert vielleicht die Aussicht, keine Trümmer zu hinterlassen")]
    [InlineData("en", "Lukas hopes for a life of his own", "Lukas may lose the chance to leave no ruins behind")]
    public void Tell_Closing_PutsWantsIntoSentences(string language, params string[] sentences)
    {
        string told = Run.Of("tell", Repository.At("stories", "wege-des-lebens"), "--lang", language, "--goal", "Both live").Printed;
        Assert.All(sentences, sentence => Assert.Contains(sentence, told));
    }

    private static string Tell(string language, string ending) =>
        Formats.Told.WithoutPrints(Run.Of("tell", Repository.At("stories", "wege-des-lebens"), "--as", "fountain", "--lang", language, "--goal", ending).Printed);

    /// <summary>Without the title page.</summary>
    private static IEnumerable<string> Paragraphs(string told) => told.Split("\n\n").Skip(1);

    private static string[] Ids(string told) => [.. Regex.Matches(told, @"\[\[id: ([^\]]+)\]\]").Select(match => match.Groups[1].Value)];
}
