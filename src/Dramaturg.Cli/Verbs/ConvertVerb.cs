using System.CommandLine;
using System.IO;
using Dramaturg.Cli.Output;
using Dramaturg.Loading;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>convert FILE</c>: a Sabre problem file as <c>.drama</c>, on standard output or in a file.</summary>
internal static class ConvertVerb
{
    public static Command Create(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "A Sabre problem file" };
        var target = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output", HelpName = "FILE" };
        var json = StoryArguments.Json();
        var command = new Command("convert", "Write a Sabre problem file as .drama") { file, target, json };
        command.SetAction(parsed => Run(desk, parsed.GetValue(file)!, parsed.GetValue(target), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Desk desk, string path, string? target, bool isJson)
    {
        if (target is not null && Path.GetFullPath(target) == Path.GetFullPath(path))
        {
            throw new UsageException($"--output {target} is the problem file itself; name another.");
        }

        var story = StoryArguments.Load(desk, path);
        if (story.Bound is null || story.HasErrors)
        {
            return StoryArguments.Refuse(desk, story, isJson);
        }

        string drama = StoryText.ToDrama(story);
        if (target is not null)
        {
            File.WriteAllText(target, drama);
        }

        if (isJson)
        {
            JsonPage.Write(desk.Output, json =>
            {
                json.WriteString("file", story.Path);
                json.WriteString("result", "converted");
                json.WriteString("output", target);
                json.WriteString("text", target is null ? drama : null);
            });
        }
        else if (target is null)
        {
            desk.Output.Write(drama);
        }

        return ExitCode.Done;
    }
}
