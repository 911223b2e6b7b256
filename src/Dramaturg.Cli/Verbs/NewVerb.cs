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
        var json = StoryArguments.Json();
        var command = new Command("new", "Make a small story to start from") { name, json };
        command.SetAction(parsed => Run(desk, parsed.GetValue(name)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Desk desk, string name, bool isJson)
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
        var files = StarterStory.Files(Path.GetFileName(folder)).Select(file => (Path: Path.Combine(folder, file.File), file.Text)).ToArray();
        foreach (var (path, text) in files)
        {
            File.WriteAllText(path, text);
        }

        if (isJson)
        {
            JsonPage.Write(desk.Output, json =>
            {
                json.WriteString("story", folder);
                json.Strings("files", files.Select(file => file.Path));
            });
            return ExitCode.Done;
        }

        desk.Page.Line($"Made {Path.Combine(folder, StoryFile.FolderStory)}.", Tone.Good);
        desk.Page.Line($"Tell it with: dramaturg tell {(folder.Contains(' ') ? '"' + folder + '"' : folder)}");
        return ExitCode.Done;
    }
}
