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

    private static int Tell(string story)
    {
        using var folder = new TemporaryFolder();
        return Run.Of("tell", folder.Write("operation.drama", story)).Code;
    }
}
