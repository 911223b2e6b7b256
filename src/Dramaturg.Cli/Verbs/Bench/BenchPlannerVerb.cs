using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Dramaturg.Cli.Measuring;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary><c>bench planner</c>: every published instance in processes of its own, alone or against another command.</summary>
internal sealed class BenchPlannerVerb
{
    private const double DefaultSeconds = 60;
    private const int DefaultMegabytes = 2048;

    private readonly BenchOptions _options = new("planner", rounds: 3);
    private readonly Option<string?> _against = new("--against") { Description = "Another command to measure in turn, such as ../other/dramaturg", HelpName = "COMMAND" };
    private readonly Option<string[]> _only = new("--only") { Description = "Only these instances", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _shortest = new("--shortest") { Description = "Prove that no story has fewer acts" };
    private readonly Option<double> _time = new Option<double>("--time") { Description = "Seconds to search", HelpName = "SECONDS", DefaultValueFactory = _ => DefaultSeconds }.OfSeconds();
    private readonly Option<int> _memory = new Option<int>("--memory") { Description = "Megabytes to use", HelpName = "MB", DefaultValueFactory = _ => DefaultMegabytes }.From(1);
    private readonly Option<string?> _tell = new("--tell") { Description = "More options for tell", HelpName = "OPTIONS" };
    private readonly Option<string?> _problems = new("--problems") { Description = "The folder of the problem files; by default problems beside the table", HelpName = "DIR" };
    private readonly Option<string?> _instances = new("--instances") { Description = "The table of instances; by default sabre/instances.csv of ../shared", HelpName = "CSV" };

    public static Command Create(Desk desk)
    {
        var verb = new BenchPlannerVerb();
        var command = new Command("planner", "Measure the planner on the published instances, alone or against another command")
        {
            verb._against, verb._only, verb._shortest, verb._time, verb._memory, verb._tell, verb._problems, verb._instances,
        };
        verb._options.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        string variant = parsed.GetValue(_shortest) ? " shortest" : "";
        int rounds = _options.Rounds(parsed, variant);
        var instances = Chosen(Instances(parsed), parsed.GetValue(_only) ?? []);
        var own = ShellCommand.Own();
        var other = parsed.GetValue(_against) is { } line ? WarmedUp(ShellCommand.Parse(line), desk) : null;
        var rows = instances.Select(instance => Row(parsed, instance, own, other)).ToArray();
        var patience = TimeSpan.FromSeconds((2 * parsed.GetValue(_time)) + 60);
        bool isComplete = Rounds.Run(desk, rows.Select(row => row.Trials).ToArray(), rounds, patience);
        var measured = rows.Where(row => row.Trials.All(trial => trial.HasRun)).ToArray();
        var table = PlannerTable.Of(measured, other is not null);
        _options.Deliver(parsed, desk, Machine.Here(), [table], PlannerTable.Sum(measured), variant);
        Rounds.TellFaults(desk, measured.SelectMany(row => row.Trials));
        return isComplete ? CodeOf(measured) : ExitCode.Cancelled;
    }

    private static int CodeOf(PlannerRow[] rows) =>
        Array.Exists(rows, row => row.Own.Told.IsBroken) ? ExitCode.OurFault
        : Array.TrueForAll(rows, row => row.Own.Told.IsFound) ? ExitCode.Done
        : ExitCode.LimitReached;

    private IReadOnlyList<PublishedInstance> Instances(ParseResult parsed)
    {
        string? folder = PublishedInstances.Folder();
        string? table = parsed.GetValue(_instances) ?? (folder is null ? null : Path.Combine(folder, "instances.csv"));
        if (table is null || !File.Exists(table))
        {
            throw new UsageException(
                $"There is no table of instances{(table is null ? "" : " at " + table)}. Name one with --instances, or the folder above sabre with {PublishedInstances.SharedVariable}.");
        }

        try
        {
            return PublishedInstances.Read(table, parsed.GetValue(_problems) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(table))!, "problems"));
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static PublishedInstance[] Chosen(IReadOnlyList<PublishedInstance> all, string[] names)
    {
        var known = all.Select(instance => instance.Name).ToArray();
        string? unknown = names.FirstOrDefault(name => !known.Contains(name));
        return unknown is null
            ? all.Where(instance => names.Length == 0 || names.Contains(instance.Name)).ToArray()
            : throw new UsageException($"There is no instance '{unknown}'." + Nearest.Suggest(unknown, known) + " They are " + string.Join(", ", known) + ".");
    }

    /// <summary>A checkout that is not built yet builds now, not in the first round.</summary>
    private static ShellCommand WarmedUp(ShellCommand command, Desk desk)
    {
        var cost = ProcessCost.Of(command, ["--version"], TimeSpan.FromMinutes(15), desk.Cancellation);
        return cost.ExitCode == ExitCode.Done
            ? command.Built()
            : throw new UsageException($"'{command.Program} --version' fails: {cost.Error.Trim()}");
    }

    private PlannerRow Row(ParseResult parsed, PublishedInstance instance, ShellCommand own, ShellCommand? other)
    {
        var arguments = Arguments(parsed, instance);
        return new PlannerRow(
            instance,
            new Trial(instance.Name, own, arguments),
            other is null ? null : new Trial(instance.Name + " by the other", other, arguments));
    }

    private string[] Arguments(ParseResult parsed, PublishedInstance instance) =>
    [
        "tell", instance.Path, "--json", "--goal", instance.Goal,
        "--author-limit", Text(instance.AuthorLimit), "--character-limit", Text(instance.CharacterLimit), "--belief-limit", Text(instance.BeliefLimit),
        "--time", Text(parsed.GetValue(_time)), "--memory", Text(parsed.GetValue(_memory)),
        .. parsed.GetValue(_shortest) ? new[] { "--shortest" } : [],
        .. ShellCommand.Words(parsed.GetValue(_tell) ?? ""),
    ];

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One instance and what was measured of it.</summary>
internal sealed record PlannerRow(PublishedInstance Instance, Trial Own, Trial? Other)
{
    public IReadOnlyList<Trial> Trials => Other is null ? [Own] : [Own, Other];
}
