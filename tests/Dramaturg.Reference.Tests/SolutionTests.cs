// docs/semantics.md 4: told, rational, goals, settled, solutions, beats.

using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class SolutionTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    // 4.1

    [Fact]
    public void CountTold_OfTwoActsInAnyOrder_CountsBothOrders()
    {
        TwoActs(1, 1);
        Assert.Equal([1L, 2, 2, 0], new ReferenceUnderTest().CountTold(_story.Build(), 3));
    }

    [Fact]
    public void CountTold_OfAnActOfNobody_CountsItWhereverItIsExecutable()
    {
        _story.Truth("p");
        _story.Action("wait");
        Assert.Equal([1L, 1, 1], new ReferenceUnderTest().CountTold(_story.Build(), 2));
    }

    // 4.2

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Act_GainingLessThanItsShareOfTheBest_IsNotRational(int gain, bool expected)
    {
        OneOfTwoActs(gain, 4);
        _story.Options = _story.Options with { Rationality = Number.Of(1, 2) };
        Assert.Equal(expected, new Play(_story).IsTold("one"));
        Assert.True(new Play(_story).IsExplained("one"));
    }

    [Fact]
    public void Act_ThatStartsALongPlan_IsAsRationalAsItsBestPlan()
    {
        OneOfTwoActs(1, 4);
        var more = _story.Truth("more");
        _story.Action("three").By(Anna).Needs(new FluentId(0).Is(true)).Sets(more, true);
        _story.Wants(Anna, more.Is(true));
        _story.Options = _story.Options with { Rationality = Number.Of(1, 2) };
        Assert.True(new Play(_story).IsTold("one"));
    }

    [Fact]
    public void JointAct_NotRationalForOne_IsNotTold()
    {
        var (joint, alone) = (_story.Truth("joint"), _story.Truth("alone"));
        _story.Action("join").By(Anna).By(Ben).Needs(alone.Is(false)).Sets(joint, true);
        _story.Action("leave").By(Anna).Needs(joint.Is(false)).Sets(alone, true);
        _story.Wants(Anna, joint.Is(true));
        _story.Wants(Anna, alone.Is(true), 4);
        _story.Wants(Ben, joint.Is(true));
        Assert.True(new Play(_story).IsTold("join"));
        _story.Options = _story.Options with { Rationality = Number.Of(1, 2) };
        Assert.False(new Play(_story).IsTold("join"));
    }

    [Fact]
    public void Rationality_InsideAMind_IsAskedOfNobody()
    {
        var asked = _story.Truth("asked");
        var fed = _story.Truth("fed");
        var rested = _story.Truth("rested");
        _story.Action("ask").By(Anna).Sets(asked, true);
        _story.Action("serve").By(Ben).Needs(asked.Is(true)).Needs(rested.Is(false)).Sets(fed, true);
        _story.Action("rest").By(Ben).Needs(fed.Is(false)).Sets(rested, true);
        _story.Wants(Anna, fed.Is(true));
        _story.Wants(Ben, fed.Is(true));
        _story.Wants(Ben, rested.Is(true), 9);
        _story.Options = _story.Options with { Rationality = Number.Of(1, 2) };
        Assert.True(new Play(_story).IsTold("ask"));
        Assert.False(new Play(_story).IsTold("serve", "ask"));
    }

    // 4.3

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 4, 1)]
    [InlineData(9, 1, 10)]
    public void DefaultGoal_OfAStartUtility_IsRoundedAwayFromZeroOrOneMore(int numerator, int denominator, int expected)
    {
        var n = _story.Number("n", Number.Of(numerator, denominator));
        _story.AuthorWants(n.Read());
        Assert.Equal((Number)expected, new Play(_story).Planner.DefaultGoal());
    }

    [Fact]
    public void DefaultGoal_OfANegativeFraction_IsOneMore()
    {
        var n = _story.Number("n", Number.Of(-1, 4));
        _story.AuthorWants(n.Read());
        Assert.Equal(Number.Of(3, 4), new Play(_story).Planner.DefaultGoal());
    }

    [Fact]
    public void NumberGoal_BelowTheStart_StillAsksForMoreThanTheStart()
    {
        var n = _story.Number("n", 5);
        _story.Action("lose").Sets(n, Terms.Constant(4)).Needs(n.Is(5));
        _story.Action("win").Sets(n, Terms.Constant(6)).Needs(n.Is(5));
        _story.AuthorWants(n.Read());
        var planner = new Play(_story).Planner;
        Assert.Equal(["win"], System.Linq.Enumerable.Select(planner.SolutionsFor(3), planner.NamesOf));
    }

    // 4.4

    [Fact]
    public void Ending_ThatCallsSomebodySettled_WaitsUntilThatPersonIsDone()
    {
        TwoActs(1, 1);
        _story.Ending("done", new FluentId(0).Is(true), [Anna]);
        Assert.Equal(["one ; two", "two ; one"], Sorted());
    }

    // 4.5

    [Fact]
    public void Solution_EndsWhereTheGoalIsFirstMet()
    {
        TwoActs(1, 1);
        _story.Ending("done", new FluentId(0).Is(true));
        Assert.Equal(["one"], Sorted());
    }

    [Fact]
    public void Solution_WithAnActThatServesNothing_IsNotMinimal()
    {
        TwoActs(1, 1);
        _story.AuthorWants(new FluentId(1).Is(true));
        Assert.Equal(["two"], Sorted());
    }

    [Fact]
    public void Solution_LongerThanTheAuthorLimit_IsNone()
    {
        TwoActs(1, 1);
        _story.Ending("done", new FluentId(0).Is(true).And(new FluentId(1).Is(true)));
        _story.Options = _story.Options with { AuthorLimit = 1 };
        Assert.Empty(Sorted());
        _story.Options = _story.Options with { AuthorLimit = 2 };
        Assert.Equal(["one ; two", "two ; one"], Sorted());
    }

    [Fact]
    public void Solution_WhoseShorterFormIsBetter_CountsOnlyWhereNotStrict()
    {
        var (p, hurt) = (_story.Truth("p"), _story.Truth("hurt"));
        _story.Action("hurt").Needs(hurt.Is(false)).Sets(hurt, true);
        _story.Action("gain").Needs(p.Is(false)).Sets(p, true);
        _story.AuthorWants(p.Is(true), 3);
        _story.AuthorWants(hurt.Is(true), -1);
        Assert.Equal(["gain"], Sorted());
        _story.Options = _story.Options with { Strict = false };
        Assert.Equal(["gain", "hurt ; gain"], Sorted());
    }

    [Fact]
    public void EndingTrueAtTheStart_WhenNobodyMayAct_IsTheStoryOfNoActs()
    {
        var p = _story.Truth("p", true);
        _story.Ending("peace", p.Is(true));
        Assert.Equal([""], Sorted());
    }

    [Fact]
    public void EndingTrueAtTheStart_IsMetOnlyByAStoryInWhichItWasAtStake()
    {
        var threat = _story.Truth("threat");
        var peace = _story.Truth("peace", true);
        _story.Action("threaten").By(Ben).Needs(threat.Is(false)).Sets(threat, true);
        _story.Action("strike").By(Ben).Needs(threat.Is(true)).Sets(peace, false);
        _story.Action("yield").By(Anna).Needs(threat.Is(true)).Sets(threat, false);
        _story.Wants(Ben, threat.Is(true));
        _story.Wants(Ben, peace.Is(false));
        _story.Wants(Anna, threat.Is(false));
        _story.Ending("peace", peace.Is(true));
        Assert.Equal(["threaten"], Sorted());
    }

    [Fact]
    public void EndingTrueAtTheStart_ThatNothingThreatens_HasNoStory()
    {
        TwoActs(1, 1);
        _story.Ending("peace", _story.Truth("peace", true).Is(true));
        Assert.Empty(Sorted());
    }

    // 4.6

    [Fact]
    public void Beats_AreReachedInAnyOrderThatTheyAllow()
    {
        TwoActs(1, 1);
        int one = _story.Beat("one", new FluentId(0).Is(true));
        int two = _story.Beat("two", new FluentId(1).Is(true));
        _story.Ending("end", Condition.True, null, one, two);
        Assert.Equal(["one ; two", "two ; one"], Sorted());
    }

    [Fact]
    public void Beats_InADeclaredOrder_AreReachedInThatOrder()
    {
        TwoActs(1, 1);
        int two = _story.Beat("two", new FluentId(1).Is(true));
        int one = _story.Beat("one", new FluentId(0).Is(true), BeatKind.Once, two);
        _story.Ending("end", Condition.True, null, one, two);
        Assert.Contains("two ; one", Sorted());
    }

    [Fact]
    public void Beat_TrueBeforeItsTurn_IsPassedAtOnceWhenItsTurnComes()
    {
        TwoActs(1, 1);
        int two = _story.Beat("two", new FluentId(1).Is(true));
        int one = _story.Beat("one", new FluentId(0).Is(true), BeatKind.Once, two);
        _story.Ending("end", Condition.True, null, one, two);
        Assert.Equal(["two ; one"], Sorted());
    }

    [Fact]
    public void Beat_ThatHolds_MayNotTurnFalseAgain()
    {
        var (p, q) = (_story.Truth("p"), _story.Truth("q"));
        _story.Action("set").Needs(p.Is(false)).Sets(p, true);
        _story.Action("end").Needs(p.Is(true)).Sets(q, true);
        _story.Action("spoil").Needs(p.Is(true)).Sets(q, true).Sets(p, false);
        int holds = _story.Beat("kept", p.Is(true), BeatKind.Holds);
        _story.Ending("end", q.Is(true), null, holds);
        Assert.Equal(["set ; end"], Sorted());
    }

    [Fact]
    public void Beats_EachHaveTheWholeAuthorLimit()
    {
        TwoActs(1, 1);
        int one = _story.Beat("one", new FluentId(0).Is(true));
        _story.Ending("end", new FluentId(1).Is(true), null, one);
        _story.Options = _story.Options with { AuthorLimit = 1 };
        Assert.Equal(["one ; two"], Sorted());
    }

    // Anna can make two things true, each once, and wants both so much.
    private void TwoActs(int first, int second)
    {
        var (p, q) = (_story.Truth("p"), _story.Truth("q"));
        _story.Action("one").By(Anna).Needs(p.Is(false)).Sets(p, true);
        _story.Action("two").By(Anna).Needs(q.Is(false)).Sets(q, true);
        _story.Wants(Anna, p.Is(true), first);
        _story.Wants(Anna, q.Is(true), second);
    }

    // The same, but who has done one of them cannot do the other: else a plan might begin with the lesser and go on with the better.
    private void OneOfTwoActs(int first, int second)
    {
        var (p, q) = (_story.Truth("p"), _story.Truth("q"));
        var neither = p.Is(false).And(q.Is(false));
        _story.Action("one").By(Anna).Needs(neither).Sets(p, true);
        _story.Action("two").By(Anna).Needs(neither).Sets(q, true);
        _story.Wants(Anna, p.Is(true), first);
        _story.Wants(Anna, q.Is(true), second);
    }

    private string[] Sorted()
    {
        var solutions = System.Linq.Enumerable.ToArray(new Play(_story).Solutions());
        System.Array.Sort(solutions, System.StringComparer.Ordinal);
        return solutions;
    }
}
