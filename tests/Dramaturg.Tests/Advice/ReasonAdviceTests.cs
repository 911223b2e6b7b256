using System;
using System.Linq;
using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>What reasons rest on, and what they are.</summary>
public sealed class ReasonAdviceTests
{
    // Ida lights the lantern because Tom, as she sees him, would not row into the dark. One level deeper she knows
    // that he would: he would light it himself.
    private const string Harbour = """
        story "Harbour"
        limits character 4, belief 1
        kind lamp: thing
        person Ida, Tom
        thing Lantern: lamp
        facts
          lamp can be lit
          person can be ashore, embraced
        initially
          Ida is ashore
        Ida
          wants him: Tom is embraced
        Tom
          wants a warm room: Tom is ashore and Lantern is lit
        act light by person, on lamp
          needs lamp is not lit
          needs person is ashore
          wanted by person
          seen by everyone
          lamp becomes lit
        act row by person
          needs person is not ashore
          wanted by person
          seen by everyone
          person becomes ashore
        act embrace by Ida, of Tom
          needs Tom is ashore
          needs Tom is not embraced
          wanted by Ida
          seen by everyone
          Tom becomes embraced

        """;

    [Fact]
    public void WishfulReason_PlanNeedsAnother_IsReportedWithTheAct() => Assert.Equal(
        "1 of 3 reasons for `light` rests on an act of somebody else: `row`.",
        Advised.Message("DR4008", Harbour));

    [Fact]
    public void WishfulReason_OwnGainSuffices_IsNotReported() =>
        Assert.DoesNotContain("`light` rest", Advised.Message("DR4008", Harbour + "\nIda\n  wants light: Lantern is lit\n"), StringComparison.Ordinal);

    [Fact]
    public void UnstableReason_RedundantOneLevelDeeper_IsGone() => Assert.Equal(
        "With one more level of belief and one more act, 1 of 3 reasons for `light` are gone. "
        + "Ida would light by Ida on Lantern, then row by Tom, then embrace by Ida of Tom.",
        Advised.Message("DR4009", Harbour));

    [Fact]
    public void UnstableReason_DeepEnoughAlready_IsNotReported() =>
        Advised.No("DR4009", Harbour.Replace("belief 1", "belief 2", StringComparison.Ordinal));

    [Fact]
    public void SmuggledStep_StrictStory_IsNotReported() => Advised.No("DR4007", """
        story "Lamp"
        person Ida
        facts
          person can be warm, hurt
        Ida
          wants warmth, 2: Ida is warm
          fears pain: Ida is hurt
        act warm by person
          wanted by person
          seen by everyone
          person becomes warm
        act hurt by person
          wanted by person
          seen by everyone
          person becomes hurt
        """);

    [Fact]
    public void Reasons_Summary_TellsApartWhatAnActIsDoneFor()
    {
        var reasons = Advised.Of("""
            story "Lamp"
            person Ida, Tom
            facts
              person can be warm, found, tired
            Ida
              wants warmth: Ida is warm
              wants company: Tom is found
              fears tiredness, 0.5: Ida is tired
            Tom
              wants warmth: Tom is warm
            act make fire by person
              needs person is not warm
              wanted by person
              seen by everyone
              person becomes warm
              Ida becomes tired if person is Ida
            act call by Ida, to Tom
              needs Tom is not found
              needs Ida is warm
              wanted by Ida
              seen by everyone
              Tom becomes found
            """).Reasons;
        var fire = reasons.Single(act => act.Act == "make fire").Reasons;
        Assert.Equal(["Ida", "Tom"], fire.Select(reason => reason.Person).Order(StringComparer.Ordinal));
        var idas = fire.Single(reason => reason.Person == "Ida");
        Assert.Equal(["warmth"], idas.Serves);
        Assert.Equal(["tiredness"], idas.Costs);
        Assert.Equal(["make fire by Ida"], idas.Example.Select(act => act.Sentence));
        Assert.Equal(["company"], Assert.Single(reasons.Single(act => act.Act == "call").Reasons).Serves);
    }
}
