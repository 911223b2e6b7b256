using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Feelings;
using Dramaturg.Drama.Tests.Laws;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>Every feeling once, in stories small enough to be counted by hand; most of docs/drama/feelings.md, which tells them as one.</summary>
public sealed class FeelingsByHandTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben", "Cleo");
    private readonly CharacterId _anna;
    private readonly CharacterId _ben;
    private readonly CharacterId _cleo;
    private readonly FluentId _broken;
    private readonly FluentId _wet;

    public FeelingsByHandTests()
    {
        (_anna, _ben, _cleo) = (_story["Anna"], _story["Ben"], _story["Cleo"]);
        _broken = _story.Truth("broken");
        _wet = _story.Truth("wet", true);
    }

    [Fact]
    public void Distress_IsTheShareOfALifeThatIsLost()
    {
        Break();
        _story.Wants(_anna, _broken.Is(false), 2);
        _story.Wants(_anna, _wet.Is(true), 1);
        Assert.Equal(0.667, Strength(FeelingKind.Distress, _anna), 3);
        Assert.Empty(Felt(_anna, FeelingKind.Joy));
    }

    [Fact]
    public void Joy_OverTheSameFact_IsFeltByWhoWantsTheOpposite()
    {
        Break();
        _story.Wants(_anna, _broken.Is(true));
        Assert.Equal(1, Strength(FeelingKind.Joy, _anna), 3);
    }

    /// <summary>Ben breaks it with a chance of 1/2, since he may as well do nothing; nothing can follow.</summary>
    [Fact]
    public void Fear_IsChanceTimesStake_AndComesTrue()
    {
        Break();
        _story.Wants(_ben, _broken.Is(true));
        _story.Wants(_anna, _broken.Is(false));
        Assert.Equal((0.5, 0), (Strength(FeelingKind.Fear, _anna, 0), Felt(_anna, FeelingKind.Fear).Single().Since));
        Assert.Equal(0.5, Strength(FeelingKind.FearsConfirmed, _anna), 3);
        Assert.Equal(0.5, Strength(FeelingKind.Satisfaction, _ben), 3);
        Assert.Equal(0.5, Felt(_anna, FeelingKind.Distress).Single().Grounds.ChanceBefore);
    }

    /// <summary>Either Ben breaks it or he dries the floor, and then he cannot break it any more: 1/3 each, and 1/3 that nothing happens.</summary>
    [Fact]
    public void Relief_IsWhatTheFearWas()
    {
        _story.Action("break").By(_ben).Needs(_wet.Is(true)).Needs(_broken.Is(false)).Sets(_broken, true);
        _story.Action("dry").By(_ben).Needs(_wet.Is(true)).Needs(_broken.Is(false)).Sets(_wet, false);
        _story.Wants(_ben, _broken.Is(true).Or(_wet.Is(false)));
        _story.Wants(_anna, _broken.Is(false));
        Assert.Equal(0.333, Strength(FeelingKind.Fear, _anna, 0), 3);
        var relief = Felt(_anna, FeelingKind.Relief, "dry").Single();
        Assert.Equal((0.333, 0), (Math.Round(relief.Course[0], 3), relief.Grounds.ChanceAfter));
        Assert.Equal(0.333, Strength(FeelingKind.Disappointment, _cleo, 1, WantsItBroken, "dry"), 3);
    }

    private void WantsItBroken() => _story.Wants(_cleo, _broken.Is(true));

    [Theory]
    [InlineData(1, true, FeelingKind.HappyFor)]
    [InlineData(1, false, FeelingKind.Pity)]
    [InlineData(-1, true, FeelingKind.Resentment)]
    [InlineData(-1, false, FeelingKind.Gloating)]
    public void FortunesOfOthers_AreFeltByHowDearTheyAre(int care, bool isWanted, FeelingKind kind)
    {
        Break();
        _story.Wants(_anna, _broken.Is(isWanted));
        _story.Wants(_cleo, _story.GoodOf(_anna), care);
        var feeling = InnerLives.Of(Told(Caring(_cleo, _anna))).All.Single(feeling => feeling.Person == _cleo && feeling.Kind == kind);
        Assert.Equal((1, _anna), (Math.Round(feeling.Course[0], 3), feeling.About.Toward));
    }

    [Fact]
    public void Verdicts_OnActsOfOthersAndOfOnesOwn_AreReproachAndPride()
    {
        Break();
        _story.Verdicts.Add((_anna, Number.Of(-1, 2), 0));
        _story.Verdicts.Add((_ben, Number.Of(1, 4), 0));
        Assert.Equal((0.5, _ben), (Strength(FeelingKind.Reproach, _anna), Felt(_anna, FeelingKind.Reproach).Single().About.Toward));
        Assert.Equal(0.25, Strength(FeelingKind.Pride, _ben), 3);
        Assert.Equal(Foresight.Willed, Felt(_anna, FeelingKind.Reproach).Single().Grounds.Blame!.Foresight);
    }

    /// <summary>The floor is wet and Ben lets the jug fall. What did Anna take him to know?</summary>
    [Theory]
    [InlineData(true, false, Foresight.Foreseen, 1)]
    [InlineData(false, true, Foresight.Foreseeable, 0.6)]
    [InlineData(false, false, Foresight.Accident, 0.2)]
    public void Responsibility_IsWhatTheJudgeTakesTheDoerToHaveKnown(bool knowsItIsWet, bool mayBecomeWet, Foresight foresight, double share)
    {
        var carried = _story.Truth("carried");
        _story.Action("carry").By(_ben).Needs(carried.Is(false)).Sets(_broken, true, _wet.Is(true)).Sets(carried, true);
        _story.Believes(_wet.In(_anna, _ben), knowsItIsWet);
        _story.Wants(_anna, _broken.Is(false));
        _story.Verdicts.Add((_anna, -1, 0));
        if (mayBecomeWet)
        {
            _story.Action("storm").Needs(carried.Is(true)).Needs(_broken.Is(false)).Sets(_broken, true);
        }

        var reproach = Felt(_anna, FeelingKind.Reproach, "carry").Single();
        Assert.Equal((foresight, share), (reproach.Grounds.Blame!.Foresight, reproach.Course[0]));
        Assert.Equal(Math.Sqrt(share), Strength(FeelingKind.Anger, _anna, 1, null, "carry"), 6);
    }

    /// <summary>Cleo will burn the house with a chance of 1/2 unless Ben breaks the jug. To do nothing costs 1/2 · 3/4, and the jug is worth 1/4.</summary>
    [Theory]
    [InlineData(3, true, 0.3)]
    [InlineData(1, false, 1)]
    public void Blame_ForTheLesserHarm_IsForgiven(int house, bool isForced, double share)
    {
        var burnt = _story.Truth("burnt");
        _story.Action("break").By(_ben).Needs(_broken.Is(false)).Needs(burnt.Is(false)).Sets(_broken, true);
        _story.Action("burn").By(_cleo).Needs(burnt.Is(false)).Needs(_broken.Is(false)).Sets(burnt, true);
        _story.Wants(_cleo, burnt.Is(true));
        _story.Wants(_anna, _broken.Is(false), 1);
        _story.Wants(_anna, burnt.Is(false), house);
        _story.Verdicts.Add((_anna, -1, 0));
        var blame = Felt(_anna, FeelingKind.Reproach).Single().Grounds.Blame!;
        Assert.Equal((Foresight.Foreseen, isForced, share), (blame.Foresight, blame.IsForced, blame.Share));
    }

    [Fact]
    public void Praise_IsNotLessenedByForce()
    {
        Break();
        _story.Wants(_anna, _broken.Is(true));
        _story.Verdicts.Add((_anna, 1, 0));
        Assert.Equal((1.0, 1.0), (Strength(FeelingKind.Admiration, _anna), Strength(FeelingKind.Gratitude, _anna)));
    }

    [Fact]
    public void Guilt_IsShameOverTheLossOfSomebodyDear_AndNeedsNoLossOfOnesOwn()
    {
        Break();
        Relate("closeness", _ben, _anna, 1);
        _story.Wants(_anna, _broken.Is(false));
        _story.Verdicts.Add((_ben, Number.Of(-1, 4), 0));
        Assert.Equal(Math.Sqrt(0.25 / 2), Strength(FeelingKind.Guilt, _ben), 6);
        Assert.Empty(Felt(_ben, FeelingKind.Remorse));
        Assert.Equal(0.25, Strength(FeelingKind.Shame, _ben), 6);
    }

    [Fact]
    public void Embarrassment_IsBeforeThoseWhoSeeItAndBlameIt()
    {
        _story.Action("break").By(_ben).Needs(_broken.Is(false)).Sets(_broken, true).SeenOnlyBy(_ben, _cleo);
        _story.Verdicts.Add((_anna, -1, 0));
        _story.Verdicts.Add((_cleo, Number.Of(-1, 2), 0));
        var embarrassment = Felt(_ben, FeelingKind.Embarrassment).Single();
        Assert.Equal((_cleo, 0.5), (embarrassment.About.Toward, embarrassment.Course[0]));
    }

    /// <summary>Ben was close to Anna by 1 of 2, and is close to Cleo instead: Anna wanted his closeness, from -2 to 2, and loses a quarter of it.</summary>
    [Fact]
    public void Jealousy_IsWhatIsLostToAThird()
    {
        var (toAnna, toCleo) = (Relate("closeness", _ben, _anna, 1), Relate("closeness", _ben, _cleo, 0));
        _story.Action("dance").By(_ben).Sets(toAnna, Terms.Constant(0)).Sets(toCleo, Terms.Constant(1));
        _story.Wants(_anna, toAnna.Read().Plus(Terms.Constant(2)).By(Terms.Constant(4)));
        var jealousy = Felt(_anna, FeelingKind.Jealousy).Single();
        Assert.Equal((_ben, _cleo, 0.25), (jealousy.About.Toward, jealousy.About.Rival, jealousy.Course[0]));
    }

    [Fact]
    public void Surprise_IsOverWhatSeemedImpossibleOrPointless_AndNotOverWhatOthersMayAsWellDo()
    {
        _story.Action("break").By(_ben).Needs(_wet.Is(true)).Needs(_broken.Is(false)).Sets(_broken, true);
        _story.Wants(_ben, _broken.Is(true));
        _story.Believes(_wet.In(_cleo), false);
        Assert.Empty(Felt(_anna, FeelingKind.Surprise));
        Assert.Equal(1, Strength(FeelingKind.Surprise, _cleo), 6);
        Assert.Empty(Felt(_ben, FeelingKind.Surprise));
    }

    [Fact]
    public void Surprise_OverAnActOfFate_IsThreeQuarters()
    {
        _story.Action("storm").Needs(_broken.Is(false)).Sets(_broken, true);
        Assert.Equal(0.75, Strength(FeelingKind.Surprise, _anna), 6);
    }

    /// <summary>0.1 of anger and reproach, each 1.</summary>
    [Fact]
    public void Affinity_DriftsByWhatIsFelt()
    {
        Break();
        Relate("closeness", _anna, _ben, 1);
        _story.Wants(_anna, _broken.Is(false));
        _story.Verdicts.Add((_anna, -1, 0));
        var lives = Lives("break");
        Assert.Equal((0.5, 0.3), (lives.AffinityAt(0, _anna, _ben), Math.Round(lives.AffinityAt(1, _anna, _ben), 6)));
        Assert.Equal(0.5, lives.All.Single(feeling => feeling.Kind == FeelingKind.Love).Course[0]);
    }

    /// <summary>Anna owes a whole life to what would be found, and 1/4 to the jug. It is lost twice, 3/4 of her life each time, and the jug never breaks.</summary>
    [Fact]
    public void Regret_IsWhatWasGivenUpAndIsLost()
    {
        var lost = _story.Truth("lost");
        _story.Action("lose").By(_ben).Sets(lost, true);
        _story.Action("find").By(_ben).Sets(lost, false);
        _story.Wants(_anna, lost.Is(false), 3);
        _story.Wants(_anna, _broken.Is(false), 1);
        var road = Road("find", "lose", "find", "lose");
        var sources = new FeelingSources { Regrets = [new Regret(_anna, 1, [1, Number.Of(1, 4)])] };
        var regrets = InnerLives.Of(road, ValueScale.Of(road), sources, FeelingTerms.Default).All.Where(feeling => feeling.Kind == FeelingKind.Regret).ToArray();
        Assert.Equal([(2, 0.75), (4, 0.25)], regrets.Select(regret => (regret.Since, regret.Course[0])));
        Assert.All(regrets, regret => Assert.Equal((0, 1), (regret.About.Concern, regret.About.Choice)));
    }

    /// <summary>After two half-lives only the floor is left; when the jug is mended, the floor is gone.</summary>
    [Fact]
    public void Distress_StaysAtAQuarterWhileTheLossLasts()
    {
        Break();
        _story.Action("mend").By(_ben).Needs(_broken.Is(true)).Sets(_broken, false);
        _story.Action("wait").Sets(_wet, false).SeenOnlyBy();
        _story.Wants(_anna, _broken.Is(false));
        string[] waiting = [.. Enumerable.Repeat("wait", 20)];
        var distress = Felt(_anna, FeelingKind.Distress, ["break", .. waiting, "mend"]).Single();
        Assert.Equal([1, 0.841, 0.707, 0.595, 0.5], distress.Course.Take(5).Select(strength => Math.Round(strength, 3)));
        Assert.Equal([0.25, 0.25], [Math.Round(distress.At(9), 3), distress.At(21)]);
        Assert.Equal(Math.Pow(2, -21 / 4.0), distress.At(22), 9);
    }

    [Fact]
    public void Mood_IsDrawnToWhatIsFelt_HalfTheWayInSixteenActs()
    {
        Break();
        _story.Action("wait").Sets(_wet, false).SeenOnlyBy();
        _story.Wants(_anna, _broken.Is(false));
        var lives = Lives(["break", .. Enumerable.Repeat("wait", 15)]);
        var distress = 0.5 * Mood.Of(FeelingKind.Distress);
        Assert.Equal(distress.Pleasure, lives.MoodAt(16, _anna).Pleasure, 6);
        Assert.Equal(Temper.Bored, Tempers.Of(lives.MoodAt(16, _anna)));
        Assert.Equal(Temper.Even, Tempers.Of(lives.MoodAt(16, _cleo)));
    }

    /// <summary>Ben opens the door so that Cleo will break the jug: his reason rests on hers. In Anna's mind both are one mind deeper than in reality.</summary>
    [Fact]
    public void Deeper_SeesInAMindWhatTheStorySeesInReality()
    {
        var open = _story.Truth("open");
        _story.Options = _story.Options with { BeliefLimit = 1 };
        _story.Action("open").By(_ben).Needs(open.Is(false)).Sets(open, true);
        _story.Action("break").By(_cleo).Needs(open.Is(true)).Needs(_broken.Is(false)).Sets(_broken, true);
        _story.Wants(_ben, _broken.Is(true));
        _story.Wants(_cleo, _broken.Is(true));
        var road = Road("open");
        Assert.True(road.World.IsTold(road[0], new ActionId(0)));
        Assert.Contains(Plain(road).All, feeling => feeling.Person == _anna && feeling.Kind == FeelingKind.Surprise);
        Assert.DoesNotContain(InnerLives.Of(road).All, feeling => feeling.Kind == FeelingKind.Surprise);
    }

    [Fact]
    public void Story_TooCrowdedToLookAhead_SaysSo()
    {
        for (int i = 0; i < 12; i++)
        {
            var done = _story.Truth($"done{i}");
            _story.Action($"do{i}").By(_ben).Needs(done.Is(false)).Sets(done, true);
            _story.Wants(_ben, done.Is(true));
        }

        InnerLives With(FeelingTerms terms) => Plain(Road("do0"), terms);
        Assert.Equal(new Thoroughness(32, false), With(FeelingTerms.Default).Thoroughness);
        var cut = With(FeelingTerms.Default with { ForecastNodes = 10 });
        Assert.Equal(new Thoroughness(null, true), cut.Thoroughness);
        Assert.DoesNotContain(cut.All, feeling => feeling.Kind.IsProspect());
        Assert.Contains(cut.All, feeling => feeling.Kind == FeelingKind.Joy);
    }

    [Fact]
    public void EveryKind_IsFeltInSomeRandomStory()
    {
        var felt = Enumerable.Range(0, 450).Select(seed => DramaticStories.Road((ulong)seed)).OfType<Road>().SelectMany(road => Plain(road).All).Select(feeling => feeling.Kind);
        Assert.Equal(Enum.GetValues<FeelingKind>().Where(kind => kind != FeelingKind.Regret), felt.Distinct().Order());
    }

    private void Break() => _story.Action("break").By(_ben).Needs(_broken.Is(false)).Sets(_broken, true);

    private FluentId Relate(string name, CharacterId from, CharacterId to, int value)
    {
        var people = _story.Build().Characters;
        return _story.Relation($"{name}({people[from.Value]}, {people[to.Value]})", name, [people[from.Value], people[to.Value]], value, -2, 2);
    }

    private Road Road(params string[] acts) => Told(_story.Build(), acts);

    private static Road Told(StoryModel model, params string[] acts)
    {
        string[] names = acts.Length == 0 ? [model.Actions[0].Name] : acts;
        return Drama.Road.Follow(new StoryWorld(model), [.. names.Select(name => new ActionId(model.Actions.ToList().FindIndex(act => act.Name == name)))]);
    }

    private StoryModel Caring(CharacterId person, CharacterId other)
    {
        var model = _story.Build();
        return model with
        {
            CharacterConcerns = [.. model.CharacterConcerns.Select((concerns, c) => c == person.Value ? [.. concerns.Select(concern => concern with { GoodOf = [other] })] : concerns)],
        };
    }

    private InnerLives Lives(params string[] acts) => Plain(Road(acts));

    /// <summary>No mind deeper than the story.</summary>
    private static InnerLives Plain(Road road, FeelingTerms? terms = null) => InnerLives.Of(road, ValueScale.Of(road), new FeelingSources(), terms ?? FeelingTerms.Default);

    private IReadOnlyList<Feeling> Felt(CharacterId person, FeelingKind kind, params string[] acts) =>
        [.. Lives(acts).All.Where(feeling => feeling.Person == person && feeling.Kind == kind)];

    private double Strength(FeelingKind kind, CharacterId person, int number = 1, Action? before = null, params string[] acts)
    {
        before?.Invoke();
        return Felt(person, kind, acts).Single().At(number);
    }
}
