using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary><c>bench signature</c>: the work of fixed searches, counted; the same in every run.</summary>
internal sealed class BenchSignatureVerb
{
    private static readonly Column[] s_columns =
    [
        Column.Words("story", "story"),
        Column.Words("ending", "ending"),
        Column.Words("outcome", "outcome"),
        Column.Figure("expanded", "expanded"),
        Column.Figure("states", "states"),
        Column.Figure("minds", "minds"),
        Column.Figure("explanations", "explanationsAsked"),
        Column.Figure("total", "total"),
    ];

    private readonly BenchOptions _options = new("signature", rounds: 1);
    private readonly Option<string?> _stories = new("--stories") { Description = "The folder of stories; by default that of the repository", HelpName = "DIR" };

    public static Command Create(Desk desk)
    {
        var verb = new BenchSignatureVerb();
        var command = new Command("signature", "Count the work of the search on fixed stories: equal numbers, equal search") { verb._stories };
        verb._options.AddTo(command, hasRounds: false);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        _options.Rounds(parsed);
        var lines = Lines(BenchStories.Folder(parsed.GetValue(_stories)), desk);
        var rows = lines.Append(SignatureLine.SumOf(lines)).Select(Row).ToArray();
        _options.Deliver(parsed, desk, null, [new Table("searches", s_columns, rows, [])]);
        return ExitCode.Done;
    }

    private static List<SignatureLine> Lines(string folder, Desk desk)
    {
        using var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress);
        var lines = new List<SignatureLine>();
        foreach (var line in SearchSignature.Of(folder, desk.Cancellation))
        {
            lines.Add(line);
            progress.Show($"{line.Story}: {line.Ending}");
        }

        return lines;
    }

    private static IReadOnlyList<Cell> Row(SignatureLine line) =>
    [
        Cell.Of(line.Story),
        Cell.Of(line.Ending),
        Cell.Of(line.Outcome),
        Cell.Of(line.ExpandedCount),
        Cell.Of(line.StateCount),
        Cell.Of(line.NodeCount),
        Cell.Of(line.AskedCount),
        Cell.Of(line.Total),
    ];
}
