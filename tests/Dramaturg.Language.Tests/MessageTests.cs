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

    private static Diagnostic[] Check(string story) =>
        DramaBinder.Bind(DramaParser.Parse(new SourceText(story, "story.drama"))).Diagnostics.ToArray();
}
