using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Dramaturg.Cli.Output;
using Dramaturg.Importing;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>import FILE --into STORY</c>: lines that were edited in an exported screenplay go back to where they were written.</summary>
internal sealed class ImportVerb
{
    private readonly Argument<string> _file = new("FILE") { Description = "A screenplay as tell --as fountain or fdx wrote it, edited" };
    private readonly Option<string> _into = new("--into") { Description = "The story that it tells", HelpName = "STORY", Required = true };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would change, and write nothing" };
    private readonly Option<bool> _json = StoryArguments.Json();
    private readonly TellingOptions _telling = new();

    public static Command Create(Desk desk)
    {
        var verb = new ImportVerb();
        var command = new Command("import", "Bring edited lines of a screenplay back to their source") { verb._file, verb._into, verb._dryRun, verb._json };
        verb._telling.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        var file = ScriptFile.Load(parsed.GetValue(_file)!);
        if (file.Problem is { } problem)
        {
            DiagnosticsText.Write(desk.Margin, [problem]);
            return ExitCode.StoryHasErrors;
        }

        var story = StoryArguments.Load(desk, parsed.GetValue(_into)!);
        if (story.Model is not { } model)
        {
            return StoryArguments.Refuse(desk, story, parsed.GetValue(_json));
        }

        string? language = Language(parsed, file, story);
        return ScenesOf.Read(desk, story, language) is { } prose ? Import(parsed, desk, file, new Source(story, model, prose)) : ExitCode.StoryHasErrors;
    }

    /// <summary>Null: the story's first.</summary>
    private string? Language(ParseResult parsed, ScriptFile file, LoadedStory story)
    {
        _telling.SentencesOf(parsed, story);
        var (asked, told) = (parsed.GetValue(_telling.Language), file.Script!.Language);
        return asked is null || told is null || asked == told ? asked ?? (story.Words.Any(words => words.Language == told) ? told : null)
            : throw new UsageException($"--lang {asked}: the screenplay was told in '{told}'.");
    }

    private int Import(ParseResult parsed, Desk desk, ScriptFile file, Source into)
    {
        var options = _telling.Read(parsed, into.Story, into.Model, null);
        using var work = _telling.Work(parsed, desk.Cancellation);
        var sentences = into.Story.Sentences(into.Prose.Words.Language);
        var found = Storyteller.Tell(into.Model, options, sentences, false, cancellation: desk.Cancellation);
        if (found.Tellings is not [var telling, ..])
        {
            return SearchEnd.Report(desk, found.Search, sentences);
        }

        int code = ExitCode.Done;
        work.Try("scenes", () => code = Import(parsed, desk, file, into, options, telling, sentences, work.Token));
        work.Write(desk.Margin, sentences);
        return work.Code(code);
    }

    private int Import(
        ParseResult parsed, Desk desk, ScriptFile file, Source into, SearchOptions options, Telling telling, Sentences sentences, CancellationToken cancellation)
    {
        ulong seed = _telling.Seed(parsed) ?? 0;
        var told = Screenwriter.Write(into.Model, options, telling, into.Prose, seed, cancellation);
        if (ForeignReader.IsForeign(file.Script!))
        {
            return Report(parsed, desk, ForeignReader.Read(into.Prose, told, sentences, file.Script!, file.Source!));
        }

        var result = Importer.Import(into.Prose, told, file.Script!, file.Source!, changed => into.Retell(changed, prose => Screenwriter.Write(into.Model, options, telling, prose, seed, cancellation)));
        return Report(parsed, desk, result);
    }

    private int Report(ParseResult parsed, Desk desk, ImportResult result)
    {
        bool isTrial = parsed.GetValue(_dryRun);
        DiagnosticsText.Write(desk.Margin, result.Diagnostics);
        if (!isTrial)
        {
            ScriptFile.Write(result.Files);
        }

        if (parsed.GetValue(_json))
        {
            ImportText.Json(desk.Output, result, isTrial);
        }
        else
        {
            ImportText.Write(desk.Page, result, isTrial);
        }

        return result.HasConflicts ? ExitCode.StoryHasErrors : ExitCode.Done;
    }

    private int Report(ParseResult parsed, Desk desk, ForeignReading reading)
    {
        DiagnosticsText.Write(desk.Margin, reading.Diagnostics);
        if (parsed.GetValue(_json))
        {
            ForeignText.Json(desk.Output, reading);
        }
        else
        {
            ForeignText.Write(desk.Page, reading);
        }

        return ExitCode.Done;
    }

    /// <summary>Where the lines go.</summary>
    private sealed record Source(LoadedStory Story, StoryModel Model, StoryProse Prose)
    {
        /// <summary>Null if the changed texts have errors.</summary>
        public Screenplay? Retell(IReadOnlyDictionary<string, string> changed, Func<StoryProse, Screenplay> tell)
        {
            var (languages, diagnostics) = StoryProse.Load(Story, changed);
            return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null
                : tell(languages.First(prose => prose.Words.Language == Prose.Words.Language));
        }
    }
}
