using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dramaturg.Cli.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary>Options that every measurement has: in what form, where to, how often.</summary>
internal sealed class BenchOptions
{
    private readonly Option<string?> _as = new("--as") { Description = "The form of the tables", HelpName = "text|md|csv|json" };
    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly Option<string?> _save = new("--save")
    {
        Description = "Also save the tables, in the form of the file's ending: .md, .csv, .json, else text. A page that has a place for them keeps the rest",
        HelpName = "FILE",
    };

    private readonly Option<int> _rounds;
    private readonly string _name;

    public BenchOptions(string name, int rounds)
    {
        _name = name;
        _rounds = new Option<int>("--rounds") { Description = "How often everything is run", HelpName = "N", DefaultValueFactory = _ => rounds }.From(1);
    }

    public void AddTo(Command command, bool hasRounds = true)
    {
        foreach (var option in hasRounds ? new Option[] { _rounds, _as, _json, _save } : [_as, _json, _save])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How often; also makes sure that what will be measured can be shown and saved.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public int Rounds(ParseResult parsed, string variant = "")
    {
        FormatOf(parsed);
        if (parsed.GetValue(_save) is { } path)
        {
            BenchReport.CheckPlace(_name + variant, path);
        }

        return parsed.CommandResult.Command.Options.Contains(_rounds) ? parsed.GetValue(_rounds) : 1;
    }

    /// <param name="sum">A sentence below the tables, or null.</param>
    /// <param name="variant">Where one measurement has places for several tables: what this one's is called besides.</param>
    public void Deliver(ParseResult parsed, Desk desk, Machine? machine, IReadOnlyList<Output.Table> tables, string? sum = null, string variant = "")
    {
        var report = new BenchReport(_name + variant, CommandLine(parsed), machine, tables, sum);
        report.Write(desk.Output, FormatOf(parsed));
        if (parsed.GetValue(_save) is { } path)
        {
            report.Save(path);
        }
    }

    private TableFormat FormatOf(ParseResult parsed) => parsed.GetValue(_json) ? TableFormat.Json : parsed.GetValue(_as) switch
    {
        null or "text" => TableFormat.Text,
        "md" => TableFormat.Markdown,
        "csv" => TableFormat.Csv,
        "json" => TableFormat.Json,
        var other => throw new UsageException($"--as takes text, md, csv or json, not '{other}'."),
    };

    /// <summary>The command line without what only says where the tables go.</summary>
    private string CommandLine(ParseResult parsed)
    {
        var words = parsed.Tokens.Select(token => token.Value).ToList();
        foreach (var (option, length) in new (Option Option, int Length)[] { (_as, 2), (_save, 2), (_json, 1) })
        {
            int at = words.IndexOf(option.Name);
            if (at >= 0)
            {
                words.RemoveRange(at, Math.Min(length, words.Count - at));
            }
        }

        return "./dramaturg " + string.Join(' ', words.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word));
    }
}
