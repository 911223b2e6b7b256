// docs/semantics.md 2: what events do to values and minds, settling.

using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class EventTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    // 2.1

    [Fact]
    public void Effects_OnOneFluent_TheFirstWhoseConditionHoldsApplies()
    {
        var p = _story.Truth("p");
        var n = _story.Number("n", 0);
        _story.Action("act").Sets(n, Terms.Constant(1), p.Is(true)).Sets(n, Terms.Constant(2)).Sets(n, Terms.Constant(3));
        Assert.Equal(Value.Of(2), After("act")[n]);
    }

    [Fact]
    public void Effects_ThatReadEachOther_ReadTheStateBefore()
    {
        var p = _story.Truth("p", true);
        var q = _story.Truth("q");
        _story.Action("swap").Sets(p, q.Read()).Sets(q, p.Read());
        Assert.Equal(Value.False, After("swap")[p]);
        Assert.Equal(Value.True, After("swap")[q]);
    }

    // 2.2

    [Fact]
    public void Action_SeenBySome_HappensInTheirMindsOnly()
    {
        var p = _story.Truth("p");
        _story.Action("act").Sets(p, true).SeenOnlyBy(Anna);
        Assert.True(IsTrue(p, After("act")));
        Assert.True(IsTrue(p, After("act"), Anna));
        Assert.False(IsTrue(p, After("act"), Ben));
        Assert.False(IsTrue(p, After("act"), Anna, Ben));
    }

    [Fact]
    public void Action_SeenInAMind_IsObservedByWhatThatMindHolds()
    {
        var awake = _story.Truth("awake", true);
        var p = _story.Truth("p");
        _story.Believes(awake.In(Anna), false);
        _story.Action("act").Sets(p, true).SeenBy(Ben, awake.Is(true));
        Assert.True(IsTrue(p, After("act"), Ben));
        Assert.False(IsTrue(p, After("act"), Anna, Ben));
    }

    [Fact]
    public void Action_Observed_IsObservedByTheStateBeforeIt()
    {
        var awake = _story.Truth("awake");
        var p = _story.Truth("p");
        _story.Action("wake").Sets(awake, true).Sets(p, true).SeenBy(Ben, awake.Is(true));
        Assert.False(IsTrue(p, After("wake"), Ben));
    }

    [Fact]
    public void Surprise_OfAFalsePrecondition_CorrectsItsFalseLiterals()
    {
        var open = _story.Truth("open", true);
        var lit = _story.Truth("lit", true);
        var p = _story.Truth("p");
        _story.Believes(open.In(Ben), false);
        _story.Believes(lit.In(Ben), false);
        _story.Action("enter").Needs(open.Is(true)).Sets(p, true);
        var after = After("enter");
        Assert.True(IsTrue(open, after, Ben));
        Assert.True(IsTrue(p, after, Ben));
        Assert.False(IsTrue(lit, after, Ben));
    }

    [Fact]
    public void Surprise_WhenSomeDisjunctIsBelieved_DoesNotHappen()
    {
        var open = _story.Truth("open", true);
        var key = _story.Truth("key", false);
        _story.Believes(open.In(Ben), false);
        _story.Believes(key.In(Ben), true);
        _story.Action("enter").Needs(open.Is(true).Or(key.Is(true)));
        Assert.False(IsTrue(open, After("enter"), Ben));
    }

    [Fact]
    public void Surprise_ByTwoTrueDisjuncts_CorrectsBothOneAfterTheOther()
    {
        var p = _story.Truth("p", true);
        var q = _story.Truth("q", true);
        _story.Believes(p.In(Ben), false);
        _story.Believes(q.In(Ben), false);
        _story.Action("act").Needs(p.Is(true).Or(q.Is(true)));
        Assert.True(IsTrue(p, After("act"), Ben));
        Assert.True(IsTrue(q, After("act"), Ben));
    }

    [Fact]
    public void Surprise_OfADisjunctThatIsReallyFalse_DoesNotCorrectIt()
    {
        var p = _story.Truth("p", true);
        var q = _story.Truth("q", false);
        _story.Believes(p.In(Ben), false);
        _story.Action("act").Needs(p.Is(true).Or(q.Is(true)));
        Assert.False(IsTrue(q, After("act"), Ben));
    }

    [Fact]
    public void Surprise_ByANumber_TakesItsRealValue()
    {
        var n = _story.Number("n", 3, 0, 5);
        _story.Believes(n.In(Ben), Value.Of(0));
        _story.Action("pay").Needs(n.Test(Relation.AtLeast, Terms.Constant(2))).Sets(n, n.Read().Minus(Terms.Constant(1)));
        Assert.Equal(Value.Of(2), After("pay").Believed(Ben)[n]);
    }

    [Fact]
    public void Surprise_ByANumberUnderSabresRules_LeavesItUnknown()
    {
        var n = _story.Number("n", 3, null, null, true);
        _story.Believes(n.In(Ben), Value.Of(0));
        _story.Action("pay").Needs(n.Test(Relation.AtLeast, Terms.Constant(2)));
        _story.Options = _story.Options with { BeliefRules = BeliefRules.TrackedCopies };
        Assert.Equal(Value.Unknown, After("pay").Believed(Ben)[n]);
    }

    [Fact]
    public void Surprise_ByEqualityUnderSabresRules_TakesTheRightSide()
    {
        var place = _story.Symbol("place", ["home", "shop"], Value.Symbol(1), true);
        _story.Believes(place.In(Ben), Value.Symbol(0));
        _story.Action("leave").Needs(place.Is(Value.Symbol(1)));
        _story.Options = _story.Options with { BeliefRules = BeliefRules.TrackedCopies };
        Assert.Equal(Value.Symbol(1), After("leave").Believed(Ben)[place]);
    }

    [Fact]
    public void Surprise_AboutAMind_CorrectsThatMindInTheObserver()
    {
        var p = _story.Truth("p");
        _story.BelievesEverywhere(p.In(Anna), Value.True);
        _story.Believes(p.In(Ben, Anna), false);
        _story.Action("act").Needs(p.In(Anna).Is(true));
        Assert.True(IsTrue(p, After("act"), Ben, Anna));
        Assert.False(IsTrue(p, After("act"), Ben));
    }

    [Fact]
    public void Surprise_AboutTheOwnMind_ReadsIt()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Believes(p.In(Anna), true);
        _story.Action("act").Needs(p.In(Anna).Is(true)).Sets(q, true);
        Assert.True(IsTrue(p, After("act"), Anna));
        Assert.True(IsTrue(q, After("act"), Anna));
    }

    [Fact]
    public void BeliefEffect_OfAnActionSeenToo_ComesAfterwardsAndWins()
    {
        var p = _story.Truth("p");
        _story.Action("act").Sets(p, true).Sets(p.In(Ben), Terms.Constant(false));
        Assert.True(IsTrue(p, After("act")));
        Assert.True(IsTrue(p, After("act"), Anna));
        Assert.False(IsTrue(p, After("act"), Ben));
    }

    [Fact]
    public void BeliefEffect_OfAnActionUnseen_ChangesTheMindAllTheSame()
    {
        var p = _story.Truth("p", true);
        _story.Believes(p.In(Ben), false);
        _story.Action("whisper").Sets(p.In(Ben), p.Read()).SeenOnlyBy();
        Assert.True(IsTrue(p, After("whisper"), Ben));
    }

    [Fact]
    public void BeliefEffect_WithConditionAndValue_ReadsThemInTheStateBefore()
    {
        var p = _story.Truth("p");
        var n = _story.Number("n", 1, 0, 5);
        _story.Believes(n.In(Ben), Value.Of(4));
        _story.Action("act").Sets(p, true).Sets(n, Terms.Constant(3)).Sets(n.In(Ben), n.Read(), p.Is(false)).SeenOnlyBy();
        Assert.Equal(Value.Of(1), After("act").Believed(Ben)[n]);
    }

    [Fact]
    public void BeliefEffects_OnOneFluent_ApplyInOrderAndTheLastStays()
    {
        var n = _story.Number("n", 0, 0, 5);
        _story.Action("act").Sets(n.In(Ben), Terms.Constant(2)).Sets(n.In(Ben), Terms.Constant(3));
        Assert.Equal(Value.Of(3), After("act").Believed(Ben)[n]);
    }

    [Fact]
    public void BeliefEffect_OnTheOwnMind_DoesNothingInsideIt()
    {
        var p = _story.Truth("p");
        _story.Action("lie").Sets(p.In(Ben), Terms.Constant(true));
        var play = new Play(_story);
        var ben = play.World.Start().Believed(Ben);
        Assert.False(IsTrue(p, play.World.Apply(new ActionId(0), ben)));
        Assert.True(IsTrue(p, play.After("lie"), Ben));
    }

    // 2.3

    [Fact]
    public void BeliefEffect_WithALongPath_ChangesOnlyTheMindAtItsEnd()
    {
        var p = _story.Truth("p");
        _story.Action("hint").Sets(p.In(Anna, Ben), Terms.Constant(true)).SeenOnlyBy();
        var after = After("hint");
        Assert.True(IsTrue(p, after, Anna, Ben));
        Assert.False(IsTrue(p, after, Anna));
        Assert.False(IsTrue(p, after, Ben));
        Assert.False(IsTrue(p, after, Anna, Ben, Anna));
    }

    [Fact]
    public void BeliefEffect_WithEqualNeighboursInItsPath_MergesThem()
    {
        var p = _story.Truth("p");
        _story.Action("tell").Sets(p.In(Anna, Anna), Terms.Constant(true)).SeenOnlyBy();
        Assert.True(IsTrue(p, After("tell"), Anna));
    }

    [Fact]
    public void BeliefUpdate_OfATrackedCopy_SetsTheCopyAndTheMindBehindIt()
    {
        var p = _story.Truth("p");
        var copy = _story.Copy(Ben, p);
        _story.Options = _story.Options with { BeliefRules = BeliefRules.TrackedCopies };
        _story.Action("tell").Sets(copy.In(Anna), Terms.Constant(true)).SeenOnlyBy();
        var after = After("tell");
        Assert.True(IsTrue(copy, after, Anna));
        Assert.True(IsTrue(p, after, Anna, Ben));
        Assert.False(IsTrue(copy, after));
        Assert.False(IsTrue(p, after, Ben));
    }

    [Fact]
    public void BeliefUpdate_UnderSabresRules_IsObservedByTheUpdatedAndLeavesCopiesStale()
    {
        var p = _story.Truth("p");
        var copy = _story.Copy(Anna, p);
        _story.Options = _story.Options with { BeliefRules = BeliefRules.TrackedCopies };
        _story.Action("tell").Sets(p.In(Anna), Terms.Constant(true)).SeenOnlyBy();
        var after = After("tell");
        Assert.True(IsTrue(p, after, Anna));
        Assert.True(IsTrue(p, after, Anna, Anna));
        Assert.False(IsTrue(p, after, Anna, Ben));
        Assert.False(IsTrue(copy, after));
        Assert.False(IsTrue(copy, after, Anna));
    }

    // 2.4

    [Fact]
    public void Seeing_WhileItsConditionHolds_CorrectsTheObserver()
    {
        var near = _story.Truth("near");
        var p = _story.Truth("p", true);
        _story.Believes(p.In(Ben), false);
        _story.Sees(Ben, p, near.Is(true));
        _story.Action("come").Sets(near, true);
        Assert.False(IsTrue(p, After(), Ben));
        Assert.True(IsTrue(p, After("come"), Ben));
    }

    [Fact]
    public void Seeing_InAMind_CorrectsThatMindsPictureOfTheObserver()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Ben), true);
        _story.Sees(Anna, p);
        var start = After();
        Assert.False(IsTrue(p, start, Anna));
        Assert.True(IsTrue(p, start, Ben, Anna));
        Assert.True(IsTrue(p, start, Ben));
    }

    [Fact]
    public void Seeing_ByRulesThatAskAboutEachOther_HappensTogether()
    {
        // Anna sees the secret as long as she does not know the sign, which she sees at the same time.
        var (sign, secret) = (_story.Truth("sign", true), _story.Truth("secret", true));
        _story.Believes(sign.In(Anna), false);
        _story.Believes(secret.In(Anna), false);
        _story.Sees(Anna, sign);
        _story.Sees(Anna, secret, sign.In(Anna).Is(false));
        Assert.True(IsTrue(sign, After(), Anna));
        Assert.True(IsTrue(secret, After(), Anna));
    }

    [Fact]
    public void Seeing_ThatChangesAMind_SettlesIt()
    {
        var p = _story.Truth("p", true);
        var q = _story.Truth("q");
        _story.Believes(p.In(Ben), false);
        _story.Believes(q.In(Ben), false);
        _story.Sees(Ben, p, q.Is(true));
        _story.Trigger("follow").Needs(p.Is(true)).Needs(q.Is(false)).Sets(q, true);
        Assert.True(IsTrue(q, After(), Ben));
    }

    [Fact]
    public void Triggers_WhileSeveralCanHappen_TheFirstHappensFirst()
    {
        var n = _story.Number("n", 0, 0, 5);
        var go = _story.Truth("go");
        _story.Trigger("first").Needs(go.Is(true)).Needs(n.Is(0)).Sets(n, Terms.Constant(1));
        _story.Trigger("second").Needs(go.Is(true)).Needs(n.Is(0)).Sets(n, Terms.Constant(2));
        _story.Action("start").Sets(go, true);
        Assert.Equal(Value.Of(1), After("start")[n]);
    }

    [Fact]
    public void Trigger_InAMindThatHoldsItsPrecondition_HappensThereAlone()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Trigger("follow").Needs(p.Is(true)).Needs(q.Is(false)).Sets(q, true);
        _story.Action("lie").Sets(p.In(Ben), Terms.Constant(true));
        Assert.True(IsTrue(q, After("lie"), Ben));
        Assert.False(IsTrue(q, After("lie")));
        Assert.False(IsTrue(q, After("lie"), Anna));
    }

    [Fact]
    public void Trigger_InReality_IsObservedByNobody()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Trigger("follow").Needs(p.Is(true)).Needs(q.Is(false)).Sets(q, true).Sets(q.In(Anna), Terms.Constant(true));
        _story.Action("do").Sets(p, true).SeenOnlyBy();
        Assert.True(IsTrue(q, After("do")));
        Assert.True(IsTrue(q, After("do"), Anna));
        Assert.False(IsTrue(q, After("do"), Ben));
    }

    [Fact]
    public void Triggers_WithoutRest_AreAFault()
    {
        var p = _story.Truth("p");
        _story.Action("do").Sets(p, true);
        _story.Trigger("loop").Needs(p.Is(true)).Sets(p, true);
        var fault = Assert.Throws<StoryFaultException>(() => After("do"));
        Assert.StartsWith("DR5003", fault.Message, System.StringComparison.Ordinal);
    }

    // 2.5

    [Fact]
    public void Action_InAMind_IsFollowedByUpdatesAndOnlyThenByTheMindsTriggers()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Trigger("follow").Needs(p.Is(true)).Needs(q.Is(false)).Sets(q, true);
        _story.Action("do").Sets(p, true).Sets(p.In(Ben), Terms.Constant(false));
        Assert.True(IsTrue(q, After("do"), Anna));
        Assert.False(IsTrue(q, After("do"), Ben));
    }

    // 2.6

    [Fact]
    public void Action_WhosePreconditionIsFalse_IsNotTold()
    {
        var p = _story.Truth("p");
        _story.Action("act").Needs(p.Is(true));
        Assert.False(new Play(_story).IsTold("act"));
    }

    private ReferenceState After(params string[] acts) => new Play(_story).After(acts);

    private static bool IsTrue(FluentId fluent, ReferenceState state, params CharacterId[] path) =>
        state.Believed(path)[fluent] == Value.True;
}
