using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Who must agree, by stories that are told only if the right people do.</summary>
public sealed class ConsentTests
{
    private const string Operation = """
        story "Operation"
        kind patient: person
        person Doctor
        person Anna: patient
        person Ben

        facts
          spouse of patient: person or unknown
          patient can be conscious, well

        initially
          spouse of Anna is Ben

        Doctor
          wants duty: Anna is well

        Ben
          fears losing her: Anna is well

        act operate by Doctor, on patient
          wanted by Doctor
          wanted by patient or spouse of patient if patient is not conscious
          seen by everyone
          patient becomes well

        ending "Well": Anna is well

        """;

    [Theory]
    [InlineData("", ExitCode.ProvedNone)]
    [InlineData("Anna\n  wants health: Anna is well\n", ExitCode.ProvedNone)]
    [InlineData("initially\n  Anna is conscious\nAnna\n  wants health: Anna is well\n", ExitCode.Done)]
    [InlineData("initially\n  Anna is conscious\n", ExitCode.ProvedNone)]
    public void Proxy_OfSomebodyWhoIsNotConscious_DecidesAlone(string more, int code) =>
        Assert.Equal(code, Tell(Operation + more));

    [Fact]
    public void Proxy_WhoIsWilling_IsEnough() =>
        Assert.Equal(ExitCode.Done, Tell(Operation.Replace("fears losing her", "wants her back", System.StringComparison.Ordinal)));

    [Fact]
    public void Proxy_NobodyToTakeThePlace_IsNotAsked() =>
        Assert.Equal(ExitCode.Done, Tell(Operation.Replace("spouse of Anna is Ben", "spouse of Anna is unknown", System.StringComparison.Ordinal)));

    /// <summary>Ada wants it; Ben too once she has told him of the risk of waiting; Cem never.</summary>
    private const string Vote = """
        story "Vote"
        kind doctor: person
        person Ada, Ben, Cem: doctor
        person Anna

        facts
          person can be cured, urgent
          doctor can be present

        initially
          Anna is urgent
          Ada, Ben, Cem are present
          Ben believes Anna is not urgent
          Ada believes Ben believes Anna is not urgent

        Ada
          wants a cure: Anna is cured

        Ben
          wants to help: Anna is cured and Anna is urgent

        Cem
          fears blame: Anna is cured

        act explain by Ada, to doctor
          wanted by Ada
          seen by Ada, doctor
          doctor learns whether Anna is urgent

        act operate
          wanted by 2 of x: doctor if x is present
          seen by everyone
          Anna becomes cured

        ending "Cured": Anna is cured
        ending "Cured, and Cem at peace": Anna is cured and Cem is settled

        """;

    [Fact]
    public void Quorum_SomeUnwilling_IsMetByTheOthers()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("vote.drama", Vote), "--why");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("1  Explain by Ada to Ben.", run.Output, System.StringComparison.Ordinal);
        Assert.Contains("Ben +1", run.Output, System.StringComparison.Ordinal);
        Assert.DoesNotContain("Cem +", run.Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Quorum_WhoIsOutvoted_IsSettled() => Assert.Equal(ExitCode.Done, Tell(Vote, "--goal", "Cured, and Cem at peace"));

    [Fact]
    public void Quorum_TooFewAtWork_IsNotMet() =>
        Assert.Equal(ExitCode.ProvedNone, Tell(Vote.Replace("Ada, Ben, Cem are present", "Ada, Cem are present", System.StringComparison.Ordinal)));

    [Fact]
    public void Quorum_TooFewWilling_WhyNotNamesThem()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("why", folder.Write("vote.drama", Vote), "--act", "1", "--not", "operate()");
        Assert.Contains("Of 3 who are asked, 2 would have to want it; only one does:", run.Output, System.StringComparison.Ordinal);
        Assert.Contains("Ben", run.Output, System.StringComparison.Ordinal);
        Assert.Contains("Cem", run.Output, System.StringComparison.Ordinal);
    }

    private static int Tell(string story, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["tell", folder.Write("operation.drama", story), .. options]).Code;
    }
}
