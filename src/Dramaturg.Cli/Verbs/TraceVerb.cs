using System.CommandLine;
using Dramaturg.Cli.Output;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;
using Dramaturg.Tracing;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>trace STORY</c>: a small story followed through every stage, as ARCHITECTURE.md shows it.</summary>
internal sealed class TraceVerb
{
    private readonly Argument<string> _story = StoryArguments.Story();
    private readonly TellingOptions _telling = new();

    public static Command Create(Desk desk)
    {
        var verb = new TraceVerb();
        var command = new Command("trace", "Follow a small story through every stage") { verb._story };
        verb._telling.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        var story = StoryArguments.Load(desk, parsed.GetValue(_story)!);
        if (story.Model is not { } model)
        {
            return ExitCode.StoryHasErrors;
        }

        var sentences = _telling.SentencesOf(parsed, story);
        var options = _telling.Read(parsed, story, model, null);
        var result = Storyteller.Tell(model, options, sentences, true, cancellation: desk.Cancellation);
        foreach (var block in StoryTrace.Of(story, options, sentences))
        {
            Write(desk, block);
        }

        if (result.Search is SearchResult.Found { Plan.Actions: [var first, ..] })
        {
            Write(desk, StoryTrace.After(Storyteller.Open(model, options), first));
        }

        desk.Page.Line("== plan", Tone.Strong);
        new TellingText(desk.Page, model, sentences).Write(result, withReasons: true);
        return SearchEnd.Report(desk, result.Search, sentences);
    }

    private static void Write(Desk desk, TraceBlock block)
    {
        desk.Page.Line("== " + block.Title, Tone.Strong);
        desk.Page.Line(block.Text);
    }
}
