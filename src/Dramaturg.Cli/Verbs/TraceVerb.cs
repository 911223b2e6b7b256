using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Loading;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;
using Dramaturg.Tracing;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>trace STORY</c>: a small story followed through every stage, as ARCHITECTURE.md shows it.</summary>
internal sealed class TraceVerb
{
    private readonly Argument<string> _story = StoryArguments.Story();
    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly TellingOptions _telling = new();

    public static Command Create(Desk desk)
    {
        var verb = new TraceVerb();
        var command = new Command("trace", "Follow a small story through every stage") { verb._story, verb._json };
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
        var result = Storyteller.Tell(model, options, sentences, true, cancellation: desk.Cancellation);
        var blocks = StoryTrace.Of(story, options, sentences).ToList();
        if (result.Search is SearchResult.Found { Plan.Actions: [var first, ..] })
        {
            blocks.Add(StoryTrace.After(Storyteller.Open(model, options), first));
        }

        if (parsed.GetValue(_json))
        {
            Write(desk, story, result, blocks);
        }
        else
        {
            blocks.ForEach(block => Write(desk, block));
            desk.Page.Line("== plan", Tone.Strong);
            new TellingText(desk.Page, model, sentences).Write(result, withReasons: true);
        }

        return SearchEnd.Report(desk, result.Search, sentences);
    }

    private static void Write(Desk desk, LoadedStory story, TellingResult result, List<TraceBlock> blocks) => JsonPage.Write(desk.Output, json =>
    {
        TellingJson.Head(json, story, result.Search);
        json.Objects("stages", blocks, block =>
        {
            json.WriteString("stage", block.Title);
            json.WriteString("text", block.Text);
        });
        json.Objects("plan", result.Tellings.Take(1).SelectMany(telling => telling.Acts), act =>
        {
            json.WriteString("name", act.Name);
            json.WriteString("sentence", act.Sentence);
        });
    });

    private static void Write(Desk desk, TraceBlock block)
    {
        desk.Page.Line("== " + block.Title, Tone.Strong);
        desk.Page.Line(block.Text);
    }
}
