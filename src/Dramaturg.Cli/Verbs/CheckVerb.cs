using System.CommandLine;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Loading;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>check STORY…</c>: everything there is to say about stories without telling them.</summary>
internal sealed class CheckVerb
{
    private readonly Argument<string[]> _stories = new("STORY")
    {
        Description = "Stories: .drama files, folders with story.drama, Sabre problem files",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly Option<bool> _watch = StoryArguments.Watch();

    public static Command Create(Desk desk)
    {
        var verb = new CheckVerb();
        var command = new Command("check", "Look for mistakes in stories") { verb._stories, verb._json, verb._watch };
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        var paths = parsed.GetValue(_stories)!;
        bool isJson = parsed.GetValue(_json);
        return parsed.GetValue(_watch)
            ? Watching.Repeat(desk, paths, () => Check(desk, paths, isJson))
            : Check(desk, paths, isJson);
    }

    private static int Check(Desk desk, string[] paths, bool isJson)
    {
        var stories = paths.Select(StoryFile.Load).ToArray();
        if (isJson)
        {
            DiagnosticsJson.Write(desk.Output, stories);
        }
        else
        {
            foreach (var story in stories)
            {
                Write(desk, story);
            }
        }

        return stories.Any(story => story.HasErrors) ? ExitCode.StoryHasErrors : ExitCode.Done;
    }

    private static void Write(Desk desk, LoadedStory story)
    {
        DiagnosticsText.Write(desk.Page, story.Diagnostics);
        string count = DiagnosticsText.Count(story.Diagnostics);
        desk.Page.Write(story.Path).Write(": ");
        desk.Page.Line(count.Length == 0 ? "no mistakes" : count, story.HasErrors ? Tone.Bad : Tone.Good);
    }
}
