using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>Kinds of acts that never happen, and why.</summary>
public sealed class ActAdviceTests
{
    private const string Treasure = """
        story "Treasure"
        person Hawkins, Silver
        facts
          person can be content
          story can be told, sailed
        kind story: thing
        thing Map: story
        Hawkins
          wants gold: Map is sailed
        act tell by Hawkins, of story
          needs story is not told
          wanted by Hawkins
          seen by everyone
          story becomes told
        act sail by Silver, for story
          needs story is told
          needs story is not sailed
          wanted by Silver
          seen by everyone
          story becomes sailed
        """;

    [Fact]
    public void UnwantedAct_NeedsAStepNobodyTakes_NamesWhoWouldNot() => Assert.Equal(
        "Nobody ever wants `tell`; it is possible in 1 of 1 situations; "
        + "nearest: Hawkins, +1 by tell by Hawkins of Map, then sail by Silver for Map, but Silver would not sail by Silver for Map (+0).",
        Advised.Message("DR4001", Treasure));

    [Fact]
    public void UnwantedAct_StepIsWantedAfterAll_IsNotReported() =>
        Advised.No("DR4001", Treasure + "\nSilver\n  wants gold: Map is sailed\n");

    [Fact]
    public void UnwantedAct_BelievedImpossible_SaysWhatItNeeds() => Assert.Contains(
        "nearest: Ida takes it to be impossible; that needs Lantern is filled",
        Advised.Message("DR4001", """
            story "Lamp"
            kind lamp: thing
            person Ida
            thing Lantern: lamp
            facts
              lamp can be filled, lit
            initially
              Lantern is filled
              Ida believes Lantern is not filled
            Ida
              wants light: Lantern is lit
            act light by person, on lamp
              needs lamp is filled
              wanted by person
              seen by everyone
              lamp becomes lit
            """),
        System.StringComparison.Ordinal);

    [Fact]
    public void UnwantedAct_DoesHarm_SaysHowMuch() => Assert.EndsWith(
        "nearest: Ida, -2 by smash by Ida.",
        Advised.Message("DR4001", """
            story "Lamp"
            person Ida
            facts
              person can be sorry
            Ida
              fears regret, 2: Ida is sorry
            act smash by person
              wanted by person
              seen by everyone
              person becomes sorry
            """),
        System.StringComparison.Ordinal);

    [Fact]
    public void ImpossibleAct_Report_PointsToTheNeedThatFailsMost()
    {
        var piece = Advised.Piece("DR4002", Treasure);
        Assert.Equal(
            "`sail` is possible in none of 1 situations; what is missing most often: `story is told`; nearest: sail by Silver for Map, but for Map is told.",
            piece.Message);
        Assert.Equal((15, 8), (piece.Location!.Value.Start.Line, piece.Location.Value.Start.Column));
    }

    [Fact]
    public void ImpossibleAct_FatesToo_IsReported() => Assert.StartsWith(
        "`wreck` is possible in none of 1 situations",
        Advised.Message("DR4002", Treasure.Replace("act sail by Silver, for story", "fate wreck of story", System.StringComparison.Ordinal).Replace("  wanted by Silver\n", "", System.StringComparison.Ordinal)),
        System.StringComparison.Ordinal);

    [Fact]
    public void RefusedAct_OneOfTwoNeverWants_NamesTheOtherAndTheGain() => Assert.Equal(
        "`sail` is wanted in 1 of 1 situations, but never by everybody who has to; in the way: Silver, +0 by sail by Hawkins with Silver.",
        Advised.Message("DR4003", """
            story "Treasure"
            person Hawkins, Silver
            facts
              person can be rich
            Hawkins
              wants gold: Hawkins is rich
            act sail by Hawkins, with Silver
              wanted by Hawkins
              wanted by Silver
              seen by everyone
              Hawkins becomes rich
            """));

    [Fact]
    public void OutweighedAct_ExactlyHalfOfTheBest_IsNotReported() => Advised.No("DR4004", Harbours(2, 4));

    [Fact]
    public void OutweighedAct_LessThanHalf_GivesBothFigures() => Assert.EndsWith(
        "nearest: Tom, +2 by land by Tom at Village, but +5 by land by Tom at City.",
        Advised.Message("DR4004", Harbours(2, 5).Replace("act land by person, at Village", "act stay by person, at Village", System.StringComparison.Ordinal))
            .Replace("stay by", "land by", System.StringComparison.Ordinal),
        System.StringComparison.Ordinal);

    [Fact]
    public void DroppedKind_Trigger_IsReportedWithItsFirstFalseNeed() => Assert.Equal(
        "`ruin` can never happen; none of its choices of roles (1) is left: ruin(Ida) needs rank(Ida) == high, which is never so.",
        Advised.Message("DR4016", """
            story "Ranks"
            person Ida
            facts
              rank of person: low, middle, high
            Ida
              wants more: rank of Ida is middle
            act climb by person
              needs rank of person is low
              wanted by person
              seen by everyone
              rank of person becomes middle
            whenever ruin of person
              needs rank of person is high
              rank of person becomes low
            """));

    private static string Harbours(int quiet, int living) => $"""
        story "Two harbours"
        person Tom
        place Sea, Village, City
        facts
          place of person: place
        initially
          place of Tom is Sea
        Tom
          wants quiet, {quiet}: place of Tom is Village
          wants a living, {living}: place of Tom is City
        act land by person, at Village
          needs place of person is Sea
          wanted by person
          seen by everyone
          place of person becomes Village
        act land by person, at City
          needs place of person is Sea
          wanted by person
          seen by everyone
          place of person becomes City
        """;
}
