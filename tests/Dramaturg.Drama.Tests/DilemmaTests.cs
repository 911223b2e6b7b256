using System.Linq;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>Dilemmas small enough to count by hand. Anna has one match: it lights the stove, worth 3 of 5, or the lamp, worth 2.</summary>
public sealed class DilemmaTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");
    private readonly CharacterId _anna;
    private readonly CharacterId _ben;
    private readonly FluentId _match;
    private readonly FluentId _stove;
    private readonly FluentId _lamp;

    public DilemmaTests()
    {
        (_anna, _ben) = (_story["Anna"], _story["Ben"]);
        (_match, _stove, _lamp) = (_story.Truth("match", true), _story.Truth("stove"), _story.Truth("lamp"));
        _story.Wants(_anna, _stove.Is(true), 3);
        _story.Wants(_anna, _lamp.Is(true), 2);
        Light("stove", _stove);
        Light("lamp", _lamp);
    }

    [Fact]
    public void Measures_OfADilemma_AreCountedByHand()
    {
        var dilemma = Assert.Single(AtTheStart());
        Assert.Equal((Number.Of(2, 5), Number.Of(3, 5)), (dilemma.CostOfDeed, dilemma.CostOfDefault));
        Assert.Equal((Number.Of(1, 2), Number.Of(4, 5), Number.Of(2, 5)), (dilemma.Stakes, dilemma.Balance, dilemma.Strength));
        Assert.Equal(Number.Of(1, 5), dilemma.Pull);
    }

    [Fact]
    public void Default_OfTwoActs_IsTheOneThatChangesLess() => Assert.Equal("lamp", Name(Assert.Single(AtTheStart()).Default));

    [Fact]
    public void Default_OfTwoActs_IsRatherTheDuty()
    {
        _story.Verdicts.Add((_anna, Number.Of(1, 10), 0));
        Assert.Equal("stove", Name(Assert.Single(AtTheStart()).Default));
    }

    [Fact]
    public void Options_ThatCanBothBeHad_AreNoDilemma()
    {
        _story.Action("find").By(_anna).Needs(_match.Is(false)).Sets(_match, true);
        Assert.Empty(AtTheStart());
    }

    [Fact]
    public void Option_ThatIsBetterInEverything_IsNoDilemma()
    {
        _story.Action("stove and lamp").By(_anna).Needs(_match.Is(true)).Sets(_match, false).Sets(_stove, true).Sets(_lamp, true);
        Assert.Empty(AtTheStart());
    }

    [Fact]
    public void NearWayOut_IsTheOptionThatLacksLeast()
    {
        var (glow, glimmer) = (_story.Truth("glow"), _story.Truth("glimmer"));
        _story.Wants(_anna, glow.Is(true).Or(_stove.Is(true)), 6);
        _story.Wants(_anna, glimmer.Is(true).Or(_lamp.Is(true)), 4);
        _story.Action("embers").By(_anna).Needs(_match.Is(true)).Sets(_match, false).Sets(glow, true).Sets(glimmer, true);
        var dilemma = AtTheStart().First(other => Name(other.Deed) == "stove" && Name(other.Default) == "lamp");
        Assert.Equal("embers", Name(dilemma.NearWayOut!.Option));
        Assert.Equal(Number.Of(3 + 2, 15), dilemma.NearWayOut.Cost);
    }

    [Fact]
    public void NearWayOut_ThatLacksMoreThanOneOfTheTwoGivesUp_IsNone() => Assert.Null(Assert.Single(AtTheStart()).NearWayOut);

    [Fact]
    public void Act_WithoutAnyReason_IsAHorn_IfItServesAWant()
    {
        var dry = _story.Truth("dry", true);
        _story.Wants(_anna, dry.Is(true), 3);
        _story.Wants(_anna, _story.Truth("washed").Is(true), 3);
        _story.Action("wash").By(_anna).Sets(dry, false).Sets(new FluentId(dry.Value + 1), true);
        var dilemma = AtTheStart().Single(other => Name(other.Deed) == "wash");
        Assert.False(dilemma.Deed.Course.HasReason);
        Assert.Equal(Number.One, dilemma.Balance);
    }

    [Fact]
    public void Act_ThatSomebodyElseRefuses_IsNoOption()
    {
        _story.Action("borrow").By(_anna).By(_ben).Sets(_stove, true).Sets(_lamp, true);
        Assert.Single(AtTheStart());
    }

    [Fact]
    public void Gains_ThatComeAnyway_AreNoMeritOfAnAct()
    {
        var warm = _story.Truth("warm");
        var coat = _story.Truth("coat", true);
        _story.Wants(_anna, warm.Is(true), 5);
        _story.Wants(_anna, coat.Is(true), 5);
        _story.Wants(_ben, warm.Is(true));
        _story.Action("stoke").By(_ben).Sets(warm, true);
        var burn = _story.Truth("burnt");
        _story.Wants(_anna, burn.Is(true), 6);
        _story.Action("burn coat").By(_anna).Sets(coat, false).Sets(burn, true);
        var dilemma = AtTheStart().Single(other => Name(other.Deed) == "burn coat" && other.Default.IsNothing);
        Assert.Contains("stoke", dilemma.Default.Course.Acts.Select(Name));
        Assert.Equal(2, dilemma.ForgoneByDeed.Concat(dilemma.ForgoneByDefault).Count(part => part.Sign > 0));
    }

    /// <summary>Lighting the fireplace, worth 5 of 10, succeeds in 1 of 2 cases: 1/4 against the lamp's 2/10 and the stove's 3/10.</summary>
    [Fact]
    public void Gain_OfAnActThatMayFail_IsWhatItBringsOnAverage()
    {
        var fireplace = _story.Truth("fireplace");
        _story.Wants(_anna, fireplace.Is(true), 5);
        _story.Action("fireplace").By(_anna).Needs(_match.Is(true)).Sets(_match, false)
            .Ends(Expression.Of(Number.Of(1, 2)), new Effect(fireplace.Itself(), Condition.True, Terms.Constant(true))).Ends(null);
        var dilemma = AtTheStart().Single(other => new[] { Name(other.Deed), Name(other.Default) }.Order().SequenceEqual(["fireplace/1", "lamp"]));
        Assert.Equal((Number.Of(1, 5), Number.Of(1, 4)), (dilemma.CostOfDeed, dilemma.CostOfDefault));
    }

    [Fact]
    public void Choice_OfAnActThatFailed_IsAChoice()
    {
        _story.Action("fireplace").By(_anna).Needs(_match.Is(true)).Sets(_match, false)
            .Ends(Expression.Of(Number.Of(1, 2)), new Effect(Fire("fireplace", 5), Condition.True, Terms.Constant(true))).Ends(null);
        Assert.Contains(Along("fireplace/2").Spells(), spell => spell.End == DilemmaEnd.Chosen && spell.Taken!.IsDecidedBy(new ActionId(2)));
    }

    [Fact]
    public void Hesitation_IsForWhatOthersWillDo()
    {
        var found = _story.Truth("found");
        _story.Wants(_ben, found.Is(true));
        _story.Action("bring matches").By(_ben).Needs(found.Is(false)).Sets(found, true);
        _story.Action("light both").By(_anna).Needs(found.Is(true)).Needs(_match.Is(true)).Sets(_stove, true).Sets(_lamp, true).Sets(_match, false);
        var dilemmas = Along();
        var awaited = dilemmas.Hesitation(Assert.Single(dilemmas.Faced(0, _anna))).Awaited!;
        Assert.Equal(["bring matches"], awaited.Acts.Select(Name));
        Assert.Equal("light both", Name(awaited.Option));
        Assert.True(awaited.IsWayOut);
    }

    [Fact]
    public void Hesitation_WithoutAnythingToComeIsForNothing()
    {
        var dilemmas = Along();
        Assert.Null(dilemmas.Hesitation(Assert.Single(dilemmas.Faced(0, _anna))).Awaited);
    }

    [Fact]
    public void Spell_ThatAHornEnds_IsChosen_AndLeavesADebt()
    {
        var spell = Assert.Single(Along("stove").Spells());
        Assert.Equal((DilemmaView.Real, DilemmaEnd.Chosen, true), (spell.View, spell.End, spell.DeedWasTaken));
        Assert.Equal((0, 0, Number.Of(2, 5)), (spell.Since, spell.Until, spell.Regret));
    }

    [Fact]
    public void Spell_ThatAnActOfOthersEnds_IsDissolved()
    {
        _story.Action("take match").By(_ben).Needs(_match.Is(true)).Sets(_match, false);
        var spell = Assert.Single(Along("take match").Spells());
        Assert.Equal((DilemmaEnd.Dissolved, Number.Zero), (spell.End, spell.Regret));
    }

    [Fact]
    public void Spell_ThatAnotherActOfTheSamePersonEnds_IsSidestepped()
    {
        _story.Action("throw away").By(_anna).Needs(_match.Is(true)).Sets(_match, false);
        Assert.Equal(DilemmaEnd.Sidestepped, Assert.Single(Along("throw away").Spells()).End);
    }

    [Fact]
    public void Spell_ThatNothingEnds_IsOpen()
    {
        _story.Action("hum").By(_ben).Sets(_story.Truth("tune"), true);
        var spell = Assert.Single(Along("hum").Spells());
        Assert.Equal((0, 1, DilemmaEnd.Open), (spell.Since, spell.Until, spell.End));
    }

    [Fact]
    public void Dilemma_OverSomethingThatIsNotSo_IsApparent()
    {
        _story.Start(_match, Value.False);
        _story.Believes(_match.In(_anna), true);
        Assert.Equal(DilemmaView.Apparent, Assert.Single(Along().Spells()).View);
    }

    [Fact]
    public void Dilemma_OverSomethingThatIsNotBelieved_IsHidden()
    {
        _story.Believes(_match.In(_anna), false);
        Assert.Equal(DilemmaView.Hidden, Assert.Single(Along().Spells()).View);
    }

    private FluentReference Fire(string name, Number weight)
    {
        var fire = _story.Truth(name);
        _story.Wants(_anna, fire.Is(true), weight);
        return fire.Itself();
    }

    private void Light(string name, FluentId fire) => _story.Action(name).By(_anna).Needs(_match.Is(true)).Sets(_match, false).Sets(fire, true);

    private Dilemma[] AtTheStart() => [.. Along().Faced(0, _anna)];

    private RoadDilemmas Along(params string[] acts)
    {
        var model = _story.Build();
        return new RoadDilemmas(new Choices(Road.Follow(new StoryWorld(model), [.. acts.Select(name => new ActionId(model.Actions.ToList().FindIndex(act => act.Name == name)))])));
    }

    private string Name(Option option) => option.Course.First is { } act ? Name(act) : "nothing";

    private string Name(ActionId act) => _story.Build().Actions[act.Value].Name;
}
