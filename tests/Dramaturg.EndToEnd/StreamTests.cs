using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using Dramaturg.Cli;
using Dramaturg.Cli.Output;
using Xunit;

namespace Dramaturg.EndToEnd;

// What the program reads from and writes to may be closed, or never come.
public sealed class StreamTests
{
    [Fact]
    public void Tell_ClosedStandardError_IsToldAllTheSame()
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new ClosedWriter();
        string file = folder.Write("theft.txt", Samples.Theft);
        int code = CommandLine.Run(["tell", file, "--memory", "16000"], output, error, Terminal.None, CancellationToken.None);
        Assert.Equal(ExitCode.Done, code);
        Assert.NotEmpty(output.ToString());
    }

    [Fact]
    public void Check_InterruptedAtAPipeThatNeverEnds_Ends()
    {
        using var folder = new TemporaryFolder();
        string pipe = Path.Combine(folder.Path, "story.drama");
        Process.Start("mkfifo", [pipe]).WaitForExit();
        using var run = Process.Start("dotnet", [typeof(CommandLine).Assembly.Location, "check", pipe]);
        using var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write);
        Interrupt(run);
        Interrupt(run);
        Assert.True(run.WaitForExit(TimeSpan.FromMinutes(2)));
    }

    private static void Interrupt(Process run)
    {
        Process.Start("kill", [run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        run.WaitForExit(TimeSpan.FromSeconds(1));
    }

    private sealed class ClosedWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new UnauthorizedAccessException();
    }
}
