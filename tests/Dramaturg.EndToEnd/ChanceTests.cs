using System;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Acts that may end in several ways, told and asked about: docs/semantics.md 7.9.</summary>
public sealed class ChanceTests
{
    private const string Operation = """
        story "Operation" in en, de
        kind doctor, patient: person
        person Roland, Katrin: doctor
        person Anna: patient

        facts
          health of patient: ill, well, dead
          exhaustion of doctor: 0 to 3

        initially
          health of Anna is ill
          exhaustion of Roland is 2
          exhaustion of Katrin is 1

        every doctor
          wants life, 5: health of Anna is not dead
          wants success, 4: health of Anna is well

        Roland
          fears losses 3 times

        act operate by surgeon: doctor, on patient
          needs health of patient is ill
          wanted by surgeon
          seen by everyone
          chance 9 - exhaustion of surgeon in 10: health of patient becomes well
          otherwise: health of patient becomes dead

        act rest by doctor
          needs exhaustion of doctor is more than 0
          wanted by doctor
          seen by everyone
          exhaustion of doctor becomes 0

        ending "Well": health of Anna is well
        ending "Dead": health of Anna is dead

        """;

    private const string Words = """
        words de
        act operate: "{surgeon} operiert {patient}."
        outcome operate 2: "{patient} stirbt."

        """;

    [Fact]
    public void Outcome_Told_ComesWithItsOddsAndTheOthers() => Assert.Contains(
        """
         1  Operate by Katrin on Anna. Health of Anna is well.  (in 4 of 5 cases)
              Katrin +2.2 (5 → 9 in 4 of 5 cases): success 0 → 4
                or, in 1 of 5 cases, -5: health of Anna is dead

        Ending: Well
        It comes like this in 4 of 5 cases.

        """,
        Of(ExitCode.Done, "tell", "--why"),
        StringComparison.Ordinal);

    [Fact]
    public void Outcome_WithWordsOfItsOwn_IsToldInThem()
    {
        string told = Of(ExitCode.Done, "tell", "--why", "--goal", "Dead", "--lang", "de");
        Assert.Contains(" 1  Katrin operiert Anna. Anna stirbt.  (in 1 von 5 Fällen)", told, StringComparison.Ordinal);
        Assert.Contains("oder in 1 von 5 Fällen -5: Anna stirbt\n", told, StringComparison.Ordinal);
        Assert.Contains("So kommt es in 1 von 5 Fällen.\n", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operate by Roland on Anna")]
    [InlineData("operate(Roland, Anna)")]
    public void WhyNot_OfWhoeverFearsLosses_SpeaksOfOdds(string act) => Assert.Contains(
        """
           Roland has nothing to gain by it. The nearest plan:
             Operate by Roland on Anna. Health of Anna is well: -1.7 (5 → 9 in 7 of 10 cases): success 0 → 4
               or, in 3 of 10 cases, -5, felt as -15: health of Anna is dead

        """,
        Of(ExitCode.Done, "why", "--act", "1", "--not", act),
        StringComparison.Ordinal);

    [Fact]
    public void WhyNot_OfTheToldActWithAnotherOutcome_IsTheToldAct() =>
        Assert.Contains("That is the act which the story tells here.", Of(ExitCode.Done, "why", "--act", "1", "--not", "operate(Katrin, Anna)/2"), StringComparison.Ordinal);

    [Fact]
    public void Story_InJson_HasChancesAndLikelihood()
    {
        string told = Of(ExitCode.Done, "tell", "--json").Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains("\"ending\":\"Well\",\"likelihood\":0.8,", told, StringComparison.Ordinal);
        Assert.Contains("\"fate\":false,\"chance\":0.8,", told, StringComparison.Ordinal);
        Assert.Contains("\"worth\":2.2,\"likelihood\":0.8,\"risks\":[{\"step\":1,\"name\":\"operate(Katrin,Anna)/2\",\"outcome\":\"healthofAnnaisdead\",\"chance\":0.2,\"change\":-5,\"felt\":-5,\"hopedFor\":false}]", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Rest_ThatBettersTheOdds_IsAReasonForWhoeverFearsLosses()
    {
        string told = Of(ExitCode.Done, "tell", "--why", "--count", "3");
        Assert.Contains("1  Rest by Roland.\n      Roland +2.1 (5 → 9 in 9 of 10 cases): success 0 → 4\n        then Operate by Roland on Anna. Health of Anna is well.\n", told, StringComparison.Ordinal);
        Assert.Contains("or, in 1 of 10 cases, -5, felt as -15: health of Anna is dead", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcome_OfSeveralChanges_ListsThem()
    {
        string story = Operation.Replace(
            "  otherwise: health of patient becomes dead\n",
            "  otherwise:\n    health of patient becomes dead\n    exhaustion of surgeon becomes 3\n    Roland believes exhaustion of surgeon is 0 if surgeon is not Roland\n",
            StringComparison.Ordinal);
        Assert.Contains(
            "Health of Anna is dead, exhaustion of Katrin is 3 and Roland believes exhaustion of Katrin is 0.  (in 1 of 5 cases)",
            In(story, ExitCode.Done, "tell", "--goal", "Dead"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Outcome_ThatChangesNothing_IsToldAsThat()
    {
        string story = Operation.Replace("  otherwise: health of patient becomes dead\n", "", StringComparison.Ordinal);
        Assert.Contains("or, in 1 of 5 cases, +0: nothing comes of it\n", In(story, ExitCode.Done, "tell", "--why"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drama_OfAnOutcome_TellsItAndFearsItByItsChance()
    {
        string drama = Of(ExitCode.Done, "drama", "--goal", "Dead");
        Assert.Contains(" 1  Operate by Katrin on Anna. Health of Anna is dead.\n", drama, StringComparison.Ordinal);
        Assert.Contains("Katrin hopes for success", drama, StringComparison.Ordinal);
        Assert.Contains("Nobody has to choose between two things", drama, StringComparison.Ordinal);
    }

    [Fact]
    public void Act_OfFate_MayEndInSeveralWays()
    {
        string story = Operation.Replace("act rest by doctor\n", "fate accident of patient\n  needs health of patient is ill\n  chance 1 in 200: health of patient becomes dead\n\nact rest by doctor\n", StringComparison.Ordinal)
            .Replace("ending \"Dead\"", "ending \"Accident\": health of Anna is dead and exhaustion of Katrin is 1\nending \"Dead\"", StringComparison.Ordinal);
        Assert.Contains("(fate)  (in 5 of 1,000 cases)", In(story, ExitCode.Done, "tell", "--goal", "Accident", "--count", "9"), StringComparison.Ordinal);
    }

    private static string Of(int code, string verb, params string[] options) => In(Operation, code, verb, options);

    private static string In(string story, int code, string verb, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("operation/words.de", Words);
        folder.Write("operation/story.drama", story);
        var run = Run.Of([verb, System.IO.Path.Combine(folder.Path, "operation"), .. options]);
        Assert.Equal(code, run.Code);
        return run.Output;
    }
}
