using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output;
using Dramaturg.Directing;
using Dramaturg.Frames;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>tell STORY</c>: finds a story and prints its acts as sentences.</summary>
internal sealed class TellVerb
{
    private readonly Argument<string> _story = StoryArguments.Story();
    private readonly TellingOptions _telling = new();
    private readonly Option<int> _count = new Option<int>("--count")
    {
        Description = "How many different stories",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    }.From(1);

    private readonly DirectorArguments _director = new();
    private readonly Option<bool> _all = new("--all") { Description = "Every different story within the limits" };
    private readonly Option<string?> _keep = new("--keep") { Description = "Keep these acts of the story and tell the rest anew", HelpName = "1-12" };
    private readonly Option<string?> _told = new("--told") { Description = "The story to keep acts of, as tell --json wrote it", HelpName = "FILE" };
    private readonly Option<bool> _why = new("--why") { Description = "Under every act the reasons of those who want it" };
    private readonly TellingForms _as = new();
    private readonly Option<string?> _to = new("--output", "-o") { Description = "Write the story into this file, not to standard output", HelpName = "FILE" };
    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly Option<bool> _watch = StoryArguments.Watch();

    public static Command Create(Desk desk)
    {
        var verb = new TellVerb();
        var command = new Command("tell", "Find a story and tell it") { verb._story, verb._count, verb._all, verb._keep, verb._told, verb._why, verb._as.Option, verb._as.Paper, verb._to, verb._json, verb._watch };
        verb._director.AddTo(command);
        verb._telling.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        string path = parsed.GetValue(_story)!;
        return parsed.GetValue(_watch)
            ? Watching.Repeat(desk, new[] { path }, () => TellOnce(parsed, desk, path))
            : TellOnce(parsed, desk, path);
    }

    private int TellOnce(ParseResult parsed, Desk desk, string path) =>
        parsed.GetValue(_to) is { } file ? desk.ToFile(file, inner => Tell(parsed, inner, path)) : Tell(parsed, desk, path);

    private int Tell(ParseResult parsed, Desk desk, string path)
    {
        var story = StoryArguments.Load(desk, path);
        if (story.Model is not { } model)
        {
            return StoryArguments.Refuse(desk, story, parsed.GetValue(_json));
        }

        using var work = _telling.Work(parsed, desk.Cancellation);
        var asked = new Asked(parsed, story, model, _telling.SentencesOf(parsed, story), work);
        return !parsed.GetValue(_json) && IsInScenes(parsed, story) ? TellInScenes(asked, desk) : TellActs(asked, desk);
    }

    private int TellActs(Asked asked, Desk desk)
    {
        var (parsed, story, model, sentences, work) = asked;
        var (result, options) = Find(asked, desk, parsed.GetValue(_json) || parsed.GetValue(_why));
        if (parsed.GetValue(_json))
        {
            var prose = ScenesOf.ReadIfAny(desk, story, parsed.GetValue(_telling.Language));
            TellingJson.Write(desk.Output, story, result, sentences, telling => prose is null ? null : InScenes(asked, options, telling, prose), work);
        }
        else
        {
            new TellingText(desk.Page, model, sentences).Write(result, parsed.GetValue(_why));
            if (parsed.GetValue(_why))
            {
                ClosingText.Write(desk, result, model, _telling.Read(parsed, story, model, null), sentences, work);
            }

            work.Write(desk.Page, sentences);
        }

        return work.Code(SearchEnd.Report(desk, result.Search, sentences));
    }

    /// <summary>Null where a mind that the story needs only in its scenes has no meaning.</summary>
    private Screenplay? InScenes(Asked asked, SearchOptions options, Telling telling, StoryProse prose)
    {
        try
        {
            return Screenwriter.Write(asked.Model, options, telling, prose, _telling.Seed(asked.Parsed) ?? 0, asked.Work.Token);
        }
        catch (StoryFaultyException)
        {
            return null;
        }
    }

    /// <summary>Reasons stand under acts, and of several stories the acts say best how they differ.</summary>
    private bool IsInScenes(ParseResult parsed, LoadedStory story) => _as.IsInScenes(parsed)
        ?? (!parsed.GetValue(_why) && !parsed.GetValue(_all) && parsed.GetValue(_count) == 1 && ScenesOf.Exist(story, parsed.GetValue(_telling.Language)));

    private int TellInScenes(Asked asked, Desk desk)
    {
        var (parsed, story, _, sentences, work) = asked;
        if (_as.TakesSketches(parsed) && !ScenesOf.Exist(story, parsed.GetValue(_telling.Language)))
        {
            return TellSketch(asked, desk);
        }

        if (ScenesOf.Read(desk, story, parsed.GetValue(_telling.Language)) is not { } prose)
        {
            return ExitCode.StoryHasErrors;
        }

        var (result, options) = Find(asked, desk, keepReasons: false);
        foreach (var telling in result.Tellings)
        {
            bool closes = _as.IsForPeople(parsed) && result.Tellings.Count == 1;
            var analysis = StoryAnalysis.Of(asked.Model, telling, options, closes, work.Token);
            if (work.Try("scenes", () => _as.Write(parsed, desk, Screenwriter.Write(analysis, prose, _telling.Seed(parsed) ?? 0), telling, sentences, work)) && closes)
            {
                Close(desk, telling, analysis, sentences, work);
            }
        }

        return EndInScenes(asked, desk, result);
    }

    /// <summary>A story that was found is told, if only as its acts; in a form for programs, or a file, beside it.</summary>
    private int EndInScenes(Asked asked, Desk desk, TellingResult result)
    {
        var page = _as.IsForPeople(asked.Parsed) && asked.Parsed.GetValue(_to) is null ? desk.Page : desk.Margin;
        if (asked.Work.Lacks("scenes"))
        {
            new TellingText(page, asked.Model, asked.Sentences).Write(result, withReasons: false);
        }

        asked.Work.Write(page, asked.Sentences);
        return asked.Work.Code(SearchEnd.Report(desk, result.Search, asked.Sentences));
    }

    /// <summary>Without scenes, the acts.</summary>
    private int TellSketch(Asked asked, Desk desk)
    {
        var (parsed, _, model, sentences, work) = asked;
        var (result, options) = Find(asked, desk, keepReasons: false);
        foreach (var telling in result.Tellings)
        {
            _as.Write(parsed, desk, Sketch.Of(model, options, telling, sentences), telling, sentences, work);
        }

        work.Write(desk.Margin, sentences);
        return work.Code(SearchEnd.Report(desk, result.Search, sentences));
    }

    private static void Close(Desk desk, Telling telling, StoryAnalysis analysis, Sentences sentences, BoundedWork work)
    {
        desk.Page.Line();
        desk.Page.Line(telling.Ending is null ? "" : sentences.Frame.Say("telling.ending", ("ending", sentences.Ending(telling.Ending))), Tone.Quiet);
        ClosingText.Write(desk, () => analysis, sentences, work);
    }

    private (TellingResult Result, SearchOptions Options) Find(Asked asked, Desk desk, bool keepReasons)
    {
        var (parsed, story, model, sentences, work) = asked;
        TellingResult result;
        SearchOptions options;
        using (var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress, sentences.Frame))
        {
            options = Options(parsed, story, model, progress, desk.Cancellation);
            result = Storyteller.Tell(model, options, sentences, keepReasons, Direction(asked, options, progress), desk.Cancellation, work.Token);
        }

        if (result.LacksReasons)
        {
            work.Lack("reasons");
        }

        Doubt(desk, result, sentences.Frame);
        return (result, options);
    }

    /// <summary>Null: the stories are told as they are found.</summary>
    private Func<IReadOnlyList<Plan>, IReadOnlyList<DirectedPlan>>? Direction(Asked asked, SearchOptions options, ProgressLine progress)
    {
        var wishes = _director.Read(asked.Parsed, asked.Model, asked.Sentences, _telling.Seed(asked.Parsed));
        void show(int story) => progress.Show(asked.Sentences.Frame.Say("score.progress", ("count", story)));
        return _director.Among(asked.Parsed) is null
            ? null
            : plans => Chosen(asked, Director.Rank(asked.Model, plans, options, wishes, show, asked.Work.Token));
    }

    private IReadOnlyList<DirectedPlan> Chosen(Asked asked, IReadOnlyList<DirectedPlan> ranked)
    {
        if (ranked.Any(plan => plan.Score is null))
        {
            asked.Work.Lack("scores");
        }

        return [.. ranked.Take(asked.Parsed.GetValue(_all) ? int.MaxValue : asked.Parsed.GetValue(_count))];
    }

    private static void Doubt(Desk desk, TellingResult result, Frame frame)
    {
        foreach (string doubt in result.Tellings.SelectMany(telling => telling.Doubts).Distinct())
        {
            desk.Margin.Line(frame.Say("telling.undecided", ("doubt", doubt)), Tone.Quiet);
        }
    }

    private SearchOptions Options(ParseResult parsed, LoadedStory story, StoryModel model, ProgressLine progress, CancellationToken cancellation)
    {
        int count = parsed.GetValue(_all) ? int.MaxValue : parsed.GetValue(_count);
        var options = _telling.Read(parsed, story, model, progress) with { Count = _director.Among(parsed) ?? count };
        return parsed.GetValue(_keep) is { } keep
            ? options with { Prefix = Kept(model, options, keep, parsed.GetValue(_told), cancellation) }
            : options;
    }

    /// <summary>The first acts of the story told before, of a file or by the same options; each must still be explained.</summary>
    private static IReadOnlyList<ActionId> Kept(
        StoryModel model, SearchOptions options, string keep, string? told, CancellationToken cancellation)
    {
        int last = KeptRange.Last(keep);
        var names = told is null ? NamesOf(model, options, cancellation) : ToldFile.ReadActs(told);
        if (last > names.Count)
        {
            throw new UsageException($"--keep {keep}: the story has {names.Count} acts.");
        }

        return KeptRange.Follow(model, options, names.Take(last).ToArray());
    }

    private static string[] NamesOf(StoryModel model, SearchOptions options, CancellationToken cancellation)
    {
        var before = Storyteller.Tell(model, options with { Count = 1 }, Sentences.None, false, cancellation: cancellation);
        return before.Tellings.Count == 0
            ? throw new UsageException("--keep: there is no story yet to keep acts of; name one with --told FILE.")
            : before.Tellings[0].Acts.Select(act => act.Name).ToArray();
    }

    private sealed record Asked(ParseResult Parsed, LoadedStory Story, StoryModel Model, Sentences Sentences, BoundedWork Work);
}
