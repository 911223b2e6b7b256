using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

public sealed class BeatTests
{
    private const string Doors = """
        story "Doors" in en
        person Ann
        place Porch, Hall, Attic
        facts
          place can be open
        Ann
          wants the porch: Porch is open
          wants the attic: Attic is open
        act unlock by person, into place
          needs place is not open
          wanted by person
          seen by everyone
          place becomes open
        beat attic after hall: Attic is open
        beat hall after porch: Hall is open
        beat porch: Porch is open
        ending "Up"
          Porch is open
          Attic is open
          passes attic, porch
        """;

    /// <summary>The attic comes after the hall and the hall after the porch, so the attic comes after the porch, also for an ending that skips the hall.</summary>
    [Fact]
    public void Beats_OneBetweenThemIsNotPassed_KeepTheirOrder()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("tell", folder.Write("doors.drama", Doors), "--goal", "Up");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.True(run.Output.IndexOf("Porch", System.StringComparison.Ordinal) < run.Output.IndexOf("Attic", System.StringComparison.Ordinal));
    }
}
