using System;
using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>Stated beliefs that stay wrong, or matter to nothing.</summary>
public sealed class BeliefAdviceTests
{
    private const string Secret = """
        story "Secret"
        person Lukas, Katrin, Roland
        place Home, Abroad
        facts
          dream of person: place
          person can be relieved
        initially
          dream of Katrin, Roland is Home
        secret dream of Lukas is Abroad
          Katrin, Roland believe Home
        Lukas
          wants relief: Lukas is relieved
        act confide by Lukas, in Katrin
          needs dream of Lukas is Abroad
          needs Lukas is not relieved
          wanted by Lukas
          seen by Lukas, Katrin
          Lukas becomes relieved
          Katrin learns dream of Lukas

        """;

    [Fact]
    public void UncorrectedBelief_Secret_NamesThoseWhoNeverLearn()
    {
        var piece = Advised.Piece("DR4010", Secret);
        Assert.Equal("The wrong belief of Roland that dream of Lukas is Home is corrected in none of 2 situations.", piece.Message);
        Assert.Equal(8, piece.Location!.Value.Start.Line);
    }

    [Fact]
    public void UncorrectedBelief_EverybodyIsThere_IsNotReported() =>
        Advised.No("DR4010", Secret.Replace("seen by Lukas, Katrin", "seen by everyone", StringComparison.Ordinal));

    [Fact]
    public void UncorrectedBelief_AboutABelief_SaysWhatItIsAbout() => Assert.Equal(
        "The wrong belief of Katrin that Roland believes Lukas is relieved is corrected in none of 2 situations.",
        Advised.Message("DR4010", Secret
            .Replace("  Katrin, Roland believe Home", "  Roland believes Abroad\n  Katrin believes Home", StringComparison.Ordinal)
            .Replace("initially\n", "initially\n  Katrin believes Roland believes Lukas is relieved\n", StringComparison.Ordinal)));

    [Fact]
    public void UncorrectedBelief_ComesTrue_IsNotReported() => Advised.No("DR4010", """
        story "Lamp"
        person Ida, Tom
        facts
          person can be warm
        initially
          Tom believes Ida is warm
        Ida
          wants warmth: Ida is warm
        act warm by Ida
          needs Ida is not warm
          wanted by Ida
          seen by Ida
          Ida becomes warm
        """);

    [Fact]
    public void UnreadBelief_BeatAsksWhatSomebodyBelieves_IsNotReported()
    {
        string story = Secret.Replace("  person can be relieved", "  person can be relieved, rich", StringComparison.Ordinal)
            .Replace("initially\n", "initially\n  Katrin believes Roland is rich\n", StringComparison.Ordinal);
        Assert.StartsWith("Nothing in the story ever asks whether Roland is rich", Advised.Message("DR4011", story), StringComparison.Ordinal);
        Advised.No("DR4011", story + "\nbeat hope: Katrin believes Roland is rich\n");
        Assert.StartsWith("Nothing", Advised.Message("DR4011", story + "\nbeat truth: Roland is rich\n"), StringComparison.Ordinal);
    }
}
