using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Frames;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>The words of the teller: one file a language, all with the same entries, and no others in the code.</summary>
public sealed partial class FrameTests
{
    public static TheoryData<string> Languages => new(Frame.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Frame_OfEveryLanguage_HasTheSameEntries(string language)
    {
        var (english, other) = (Texts("en"), Texts(language));
        Assert.Equal(english.Keys.Where(IsNoSingular).Order(StringComparer.Ordinal), other.Keys.Where(IsNoSingular).Order(StringComparer.Ordinal));
        Assert.All(other.Keys.Where(key => !IsNoSingular(key)), key => Assert.Contains(key[..^".one".Length], other.Keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Frame_OfEveryLanguage_TellsTheSameParts(string language)
    {
        var english = Texts("en");
        Assert.All(Texts(language), entry => Assert.Equal(Parts(english[english.ContainsKey(entry.Key) ? entry.Key : entry.Key[..^".one".Length]]), Parts(entry.Value)));
    }

    [Fact]
    public void Frame_Entries_AreThoseTheCodeSays()
    {
        string[] areas = [.. Texts("en").Keys.Select(key => key.Split('.')[0]).Distinct()];
        var said = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Key().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)
            .Where(key => areas.Contains(key.Split('.')[0])).Distinct();
        Assert.Equal(Texts("en").Keys.Where(IsNoSingular).Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Frame_OfALanguageWithoutAFile_IsEnglish() => Assert.Equal("en", Frame.In("tlh").Language);

    [Theory]
    [InlineData("en", 0, "0 states expanded")]
    [InlineData("en", 1, "1 state expanded")]
    [InlineData("en", 1234567, "1,234,567 states expanded")]
    [InlineData("de", 1, "1 Zustand entfaltet")]
    [InlineData("de", 1234567, "1.234.567 Zustände entfaltet")]
    public void Frame_Numbers_AreWrittenAsTheLanguageDoes(string language, long number, string text) =>
        Assert.Equal(text, Frame.In(language).Count("search.states", "count", number));

    [Theory]
    [InlineData(7, 10, "in 7 of 10 cases")]
    [InlineData(1, 200, "in 5 of 1,000 cases")]
    [InlineData(343, 1001, "in about 343 of 1,000 cases")]
    [InlineData(1, 3000, "in fewer than 1 of 1,000 cases")]
    [InlineData(2999, 3000, "in nearly every case")]
    [InlineData(1, 1, "in every case")]
    [InlineData(0, 1, "in no case")]
    public void Frame_Odds_AreCasesOfHowMany(int part, int whole, string text) => Assert.Equal(text, Frame.English.Odds(Number.Of(part, whole)));

    [Theory]
    [InlineData("en", "-0.5")]
    [InlineData("de", "-0,5")]
    public void Frame_Figures_HaveThePointOfTheLanguage(string language, string text) =>
        Assert.Equal(text, Frame.In(language).Gain(Value.Of(1), Value.Of(Number.Of(1, 2))));

    [Fact]
    public void Frame_PartsWithBraces_ArePutInAsTheyAre() =>
        Assert.Equal("Ending: {ending}", Frame.English.Say("telling.ending", ("ending", "{ending}")));

    [Fact]
    public void Frame_APartWithForms_IsInTheFormThatTheTextAsksFor() => Assert.Equal(
        "Ida und Tom liegt dem alten Tom am Herzen: 1",
        Frame.In("de").Say(
            "relation.dear",
            ("person", new Inflected(form => form == "dative" ? "dem alten Tom" : "der alte Tom")),
            ("other", "Ida und Tom"),
            ("figures", "1")));

    /// <summary>People whose names change in the cases of the language are named as its sentences ask for.</summary>
    [Fact]
    public void Drama_InGerman_NamesPeopleInTheCaseOfTheSentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("story.drama", """
            story "Tea" in de
            person Ida, Old Tom
            facts
              fire: out, lit
            Ida
              wants his good, 1: the good of Old Tom
            Old Tom
              wants warmth, 1: fire is lit
              wants her good, 1: the good of Ida
            act light by Ida
              needs fire is out
              wanted by Ida
              seen by everyone
              fire becomes lit
            ending "Warm": fire is lit
            """);
        folder.Write("words.de", """
            words de
            Ida: "Ida", she
            Old Tom: "der alte Tom", he, dative "dem alten Tom", accusative "den alten Tom"
            act light: "Ida macht Feuer."
            """);
        string said = Run.Of("drama", folder.Path, "--feelings", "--relations").Printed;
        Assert.Contains("  Der alte Tom liegt Ida am Herzen: ", said);
        Assert.Contains("  Ida liegt dem alten Tom am Herzen: ", said);
        Assert.Contains("     Ida freut sich für den alten Tom (", said);
        Assert.Contains("     Der alte Tom freut sich (", said);
        Assert.Contains("     Der alte Tom empfindet Liebe zu Ida (", said);
    }

    [Fact]
    public void Tell_InGerman_HasNoEnglishFrame()
    {
        var run = Run.Of("tell", Repository.At("stories", "lantern"), "--lang", "de", "--why");
        Assert.Equal(
            """
            Die Laterne

             1  Ida zündet die Laterne an.
                  Ida +1 (0 → 1): jemand zum Reden 0 → 1
                    dann: Tom sieht das Licht und rudert heim.
                      Tom +1 (0 → 1): eine warme Stube 0 → 1
                  Tom glaubt jetzt: die Laterne hat Öl (entnimmt es dem Tun von Ida)
             2  Tom sieht das Licht und rudert heim.
                  Tom +1 (0 → 1): eine warme Stube 0 → 1

            Ende: Heimkehr bei Laternenschein
            Ton: glücklich.
            Offen bleibt nichts.

            """,
            run.Printed);
        Assert.Matches(@"^Eine Geschichte mit 2 Handlungen\. \(\d+,\d\d s, ", run.Error);
    }

    [Fact]
    public void Why_InGerman_HasNoEnglishFrame()
    {
        var run = Run.Of("why", Repository.At("stories", "lantern"), "--lang", "de", "--act", "1", "--not", "row(Tom, Lantern)");
        Assert.Equal(
            """
            Warum nicht, als Handlung 1: Tom sieht das Licht und rudert heim.
               Es kann nicht geschehen:
                 Voraussetzung: die Laterne brennt; das trifft nicht zu (von Anfang an)

            """,
            run.Printed);
    }

    private static Dictionary<string, string> Texts(string language)
    {
        string[] lines = File.ReadAllLines(Repository.At("src", "Dramaturg", "Frames", language + ".frame"));
        return lines.Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("numbers.", StringComparison.Ordinal))
            .Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);
    }

    private static bool IsNoSingular(string key) => !key.EndsWith(".one", StringComparison.Ordinal);

    private static IEnumerable<string> Parts(string text) => Part().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"([a-z]+\\.[a-z-]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{([a-z]+)(\.[a-z]+)?\}")]
    private static partial Regex Part();
}
