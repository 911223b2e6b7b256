using System;
using System.IO;
using System.Threading;
using Dramaturg.Cli;
using Dramaturg.Cli.Output;

namespace Dramaturg.EndToEnd;

/// <summary>One run of the command line in process.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public static Run Of(params string[] args) => Of(CancellationToken.None, args);

    public static Run Of(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, output, error, Terminal.None, cancellation);
        return new Run(code, output.ToString(), error.ToString());
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("dramaturg-").FullName;

    public string Path { get; }

    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
