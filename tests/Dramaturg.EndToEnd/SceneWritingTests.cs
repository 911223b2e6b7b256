using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>What somebody who writes scenes for the first time runs into.</summary>
public sealed class SceneWritingTests
{
    private const string Story =
        """
        story "Watch" in de
        person Ada, Groß
        place Deck, Hold
        facts
          place of person: place
          weather: calm, rough
          person can be awake, found
        initially
          place of Ada, Groß is Deck
        secret weather is rough
          Groß believes calm
        Ada
          wants company: Groß is awake
          wants safety, 2: Groß is found
        act go by Ada, to place
          needs place of Ada is not place
          needs Groß is awake
          wanted by Ada
          seen by everyone
          place of Ada becomes place
        act wake by Ada, of other person
          needs other person is not awake
          wanted by Ada
          seen by everyone
          other person becomes awake
        act find by Ada, of Groß
          needs place of Ada is Hold
          needs Groß is not found
          wanted by Ada
          seen by everyone
          Groß becomes found
        ending "Found": Groß is found
        """;

    private const string Wake = "# Wecken\n\n= covers: wake by waker, of sleeper\n\n";

    [Fact]
    public void Role_InThePlaceOfAFixedName_IsOfItsKind()
    {
        string said = Tell(Wake + "@{{ waker }}\nAuf. [[needs: waker believes sleeper is not awake]]\n\n@{{ waker }}\nSchlaf. [[needs: waker believes sleeper is found]]\n");
        Assert.Contains("ADA\nAuf.", said);
        Assert.DoesNotContain("Schlaf", said);
    }

    [Fact]
    public void Mistake_InTheScenesOfAnotherLanguage_KeepsNoStoryFromBeingTold()
    {
        using var folder = new TemporaryFolder();
        folder.Write("watch.words.de", "words de\n");
        folder.Write("watch.words.en", "words en\n");
        folder.Write("watch.scenes.de/scenes.fountain", Wake + "Wind.\n\n# Finden\n\n= covers: find by finder, of found\n\nMehr Wind.\n");
        folder.Write("watch.scenes.en/scenes.fountain", "# Waking\n\n= covers: wakken by waker\n\nWind.\n");
        string story = folder.Write("watch.drama", Story);
        Assert.Contains("Mehr Wind.", Run.Of("tell", story).Printed);
        Assert.Equal(ExitCode.StoryHasErrors, Run.Of("tell", story, "--lang", "en").Code);
        Assert.Contains("wakken", Run.Of("check", story).Output);
    }

    [Fact]
    public void Secret_OfAFactAboutNobody_CallsAMoment() =>
        Assert.Contains("Wind.", Tell("# Wind\n\n= moment: secret weather from listener\n\nWind. {{ listener }} schläft.\n"));

    [Fact]
    public void Secret_ThatSomethingIsSo_IsKeptFromWhoeverDoesNotKnowIt() =>
        Assert.Contains("Groß ahnt nichts.", Tell("# Wind\n\n= moment: secret weather is rough from listener\n\n{{ listener }} ahnt nichts.\n"));

    [Theory]
    [InlineData("GROSS")]
    [InlineData("GROẞ")]
    [InlineData("@groß")]
    [InlineData("GROSS (off)")]
    public void Cue_WithASharpS_IsTheSamePerson(string cue)
    {
        string scene = Wake + cue + "\nJa. [[id: ja]]\n";
        Assert.Empty(Check(scene));
        Assert.Contains("\n" + (cue == "GROẞ" ? "GROẞ" : cue.EndsWith(')') ? cue : "GROSS") + "\nJa.", Tell(scene));
    }

    [Theory]
    [InlineData("GROß\nJa.", "DR6030 7")]
    [InlineData("Groß [[id: x]]\nJa.", "DR6030 7")]
    [InlineData("Groß nickt.\nJa.")]
    [InlineData("!Groß\nJa.")]
    [InlineData("Groß")]
    public void Name_AloneOverWords_IsProbablyACue(string paragraph, params string[] expected) => Assert.Equal(expected, Check(Wake + ".DECK\n\n" + paragraph + "\n", 2));

    [Fact]
    public void Fold_WithAHeading_StandsUnderItAlone()
    {
        string said = Tell("# Weg\n\n= folds: go by Ada, to Hold\n\n.LADERAUM - NACHT\n\nStufen.\n");
        Assert.Contains(".LADERAUM - NACHT\n\nStufen.\n\nAda findet Groß.", Regex.Replace(said, @" \[\[.*?\]\]", ""));
    }

    [Fact]
    public void Fold_BeforeASceneElsewhere_KeepsBothHeadings()
    {
        string said = Tell("# Weg\n\n= folds: go by Ada, to Hold\n\n.TREPPE\n\nStufen.\n\n# Fund\n\n= covers: find by Ada\n\n.KISTE\n\nDa. [[id: da]]\n");
        Assert.Contains(".TREPPE\n\nStufen.\n\n.KISTE\n\nDa.", Regex.Replace(said, @" \[\[.*?\]\]", ""));
    }

    [Theory]
    [InlineData("= when: Ada is found", "need", "Ada is found")]
    [InlineData("= outcome: Ada is awake", "outcome", "Ada is awake")]
    [InlineData("= after: find by Ada", "act", "find")]
    [InlineData("= feels: joy of Groß over 0.9", "feeling", "joy")]
    [InlineData("= with: x: place, y: place, z: place", "cast", "")]
    public void Why_LineOfASceneThatDoesNotFit_SaysWhatIsAgainstIt(string header, string reason, string detail)
    {
        string scene = Wake.Replace("\n\n@", "\n@", System.StringComparison.Ordinal).TrimEnd() + "\n" + header + "\n\nDunkel. [[id: dunkel]]\n";
        using var document = JsonDocument.Parse(Ask(scene, "why", "--line", "dunkel", "--json").Printed);
        Assert.Equal(
            ("unfit", "Wecken", 1, reason, detail),
            (Text(document, "result"), Text(document, "own"), document.RootElement.GetProperty("act").GetInt32(), Text(document, "reason"), Text(document, "detail")));
    }

    [Fact]
    public void Why_LineOfASceneInWhichNothingTurns_SaysSo()
    {
        using var document = JsonDocument.Parse(Ask("# Weg\n\n= covers: go by Ada, to Hold\n\nStufen. [[id: stufen]]\n", "why", "--line", "stufen", "--json").Printed);
        Assert.Equal(("unfit", "Weg", 2, "turn"), (Text(document, "result"), Text(document, "own"), document.RootElement.GetProperty("act").GetInt32(), Text(document, "reason")));
    }

    [Fact]
    public void Why_LineOfASceneThatAnotherGoesBefore_SaysWhichAndWhy()
    {
        const string Special = "# Anders\n\n= covers: wake by Ada\n= special\n\nHell.\n\n";
        string told = Ask(Special + Wake + "Dunkel. [[id: dunkel]]\n", "why", "--line", "dunkel").Printed;
        Assert.Equal("dunkel wird nicht gesagt: Ihre Szene, Wecken, könnte Szene 1 sein, aber Anders geht vor:\n  Ihre Szene ging vor:\n    Wecken: ist für keine bestimmte Lage geschrieben\n", told);
    }

    [Theory]
    [InlineData("fountain", "Title: Watch\nCredit: von\nAuthor:\n    Eva Groß\n    Ole Ö.\nDraft date: 1. Mai\n\n")]
    [InlineData("fdx", "<Text>Eva Groß</Text>")]
    [InlineData("pdf", "<4576612047726FDF>")]
    public void TitlePage_OfTheScenes_IsExported(string form, string expected)
    {
        const string Title = "Title: X\nCredit: von\nAuthor:\n    Eva Groß\n    Ole Ö.\nDraft date: 1. Mai\nExtras: Die Stimme\n\n";
        using var folder = new TemporaryFolder();
        folder.Write("watch.scenes.de/scenes.fountain", Title + Wake + "Auf. [[id: auf]]\n");
        string file = System.IO.Path.Combine(folder.Path, "out." + form);
        Assert.Equal(Cli.ExitCode.Done, Run.Of("tell", folder.Write("watch.drama", Story), "--as", form, "--output", file).Code);
        Assert.Contains(expected, System.IO.File.ReadAllText(file));
    }

    [Fact]
    public void Want_ThatIsAFear_IsNotSaidToBeWished()
    {
        using var folder = new TemporaryFolder();
        folder.Write("watch.scenes.de/scenes.fountain", Wake + "Auf. [[id: auf]]\n");
        string story = folder.Write("watch.drama", Story.Replace("wants company: Groß is awake", "fears silence, 3: Groß is not awake", System.StringComparison.Ordinal));
        Assert.Contains("will: Ada: verschont zu bleiben: silence\n", Run.Of("tell", story, "--as", "beatsheet").Output);
        Assert.Contains("verschont zu bleiben: silence", Run.Of("tell", story, "--as", "html").Output);
    }

    private static string? Text(JsonDocument document, string member) => document.RootElement.GetProperty(member).GetString();

    private static string Tell(string scene) => Formats.Told.WithoutPrints(Ask(scene, "tell", "--as", "fountain").Printed);

    /// <summary>Ids, and lines of the scene's file where they are asked for.</summary>
    private static string[] Check(string scene, int words = 1)
    {
        using var document = JsonDocument.Parse(Ask(scene, "check", "--json", "--advice", "none").Output);
        return [.. document.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
            .Select(found => found.GetProperty("id").GetString() + (words > 1 ? " " + found.GetProperty("start").GetProperty("line").GetInt32() : ""))];
    }

    private static Run Ask(string scene, string verb, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("watch.words.de", "words de\nHold: \"Laderaum\"\nact find: \"Ada findet Groß.\"\nact wake: \"Ada weckt {other person}.\"\nact go: \"Ada geht nach {place}.\"\n");
        folder.Write("watch.scenes.de/scenes.fountain", scene);
        return Run.Of([verb, folder.Write("watch.drama", Story), .. options]);
    }
}
