using System.CommandLine;
using System.Linq;
using Dramaturg.Loading;
using Dramaturg.Cli.Output;

namespace Dramaturg.Cli.Verbs;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class StoryArguments
{
    public static Argument<string> Story() => new("STORY")
    {
        Description = "A .drama file, a folder with story.drama, or a Sabre problem file",
    };

    public static Option<bool> Json() => new("--json") { Description = "One JSON document on standard output" };

    public static Option<bool> Watch() => new("--watch") { Description = "Again on every save, until Ctrl-C" };

    /// <summary>Says no more of a story with errors than they are; they have been written to standard error.</summary>
    public static int Refuse(Desk desk, LoadedStory story, bool isJson)
    {
        if (isJson)
        {
            DiagnosticsJson.Refuse(desk.Output, story);
        }

        return ExitCode.StoryHasErrors;
    }

    /// <summary>Loads a story and writes its diagnostics to standard error; null model: it has errors.</summary>
    public static LoadedStory Load(Desk desk, string path, bool showAdvice = false)
    {
        var story = StoryFile.Load(path);
        var shown = story.Diagnostics.Where(diagnostic => showAdvice || diagnostic.Severity != Language.Diagnostics.Severity.Advice);
        DiagnosticsText.Write(desk.Margin, shown.ToArray());
        return story;
    }
}
