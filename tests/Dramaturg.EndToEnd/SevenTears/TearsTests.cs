using System.Linq;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd.SevenTears;

/// <summary>Its endings, and what one line changes.</summary>
public sealed class TearsTests
{
    private static readonly TearsStory s_tears = TearsStory.AsShipped;

    [Theory]
    [InlineData("All Genuine", 18, 25, "leave(Mizzi, Felix)")]
    [InlineData("Glass", 10, 14, "house(Pospischil, Countess)")]
    [InlineData("The Right Man", 12, 18, "deliver(Knopf, Felix)")]
    [InlineData("It Is Always the Maid", 9, 13, "deliver(Knopf, Mizzi)")]
    [InlineData("Chicago", 6, 9, "sell(Countess, Tears, Gladys)")]
    [InlineData("As Seen", 5, 8, "sell(Countess, Tears, Gladys)")]
    public void Tell_Ending_IsReachedByTheActThatNamesIt(string ending, int least, int most, string last)
    {
        string[] acts = s_tears.ActsOf(ending);
        Assert.InRange(acts.Length, least, most);
        Assert.Equal(last, acts[^1]);
    }

    [Fact]
    public void Tell_Twice_IsTheSame() => Assert.Equal(s_tears.Tell("All Genuine").Json, s_tears.Tell("All Genuine").Json);

    /// <summary>Three people own up to one theft, each counting on the next.</summary>
    [Fact]
    public void Confessions_EachFreesTheOneBefore()
    {
        string[] acts = s_tears.ActsOf("All Genuine");
        Assert.Equal(["own_up(Felix, Knopf, Mizzi)", "own_up(Countess, Knopf, Felix)", "own_up(Pospischil, Knopf, Countess)"], acts.Where(act => act.StartsWith("own_up", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void Theft_RestsOnAWrongBelief() => Assert.Contains("paste(Tears)", s_tears.Tell("Glass").Story.Acts.Single(act => act.Kind == "crack").ReasonOf("Felix").Mistakes);

    /// <summary>Who fears nothing needs no music.</summary>
    [Fact]
    public void Felix_WithoutFearOfLosses_StealsInSilence()
    {
        Assert.Contains(s_tears.ActsOf("It Is Always the Maid"), act => act.StartsWith("strike_up", System.StringComparison.Ordinal));
        var daring = s_tears.Without("fears losses 5 times  # a burglar in his last season");
        Assert.DoesNotContain(daring.ActsOf("It Is Always the Maid"), act => act.StartsWith("strike_up", System.StringComparison.Ordinal));
    }

    /// <summary>He keeps his word at once only because nobody has told him of the bank.</summary>
    [Fact]
    public void Felix_KnowsOfTheBank_DoesNotExposeHer()
    {
        var warned = s_tears.Change("Countess, Felix, Mizzi, Gladys, Knopf, Lou believe valuation is none", "Countess, Mizzi, Gladys, Knopf, Lou believe valuation is none");
        Assert.Equal(ExitCode.ProvedNone, warned.Tell("Glass").Code);
    }

    [Fact]
    public void Countess_NotAshamed_TellsTheTruthAtOnce()
    {
        Assert.Contains("deny_paste", s_tears.ActsOf("Chicago")[1], System.StringComparison.Ordinal);
        var candid = s_tears.Change("fears to be seen through, 3: Gladys believes Tears is paste", "fears to be seen through, 0: Gladys believes Tears is paste");
        Assert.Contains("tell_paste", candid.ActsOf("Chicago")[1], System.StringComparison.Ordinal);
    }

    [Fact]
    public void Countess_WouldNotCheat_NeverSellsAsSeen()
    {
        var upright = s_tears.Change(
            "fears to cheat a friend, 4 + warmth of Countess to Gladys: keeper of Tears is Gladys and (Gladys believes Tears is not paste)",
            "fears to cheat a friend, 9 + warmth of Countess to Gladys: keeper of Tears is Gladys and (Gladys believes Tears is not paste)");
        Assert.Equal(ExitCode.ProvedNone, upright.Tell("As Seen").Code);
        Assert.Equal(ExitCode.Done, upright.Tell("Chicago").Code);
    }

    [Fact]
    public void Knopf_WithoutPrejudice_DoesNotArrestTheMaid() =>
        Assert.Equal(ExitCode.ProvedNone, s_tears.Without("Knopf believes Mizzi is crooked  # it is always the maid").Tell("It Is Always the Maid").Code);

    [Fact]
    public void Stones_Real_NobodyIsExposed()
    {
        var real = new TearsStory(s_tears.Text
            .Replace("secret Tears is paste\n  Felix, Zierl, Mizzi, Gladys, Knopf, Lou believe no\n", "")
            .Replace("  Countess believes Pospischil believes Tears is not paste  # in eight years he has never said a word\n", ""));
        Assert.DoesNotContain("secret Tears", real.Text);
        Assert.Equal(ExitCode.ProvedNone, real.Tell("Glass").Code);
    }
}
