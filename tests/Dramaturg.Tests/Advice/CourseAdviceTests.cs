using System;
using System.Linq;
using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>How the told story goes: round in circles, by fate, by stage direction, past somebody's reasons.</summary>
public sealed class CourseAdviceTests
{
    [Fact]
    public void UndoingActs_OnlyBeliefsDifferAfterwards_AreALoop() => Assert.Equal(
        "`light` and `put out` undo each other; every fact is as before after light by Ida on Lantern, then put out by Tom of Lantern.",
        Advised.Message("DR4012", Lamp("seen by everyone\n  Eva believes Ida is cross").Replace("facts\n", "facts\n  person can be cross\n", StringComparison.Ordinal)));

    [Fact]
    public void UndoingActs_SomethingIsUsedUp_AreNone() =>
        Advised.No("DR4012", Lamp("seen by everyone\n  oil falls by 1").Replace("facts\n", "facts\n  oil: 0 to 3\n", StringComparison.Ordinal)
            .Replace("person Ida", "initially\n  oil is 3\nperson Ida", StringComparison.Ordinal)
            .Replace("  needs lamp is not lit", "  needs oil > 0\n  needs lamp is not lit", StringComparison.Ordinal));

    [Theory]
    [InlineData(4, false)]
    [InlineData(3, true)]
    public void FatesShare_MoreThanAFifth_IsReported(int ownActs, bool isReported)
    {
        var told = Advised.Of(Journey(ownActs));
        Assert.Equal(ownActs + 1, Assert.Single(told.Survey.Stories).Acts);
        Assert.Equal(isReported, told.Diagnostics.Any(diagnostic => diagnostic.Id == "DR4013"));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void SingleActBeats_FewerThanThree_AreNotCounted(int beats, bool isReported)
    {
        string story = Journey(4).Replace("  calm > 0", "  calm > 0\n  passes every beat", StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(1, beats).Select(mile => $"\nbeat \"mile {mile}\": miles is {mile}"));
        Assert.Equal(isReported, Advised.Of(story).Diagnostics.Any(diagnostic => diagnostic.Id == "DR4014"));
    }

    [Fact]
    public void ReasonLeftUndone_DoneInTheEnd_SaysWhen() => Assert.Equal(
        "In the story that ends in `There` nothing promises Ida more than sing by Ida (+1), for 5 acts from act 1 on, until act 6.",
        Advised.Message("DR4015", Journey(4).Replace("  calm > 0", "  calm > 0\n  Ida is glad", StringComparison.Ordinal)
            .Replace("facts\n", "facts\n  person can be glad\n", StringComparison.Ordinal) + """
            person Ida
            Ida
              wants joy: Ida is glad
            act sing by Ida
              needs Ida is not glad
              wanted by Ida
              seen by everyone
              Ida becomes glad
            """));

    private static string Lamp(string afterLighting) => $"""
        story "Lamp"
        kind lamp: thing
        person Ida, Tom, Eva
        thing Lantern: lamp
        facts
          lamp can be lit
        Ida
          wants light: Lantern is lit
        Tom
          wants darkness: Lantern is not lit
        everyone sees whether Lantern is lit
        act light by person, on lamp
          needs lamp is not lit
          wanted by person
          {afterLighting}
          lamp becomes lit
        act put out by person, of lamp
          needs lamp is lit
          wanted by person
          seen by everyone
          lamp becomes not lit

        """;

    /// <summary>Tom goes so many miles, and once the wind has to fall.</summary>
    private static string Journey(int miles) => $"""
        story "Journey"
        person Tom
        facts
          miles: 0 to {miles}
          calm: 0 to 1
        Tom
          wants to get on, {miles}: miles
        act walk by Tom
          needs miles < {miles}
          wanted by Tom
          seen by everyone
          miles rises
        fate drop of Tom
          needs calm is 0
          seen by everyone
          calm rises
        ending "There"
          miles is {miles}
          calm > 0

        """;
}
