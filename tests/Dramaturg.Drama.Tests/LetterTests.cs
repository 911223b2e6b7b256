using System.Linq;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>The worked example of docs/drama/knowledge.md: Anna burns a letter before Cleo's eyes, and Cleo tells Ben.</summary>
public sealed class LetterTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben", "Cleo");
    private readonly CharacterId _anna;
    private readonly CharacterId _ben;
    private readonly CharacterId _cleo;
    private readonly FluentId _burnt;

    public LetterTests()
    {
        (_anna, _ben, _cleo) = (_story["Anna"], _story["Ben"], _story["Cleo"]);
        _burnt = _story.Truth("burnt");
        _story.Action("burn").By(_anna).Needs(_burnt.Is(false)).Sets(_burnt, true).SeenOnlyBy(_anna, _cleo);
        _story.Action("tell").By(_cleo).Needs(_burnt.In(_cleo).Is(true)).Sets(_burnt.In(_ben), Terms.Constant(true)).SeenOnlyBy(_cleo, _ben);
        _story.Wants(_anna, _burnt.Is(true), 2);
        _story.Wants(_ben, _burnt.Is(false), 3);
        _story.Wants(_cleo, _burnt.In(_ben).Is(true));
    }

    [Fact]
    public void Ben_OfTheLetter_IsWrongFromTheFireToTheTelling() => Assert.Equal(
        ["0-0 Knows Start", "1-1 BelievesWrongly Unnoticed", "2-2 Knows Told by Cleo"], Spells(_ben, _burnt.Itself()));

    [Fact]
    public void Cleo_OfTheLetter_KnowsWhatSheSaw() =>
        Assert.Equal(["0-0 Knows Start", "1-2 Knows Saw"], Spells(_cleo, _burnt.Itself()));

    [Fact]
    public void Audience_OfTheLetter_SeesWhatIsSo() =>
        Assert.Equal(["0-0 Knows Start", "1-2 Knows Saw"], Spells(null, _burnt.Itself()));

    [Fact]
    public void Anna_OfBensMind_DoesNotNoticeThatHeWasTold() =>
        Assert.Equal(["0-1 Knows Start", "2-2 BelievesWrongly Unnoticed"], Spells(_anna, _burnt.In(_ben)));

    [Fact]
    public void Ben_OfCleosMind_GathersThatSheKnew() => Assert.Equal(
        ["0-0 Knows Start", "1-1 BelievesWrongly Unnoticed", "2-2 Knows Gathered by Cleo"], Spells(_ben, _burnt.In(_cleo)));

    [Fact]
    public void Ben_OfAnnasMind_StaysWrong() =>
        Assert.Equal(["0-0 Knows Start", "1-2 BelievesWrongly Unnoticed"], Spells(_ben, _burnt.In(_anna)));

    [Fact]
    public void Rows_OfAMind_LeaveOutWhoseItIs() => Assert.DoesNotContain(
        KnowledgeMatrix.Of(Told()).Rows, row => row.Person is { } person && row.Fact.Path.Contains(person));

    [Fact]
    public void Fact_ThatNobodyAsksAfter_HasNoRow()
    {
        var quiet = _story.Truth("quiet", true);
        Assert.DoesNotContain(KnowledgeMatrix.Of(Told()).Rows, row => row.Fact.Fluent == quiet);
    }

    [Fact]
    public void Perception_OfWhatIsSo_IsTheSource()
    {
        var alight = _story.Truth("alight", true);
        _story.Sees(_ben, _burnt, alight.Is(true));
        Assert.Equal(["0-0 Knows Start", "1-2 Knows Perceived"], Spells(_ben, _burnt.Itself()));
    }

    [Fact]
    public void Thought_OfWhatIsSeen_IsInferred()
    {
        var smoke = _story.Truth("smoke");
        _story.Trigger("smoke rises").Needs(_burnt.Is(true).And(smoke.Is(false))).Sets(smoke, true);
        _story.Sees(_anna, smoke);
        Assert.Equal(["0-0 Knows Start", "1-2 Knows Inferred"], Spells(_cleo, smoke.Itself()));
        Assert.Equal("2-2 Knows Inferred", Spells(_ben, smoke.Itself())[^1]);
    }

    [Fact]
    public void Learning_ByAnActOfOnesOwn_IsFindingOut()
    {
        _story.Action("look").By(_ben).Sets(_burnt.In(_ben), new Expression.Read(_burnt.Itself()));
        Assert.Equal("2-2 Knows FoundOut", Spells(_ben, _burnt.Itself(), "burn", "look")[^1]);
    }

    [Fact]
    public void Fortunes_OfAll_AreCountedByHand() => Assert.Equal(
        ["Anna 0/0 2/2 2/2", "Ben 3/3 3/0 0/0", "Cleo 0/0 0/0 1/1"],
        Fortune.Of(Told()).Select(fortune => string.Join(' ', fortune.Points.Select(point => $"{point.Believed}/{point.InTruth}").Prepend(Name(fortune.Person)))));

    [Fact]
    public void Changes_OfBensFortune_ComeToHisMindLater()
    {
        var ben = Fortune.Of(Told())[_ben.Value];
        var (burnt, told) = (ben.Changes(1).Single(), ben.Changes(2).Single());
        Assert.Equal(("3", "0"), (burnt.After.Believed.ToString(), burnt.After.InTruth.ToString()));
        Assert.Equal(("0", "0"), (told.After.Believed.ToString(), told.After.InTruth.ToString()));
    }

    private Road Told(params string[] acts)
    {
        var model = _story.Build();
        var names = acts.Length == 0 ? ["burn", "tell"] : acts;
        return Road.Follow(new StoryWorld(model), [.. names.Select(name => new ActionId(model.Actions.ToList().FindIndex(act => act.Name == name)))]);
    }

    private string[] Spells(CharacterId? person, FluentReference fact, params string[] acts) =>
        [.. KnowledgeMatrix.Of(Told(acts)).Rows.Single(row => row.Person == person && row.Fact.Equals(fact)).Spells.Select(Line)];

    private string Line(Spell spell) =>
        $"{spell.Since}-{spell.Until} {spell.Attitude} {spell.Source.Kind}" + string.Concat(spell.Source.From.Select(teller => " by " + Name(teller)));

    private string Name(CharacterId person) => _story.Build().Characters[person.Value];
}
