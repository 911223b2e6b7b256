using System;
using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>Wants that decide nothing.</summary>
public sealed class WantAdviceTests
{
    private const string Lamps = """
        story "Lamps"
        kind lamp: thing
        person Ida, Tom
        thing Lantern: lamp
        facts
          lamp can be lit
          person can be glad
        Ida
          wants light: Lantern is lit
        every p: person
          wants joy: p is glad
        act light by person, on lamp
          needs lamp is not lit
          wanted by person
          seen by everyone
          lamp becomes lit

        """;

    [Fact]
    public void FixedWant_OfEveryKind_IsOnePieceWithEverybody() =>
        Assert.Equal("No act can change the want `joy` of Ida and Tom.", Advised.Message("DR4005", Lamps));

    [Fact]
    public void FixedWant_ChangedByWhatFollows_IsNotReported() => Advised.No("DR4005", Lamps + """
        whenever joy of person
          needs Lantern is lit
          needs person is not glad
          person becomes glad
        """);

    [Fact]
    public void FixedWant_PeopleAreOnlyPersuaded_IsReported() =>
        Assert.StartsWith("No act can change the want `joy`", Advised.Message("DR4005", Lamps + """
            act console by Ida, for Tom
              wanted by Ida
              seen by everyone
              Tom believes Tom is glad
            """), StringComparison.Ordinal);

    [Fact]
    public void FixedWant_ChangedByFate_NamesIt() =>
        Assert.EndsWith("`joy` of Ida and Tom; only fate can, by `bless`.", Advised.Message("DR4005", Lamps + """
            fate bless of person
              seen by everyone
              person becomes glad
            """), StringComparison.Ordinal);

    [Fact]
    public void IdleWant_OnlyOthersIsServed_NamesTheOneForWhomNobodyActs() => Assert.Equal(
        "In 4 situations nobody has a reason for an act that changes the want `joy` of Tom; `dance` could.",
        Advised.Message("DR4006", Lamps + """
            act dance by dancer: person
              needs dancer is not glad
              needs dancer is Ida
              wanted by dancer
              seen by everyone
              dancer becomes glad
            act dance by Tom
              needs Tom is not glad
              needs Ida is glad
              needs Lantern is lit
              wanted by Ida
              seen by everyone
              Tom becomes glad
            """));

    [Fact]
    public void IdleWant_ChangedAsTheSideEffectOfAnAct_IsNotReported() => Advised.No("DR4006", Lamps + """
        act dance by person
          needs person is not glad
          wanted by person
          seen by everyone
          for every p: person
            p becomes glad
        """);
}
