using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Dramaturg.Language.Words;
using Xunit;

namespace Dramaturg.Language.Tests;

public class WordsTests
{
    private const string German = """
        words de
        Frau Schmidt: "Frau Schmidt", she, genitive "Frau Schmidts"   # forms are optional
        Child: "das Kind", it, accusative "das Kind"
        act operate: "{surgeon} operiert {patient.accusative} im Raum {room.genitive}."
        act take case: "{{{doctor}}} übernimmt"
        concern duty: "das Leben seiner Patienten"
        beat complication: "Die Komplikation"
        ending "Lukas bleibt": "Lukas bleibt"
        story "X": "Wege"
        """;

    private const string Facts = """
        words de
        Clinic: "die Klinik", dative "der Klinik"
        fact well: "{person} ist gesund"
        fact place: "{person} ist in {value.dative}", not "{person} ist nicht in {value.dative}"
        fact opinion: "was {person} von {other person} denkt"
        value bad: "schlecht"
        """;

    private static readonly BoundStory s_facts = DramaBinder.Bind(DramaParser.Parse(new SourceText("""
        person Roland, Child
        place Clinic
        facts
          person can be well
          place of person: place
          opinion of person to person: bad, good
        initially
          place of Roland, Child is Clinic
        """, "s.drama"))).Story!;

    private static readonly BoundStory s_story = DramaBinder.Bind(DramaParser.Parse(new SourceText("""
        kind doctor, patient: person
        person Roland: doctor
        person Frau Schmidt, Child: patient
        place Clinic
        facts
          patient can be well
        act operate by surgeon: doctor, on patient, at room: place
          needs room is Clinic
          wanted by surgeon
          seen by everyone
          patient becomes well
        act take case by doctor, of patient
          wanted by doctor
          seen by everyone
          patient becomes well
        act rest by Roland
          wanted by Roland
          seen by everyone
          Child becomes well
        """, "s.drama"))).Story!;

    private static FluentSymbol Fluent(string name) => s_facts.Fluents.Single(fluent => fluent.Name == name);

    [Theory]
    [InlineData("fact well: \"{person} ist gesund\", \"{person} ist krank\"", "Write `fact safe: \"{person} is safe\", not \"{person} is in danger\"`; the second sentence may be left out.")]
    [InlineData("concern: \"Ruhe\"", "Write `concern NAME: \"words for it\"`.")]
    [InlineData("good: \"gut\"", null)]
    public void Line_WrittenOtherwise_IsToldHowItIsWritten(string line, string? suggestion)
    {
        var only = Assert.Single(WordsParser.Parse(new SourceText("words de\n" + line + "\n", "words.de")).Diagnostics);
        Assert.Equal(("DR1101", suggestion), (only.Id, only.Suggestion));
    }

    [Fact]
    public void Story_OneForAFile_NeedsNoName()
    {
        var words = WordsParser.Parse(new SourceText("words de\nstory: \"Wege\"\n", "words.de"));
        Assert.Equal("Wege", words.Words.Title);
        Assert.Empty(words.Diagnostics.Concat(WordsChecker.Check(words.Words, s_story)));
    }

    [Fact]
    public void Words_File_IsReadWhole()
    {
        var result = WordsParser.Parse(new SourceText(German, "words.de"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("de", result.Words.Language);
        Assert.Equal("Wege", result.Words.Title);
        Assert.Equal(Gender.She, result.Words.Names["Frau Schmidt"].Gender);
        Assert.Equal("das Leben seiner Patienten", result.Words.ConcernOf("duty"));
        Assert.Equal("Lukas bleibt", result.Words.EndingOf("Lukas bleibt"));
    }

    [Fact]
    public void Teller_ActWithWords_FillsTheSentence()
    {
        var teller = new SentenceTeller(s_story, WordsParser.Parse(new SourceText(German, "words.de")).Words);

        Assert.Equal("Roland operiert das Kind im Raum Clinic.", teller.Tell("operate", ["Roland", "Child", "Clinic"]));
        Assert.Equal("{Roland} übernimmt", teller.Tell("take case", ["Roland", "Frau Schmidt"]));
    }

    [Fact]
    public void Teller_ActWithoutWords_SpeaksTheStorysWords()
    {
        var teller = new SentenceTeller(s_story, StoryWords.None("en"));

        Assert.Equal("take case by Roland of Frau Schmidt", teller.Describe("take case", ["Roland", "Frau Schmidt"]));
        Assert.Equal("Operate by Roland on Child at Clinic.", teller.Tell("operate", ["Roland", "Child", "Clinic"]));
        Assert.Equal("Dance with Roland.", teller.Tell("dance", ["Roland"]));
    }

    [Fact]
    public void FactTeller_FactsWithWords_AreSaidInThem()
    {
        var teller = new FactTeller(WordsParser.Parse(new SourceText(Facts, "words.de")).Words);

        Assert.Equal("Roland ist gesund", teller.Statement(Fluent("well"), ["Roland"], null, true));
        Assert.Null(teller.Statement(Fluent("well"), ["Roland"], null, false));
        Assert.Equal("Roland ist in der Klinik", teller.Statement(Fluent("place"), ["Roland"], "Clinic", true));
        Assert.Equal("Roland ist nicht in der Klinik", teller.Statement(Fluent("place"), ["Roland"], "Clinic", false));
        Assert.Equal("der Klinik", teller.ValueOf(Fluent("place"), "Clinic"));
        Assert.Equal("schlecht", teller.ValueOf(Fluent("opinion"), "bad"));
        Assert.Equal("was Roland von Child denkt", teller.Name(Fluent("opinion"), ["Roland", "Child"]));
        Assert.Null(teller.Statement(Fluent("opinion"), ["Roland", "Child"], "bad", true));
    }

    [Fact]
    public void Checker_FactsAndTheirRoles_AreChecked()
    {
        const string Wrong = "words de\nfact opinon: \"x\"\nfact opinion: \"{patient}\"\nvalue bad: \"x\"\nvalue worse: \"x\"\n";
        var words = WordsParser.Parse(new SourceText(Wrong, "words.de")).Words;

        Assert.Equal(new[] { "DR2102", "DR2101", "DR2102" }, WordsChecker.Check(words, s_facts).Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("act operate: \"{surgeon}.\"\nact operate: \"{surgeo} {room}.\"\n", "DR2103 3:5 The other is line 2.", "DR2101 3:16 Did you mean `surgeon`?")]
    [InlineData("act operate: \"{somebody}.\"\n", "DR2101 2:16 It has `surgeon`, `patient`, `room`.")]
    [InlineData("act rest: \"{Roland}.\"\n", "DR2101 2:13 It is always Roland there: write the name itself, without braces.")]
    [InlineData("Roland: \"R.\", he\naddress \"du\": Roland, Child\naddress \"Sie\": Roland, Child\n")]
    public void Checker_Lines_AreJudgedOneByOne(string lines, params string[] expected)
    {
        var words = WordsParser.Parse(new SourceText("words en\n" + lines, "words.en")).Words;
        var found = WordsChecker.Check(words, s_story)
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location!.Value.Start.Line + 1}:{diagnostic.Location.Value.Start.Column + 1} {diagnostic.Suggestion}");

        Assert.Equal(expected.Order(), found.Order());
    }

    [Fact]
    public void Checker_WordsForNothing_AreReported()
    {
        var words = WordsParser.Parse(new SourceText("words en\nact operat: \"x\"\nact operate: \"{surgeo}\"\n", "words.en")).Words;

        Assert.Equal(new[] { "DR2102", "DR2101" }, WordsChecker.Check(words, s_story).Select(diagnostic => diagnostic.Id));
    }
}
