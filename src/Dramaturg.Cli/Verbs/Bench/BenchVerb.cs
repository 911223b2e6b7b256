using System.CommandLine;

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
            BenchAnalysisVerb.Create(desk),
        };
        command.SetAction(_ => Say(command));
        return command;
    }

    private static int Say(Command bench) => throw new UsageException(Usage.SayWhatToDo(bench));
}
