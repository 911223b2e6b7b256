using System;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests;

/// <summary>Sources mark in square brackets the place that a diagnostic must point at.</summary>
public class BinderTests
{
    private const string World = """
        kind doctor, patient: person
        person Roland, Katrin: doctor
        person Frau Schmidt: patient
        being Child
        place Clinic, Home
        facts
          place of person: place
          health of being: dead, ill, well
          child of patient: being or unknown
          exhaustion of doctor: 0 to 3
          closeness of person to person: -3 to 3
          weather: sunny, rainy
          quarrel of person with person: yes or no
          patient can be conscious
          person can be married to person
        initially
          place of Roland, Katrin, Frau Schmidt is Clinic

        """;

    private const string Act = "act x by doctor\n  wanted by doctor\n  seen by everyone\n  exhaustion of doctor rises\n";

    private const string Days = "days Monday, Tuesday: morning, night\n";

    private const string Promise = "topic place of person\n  promised by person, to other person\n";

    [Theory]
    [InlineData("DR1021", "act x by patient, to doctor\n  wanted by patient, doctor [or Katrin] if patient is conscious\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR1007", "act x by patient\n  wanted by patient or Katrin[]\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR2008", "act x by patient\n  wanted by [weather]\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR2009", "act x by patient\n  wanted by [child of patient]\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR2009", "act x by patient\n  wanted by [b: being]\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR2029", "act x by patient\n  wanted by 3 of [Roland, Katrin]\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR2029", "act x by patient\n  wanted by 3 of [d: doctor]\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR1007", "act x by patient\n  wanted by [0] of d: doctor\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR1007", "act x by patient\n  wanted by 2 [d]: doctor\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR1021", "act x by patient\n  wanted by 1 of patient [or Katrin] if patient is conscious\n  seen by everyone\n  patient becomes conscious")]
    [InlineData("DR2030", "facts\n  mood: [calm, angry], with history")]
    [InlineData("DR1007", "facts\n  trust of person: 0 to 3, with [memory]")]
    [InlineData("DR2031", "author\n  wants x: [the good of Katrin] > 0.5\nKatrin\n  wants y: weather is sunny")]
    [InlineData("DR2031", "ending \"E\": [the good of Katrin] is 1")]
    [InlineData("DR2032", "every doctor\n  wants x: [the good of Roland]\nKatrin\n  wants y: weather is sunny")]
    [InlineData("DR2009", "Roland\n  wants x: the good of [Child]")]
    [InlineData("DR2033", "author\n  [fears losses 2 times]")]
    [InlineData("DR2006", "Roland\n  fears losses 2 times\nRoland\n  [fears losses 3 times]")]
    [InlineData("DR1007", "Roland\n  fears losses 2 [much]")]
    [InlineData("DR2034", "Roland\n  judges [x]: care, 0.5")]
    [InlineData("DR2034", "every doctor\n  judges [x]: care, 0.5")]
    [InlineData("DR1010", "[topic place of person]")]
    [InlineData("DR1008", "topic place of person\n  [said] by person, to other person")]
    [InlineData("DR1007", "topic place of person\n  told, [said] by person, to other person")]
    [InlineData("DR2004", "topic [conscious of patient]\n  told by patient, to person")]
    [InlineData("DR2004", "topic [palce of person]\n  told by person, to other person")]
    [InlineData("DR2005", "topic [place of being]\n  told by person, to other person")]
    [InlineData("DR2005", "topic [quarrel of person to doctor]\n  told by person, to other person: person")]
    [InlineData("DR2002", "topic place of [somebody]\n  told by person, to other person")]
    [InlineData("DR2036", "topic place of person\n  [told by person]")]
    [InlineData("DR2036", "topic place of person\n  [told of person, by other person]")]
    [InlineData("DR2036", "topic place of person, weather\n  [asked]")]
    [InlineData("DR2009", "topic place of person\n  told by [thing], to person")]
    [InlineData("DR2006", "topic place of person\n  [told by person, to value: doctor]")]
    [InlineData("DR2006", "topic place of person\n  told by person, to doctor\n  [told by person, to patient]")]
    [InlineData("DR2037", "facts\n  debt of person: 0 to 1000\ntopic debt of person\n  [told by person, to other person]")]
    [InlineData("DR2038", "topic place of person\n  asked by other person, of person\n    [believed if weather is sunny]")]
    [InlineData("DR2003", "topic place of person, weather\n  told by person, to other person\n    needs value is [unfair]")]
    [InlineData("DR2003", "topic place of person, weather\n  told by person, to other person: person\n    needs weather is [unfair]")]
    [InlineData("DR2003", "ending \"E\": Katrin is [asked by Roland about place]")]
    [InlineData("DR2045", "[on Monday]\n  weather becomes rainy")]
    [InlineData("DR2045", Act + "  [takes 2]")]
    [InlineData("DR2046", Days + "on [Monnday]\n  weather becomes rainy")]
    [InlineData("DR2046", Days + "on Monday [evening]\n  weather becomes rainy")]
    [InlineData("DR2046", Days + "on every [nights]\n  weather becomes rainy")]
    [InlineData("DR2047", Days + "on [Monday]\n  weather becomes rainy")]
    [InlineData("DR2048", "[days Monday]")]
    [InlineData("DR2049", Days + "on Tuesday\n  [today becomes Monday]")]
    [InlineData("DR2049", Days + "initially\n  Roland believes [daytime is night]")]
    [InlineData("DR2050", Days + "Roland\n  wants rest: [exhaustion of Roland is 0 and daytime is night]")]
    [InlineData("DR2051", "semantics sabre\n[days Monday, Tuesday]")]
    [InlineData("DR2006", Days + "[days Thursday, Friday]")]
    [InlineData("DR2006", "days Monday, [Monday], Tuesday")]
    [InlineData("DR2006", Days + "kind [day]")]
    [InlineData("DR2009", Days + "on Tuesday, foreseen by [Clinic]\n  weather becomes rainy")]
    [InlineData("DR2002", Days + "on Tuesday, foreseen by [nurse]\n  weather becomes rainy")]
    [InlineData("DR1007", Days + "on Tuesday, [seen] by doctor\n  weather becomes rainy")]
    [InlineData("DR1007", Days + "on [tuesday]\n  weather becomes rainy")]
    [InlineData("DR1007", Days + Act + "  takes [0]")]
    [InlineData("DR1008", Days + "on Tuesday\n  [wanted by Roland]\n  weather becomes rainy")]
    [InlineData("DR1008", Days + "on Tuesday\n  [takes 1]\n  weather becomes rainy")]
    [InlineData("DR1008", Days + "whenever x\n  needs weather is sunny\n  [takes 1]\n  weather becomes rainy")]
    [InlineData("DR1010", Days + "[on Tuesday]")]
    [InlineData("DR2035", Promise + "Roland\n  judges break promise [with Katrin]: treason, -1")]
    [InlineData("DR2004", Promise + "Roland\n  judges break promise about [dream]: treason, -1")]
    [InlineData("DR2016", Promise + "Roland\n  [judges break promise about place: treason, -2]")]
    [InlineData("DR2034", "Roland\n  judges [break promise]: treason, -1")]
    [InlineData("DR2035", Act + "Roland\n  judges x by Katrin [by Roland]: care, 0.5")]
    [InlineData("DR2002", Act + "Roland\n  judges x by [nurse]: care, 0.5")]
    [InlineData("DR2001", Act + "Roland\n  judges x by [Lukas]: care, 0.5")]
    [InlineData("DR2008", Act + "Roland\n  judges x by [Frau Schmidt]: care, 0.5")]
    [InlineData("DR2016", Act + "Roland\n  [judges x: care, 1.5]")]
    [InlineData("DR1007", Act + "Roland\n  judges x: care[]")]
    [InlineData("DR2001", "initially\n  place of [Katrn] is Home")]
    [InlineData("DR2001", "[Lukas]\n  wants rest: Roland is married to Katrin")]
    [InlineData("DR2002", "person Lukas: [nurse]")]
    [InlineData("DR2002", "act x by [stranger]\n  wanted by Roland\n  seen by everyone")]
    [InlineData("DR2003", "initially\n  weather is [foggy]")]
    [InlineData("DR2003", "author\n  wants x: Roland is [tired]")]
    [InlineData("DR2004", "author\n  wants x: [helth of Child] is well")]
    [InlineData("DR2005", "author\n  wants x: [exhaustion of Child] is 1")]
    [InlineData("DR2005", "author\n  wants x: [closeness of Roland with Katrin] is 1")]
    [InlineData("DR2006", "person [Roland]")]
    [InlineData("DR2006", "facts\n  [weather]: fine, foul")]
    [InlineData("DR2006", "facts\n  [place] of doctor: place")]
    [InlineData("DR2008", "initially\n  exhaustion of Roland is [Home]")]
    [InlineData("DR2008", "author\n  wants x: weather is [3]")]
    [InlineData("DR2008", "author\n  wants x: [exhaustion of Roland] and Roland is married to Katrin")]
    [InlineData("DR2008", "author\n  wants x: the sum for each p: patient of exhaustion of Roland + [Home] is 3")]
    [InlineData("DR2009", "author\n  wants x: [Child] believes weather is sunny")]
    [InlineData("DR2009", "act x by being\n  wanted by [being]\n  seen by everyone\n  health of being becomes ill")]
    [InlineData("DR2009", "every [being]\n  wants life: health of being is well")]
    [InlineData("DR2016", "initially\n  exhaustion of Roland is [4]")]
    [InlineData("DR2017", "initially\n  weather is sunny\n  [weather is rainy]")]
    [InlineData("DR2021", "beat b: Roland is [settled]")]
    [InlineData("DR2021", "ending \"E\": not Roland is [settled]")]
    [InlineData("DR2023", "initially\n  weather is [unknown]")]
    [InlineData("DR2024", "author\n  wants x: [place of Roland is Child]")]
    [InlineData("DR2025", "kind nurse: person\nfate x by [nurse]\n  seen by everyone\n  nurse becomes married to Roland")]
    [InlineData("DR2026", "Roland\n  wants home: [place of Roland]")]
    [InlineData("DR1011", "author\n  wants x: weather is sunny or weather is rainy [and] weather is sunny")]
    [InlineData("DR1012", "author\n  wants x: Roland [believes] weather is sunny and weather is rainy")]
    [InlineData("DR1018", "initially\n  weather [becomes] sunny")]
    public void Binder_Mistake_IsReportedWhereItStands(string id, string marked)
    {
        string text = World + marked + "\n";
        int start = text.IndexOf('[', World.Length);
        int length = text.IndexOf(']', start) - start - 1;
        var source = new SourceText(text.Remove(start + length + 1, 1).Remove(start, 1), "test.drama");

        var result = DramaBinder.Bind(DramaParser.Parse(source));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(new TextSpan(start, length), diagnostic.Location!.Value.Span);
    }

    [Fact]
    public void Binder_MisspeltName_SuggestsTheNearest()
    {
        var result = Bind("initially\n  place of Katrn is Home\n");

        Assert.Equal("Did you mean `Katrin`?", Assert.Single(result.Diagnostics).Suggestion);
    }

    [Fact]
    public void Renderer_Diagnostic_ShowsTheLineWithCarets()
    {
        var result = DramaBinder.Bind(DramaParser.Parse(new SourceText("person Katrin\nfacts\n  person can be sad\ninitially\n  Katrn is sad\n", "a.drama")));

        Assert.Equal(
            "a.drama:5:3: error DR2001: There is nobody and nothing called Katrn.\n    Katrn is sad\n    ^^^^^\nDid you mean `Katrin`?\n",
            DiagnosticRenderer.Render(result.Diagnostics[0]));
    }

    [Fact]
    public void Binder_FactInsideFact_BecomesAVariable()
    {
        var story = Story("author\n  wants x: health of (child of Frau Schmidt) is well\n");

        var some = Assert.IsType<BoundQuantified>(Assert.Single(story.Wants).Satisfaction);
        Assert.Equal(Quantifier.Some, some.Quantifier);
        Assert.Equal("being", some.Variable.Type.Name);
        Assert.Equal(2, Assert.IsType<BoundAnd>(some.Operand).Operands.Count);
    }

    [Fact]
    public void Binder_AdjectiveOfANarrowerKind_AsksForTheKindFirst()
    {
        var story = Story("fate x by person\n  needs person is not conscious\n  seen by everyone\n  person becomes married to Roland\n");

        var not = Assert.IsType<BoundNot>(Assert.Single(story.Actions).Precondition);
        Assert.Equal("patient", Assert.IsType<BoundQuantified>(not.Operand).Variable.Type.Name);
    }

    [Fact]
    public void Binder_EveryOfAKind_WantsForEachOfThem()
    {
        var story = Story("every doctor\n  wants rest, 2: exhaustion of doctor is 0\n");

        Assert.Equal(new[] { "Roland", "Katrin" }, story.Wants.Select(want => want.Character!.Name));
        var exhaustion = Assert.IsType<BoundFluent>(Assert.IsType<BoundComparison>(story.Wants[1].Satisfaction).Left);
        Assert.Equal("Katrin", Assert.IsType<BoundEntity>(exhaustion.Arguments[0]).Entity.Name);
    }

    [Fact]
    public void Binder_NumberWanted_CountsByItsPlaceInItsRange()
    {
        var story = Story("Roland\n  wants love: closeness of Katrin to Roland + closeness of Roland to Katrin\n  fears tiring, much: exhaustion of Roland\n");

        var share = Assert.IsType<BoundShare>(story.Wants[0].Satisfaction);
        Assert.Equal((-6m, 6m), (share.Range.Lowest, share.Range.Highest));
        var fear = Assert.IsType<BoundArithmetic>(story.Wants[1].Satisfaction);
        Assert.Equal(new BoundNumber(1), fear.Left);
        Assert.Equal(new BoundNumber(3), story.Wants[1].Weight);
    }

    [Fact]
    public void Binder_BeliefsAtTheStart_PutMindsBeforeTheFact()
    {
        var story = Story("initially\n  Roland believes Katrin believes weather is rainy\n");

        var belief = Assert.IsType<BoundAssignment>(story.Statements[^1].Effect);
        Assert.Equal(new[] { "Roland", "Katrin" }, belief.Minds.Select(mind => ((BoundEntity)mind).Entity.Name));
    }

    [Fact]
    public void Binder_Lists_StandForOneStatementEach()
    {
        var story = Story("initially\n  closeness of Roland, Katrin to Frau Schmidt, Roland is 1\n");

        Assert.Equal(3 + 4, story.Statements.Count);
    }

    [Fact]
    public void Binder_EndingWithSettledAndBeats_KeepsThemApart()
    {
        var story = Story("beat one: weather is rainy\nbeat two after one: weather is sunny\nending \"E\"\n  weather is sunny and everyone is settled\n  passes every beat\n");

        var ending = Assert.Single(story.Endings);
        Assert.Equal(3, ending.Settled.Count);
        Assert.Equal(new[] { "one", "two" }, ending.Beats);
        Assert.IsType<BoundComparison>(ending.Condition);
    }

    [Fact]
    public void Binder_KnowsAFact_ComparesBeliefAndTruth()
    {
        var story = Story("author\n  wants x: Roland knows weather\n");

        var same = Assert.IsType<BoundComparison>(story.Wants[0].Satisfaction);
        Assert.IsType<BoundBelieves>(same.Left);
        Assert.IsType<BoundFluent>(same.Right);
    }

    [Fact]
    public void Binder_WithoutValueAtTheStart_NamesWhatIsMissing()
    {
        var result = Bind("facts\n  friend of person: person\ninitially\n  friend of Roland is Katrin\n");

        var missing = Assert.Single(result.Diagnostics);
        Assert.Equal("DR2018", missing.Id);
        Assert.Contains("friend of Katrin, friend of Frau Schmidt.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Binder_SabreSemantics_AllowsNumbersAndUnknown()
    {
        var result = DramaBinder.Bind(DramaParser.Parse(new SourceText(
            "semantics sabre\nperson Tom\nfacts\n  wealth of person: number\n  friend of person: person\nTom\n  wants utility: 2 * wealth of Tom + 1\n", "s.drama")));

        Assert.NotNull(result.Story);
        Assert.All(result.Story.Fluents, fluent => Assert.True(fluent.AllowsUnknown));
        Assert.IsType<BoundArithmetic>(result.Story.Wants[0].Satisfaction);
        Assert.False(result.Story.Settings.Strict);
    }

    [Fact]
    public void Binder_Entities_AreInCanonicalOrder()
    {
        var story = Story("place Pub\nperson Lukas\n");

        Assert.Equal(
            new[] { "Roland", "Katrin", "Frau Schmidt", "Lukas", "Child", "Clinic", "Home", "Pub" }, story.Entities.Select(entity => entity.Name));
        Assert.IsType<KindSymbol>(story.Kinds[0]);
    }

    private static BindResult Bind(string text) => DramaBinder.Bind(DramaParser.Parse(new SourceText(World + text, "test.drama")));

    private static BoundStory Story(string text)
    {
        string full = text.Contains("Lukas", StringComparison.Ordinal) ? text + "initially\n  place of Lukas is Home\n" : text;
        var result = Bind(full);
        Assert.True(result.Story is not null, DiagnosticRenderer.Render(result.Diagnostics));
        return result.Story!;
    }
}
