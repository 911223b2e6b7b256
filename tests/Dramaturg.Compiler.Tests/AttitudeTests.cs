using System.Linq;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>What the model keeps of people beside their wants.</summary>
public sealed class AttitudeTests
{
    private const string World = """
        kind doctor: person
        person Roland, Katrin: doctor
        person Lukas
        facts
          person can be tired

        Roland
          wants rest: Roland is not tired

        """;

    [Fact]
    public void LossAversion_OfSome_IsOneForTheOthers()
    {
        var model = Stories.CompileDrama(World + "Katrin\n  fears losses 2.5 times\n");
        Assert.Equal([1, Number.Of(5, 2), 1], model.LossAversions);
        Assert.Empty(model.CharacterConcerns[1]);
    }

    [Fact]
    public void LossAversion_OfNobody_TakesNoPlace() => Assert.Empty(Stories.CompileDrama(World).LossAversions);

    [Fact]
    public void LossAversion_OfAKind_IsEverybodys() =>
        Assert.Equal([3, 3, 1], Stories.CompileDrama(World + "every doctor\n  fears losses 3 times\n").LossAversions);

    [Fact]
    public void LossAversion_OfAKindAndOfAPerson_IsThePersons() => Assert.Equal(
        [3, 2, 1], Stories.CompileDrama(World + "Katrin\n  fears losses 2 times\nevery doctor\n  fears losses 3 times\n").LossAversions);

    private const string Warn = """
        act warn by person, of other person
          needs person is not other person
          wanted by person
          seen by everyone
          other person becomes tired

        """;

    [Theory]
    [InlineData("Lukas\n  judges warn: worry, 0.5", "warn(Roland, Katrin) warn(Roland, Lukas) warn(Katrin, Roland) warn(Katrin, Lukas) warn(Lukas, Roland) warn(Lukas, Katrin)")]
    [InlineData("Lukas\n  judges warn by Roland of Katrin: worry, 0.5", "warn(Roland, Katrin)")]
    [InlineData("Lukas\n  judges warn of doctor: worry, 0.5", "warn(Roland, Katrin) warn(Katrin, Roland) warn(Lukas, Roland) warn(Lukas, Katrin)")]
    [InlineData("every p: person\n  judges warn by p: worry, 0.5", "warn(Lukas, Roland) warn(Lukas, Katrin)")]
    [InlineData("Lukas\n  judges warn of Roland, by Katrin: worry, 0.5", "warn(Katrin, Roland)")]
    public void Norm_OnAKindOfAct_IsAboutTheActsThatFit(string norm, string acts)
    {
        var model = Stories.CompileDrama(World + Warn + norm + "\n");
        var judged = Assert.Single(model.Norms[2]);
        Assert.Equal(acts, string.Join(' ', judged.Acts.Select(act => model.Actions[act.Value].Name)));
        Assert.Equal(Number.Of(1, 2), model.VerdictOf(new CharacterId(2), judged.Acts[0]));
    }

    [Fact]
    public void Verdict_OfSeveralNorms_IsTheirSumCutOff()
    {
        var model = Stories.CompileDrama(World + Warn + "Katrin\n  judges warn: a, -0.8\n  judges warn of Katrin: b, -0.7\n  judges warn by Lukas: c, 1\n");
        Number verdict(string act) => model.VerdictOf(new CharacterId(1), new ActionId(model.Actions.TakeWhile(action => action.Name != act).Count()));
        Assert.Equal(-1, verdict("warn(Roland, Katrin)"));
        Assert.Equal(Number.Of(-1, 2), verdict("warn(Lukas, Katrin)"));
        Assert.Equal(Number.Of(1, 5), verdict("warn(Lukas, Roland)"));
        Assert.Equal(0, model.VerdictOf(new CharacterId(0), new ActionId(0)));
    }

    [Fact]
    public void Fear_CalledLosses_StaysAFear()
    {
        var model = Stories.CompileDrama(World + "Katrin\n  fears losses, 2: Katrin is tired\n");
        Assert.Equal("losses", Assert.Single(model.CharacterConcerns[1]).Name);
        Assert.Empty(model.LossAversions);
    }
}
