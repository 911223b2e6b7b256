using System.Linq;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>Conflicts small enough to count by hand. There is one boat: Anna wants to the island, Ben to the mill.</summary>
public sealed class ConflictTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");
    private readonly CharacterId _anna;
    private readonly CharacterId _ben;
    private readonly FluentId _boat;
    private readonly FluentId _island;
    private readonly FluentId _mill;

    public ConflictTests()
    {
        (_anna, _ben) = (_story["Anna"], _story["Ben"]);
        (_boat, _island, _mill) = (_story.Truth("boat", true), _story.Truth("island"), _story.Truth("mill"));
        _story.Wants(_anna, _island.Is(true));
        _story.Wants(_ben, _mill.Is(true));
        _story.Action("to the island").By(_anna).Needs(_boat.Is(true)).Sets(_boat, false).Sets(_island, true);
        _story.Action("to the mill").By(_ben).Needs(_boat.Is(true)).Sets(_boat, false).Sets(_mill, true);
    }

    [Fact]
    public void Conflict_OverOneBoat_IsMutualAndEven()
    {
        var conflict = Assert.Single(AtTheStart());
        Assert.Equal((ConflictKind.Interpersonal, Awareness.Mutual), (conflict.Kind, conflict.Awareness));
        Assert.Equal((Number.One, 1.0, 0.5, 0.5), (conflict.Stakes, conflict.Balance, conflict.ChanceOfOne, conflict.ChanceOfOther));
        Assert.Equal(1.0, conflict.Directness);
    }

    [Fact]
    public void Reason_IsTheNeedThatTheOtherPlanMakesFalse()
    {
        var collision = Assert.Single(AtTheStart()).InTruth!;
        Assert.Equal(_boat, Assert.Single(collision.Reason).Left.Fluent);
        Assert.Equal([(_anna, _ben), (_ben, _anna)], collision.Obstacles.Select(obstacle => (obstacle.First!.Value, obstacle.Loser!.Value)));
    }

    [Fact]
    public void Plans_ThatOneOrderLetsSucceed_AreNoConflict()
    {
        _story.Action("row back").By(_ben).Needs(_boat.Is(false)).Sets(_boat, true);
        _story.Wants(_ben, _boat.Is(true), Number.Of(1, 2));
        Assert.Empty(AtTheStart());
    }

    [Fact]
    public void Act_ThatSomebodyElseHasDoneByThen_IsNoLoss()
    {
        _story.Wants(_ben, _island.Is(true), 2);
        _story.Action("Ben to the island").By(_ben).Needs(_boat.Is(true)).Sets(_boat, false).Sets(_island, true);
        Assert.Empty(AtTheStart());
    }

    [Fact]
    public void Directness_OfPeopleInDifferentPlaces_IsHalf()
    {
        var (anna, ben) = (_story.Symbol("place(Anna)", ["here", "there"], Value.Symbol(0)), _story.Symbol("place(Ben)", ["here", "there"], Value.Symbol(1)));
        var model = _story.Build();
        model = model with
        {
            Fluents = [.. model.Fluents.Select((fluent, i) => i == anna.Value ? At(fluent, "Anna") : i == ben.Value ? At(fluent, "Ben") : fluent)],
            Actions = [.. model.Actions.Select(act => act with { Observers = [anna.Is(Value.Symbol(0)), ben.Is(Value.Symbol(1))] })],
        };
        Assert.Equal(0.5, Assert.Single(Along(model).In(0)).Directness);
    }

    [Fact]
    public void Conflict_ThatOneDoesNotKnowOf_IsOneSided()
    {
        _story.Believes(_boat.In(_ben, _anna), false);
        var conflict = Assert.Single(AtTheStart());
        Assert.Equal(Awareness.OneSided, conflict.Awareness);
        Assert.NotNull(conflict.SeenByOne);
        Assert.Null(conflict.SeenByOther);
    }

    [Fact]
    public void Conflict_ThatNeitherKnowsOf_IsUnknown()
    {
        _story.Believes(_boat.In(_ben, _anna), false);
        _story.Believes(_boat.In(_anna, _ben), false);
        Assert.Equal(Awareness.Unknown, Assert.Single(AtTheStart()).Awareness);
    }

    [Fact]
    public void Conflict_OverSomethingThatIsNotSo_IsNotInTruth()
    {
        var second = _story.Truth("second", true);
        _story.Action("second to the mill").By(_ben).Needs(second.Is(true)).Sets(second, false).Sets(_mill, true);
        _story.BelievesEverywhere(second.In(_anna), Value.False);
        _story.BelievesEverywhere(second.In(_anna, _ben), Value.False);
        _story.Believes(_boat.In(_ben), false);
        var conflict = Assert.Single(AtTheStart());
        Assert.Null(conflict.InTruth);
        Assert.NotNull(conflict.SeenByOne);
    }

    [Fact]
    public void Conflict_WithFate_HasTheChanceOfFate()
    {
        _story.Action("storm").Needs(_boat.Is(true)).Sets(_boat, false);
        var fate = AtTheStart().Single(conflict => conflict.Kind == ConflictKind.Fate && conflict.One.Person == _anna);
        Assert.Equal(0.8, fate.ChanceOfOne, 9);
        Assert.Equal(0.4, fate.Balance, 9);
        Assert.Equal(Number.One, fate.Stakes);
    }

    [Fact]
    public void Spell_ThatOnePlanEnds_IsWon()
    {
        var spell = Assert.Single(Along(_story.Build(), "to the mill").Spells());
        Assert.Equal((0, 0, ConflictOutcome.WonByOther), (spell.Since, spell.Until, spell.Outcome));
        Assert.Equal((Number.Zero, Number.One), (spell.ResolutionOfOne, spell.ResolutionOfOther));
    }

    [Fact]
    public void Spell_ThatBarsBoth_IsAbandoned()
    {
        _story.Action("storm").Needs(_boat.Is(true)).Sets(_boat, false);
        var spell = Along(_story.Build(), "storm").Spells().Single(spell => spell.Conflict.Kind == ConflictKind.Interpersonal);
        Assert.Equal(ConflictOutcome.Abandoned, spell.Outcome);
    }

    [Fact]
    public void Spell_ThatCostsBoth_IsLostByBoth()
    {
        var dry = _story.Truth("dry", true);
        _story.Wants(_anna, dry.Is(true), 2);
        _story.Wants(_ben, dry.Is(true), 2);
        _story.Action("flood").Needs(_boat.Is(true)).Sets(_boat, false).Sets(dry, false);
        var spell = Along(_story.Build(), "flood").Spells().Single(spell => spell.Conflict.Kind == ConflictKind.Interpersonal);
        Assert.Equal(ConflictOutcome.BothLost, spell.Outcome);
    }

    [Fact]
    public void Spell_ThatGivesBothWhatTheyWant_IsACompromise()
    {
        _story.Action("ferry").Sets(_mill, true).Sets(_island, true);
        var spell = Along(_story.Build(), "ferry").Spells().Single(spell => spell.Conflict.Kind == ConflictKind.Interpersonal);
        Assert.Equal(ConflictOutcome.Compromise, spell.Outcome);
    }

    [Fact]
    public void Spell_ThatNothingEnds_IsOpen() =>
        Assert.Equal(ConflictOutcome.Open, Assert.Single(Along(_story.Build()).Spells()).Outcome);

    private static Fluent At(Fluent fluent, string person) => fluent with { Schema = "place", Arguments = [person] };

    private Conflict[] AtTheStart() => [.. Along(_story.Build()).In(0)];

    private static RoadConflicts Along(StoryModel model, params string[] acts) => new(new Choices(
        Road.Follow(new StoryWorld(model), [.. acts.Select(name => new ActionId(model.Actions.ToList().FindIndex(act => act.Name == name)))])));
}
