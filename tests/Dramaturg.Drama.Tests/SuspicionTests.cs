using System.Linq;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What people suspect of the strongbox of docs/drama/knowledge.md, which Ida tries to open.</summary>
public sealed class SuspicionTests
{
    private readonly StoryBuilder _story = new("Ida", "Tom", "Cleo");
    private readonly CharacterId _ida;
    private readonly CharacterId _tom;
    private readonly CharacterId _cleo;
    private readonly FluentId _open;
    private readonly FluentId _rusty;
    private readonly FluentId _away;

    public SuspicionTests()
    {
        (_ida, _tom, _cleo) = (_story["Ida"], _story["Tom"], _story["Cleo"]);
        (_open, _rusty, _away) = (_story.Truth("open"), _story.Truth("rusty"), _story.Truth("away"));
        _story.Believes(_rusty.In(_tom), true);
        _story.Believes(_away.In(_cleo), true);
        _story.Wants(_ida, _open.Is(true));
    }

    [Fact]
    public void Ida_WhoWillTry_SuspectsByTheChanceShePutsOnIt() => Assert.Equal(["0-0 True 0.75"], Suspected(_ida, Pick));

    [Fact]
    public void Audience_Suspects_WhatMayReallyCome() => Assert.Equal(["0-0 True 0.75"], Suspected(null, Pick));

    [Fact]
    public void Tom_WhoDoesNotSeeIt_GoesOnSuspectingByHisOwnChance() => Assert.Equal(["0-1 True 0.25"], Suspected(_tom, Pick));

    [Fact]
    public void Cleo_ForWhomNobodyCanTry_SuspectsNothing() => Assert.Empty(Suspected(_cleo, Pick));

    [Fact]
    public void Attempt_ThatNobodyHasAReasonFor_IsNotSuspected()
    {
        _story.Wants(_ida, _open.Is(true), -2);
        Assert.Empty(Suspected(null, Pick));
    }

    [Fact]
    public void Outcomes_ThatComeToTheSame_AddUp() => Assert.Equal(
        ["0-0 True 0.75"], Suspected(null, builder => builder.Ends(Half, Opens).Ends(Expression.Of(Number.Of(1, 4)), Opens).Ends(null)));

    [Fact]
    public void Outcomes_ThatAllComeToTheSame_LeaveNothingToSuspect() => Assert.Empty(
        Suspected(null, builder => builder.Ends(Half, Opens).Ends(null, Opens)));

    private static Expression Half => Expression.Of(Number.Of(1, 2));

    private Effect Opens => new(_open.Itself(), Condition.True, Terms.Constant(true));

    private void Pick(ActionBuilder builder) => builder
        .Ends(new Expression.Choice(_rusty.Is(true), Expression.Of(Number.Of(1, 4)), Expression.Of(Number.Of(3, 4))), Opens)
        .Ends(null);

    /// <summary>Ida tries once, and it opens.</summary>
    private string[] Suspected(CharacterId? person, System.Action<ActionBuilder> ends)
    {
        ends(_story.Action("pick").By(_ida).Needs(_open.Is(false)).Needs(_away.Is(false)).SeenOnlyBy(_ida));
        var road = Road.Follow(new StoryWorld(_story.Build()), [new ActionId(0)]);
        return [.. new Suspicions(road).Of(person, _open.Itself()).Select(one => $"{one.Since}-{one.Until} {one.Value == Value.True} {one.Chance}")];
    }
}
