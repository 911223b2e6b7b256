using System.CommandLine;
using System.Linq;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary><c>bench</c>: the measurements behind the figures in the docs.</summary>
internal static class BenchVerb
{
    public static Command Create(Desk desk)
    {
        var command = new Command("bench", "Measure the program")
        {
            BenchPlannerVerb.Create(desk),
            BenchSignatureVerb.Create(desk),
            BenchBeatsVerb.Create(desk),
            BenchBystanderVerb.Create(desk),
            BenchStartVerb.Create(desk),
        };
        command.SetAction(_ => SayWhatToMeasure(command));
        return command;
    }

    private static int SayWhatToMeasure(Command bench) => throw new UsageException(
        "Say what to measure: " + string.Join(", ", bench.Subcommands.Select(part => "bench " + part.Name)) + ". Each has --help.");
}
