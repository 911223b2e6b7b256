// docs/semantics.md 1: values, minds, cut-off, conditions, start.

using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class StateTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben", "Cleo");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    private CharacterId Cleo => _story["Cleo"];

    // 1.1

    [Theory]
    [InlineData(5, 3)]
    [InlineData(-5, 0)]
    [InlineData(2, 2)]
    public void Number_AssignedOutsideItsBounds_TakesTheNearestBound(int assigned, int expected)
    {
        var coins = _story.Number("coins", 1, 0, 3);
        _story.Action("set").Sets(coins, Terms.Constant(assigned));
        Assert.Equal(Value.Of(expected), After("set")[coins]);
    }

    [Fact]
    public void Number_AddedUpFromTenths_IsExact()
    {
        var share = _story.Number("share", Number.Of(1, 10));
        _story.Action("add").Sets(share, share.Read().Plus(Terms.Constant(Number.Of(1, 5))));
        Assert.Equal(Value.Of(Number.Of(3, 10)), After("add")[share]);
    }

    [Fact]
    public void Number_AssignedUnknownThatItsDomainLacks_KeepsItsValue()
    {
        var coins = _story.Number("coins", 2, 0, 3);
        _story.Action("divide").Sets(coins, coins.Read().By(Terms.Constant(0)));
        Assert.Equal(Value.Of(2), After("divide")[coins]);
    }

    // 1.2

    [Fact]
    public void Mind_OfItsOwner_IsThatMind()
    {
        _story.Truth("p");
        var anna = Start().Believed(Anna);
        Assert.Same(anna, anna.Believed(Anna));
        Assert.NotSame(anna, anna.Believed(Ben));
    }

    [Fact]
    public void Mind_UnderTrackedCopies_HasAChildForItsOwner()
    {
        _story.Truth("p");
        _story.Options = _story.Options with { BeliefRules = BeliefRules.TrackedCopies };
        var anna = Start().Believed(Anna);
        Assert.NotSame(anna, anna.Believed(Anna));
    }

    [Fact]
    public void States_WithTheSameValuesAndMinds_AreEqual()
    {
        _story.Truth("p");
        var model = _story.Build();
        Assert.Equal(new ReferenceWorld(model).Start(), new ReferenceWorld(model).Start());
    }

    [Fact]
    public void States_ThatDifferInAMindsMind_AreNotEqual()
    {
        var p = _story.Truth("p");
        var start = Start();
        _story.Believes(p.In(Anna, Ben), true);
        Assert.NotEqual(start, Start());
    }

    // 1.3

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(2, 0, 3)]
    [InlineData(1, 2, 4)]
    public void LeafLevel_OfBeliefLimitAndDeepestReading_IsTheirSumAndOne(int beliefLimit, int nesting, int expected)
    {
        var p = _story.Truth("p");
        CharacterId[] path = nesting == 0 ? [] : [Anna, Ben];
        _story.Action("act").Needs(p.In(path).Is(true));
        _story.Options = _story.Options with { BeliefLimit = beliefLimit };
        Assert.Equal(expected, new ReferenceWorld(_story.Build()).LeafLevel);
    }

    [Fact]
    public void LeafLevel_OfAConcernAboutAMind_CountsIt()
    {
        var p = _story.Truth("p");
        _story.Wants(Anna, p.In(Ben).Is(true));
        _story.Options = _story.Options with { BeliefLimit = 0 };
        Assert.Equal(2, new ReferenceWorld(_story.Build()).LeafLevel);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 3)]
    public void LeafLevel_OfAnEnding_IsAsDeepAsItLooksAndNoDeeper(int beliefLimit, int expected)
    {
        var p = _story.Truth("p");
        _story.Ending("end", p.In(Anna, Ben).Is(true));
        _story.Options = _story.Options with { BeliefLimit = beliefLimit };
        Assert.Equal(expected, new ReferenceWorld(_story.Build()).LeafLevel);
    }

    [Fact]
    public void LeafLevel_OfABeliefEffect_DoesNotCountIt()
    {
        var p = _story.Truth("p");
        _story.Action("tell").Sets(p.In(Anna, Ben), Terms.Constant(true));
        _story.Options = _story.Options with { BeliefLimit = 0 };
        Assert.Equal(1, new ReferenceWorld(_story.Build()).LeafLevel);
    }

    [Fact]
    public void Leaf_ReadForSomebody_HoldsWhatItHoldsItself()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Anna), true);
        _story.Options = _story.Options with { BeliefLimit = 0 };
        var leaf = Start().Believed(Anna);
        Assert.True(leaf.IsLeaf);
        Assert.Same(leaf, leaf.Believed(Ben));
    }

    [Fact]
    public void Leaf_ReachedByABeliefEffect_DoesNotChange()
    {
        var p = _story.Truth("p");
        _story.Action("tell").Sets(p.In(Anna, Ben), Terms.Constant(true));
        _story.Options = _story.Options with { BeliefLimit = 0 };
        Assert.Equal(Start(), After("tell"));
    }

    // 1.4

    [Fact]
    public void Condition_WithoutDisjuncts_IsFalse()
    {
        _story.Truth("p");
        Assert.False(Holds(Condition.False));
        Assert.True(Holds(Condition.True));
    }

    [Theory]
    [InlineData(Relation.Equal, false, true)]
    [InlineData(Relation.NotEqual, true, false)]
    [InlineData(Relation.Less, false, false)]
    [InlineData(Relation.Greater, false, false)]
    [InlineData(Relation.AtLeast, false, true)]
    [InlineData(Relation.AtMost, false, true)]
    public void Literal_OfUnknown_IsTrueOnlyAsThePageSays(Relation relation, bool besideNumber, bool besideUnknown)
    {
        var n = _story.Number("n", 0, null, null, true);
        _story.Start(n, Value.Unknown);
        Assert.Equal(besideNumber, Holds(n.Test(relation, Terms.Constant(1))));
        Assert.Equal(besideUnknown, Holds(n.Test(relation, Terms.Constant(Value.Unknown))));
    }

    [Fact]
    public void Literal_ComparingSymbolsBySize_IsFalse()
    {
        var color = _story.Symbol("color", ["red", "blue"], Value.Symbol(1));
        Assert.False(Holds(color.Test(Relation.AtLeast, Terms.Constant(Value.Symbol(0)))));
        Assert.False(Holds(color.Test(Relation.AtLeast, Terms.Constant(Value.Symbol(1)))));
    }

    [Fact]
    public void Arithmetic_WithUnknown_IsUnknown()
    {
        _story.Truth("p");
        Assert.Equal(Value.Unknown, Evaluate(Terms.Constant(0).Times(Terms.Constant(Value.Unknown))));
        Assert.Equal(Value.Unknown, Evaluate(Terms.Constant(1).Plus(Terms.Constant(Value.Unknown))));
    }

    [Fact]
    public void Division_ByZero_IsZeroOfZeroAndElseUnknown()
    {
        _story.Truth("p");
        Assert.Equal(Value.Of(0), Evaluate(Terms.Constant(0).By(Terms.Constant(0))));
        Assert.Equal(Value.Unknown, Evaluate(Terms.Constant(1).By(Terms.Constant(0))));
    }

    [Fact]
    public void Division_ByZeroUnderSabresRules_IsAFault()
    {
        _story.Truth("p");
        _story.Options = _story.Options with { BeliefRules = BeliefRules.TrackedCopies };
        Assert.Throws<StoryFaultException>(() => Evaluate(Terms.Constant(1).By(Terms.Constant(0))));
    }

    [Fact]
    public void Literal_WithPath_ReadsTheMindAtItsEnd()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Anna, Ben), true);
        Assert.True(Holds(p.In(Anna, Ben).Is(true)));
        Assert.False(Holds(p.In(Ben, Anna).Is(true)));
    }

    [Fact]
    public void Literal_WithAPathThroughTheOwnMind_StaysInIt()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Anna), true);
        var world = new ReferenceWorld(_story.Build());
        Assert.True(world.Holds(p.In(Anna).Is(true), world.Start().Believed(Anna)));
        Assert.True(world.Holds(p.In(Anna, Anna).Is(true), world.Start()));
    }

    // 1.5

    [Fact]
    public void Start_OfAnUnstatedBelief_IsWhatTheOuterMindBelieves()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Ben), true);
        Assert.True(Believes(p, Ben));
        Assert.False(Believes(p, Anna, Ben));
        Assert.True(Believes(p, Ben, Anna));
    }

    [Fact]
    public void Start_OfAStatementMadeEverywhere_HoldsInAllMindsThatEndSo()
    {
        var p = _story.Truth("p");
        _story.BelievesEverywhere(p.In(Ben), Value.True);
        Assert.True(Believes(p, Anna, Ben));
        Assert.True(Believes(p, Cleo, Anna, Ben));
        Assert.True(Believes(p, Anna, Ben, Anna));
        Assert.False(Believes(p, Anna));
    }

    [Fact]
    public void Start_OfTwoStatementsMadeEverywhere_PrefersTheLongerPath()
    {
        var p = _story.Truth("p", true);
        _story.BelievesEverywhere(p.In(Anna, Ben), Value.True);
        _story.BelievesEverywhere(p.In(Ben), Value.False);
        Assert.True(Believes(p, Anna, Ben));
        Assert.True(Believes(p, Cleo, Anna, Ben));
        Assert.False(Believes(p, Cleo, Ben));
    }

    [Fact]
    public void Start_OfAStatementForExactlyThisPath_ComesBeforeOneMadeEverywhere()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Anna, Ben), false);
        _story.BelievesEverywhere(p.In(Anna, Ben), Value.True);
        Assert.False(Believes(p, Anna, Ben));
    }

    [Fact]
    public void Start_OfTwoStatementsForOnePath_TakesTheLater()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Anna), true);
        _story.Believes(p.In(Anna, Anna), false);
        Assert.False(Believes(p, Anna));
    }

    [Fact]
    public void Start_OfATrackedCopy_IsTheBeliefItCopies()
    {
        var p = _story.Truth("p");
        _story.Believes(p.In(Ben), true);
        var copy = _story.Copy(Ben, p);
        Assert.True(Believes(copy));
        Assert.False(Believes(copy, Anna));
    }

    [Fact]
    public void Start_WithTriggers_IsSettledInEveryMind()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Believes(p.In(Anna), true);
        _story.Trigger("follow").Needs(p.Is(true)).Needs(q.Is(false)).Sets(q, true);
        Assert.False(Believes(q));
        Assert.True(Believes(q, Anna));
        Assert.True(Believes(q, Anna, Ben));
        Assert.False(Believes(q, Ben));
    }

    private ReferenceState Start() => new ReferenceWorld(_story.Build()).Start();

    private ReferenceState After(params string[] acts) => new Play(_story).After(acts);

    private bool Holds(Condition condition)
    {
        var world = new ReferenceWorld(_story.Build());
        return world.Holds(condition, world.Start());
    }

    private Value Evaluate(Expression expression)
    {
        var world = new ReferenceWorld(_story.Build());
        return world.Evaluate(expression, world.Start());
    }

    private bool Believes(FluentId fluent, params CharacterId[] path) => Start().Believed(path)[fluent] == Value.True;
}
