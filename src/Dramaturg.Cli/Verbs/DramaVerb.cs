using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output;
using Dramaturg.Cli.Output.Drama;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Drama.Tension;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>drama STORY</c>: tells a story and says what it does to its people.</summary>
internal sealed class DramaVerb
{
    private readonly Argument<string> _story = StoryArguments.Story();
    private readonly (DramaPart Part, Option<bool> Chosen)[] _parts =
        [.. DramaPart.All.Select(part => (part, new Option<bool>("--" + part.Name) { Description = "Only " + part.Description }))];

    private readonly Option<bool> _minds = new("--minds") { Description = "Also who knows what of whose mind" };
    private readonly Option<bool> _why = new("--why") { Description = "Also what figures are made of: the strength of feelings, the stakes and the balance of conflicts, risk, suspense and irony" };
    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly Option<bool> _csv = new("--csv") { Description = "One table as comma-separated values, for a spreadsheet" };
    private readonly Option<string?> _as = new("--as") { Description = "Drawn: plots as one picture, or everything as one page for a browser", HelpName = "svg|html" };
    private readonly Option<string?> _told = new("--told") { Description = "The story as tell --json wrote it, edited or not; by default it is told anew", HelpName = "FILE" };
    private readonly AudienceOptions _audience = new();
    private readonly TellingOptions _telling = new();
    private readonly CraftArguments _craft;

    private DramaVerb() => _craft = new CraftArguments(_telling);

    public static Command Create(Desk desk)
    {
        var verb = new DramaVerb();
        var command = new Command("drama", "Tell a story, and say what it does to its people")
        {
            verb._story,
        };
        foreach (Option option in verb._parts.Select(part => (Option)part.Chosen).Concat([verb._minds, verb._why, .. verb._craft.Options, verb._json, verb._csv, verb._as, verb._told]))
        {
            command.Add(option);
        }

        verb._audience.AddTo(command);
        verb._telling.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        var form = FormOf(parsed);
        var story = StoryArguments.Load(desk, parsed.GetValue(_story)!);
        if (story.Model is not { } model)
        {
            return StoryArguments.Refuse(desk, story, form.IsJson);
        }

        var sentences = _telling.SentencesOf(parsed, story);
        var options = _telling.Read(parsed, story, model, null);
        using var work = _telling.Work(parsed, desk.Cancellation);
        if (_craft.IsAsked(parsed))
        {
            return _craft.Run(parsed, desk, story, options, sentences, parsed.GetValue(_json), work);
        }

        var audience = _audience.Read(parsed, model, sentences, _telling.Seed(parsed));
        var search = parsed.GetValue(_told) is { } told ? ToldFile.Follow(model, options, told) : Search(desk, model, options, sentences);
        return Analyse(desk, form, new AnalysedStory(story, search, null, sentences), options, audience, work);
    }

    private static SearchResult Search(Desk desk, StoryModel model, SearchOptions options, Sentences sentences)
    {
        using var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress, sentences.Frame);
        return Storyteller.Tell(model, options with { Progress = progress.Show }, sentences, false, cancellation: desk.Cancellation).Search;
    }

    private static int Analyse(Desk desk, DramaForm form, AnalysedStory told, SearchOptions options, Audience audience, BoundedWork work)
    {
        try
        {
            var analysis = told.Search is SearchResult.Found found ? StoryAnalysis.Of(told.Story.Model!, found.Plan, options, audience) : null;
            return Write(desk, form, told with { Analysis = analysis }, work);
        }
        catch (StoryFaultyException fault)
        {
            DiagnosticsText.Write(desk.Margin, [SearchDiagnostics.Of(fault)]);
            return ExitCode.StoryHasErrors;
        }
    }

    private static int Write(Desk desk, DramaForm form, AnalysedStory story, BoundedWork work)
    {
        if (form.IsJson)
        {
            DramaJson.Write(desk.Output, form, story, work);
        }
        else if (story.Analysis is { } analysis)
        {
            Write(desk, form, analysis, story.Sentences, work);
        }

        return work.Code(SearchEnd.Report(desk, story.Search, story.Sentences));
    }

    private static void Write(Desk desk, DramaForm form, StoryAnalysis analysis, Sentences sentences, BoundedWork work)
    {
        if (form.As is "html")
        {
            new DramaPage(desk.Output, analysis, sentences).Write(form, work);
        }
        else if (form.IsCsv || form.As is "svg")
        {
            WriteBare(desk, form, analysis, sentences, work);
            work.Write(desk.Margin, sentences);
        }
        else
        {
            new DramaText(desk.Page, analysis, sentences).Write(form, work);
        }
    }

    /// <summary>A table or a picture: there is no room in it for what is missing.</summary>
    private static void WriteBare(Desk desk, DramaForm form, StoryAnalysis analysis, Sentences sentences, BoundedWork work)
    {
        var plots = new List<Plot?>();
        work.Each(form.Parts, analysis, part =>
        {
            if (form.IsCsv)
            {
                TableText.Csv(desk.Output, part.Tabulate(analysis, sentences));
            }
            else
            {
                plots.Add(part.Draw(analysis, sentences));
            }
        });
        Plot[] drawn = [.. plots.OfType<Plot>()];
        if (!form.IsCsv && (work.IsWhole || drawn.Length > 0))
        {
            desk.Output.Write(Plot.Document(drawn));
        }
    }

    private DramaForm FormOf(ParseResult parsed)
    {
        var (isJson, isCsv) = (parsed.GetValue(_json), parsed.GetValue(_csv));
        DramaPart[] chosen = [.. _parts.Where(part => parsed.GetValue(part.Chosen)).Select(part => part.Part)];
        if (isCsv && (isJson || chosen.Length != 1))
        {
            string options = string.Join(", ", DramaPart.All.Select(part => "--" + part.Name));
            throw new UsageException($"--csv writes one table: say one of {options}, and not --json.");
        }

        string? drawing = parsed.GetValue(_as);
        CheckDrawing(drawing, isJson || isCsv, chosen);
        var usual = DramaPart.All.Where(part => isJson || drawing is not null || part.IsUsual);
        return new DramaForm(chosen.Length > 0 ? chosen : [.. usual], parsed.GetValue(_minds), isJson, isCsv, drawing) { Why = parsed.GetValue(_why) };
    }

    private static void CheckDrawing(string? drawing, bool isForMachines, DramaPart[] chosen)
    {
        if (drawing is not (null or "svg" or "html") || (drawing is not null && isForMachines))
        {
            throw new UsageException("--as takes svg or html, and goes neither with --json nor with --csv.");
        }

        if (drawing is "svg" && chosen.Length > 0 && !chosen.Any(part => part.HasPlot))
        {
            string drawn = string.Join(", ", DramaPart.All.Where(part => part.HasPlot).Select(part => "--" + part.Name));
            throw new UsageException($"--as svg draws {drawn}.");
        }
    }
}
