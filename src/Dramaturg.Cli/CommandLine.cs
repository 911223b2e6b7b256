using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using Dramaturg.Cli.Output;
using Dramaturg.Cli.Verbs;

namespace Dramaturg.Cli;

/// <summary>The whole program but for its process: arguments in, text and an exit code out.</summary>
public static class CommandLine
{
    public const string Version = "0.1.0";

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, Terminal terminal, CancellationToken cancellation)
    {
        if (args is ["--version"])
        {
            output.WriteLine("dramaturg " + Version);
            return ExitCode.Done;
        }

        var desk = new Desk(output, error, terminal, cancellation);
        return desk.Guard(() => Run(args, desk));
    }

    private static int Run(string[] args, Desk desk)
    {
        var root = Root(desk);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && !IsHelp(args))
        {
            return desk.Fail(Usage.Explain(root, parsed), ExitCode.Usage);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = desk.Output,
            Error = desk.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static bool IsHelp(string[] args) => args.Contains("--help") || args.Contains("-h") || args.Contains("-?");

    private static RootCommand Root(Desk desk)
    {
        var root = new RootCommand("Dramaturg finds stories in which everybody acts for reasons of their own.")
        {
            TellVerb.Create(desk),
            WhyVerb.Create(desk),
            CheckVerb.Create(desk),
            FormatVerb.Create(desk),
            NewVerb.Create(desk),
            ConvertVerb.Create(desk),
            TraceVerb.Create(desk),
            ExplainVerb.Create(desk),
        };
        return root;
    }
}
