using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Dramaturg.Advice;
using Dramaturg.Cli.Output;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;
using Dramaturg.Screenplays;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>check STORY…</c>: mistakes, which are there at once, and then advice, which takes a look around in the story.</summary>
internal sealed class CheckVerb
{
    private const string None = "none";
    private const string Quick = "quick";
    private const string Full = "full";

    private readonly Argument<string[]> _stories = new("STORY")
    {
        Description = "Stories: .drama files, folders with story.drama, Sabre problem files",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _advice = new("--advice")
    {
        Description = "How far to look around in the story for advice: not at all, for seconds, or for minutes",
        HelpName = "none|quick|full",
        DefaultValueFactory = _ => Quick,
    };

    private readonly Option<bool> _reasons = new("--reasons") { Description = "Also why each kind of act is done" };
    private readonly Option<bool> _dropped = new("--dropped") { Description = "Also what can never happen, and the need that rules it out" };
    private readonly Option<double?> _time = new Option<double?>("--time")
    {
        Description = "Most seconds to look around; 0: no limit. By default a minute, for the full look ten",
        HelpName = "SECONDS",
    }.OfSeconds();

    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly Option<bool> _watch = StoryArguments.Watch();

    public static Command Create(Desk desk)
    {
        var verb = new CheckVerb();
        verb._advice.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && given.Tokens[0].Value is not (None or Quick or Full) and var other)
            {
                given.AddError($"--advice takes none, quick or full, not '{other}'.");
            }
        });
        var command = new Command("check", "Look for mistakes in stories, and give advice")
        {
            verb._stories, verb._advice, verb._reasons, verb._dropped, verb._time, verb._json, verb._watch,
        };
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        var paths = parsed.GetValue(_stories)!;
        return parsed.GetValue(_watch)
            ? Watching.Repeat(desk, paths, cancellation => Check(parsed, desk, paths, cancellation))
            : Check(parsed, desk, paths, desk.Cancellation);
    }

    private int Check(ParseResult parsed, Desk desk, string[] paths, CancellationToken cancellation)
    {
        bool isJson = parsed.GetValue(_json);
        var stories = new List<CheckedStory>();
        foreach (string path in paths)
        {
            var story = WithScenes(StoryFile.Load(path), parsed.GetValue(_advice) != None);
            if (!isJson)
            {
                WriteMistakes(desk, story);
            }

            stories.Add(LookInto(parsed, desk, story, cancellation));
            if (!isJson)
            {
                WriteAdvice(desk, stories[^1]);
            }
        }

        if (isJson)
        {
            CheckJson.Write(desk.Output, stories);
        }

        return stories.Any(story => story.HasErrors) ? ExitCode.StoryHasErrors : ExitCode.Done;
    }

    private static LoadedStory WithScenes(LoadedStory story, bool withAdvice)
    {
        var found = StoryProse.Load(story).Diagnostics.Where(diagnostic => withAdvice || diagnostic.Severity != Severity.Advice);
        return story with { Diagnostics = [.. story.Diagnostics, .. found] };
    }

    private CheckedStory LookInto(ParseResult parsed, Desk desk, LoadedStory story, CancellationToken cancellation)
    {
        var parts = new CheckParts(parsed.GetValue(_advice) != None, parsed.GetValue(_reasons), parsed.GetValue(_dropped));
        if (story.Model is null || !(parts.Advice || parts.Reasons))
        {
            return new CheckedStory(story, null, parts);
        }

        using var progress = new ProgressLine(desk.Error, desk.Terminal.ShowsProgress);
        progress.Show("looking around in the story");
        return new CheckedStory(story, Adviser.Advise(story, LimitsOf(parsed), cancellation), parts);
    }

    private SurveyLimits LimitsOf(ParseResult parsed)
    {
        var limits = parsed.GetValue(_advice) == Full ? SurveyLimits.Full : SurveyLimits.Quick;
        return parsed.GetValue(_time) is { } seconds ? limits with { Time = TellingOptions.TimeOf(seconds) } : limits;
    }

    /// <summary>Before anything that takes time.</summary>
    private static void WriteMistakes(Desk desk, LoadedStory story)
    {
        DiagnosticsText.Write(desk.Page, story.Diagnostics);
        string count = DiagnosticsText.Count(story.Diagnostics);
        desk.Page.Write(story.Path).Write(": ");
        desk.Page.Line(count.Length == 0 ? "no mistakes" : count, story.HasErrors ? Tone.Bad : Tone.Good);
        desk.Output.Flush();
    }

    private static void WriteAdvice(Desk desk, CheckedStory story)
    {
        if (story is { Look: { } look, Parts.Advice: true })
        {
            new AdviceText(desk.Page).Write(look);
        }

        if (story is { Look: { } reasoned, Parts.Reasons: true })
        {
            ReasonsText.Write(desk.Page, reasoned);
        }

        if (story.Parts.Dropped)
        {
            DroppedText.Write(desk.Page, story.Story.Report);
        }
    }
}
