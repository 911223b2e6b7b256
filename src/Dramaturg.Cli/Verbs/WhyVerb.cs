using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using Dramaturg.Cli.Output;
using Dramaturg.Drama;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;
using Dramaturg.Why;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>why STORY --act K</c>: why an act was taken, or with <c>--not</c> why another was not.</summary>
internal sealed class WhyVerb
{
    private readonly Argument<string> _story = StoryArguments.Story();
    private readonly Option<int> _act = new Option<int>("--act")
    {
        Description = "Number of the act asked about, from 1",
        HelpName = "K",
        Required = true,
    }.From(1);

    private readonly Option<string?> _not = new("--not") { Description = "Why not this act in its place", HelpName = "\"act(roles)\"" };
    private readonly Option<string?> _told = new("--told") { Description = "The story asked about, as tell --json wrote it", HelpName = "FILE" };
    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly TellingOptions _telling = new();

    public static Command Create(Desk desk)
    {
        var verb = new WhyVerb();
        var command = new Command("why", "Say why an act of the told story was taken, or why another was not")
        {
            verb._story, verb._act, verb._not, verb._told, verb._json,
        };
        verb._telling.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        var story = StoryArguments.Load(desk, parsed.GetValue(_story)!);
        if (story.Model is not { } model)
        {
            return StoryArguments.Refuse(desk, story, parsed.GetValue(_json));
        }

        var sentences = _telling.SentencesOf(parsed, story);
        var options = _telling.Read(parsed, story, model, null);
        var question = Read(parsed, story, model, sentences);
        if (parsed.GetValue(_told) is { } told)
        {
            var acts = ToldFile.ReadActs(told).Select(name => ActNames.Find(model, name)).ToArray();
            return Answer(question, desk, Follow(Storyteller.Open(model, options), acts), sentences);
        }

        var result = Tell(desk, model, options, sentences);
        return result.Search is SearchResult.Found found
            ? Answer(question, desk, Road.Follow(Storyteller.Open(model, options), found.Plan.Actions), sentences)
            : SearchEnd.Report(desk, result.Search, sentences);
    }

    /// <summary>An act that there is not is answered before any search.</summary>
    private Question Read(ParseResult parsed, LoadedStory story, StoryModel model, Sentences sentences) => new(
        parsed.GetValue(_act),
        parsed.GetValue(_not) is { } other ? ActNames.Find(model, other, story.OwnSentences, sentences) : null,
        _telling.Time(parsed),
        parsed.GetValue(_json));

    private static Road Follow(StoryWorld world, ActionId[] acts)
    {
        try
        {
            return Road.Follow(world, acts);
        }
        catch (ArgumentException fault)
        {
            throw new UsageException("The story of --told does not fit: " + fault.Message);
        }
    }

    private static TellingResult Tell(Desk desk, StoryModel model, SearchOptions options, Sentences sentences)
    {
        using var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress, sentences.Frame);
        return Storyteller.Tell(model, options with { Progress = progress.Show }, sentences, false, desk.Cancellation);
    }

    private static int Answer(Question question, Desk desk, Road road, Sentences sentences)
    {
        int last = road.Acts.Count + (question.Not is null ? 0 : 1);
        if (question.Number > last)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--act takes a number from 1 to {last}, not {question.Number}."));
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(desk.Cancellation);
        if (question.Time is { } time)
        {
            limit.CancelAfter(time);
        }

        try
        {
            Answer(question, desk, new Questioner(road, sentences, limit.Token), road.World.Model, sentences);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (!desk.Cancellation.IsCancellationRequested)
        {
            return desk.Fail(sentences.Frame.Say("whynot.time"), ExitCode.LimitReached);
        }
    }

    private static void Answer(Question question, Desk desk, Questioner questioner, StoryModel model, Sentences sentences)
    {
        if (question.Not is { } other)
        {
            Write(question, desk, model.Actions[other.Value], questioner.WhyNot(question.Number, other), sentences);
        }
        else
        {
            Write(question, desk, questioner.WhyTaken(question.Number), sentences);
        }
    }

    private static void Write(Question question, Desk desk, WhyTaken why, Sentences sentences)
    {
        if (question.IsJson)
        {
            WhyJson.Write(desk.Output, why);
        }
        else
        {
            new WhyText(desk.Page, sentences).Write(why);
        }
    }

    private static void Write(Question question, Desk desk, GroundAction act, WhyNot why, Sentences sentences)
    {
        if (question.IsJson)
        {
            WhyJson.Write(desk.Output, act.Name, question.Number, why);
        }
        else
        {
            new WhyText(desk.Page, sentences).Write(act, question.Number, why);
        }
    }

    /// <param name="Not">The act asked about in place of the one told; null: why the told one.</param>
    private sealed record Question(int Number, ActionId? Not, TimeSpan? Time, bool IsJson);
}
