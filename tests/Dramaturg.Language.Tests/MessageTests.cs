using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests;

/// <summary>What diagnostics say, where the words took thought.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("person Anna\n😀", "DR1002: `😀` has no meaning here.")]
    [InlineData("limits", "DR1007: Expected a setting, found the end of the line.")]
    [InlineData("kind tool\nthing Key: tool\nfacts\n  wear of tool: 0 to 9\ninitially\n  wear of Key is 0\nending \"Old\": wear of Key is over 5", "DR1007: Expected `more than`, `less than`, `at least` or `at most` before a number, found `over`.")]
    [InlineData("kind tool\nthing Key: tool\nfacts\n  wear of tool: 0 to 9\ninitially\n  wear of Key is 0\nending \"New\": wear of Key is smaller than 5", "DR1007: Expected `more than`, `less than`, `at least` or `at most` before a number, found `smaller`.")]
    [InlineData("semantics  # which?", "DR1007: Expected a setting, found the end of the line.")]
    [InlineData("facts\n  size: 5 to 1", "DR2016: The lowest value, 5, is outside the numbers below the highest, 1.")]
    public void Story_WithOneMistake_SaysOneThing(string story, string message)
    {
        var only = Assert.Single(Check(story));
        Assert.Equal(message, only.Id + ": " + only.Message);
    }

    [Fact]
    public void Story_WithBentQuotationMarks_IsToldThatTheyAreStraight() =>
        Assert.Equal("Quotation marks are straight in a story: \"the old mill\".", Check("place „the old mill“")[0].Suggestion);

    [Theory]
    [InlineData("voice of Clara: hoarse, clear", "Expected a kind, found Clara.")]
    [InlineData("Clara can be awake", "Expected a fact such as `place of person: place`, found Clara.")]
    public void Fact_OfSomebodyInParticular_IsToldToBeOfAKind(string fact, string message)
    {
        var only = Assert.Single(Check($"person Clara\nfacts\n  {fact}\n"));
        Assert.Equal(("DR1007", message), (only.Id, only.Message));
        Assert.Equal("A fact is said of all of a kind. Give Clara a kind of its own, such as `kind singer: person` and `person Clara: singer`.", only.Suggestion);
    }

    [Fact]
    public void Act_WhoseNameWouldEndWithAPreposition_IsToldToJoinTheWords()
    {
        var only = Assert.Single(Check("person Ann\nthing Key\nfacts\n  person can be old\nact hand over by Ann, of Key\n  wanted by Ann\n  seen by everyone\n  Ann becomes old\n"));
        Assert.Equal(("DR1014", "`over` opens a role, so that no name ends with it. Write `hand-over`."), (only.Id, only.Suggestion));
    }

    [Theory]
    [InlineData("outcome \"It opens\": Key becomes old", "`outcome`")]
    [InlineData("outcome: Key becomes old", "`outcome`")]
    [InlineData("outcome 3 in 4: Key becomes old", "`outcome`")]
    [InlineData("3 in 4: Key becomes old", "`3`")]
    [InlineData("75 % : Key becomes old", "`75`")]
    [InlineData("with probability 0.75: Key becomes old", "`with`")]
    [InlineData("in 3 of 4 cases: Key becomes old", "`in`")]
    [InlineData("either: Key becomes old", "`either`")]
    [InlineData("perhaps:\n    Key becomes old\n    Key becomes not worn", "`perhaps`")]
    [InlineData("outcome \"It opens\"\n    Key becomes old", "`outcome`")]
    public void Outcome_GuessedAt_IsShownItsChance(string guess, string begins)
    {
        foreach (string rest in new[] { "", "  otherwise: Key becomes worn\n" })
        {
            var only = Assert.Single(Check(Turning($"  {guess}\n{rest}")), found => found.Id != "DR1002");
            Assert.Equal(("DR1023", $"A way in which an act may end begins with its chance, not with {begins}."), (only.Id, only.Message));
            Assert.StartsWith("Write `chance 3 in 4: …` for", only.Suggestion);
        }
    }

    [Fact]
    public void Outcome_WithWordsOfItsOwn_IsToldWhereTheyStand() =>
        Assert.EndsWith("`outcome ACT 1: \"It opens\"`.", Assert.Single(Check(Turning("  outcome \"It opens\": Key becomes old\n"))).Suggestion);

    [Fact]
    public void Outcomes_GuessedAt_AreOneMistakeEach() =>
        Assert.Equal(["DR1023", "DR1023"], Check(Turning("  outcome \"Yes\": Key becomes old\n  else: Key becomes worn\n")).Select(found => found.Id));

    [Fact]
    public void Outcome_GuessedAt_HasItsChangesChecked() => Assert.Equal(["DR1023", "DR2001"], Check(Turning("  outcome \"Yes\": Kay becomes old\n")).Select(found => found.Id).Order());

    [Fact]
    public void Chance_OfNobody_IsOneMistake() => Assert.Equal("DR2001", Assert.Single(Check(Turning("  chance age of Bob in 4: Key becomes old\n").Replace("facts\n", "facts\n  age of person: 0 to 3\n"))).Id);

    [Fact]
    public void Fact_CalledOutcome_IsAFactStill() =>
        Assert.Empty(Check("person Ann\nfacts\n  outcome of person: good, bad\nact turn by person\n  wanted by person\n  seen by everyone\n  outcome of person becomes good\n"));

    private static string Turning(string lines) =>
        "person Ann\nthing Key\nfacts\n  thing can be old, worn\nact turn by person\n  wanted by person\n  seen by everyone\n" + lines;

    [Fact]
    public void Ending_WithLinesAfterAColon_IsToldToPutTheConditionBelow()
    {
        var only = Assert.Single(Check("person Ann\nfacts\n  person can be old\nbeat late: Ann is old\nending \"End\": Ann is old\n  passes late\n"));
        Assert.Equal("DR1009", only.Id);
        Assert.Equal("Put what stands behind the colon of the line above into a line of its own, below it and without the colon.", only.Suggestion);
    }

    [Fact]
    public void Start_SaidTwice_NamesTheLineThatSaysItFirst()
    {
        var only = Assert.Single(Check("person Ann\nplace Hall, Yard\nfacts\n  place of person: place\ninitially\n  place of Ann is Hall\n  place of Ann is Yard\n"));
        Assert.Equal(("DR2017", "It is said in line 6."), (only.Id, only.Suggestion));
    }

    private static Diagnostic[] Check(string story) =>
        DramaBinder.Bind(DramaParser.Parse(new SourceText(story, "story.drama"))).Diagnostics.ToArray();
}
