using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Dramaturg.Cli.Output;
using Dramaturg.Loading;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>new NAME</c>: a folder with a small story that checks and tells.</summary>
internal static class NewVerb
{
    public static Command Create(Desk desk)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the story; a folder of that name is made" };
        var command = new Command("new", "Make a small story to start from") { name };
        command.SetAction(parsed => Run(desk, parsed.GetValue(name)!));
        return command;
    }

    private static int Run(Desk desk, string name)
    {
        string folder = name.TrimEnd('/', '\\');
        if (folder.Length == 0 || Path.GetFileName(folder).IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            throw new UsageException($"'{name}' cannot be the name of a folder.");
        }

        if (Path.Exists(folder))
        {
            throw new UsageException($"'{folder}' exists already; new overwrites nothing.");
        }

        Directory.CreateDirectory(folder);
        foreach (var (file, text) in StarterStory.Files(Path.GetFileName(folder)))
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }

        desk.Page.Line($"Made {Path.Combine(folder, StoryFile.FolderStory)}.", Tone.Good);
        desk.Page.Line($"Tell it with: dramaturg tell {(folder.Contains(' ') ? '"' + folder + '"' : folder)}");
        return ExitCode.Done;
    }
}
