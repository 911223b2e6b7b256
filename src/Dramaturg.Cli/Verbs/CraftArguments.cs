using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Dramaturg.Cli.Output;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;
using Dramaturg.Screenplays.Craft;
using Dramaturg.Screenplays.Craft.Over;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>The part of <c>drama</c> that says how scenes are made: of one telling, or of many stories of the world.</summary>
internal sealed class CraftArguments
{
    private readonly TellingOptions _telling;
    private readonly Option<bool> _craft = new("--craft") { Description = "Instead: how its scenes are made, in figures, with what is asked of them" };
    private readonly Option<int?> _over = new Option<int?>("--over")
    {
        Description = "With --craft: over so many different stories of its world, all endings in turn (only that of --goal, if one is named) and in every language with scenes (only that of --lang). "
            + "--seed varies them; --time is for all together, and no limit unless it is said",
        HelpName = "N",
    }.From(1, 100_000);

    public CraftArguments(TellingOptions telling) => _telling = telling;

    public IEnumerable<Option> Options => [_craft, _over];

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_over) is null
        ? parsed.GetValue(_craft)
        : parsed.GetValue(_craft) ? true : throw new UsageException("--over counts how scenes are made: say --craft too.");

    public int Run(ParseResult parsed, Desk desk, LoadedStory story, SearchOptions options, Sentences sentences, bool isJson, BoundedWork work) =>
        parsed.GetValue(_over) is { } count
            ? Survey(parsed, desk, story, options, sentences, count, isJson)
            : Measure(parsed, desk, story, options, sentences, isJson, work);

    private int Measure(ParseResult parsed, Desk desk, LoadedStory story, SearchOptions options, Sentences sentences, bool isJson, BoundedWork work)
    {
        if (ScenesOf.Read(desk, story, parsed.GetValue(_telling.Language)) is not { } prose)
        {
            return ExitCode.StoryHasErrors;
        }

        using var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress, sentences.Frame);
        var result = Storyteller.Tell(story.Model!, options with { Progress = progress.Show }, sentences, false, cancellation: desk.Cancellation);
        foreach (var telling in result.Tellings)
        {
            work.Try("scenes", () => Write(desk, Screenwriter.Write(story.Model!, options, telling, prose, _telling.Seed(parsed) ?? 0, work.Token), sentences, isJson));
        }

        work.Write(desk.Margin, sentences);
        return work.Code(SearchEnd.Report(desk, result.Search, sentences));
    }

    private static void Write(Desk desk, Screenplay screenplay, Sentences sentences, bool isJson)
    {
        var figures = CraftTable.Of(screenplay, sentences);
        if (isJson)
        {
            CraftText.Json(desk.Output, figures, screenplay.Language);
        }
        else
        {
            CraftText.Write(desk.Page, figures, sentences.Frame);
        }
    }

    /// <summary>Ends well however much is found: it is a survey, not a test.</summary>
    private int Survey(ParseResult parsed, Desk desk, LoadedStory story, SearchOptions options, Sentences sentences, int count, bool isJson)
    {
        if (ScenesOf.ReadAll(desk, story, parsed.GetValue(_telling.Language)) is not { } languages)
        {
            return ExitCode.StoryHasErrors;
        }

        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(desk.Cancellation);
        if (_telling.StatedTime(parsed) is { } time)
        {
            bounded.CancelAfter(time);
        }

        CraftSurvey survey;
        using (var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress, sentences.Frame))
        {
            void show(int told) => progress.Show(sentences.Frame.Say("survey.progress", ("count", told), ("asked", count)));
            survey = CraftSurveyor.Look(story, options with { Time = null }, Goals(parsed, story.Model!, options), languages, count, _telling.Seed(parsed) ?? 0, show, bounded.Token);
        }

        if (isJson)
        {
            CraftSurveyText.Json(desk.Output, survey);
        }
        else
        {
            new CraftSurveyText(desk.Page, sentences).Write(survey);
        }

        return desk.Cancellation.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.Done;
    }

    private IReadOnlyList<Goal?> Goals(ParseResult parsed, StoryModel model, SearchOptions options) =>
        _telling.NamesGoal(parsed) || model.Endings.Count == 0 ? [options.Goal] : [.. model.Endings.Select(ending => new Goal.Ending(ending.Name))];
}
