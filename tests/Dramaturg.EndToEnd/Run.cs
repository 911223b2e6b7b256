using System;
using System.IO;
using System.Linq;
using System.Threading;
using Dramaturg.Cli;
using Dramaturg.Cli.Output;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>One run of the command line in process.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    /// <summary>The output of a run that must end well; where it does not, the test fails with what it said.</summary>
    public string Printed
    {
        get
        {
            Assert.True(Code == ExitCode.Done, $"exit code {Code}: {Error}");
            return Output;
        }
    }

    public static Run Of(params string[] args) => Of(CancellationToken.None, args);

    public static Run Of(CancellationToken cancellation, params string[] args) => Start(Roomy(args), cancellation);

    private static Run Start(string[] args, CancellationToken cancellation)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, output, error, Terminal.None, cancellation);
        return new Run(code, output.ToString(), error.ToString());
    }

    /// <summary>A bound of memory would count what the tests beside this one hold.</summary>
    private static string[] Roomy(string[] args) =>
        args is ["tell" or "why" or "drama", _, ..] && !args.Contains("--memory") && !args.Contains("--help") ? [.. args, "--memory", "16000"] : args;
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("dramaturg-").FullName;

    public string Path { get; }

    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
