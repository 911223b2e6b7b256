using System.CommandLine;
using System.IO;
using Dramaturg.Loading;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>convert FILE</c>: a Sabre problem file as <c>.drama</c>, on standard output or in a file.</summary>
internal static class ConvertVerb
{
    public static Command Create(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "A Sabre problem file" };
        var target = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output", HelpName = "FILE" };
        var command = new Command("convert", "Write a Sabre problem file as .drama") { file, target };
        command.SetAction(parsed => Run(desk, parsed.GetValue(file)!, parsed.GetValue(target)));
        return command;
    }

    private static int Run(Desk desk, string path, string? target)
    {
        if (target is not null && Path.GetFullPath(target) == Path.GetFullPath(path))
        {
            throw new UsageException($"--output {target} is the problem file itself; name another.");
        }

        var story = StoryArguments.Load(desk, path);
        if (story.Bound is null || story.HasErrors)
        {
            return ExitCode.StoryHasErrors;
        }

        string drama = StoryText.ToDrama(story);
        if (target is null)
        {
            desk.Output.Write(drama);
        }
        else
        {
            File.WriteAllText(target, drama);
        }

        return ExitCode.Done;
    }
}
