using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>
/// One small dilemma for each class. Anna can do a deed or not; everybody's own good is one truth, hers besides the good of others that she wishes or grudges them. Every deed is for good: what it takes does not come back.
/// </summary>
public sealed class DilemmaClassTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben", "Cleo");
    private readonly CharacterId _anna;
    private readonly CharacterId _ben;
    private readonly CharacterId _cleo;
    private readonly Dictionary<CharacterId, FluentId> _goods = [];
    private readonly List<(int Concern, CharacterId Other)> _cares = [];

    public DilemmaClassTests() => (_anna, _ben, _cleo) = (_story["Anna"], _story["Ben"], _story["Cleo"]);

    [Fact]
    public void Deed_ForOneselfAgainstSomebodyDear_IsBetrayal()
    {
        Has(_anna, false);
        Has(_ben, true);
        Cares(_ben, 1);
        Deed((_anna, true), (_ben, false));
        Assert.Equal(["Betrayal(/Ben)"], Classes());
    }

    [Fact]
    public void Deed_AgainstOneselfForSomebodyDear_IsSacrifice()
    {
        Has(_anna, true);
        Has(_ben, false);
        Cares(_ben, 1);
        Deed((_anna, false), (_ben, true));
        Assert.Equal(["Sacrifice(Ben/)"], Classes());
    }

    [Fact]
    public void Deed_ThatServesAnEnemyToo_IsForTheGreaterGood()
    {
        Has(_anna, false);
        Has(_ben, false);
        Cares(_ben, -1);
        Deed((_anna, true), (_ben, true));
        Assert.Equal(["GreaterGood(Ben/)"], Classes());
    }

    [Fact]
    public void Deed_ThatCostsOneselfAndAnEnemy_TakesThatOneDown()
    {
        Has(_anna, true);
        Has(_ben, true);
        Cares(_ben, -1);
        Deed((_anna, false), (_ben, false));
        Assert.Equal(["TakeDown(/Ben)"], Classes());
    }

    [Fact]
    public void Deed_ForOneFriendAgainstAnother_IsAFavour()
    {
        Has(_ben, false);
        Has(_cleo, true);
        Cares(_ben, 2);
        Cares(_cleo, 1);
        Deed((_ben, true), (_cleo, false));
        Assert.Equal(["Favour(Ben/Cleo)", "Triage(Ben/Cleo)"], Classes());
    }

    [Fact]
    public void Deed_ForOneFriendAgainstAnotherAndForOneself_TakesSides()
    {
        Has(_anna, false);
        Has(_ben, false);
        Has(_cleo, true);
        Cares(_ben, 1);
        Cares(_cleo, 1);
        Deed((_anna, true), (_ben, true), (_cleo, false));
        Assert.Equal(["Betrayal(/Cleo)", "TakingSides(Ben/Cleo)", "Triage(Ben/Cleo)"], Classes());
    }

    [Fact]
    public void Deed_ForAWantAgainstANorm_IsATemptation()
    {
        Has(_anna, false);
        Deed((_anna, true));
        _story.Verdicts.Add((_anna, Number.Of(-1, 2), 0));
        Assert.Equal(["Temptation(/)"], Classes());
    }

    [Fact]
    public void Deed_ForANormAgainstAWant_IsADuty()
    {
        Has(_anna, true);
        var called = _story.Truth("called");
        _story.Wants(_anna, called.Is(true), Number.Of(1, 10));
        Deed((_anna, false)).Sets(called, true);
        _story.Verdicts.Add((_anna, Number.Of(1, 2), 0));
        Assert.Equal(["Duty(/)", "InnerConflict(/)"], Classes());
    }

    [Fact]
    public void Deed_ForOneWantAgainstAnother_IsAnInnerConflict()
    {
        Has(_anna, false);
        var quiet = _story.Truth("quiet", true);
        _story.Wants(_anna, quiet.Is(true));
        Deed((_anna, true)).Sets(quiet, false);
        Assert.Equal(["InnerConflict(/)"], Classes());
    }

    [Fact]
    public void Deed_ThatOnlyTells_IsADisclosure()
    {
        var secret = _story.Truth("secret", true);
        _story.Believes(secret.In(_ben), false);
        _story.Believes(secret.In(_cleo), false);
        _story.Believes(secret.In(_anna, _ben), false);
        _story.Believes(secret.In(_anna, _cleo), false);
        _story.Wants(_anna, secret.In(_ben).Is(true), 2);
        _story.Wants(_anna, secret.In(_cleo).Is(false), 1);
        _story.Action("tell").By(_anna).Sets(secret.In(_ben), Terms.Constant(true)).Sets(secret.In(_cleo), Terms.Constant(true));
        Assert.Equal(["InnerConflict(/)", "Disclosure(/)"], Classes());
    }

    [Fact]
    public void Deeds_ThatBothMakeThingsWorse_AreTwoEvils()
    {
        var begun = _story.Truth("begun");
        Price("one", begun);
        Price("other", begun);
        var dilemma = Assert.Single(Dilemmas(), dilemma => !dilemma.Default.IsNothing);
        Assert.Equal(["InnerConflict(/)", "TwoEvils(/)"], dilemma.Classes.Select(Show));
    }

    [Theory]
    [InlineData("Betrayal", "Sacrifice")]
    [InlineData("GreaterGood", "TakeDown")]
    [InlineData("Temptation", "Duty")]
    [InlineData("Triage", "Triage")]
    public void Mirror_OfAKind_IsTheOtherOneOfItsPair(string kind, string mirror)
    {
        var mirrored = new DilemmaClass(Enum.Parse<DilemmaKind>(kind), ["Ben"], ["Cleo"]).Mirrored;
        Assert.Equal($"{mirror}(Cleo/Ben)", Show(mirrored));
        Assert.Equal(kind, mirrored.Mirrored.Kind.ToString());
    }

    /// <summary>An act that brings a little and costs more.</summary>
    private void Price(string name, FluentId begun)
    {
        var (gain, loss) = (_story.Truth(name + " gain"), _story.Truth(name + " loss", true));
        _story.Wants(_anna, gain.Is(true), 1);
        _story.Wants(_anna, loss.Is(true), 2);
        _story.Action(name).By(_anna).Needs(begun.Is(false)).Sets(begun, true).Sets(gain, true).Sets(loss, false);
    }

    private void Has(CharacterId person, bool good)
    {
        _goods.Add(person, _story.Truth(FormattableString.Invariant($"good{person.Value}"), good));
        _story.Wants(person, _goods[person].Is(true));
    }

    private void Cares(CharacterId other, int weight)
    {
        _cares.Add(((_goods.ContainsKey(_anna) ? 1 : 0) + _cares.Count, other));
        _story.Wants(_anna, _goods[other].Is(true), weight);
    }

    private ActionBuilder Deed(params (CharacterId Person, bool Good)[] changes)
    {
        var done = _story.Truth("done");
        var deed = _story.Action("deed").By(_anna).Needs(done.Is(false)).Sets(done, true);
        foreach (var (person, good) in changes)
        {
            deed.Sets(_goods[person], good);
        }

        return deed;
    }

    private string[] Classes() => [.. Assert.Single(Dilemmas()).Classes.Select(Show)];

    private IReadOnlyList<Dilemma> Dilemmas()
    {
        var world = new StoryWorld(WithCare(_story.Build()));
        return new DilemmaFinder(new Choices(Road.Follow(world, []))).In(world.Mind(world.Start, _anna), _anna);
    }

    /// <summary>What Anna wants for others is marked so, as the language does it.</summary>
    private StoryModel WithCare(StoryModel model) => model with
    {
        CharacterConcerns =
        [
            [.. model.CharacterConcerns[0].Select((concern, i) => _cares.Find(care => care.Concern == i) is { Other: var other } && _cares.Exists(care => care.Concern == i) ? concern with { GoodOf = [other] } : concern)],
            .. model.CharacterConcerns.Skip(1),
        ],
        Fluents = [.. model.Fluents.Select((fluent, i) => _goods.Where(good => good.Value.Value == i).Select(good => fluent with { Arguments = [model.Characters[good.Key.Value]] }).FirstOrDefault(fluent))],
    };

    private static string Show(DilemmaClass kind) => $"{kind.Kind}({string.Join(',', kind.For)}/{string.Join(',', kind.Against)})";
}
