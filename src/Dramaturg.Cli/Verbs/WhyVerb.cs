using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Drama;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;
using Dramaturg.Why;
using Dramaturg.Why.Repairs;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>why STORY --act K</c>: why an act was taken, or with <c>--not</c> why another was not.</summary>
internal sealed class WhyVerb
{
    private readonly Argument<string> _story = StoryArguments.Story();
    private readonly Option<int> _act = new Option<int>("--act")
    {
        Description = "Number of the act asked about, from 1",
        HelpName = "K",
    }.From(1);

    private readonly Option<string?> _line = new("--line") { Description = "A line of its scenes asked about, by its id", HelpName = "ID" };

    private readonly Option<string?> _not = new("--not") { Description = "Why not this act in its place", HelpName = "\"act(roles)\"" };
    private readonly Option<bool> _repair = new("--repair") { Description = "With --not: the smallest changes of a belief, a fact or a weight after which it would be told, and what else they change" };
    private readonly Option<string?> _told = new("--told") { Description = "The story asked about, as tell --json wrote it", HelpName = "FILE" };
    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly TellingOptions _telling = new();

    public static Command Create(Desk desk)
    {
        var verb = new WhyVerb();
        var command = new Command("why", "Say why an act of the told story was taken, or why another was not")
        {
            verb._story, verb._act, verb._line, verb._not, verb._repair, verb._told, verb._json,
        };
        verb._telling.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        if (parsed.GetValue(_act) == 0 && parsed.GetValue(_line) is null)
        {
            throw new UsageException("why needs --act K: the number of an act, from 1; or --line ID: the id of a line of its scenes.");
        }

        var story = StoryArguments.Load(desk, parsed.GetValue(_story)!);
        if (story.Model is not { } model)
        {
            return StoryArguments.Refuse(desk, story, parsed.GetValue(_json));
        }

        var sentences = _telling.SentencesOf(parsed, story);
        var options = _telling.Read(parsed, story, model, null);
        using var work = _telling.Work(parsed, desk.Cancellation);
        if (parsed.GetValue(_line) is { } line)
        {
            return WhyLine(line, parsed, desk, story, model, options, sentences, work);
        }

        var question = Read(parsed, story, model, sentences);
        if (parsed.GetValue(_told) is { } told)
        {
            var acts = ToldFile.ReadActs(told).Select(name => ActNames.Find(model, name)).ToArray();
            return Answer(question, desk, Follow(Storyteller.Open(model, options), acts), options, sentences, work);
        }

        var result = Tell(desk, model, options, sentences);
        return result.Search is SearchResult.Found found
            ? Answer(question, desk, Road.Follow(Storyteller.Open(model, options), found.Plan.Actions), options, sentences, work)
            : SearchEnd.Report(desk, result.Search, sentences);
    }

    private int WhyLine(string id, ParseResult parsed, Desk desk, LoadedStory story, StoryModel model, SearchOptions options, Sentences sentences, BoundedWork work)
    {
        if (ScenesOf.Read(desk, story, parsed.GetValue(_telling.Language)) is not { } prose)
        {
            return ExitCode.StoryHasErrors;
        }

        if (!LineWhy.Ids(prose).Contains(id))
        {
            throw new UsageException($"No line has the id '{id}'." + Nearest.Suggest(id, LineWhy.Ids(prose)));
        }

        var result = Tell(desk, model, options, sentences);
        if (result.Tellings.Count > 0)
        {
            work.Try("answer", () =>
            {
                var screenplay = Screenwriter.Write(model, options, result.Tellings[0], prose, _telling.Seed(parsed) ?? 0, work.Token);
                WriteLine(desk, LineWhy.Of(id, screenplay, prose)!, screenplay.Language, sentences, parsed.GetValue(_json));
            });
            work.Write(desk.Margin, sentences);
        }

        return result.Search is SearchResult.Found ? work.Code(ExitCode.Done) : SearchEnd.Report(desk, result.Search, sentences);
    }

    private static void WriteLine(Desk desk, LineWhy why, string language, Sentences sentences, bool isJson)
    {
        if (isJson)
        {
            LineJson.Write(desk.Output, why, language);
        }
        else
        {
            new LineText(desk.Page, sentences.Frame).Write(why);
        }
    }

    /// <summary>An act that there is not is answered before any search.</summary>
    private Question Read(ParseResult parsed, LoadedStory story, StoryModel model, Sentences sentences)
    {
        var other = parsed.GetValue(_not);
        return parsed.GetValue(_repair) && other is null
            ? throw new UsageException("--repair goes with --not \"ACT\": it looks for changes after which that act would be told.")
            : new Question(
                parsed.GetValue(_act),
                other is null ? null : ActNames.Find(model, other, story.OwnSentences, sentences),
                parsed.GetValue(_repair),
                parsed.GetValue(_json));
    }

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
        return Storyteller.Tell(model, options with { Progress = progress.Show }, sentences, false, cancellation: desk.Cancellation);
    }

    private static int Answer(Question question, Desk desk, Road road, SearchOptions options, Sentences sentences, BoundedWork work)
    {
        int last = road.Acts.Count + (question.Not is null ? 0 : 1);
        if (question.Number > last)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--act takes a number from 1 to {last}, not {question.Number}."));
        }

        work.Try("answer", () => Answer(question, new Repairing(desk, road, options, sentences, work)));
        work.Write(question.IsJson ? desk.Margin : desk.Page, sentences);
        return work.Code(ExitCode.Done);
    }

    private static void Answer(Question question, Repairing asked)
    {
        var (desk, road, _, sentences, work) = asked;
        var questioner = new Questioner(road, sentences, work.Token);
        if (question.Not is not { } other)
        {
            Write(question, desk, questioner.WhyTaken(question.Number), sentences);
            return;
        }

        var why = questioner.WhyNot(question.Number, other);
        var repairs = question.Repair && why is not (WhyNot.Told or WhyNot.NothingForbids) ? Repair(question.Number, other, asked) : null;
        Write(question, desk, road.World.Model, other, why, repairs, sentences, work);
    }

    private static Repairs Repair(int number, ActionId act, Repairing asked)
    {
        var (desk, road, options, sentences, work) = asked;
        using var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress, sentences.Frame);
        var repairs = new Repairer(road, options, tried => progress.Show(sentences.Frame.Say("repair.progress", ("tried", tried))), work.Token).Of(number, act);
        if (repairs.IsCut)
        {
            work.Lack("repairs");
        }

        return repairs;
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

    private static void Write(Question question, Desk desk, StoryModel model, ActionId other, WhyNot why, Repairs? repairs, Sentences sentences, BoundedWork work)
    {
        var act = model.Actions[other.Value];
        if (question.IsJson)
        {
            WhyJson.Write(desk.Output, model, act, question.Number, why, repairs, work);
            return;
        }

        new WhyText(desk.Page, sentences).Write(act, question.Number, why);
        if (repairs is not null)
        {
            new RepairText(desk.Page, model, sentences).Write(repairs);
        }
    }

    /// <param name="Not">The act asked about in place of the one told; null: why the told one.</param>
    private sealed record Question(int Number, ActionId? Not, bool Repair, bool IsJson);

    private sealed record Repairing(Desk Desk, Road Road, SearchOptions Options, Sentences Sentences, BoundedWork Work);
}
