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

    [Fact]
    public void Act_WhoseNameWouldEndWithAPreposition_IsToldToJoinTheWords()
    {
        var only = Assert.Single(Check("person Ann\nthing Key\nfacts\n  person can be old\nact hand over by Ann, of Key\n  wanted by Ann\n  seen by everyone\n  Ann becomes old\n"));
        Assert.Equal(("DR1014", "`over` opens a role, so that no name ends with it. Write `hand-over`."), (only.Id, only.Suggestion));
    }

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
