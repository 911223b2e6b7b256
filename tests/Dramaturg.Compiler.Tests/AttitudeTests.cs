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

    [Fact]
    public void Fear_CalledLosses_StaysAFear()
    {
        var model = Stories.CompileDrama(World + "Katrin\n  fears losses, 2: Katrin is tired\n");
        Assert.Equal("losses", Assert.Single(model.CharacterConcerns[1]).Name);
        Assert.Empty(model.LossAversions);
    }
}
