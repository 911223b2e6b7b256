using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Dramaturg.Cli.Output;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Loading;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>format FILE</c>: sets a story in the house layout; with <c>--check</c> only says whether it is.</summary>
internal static class FormatVerb
{
    public static Command Create(Desk desk)
    {
        var file = StoryArguments.Story();
        var check = new Option<bool>("--check") { Description = "Only say whether the file is in the house layout; exit code 1 if it is not" };
        var write = new Option<bool>("--write") { Description = "Change the file itself" };
        var json = StoryArguments.Json();
        var command = new Command("format", "Set a story in the house layout") { file, check, write, json };
        command.SetAction(parsed => Run(desk, parsed.GetValue(file)!, parsed.GetValue(check), parsed.GetValue(write), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Desk desk, string path, bool check, bool write, bool isJson)
    {
        var (source, problem) = StoryFile.ReadText(path);
        if (source is null)
        {
            return Refuse(desk, path, [problem!], isJson);
        }

        if (StoryFile.NotationOf(source) == StoryNotation.Sabre)
        {
            throw new UsageException("format sets .drama files; a Sabre problem file becomes one with convert.");
        }

        var formatted = StoryText.Format(source);
        if (formatted.Text is not { } text)
        {
            return Refuse(desk, source.FileName, formatted.Diagnostics, isJson);
        }

        return Deliver(desk, source, text, check, write, isJson);
    }

    private static int Refuse(Desk desk, string path, IReadOnlyCollection<Diagnostic> diagnostics, bool isJson)
    {
        DiagnosticsText.Write(desk.Margin, diagnostics);
        if (isJson)
        {
            DiagnosticsJson.Refuse(desk.Output, path, diagnostics);
        }

        return ExitCode.StoryHasErrors;
    }

    private static int Deliver(Desk desk, SourceText source, string text, bool check, bool write, bool isJson)
    {
        bool isSame = text == source.Text;
        bool isWritten = write && !check && !isSame;
        if (isWritten)
        {
            File.WriteAllText(source.FileName, text);
        }

        if (isJson)
        {
            Json(desk, source, check || write ? null : text, isSame, isWritten);
        }
        else if (check)
        {
            desk.Margin.Line(source.FileName + (isSame ? ": in the house layout" : ": not in the house layout; format --write sets it"));
        }
        else if (!write)
        {
            desk.Output.Write(text);
        }

        return check && !isSame ? ExitCode.StoryHasErrors : ExitCode.Done;
    }

    private static void Json(Desk desk, SourceText source, string? text, bool isSame, bool isWritten) => JsonPage.Write(desk.Output, json =>
    {
        json.WriteString("file", source.FileName);
        json.WriteString("result", "formatted");
        json.WriteBoolean("wasInHouseLayout", isSame);
        json.WriteBoolean("written", isWritten);
        json.WriteString("text", text);
    });
}
