using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Threading;
using Dramaturg.Cli.Output;
using Dramaturg.Cli.Verbs;
using Dramaturg.Cli.Verbs.Bench;

namespace Dramaturg.Cli;

/// <summary>The whole program but for its process: arguments in, text and an exit code out.</summary>
public static class CommandLine
{
    public const string Version = "0.1.0";

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, Terminal terminal, CancellationToken cancellation)
    {
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

    private static int PrintVersion(Desk desk)
    {
        desk.Output.WriteLine("dramaturg " + Version);
        return ExitCode.Done;
    }

    private static bool IsHelp(string[] args) => args.Contains("--help") || args.Contains("-h") || args.Contains("-?");

    private static Command Root(Desk desk)
    {
        var version = new Option<bool>("--version") { Description = "Print the version" };
        var root = new Command("dramaturg", "Dramaturg finds stories in which everybody acts for reasons of their own.")
        {
            TellVerb.Create(desk),
            WhyVerb.Create(desk),
            DramaVerb.Create(desk),
            CheckVerb.Create(desk),
            FormatVerb.Create(desk),
            NewVerb.Create(desk),
            ConvertVerb.Create(desk),
            TraceVerb.Create(desk),
            ImportVerb.Create(desk),
            ExplainVerb.Create(desk),
            BenchVerb.Create(desk),
            version,
            new HelpOption(),
        };
        root.SetAction(parsed => parsed.GetValue(version) ? PrintVersion(desk) : throw new UsageException(Usage.SayWhatToDo(root)));
        return root;
    }
}
