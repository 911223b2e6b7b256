// Lines that were edited in an exported screenplay go back to where they were written.
//
// Three texts of a line meet: what it said when it was exported (only a print of it is kept, Fingerprint), what the file says, and what the story says now. If the
// file says what it said, nobody has edited the line. If it does not, and the story still says what it said, the edit is carried to the source, letter by letter.
// If both differ, that is a conflict. Nothing is believed that was not tried: the story is told again from the edited sources, and an edit counts only if the line
// then says what the file says and no other line says anything else.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Export.Scripts;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;
using Dramaturg.Screenplays;

namespace Dramaturg.Importing;

/// <param name="Was">What the story says without it.</param>
public sealed record CarriedLine(string Id, TextLocation Source, string Was, string Now);

/// <param name="Carried">In the order of the file.</param>
/// <param name="Files">The new texts of the files that change, by name.</param>
/// <param name="Unchanged">How many lines of the file say what they said.</param>
/// <param name="Absent">How many lines of the story the file does not have.</param>
public sealed record ImportResult(
    IReadOnlyList<CarriedLine> Carried, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, string> Files, int Unchanged, int Absent)
{
    /// <summary>Whether something that was edited does not return.</summary>
    public bool HasConflicts => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Carries the lines of one edited screenplay back.</summary>
public sealed class Importer
{
    private readonly StoryProse _prose;
    private readonly Screenplay _told;
    private readonly Func<IReadOnlyDictionary<string, string>, Screenplay?> _retell;
    private readonly ExportedScript _script;
    private readonly SourceText _file;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _written;
    private readonly ILookup<string, ToldLine> _lines;
    private int _unchanged;

    private Importer(StoryProse prose, Screenplay told, ExportedScript script, SourceText file, Func<IReadOnlyDictionary<string, string>, Screenplay?> retell)
    {
        _prose = prose;
        _told = told;
        _script = script;
        _file = file;
        _retell = retell;
        _written = [.. LineWhy.Ids(prose)];
        _lines = LinesOf(told).Where(line => line.Id is not null).ToLookup(line => line.Id!, StringComparer.Ordinal);
    }

    /// <param name="told">The story as its sources tell it now.</param>
    /// <param name="file">What <paramref name="script"/> was read from.</param>
    /// <param name="retell">The same story told with other texts in place of some files; null if these have errors.</param>
    public static ImportResult Import(StoryProse prose, Screenplay told, ExportedScript script, SourceText file, Func<IReadOnlyDictionary<string, string>, Screenplay?> retell) =>
        new Importer(prose, told, script, file, retell).Run();

    private ImportResult Run()
    {
        var lines = EditedLine.Of(_script.Document);
        FindNewLines(lines);
        var edits = lines.Where(line => line.Id is not null).GroupBy(line => line.Id!, StringComparer.Ordinal).Select(same => Judge(same.Key, [.. same])).OfType<Edit>().ToArray();
        var carried = Sound(Carry(edits));
        int absent = _lines.Where(line => line.First().Element is not (SceneHeading or Transition or PageBreak)).Select(line => line.Key).Except(lines.Select(line => line.Id).OfType<string>(), StringComparer.Ordinal).Count();
        return new ImportResult(
            [.. carried.Select(edit => new CarriedLine(edit.Line.Id!, _prose.Sources.Locate(Start(edit)), edit.Was, edit.Line.Words))],
            [.. _diagnostics.OrderBy(diagnostic => diagnostic.Location!.Value.Span.Start)],
            FileEdit.Apply(carried.SelectMany(edit => edit.Changes)),
            _unchanged,
            absent);
    }

    private static IEnumerable<ToldLine> LinesOf(Screenplay screenplay) => screenplay.Scenes.SelectMany(scene => scene.Lines);

    private static ProseSpan Start(Edit edit) => new(edit.Changes[0].File, edit.Changes[0].Start, edit.Changes[0].End - edit.Changes[0].Start);

    private void Report(DiagnosticDescriptor descriptor, EditedLine line, params object[] arguments)
    {
        var span = line.Place.Span;
        _diagnostics.Add(descriptor.At(new TextLocation(_file, new TextSpan(span.Start, span.Length)), [line.Id ?? "", .. arguments]));
    }

    /// <summary>What no scene says has no id in an export either.</summary>
    private void FindNewLines(IEnumerable<EditedLine> lines)
    {
        var bare = LinesOf(_told).Where(line => line.Id is null || line.Element is Transition).Select(line => Words(line.Element)).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Id is null && !bare.Contains(Words(line.Element))))
        {
            Report(ImportDiagnostics.NewLine, line);
        }
    }

    private string Words(FountainElement element) => Fingerprint.TextOf(_script.Seen(element));

    /// <summary>What is to be done about a line, wherever it stands in the file; null: nothing, or nothing can be.</summary>
    private Edit? Judge(string id, EditedLine[] lines)
    {
        if (!_written.Contains(id))
        {
            Report(ImportDiagnostics.UnknownLine, lines[0], _prose.Words.Language);
            _diagnostics[^1] = _diagnostics[^1] with { Suggestion = Nearest.Of(id, _written) is { } near ? $"Did you mean '{near}'?" : null };
            return null;
        }

        if (!lines.All(IsSpokenAsTold))
        {
            return null;
        }

        var edited = lines.Where(line => !IsUnchanged(line)).ToArray();
        _unchanged += lines.Length - edited.Length;
        if (edited.DistinctBy(line => Words(line.Element)).Skip(1).FirstOrDefault() is { } second)
        {
            Report(ImportDiagnostics.TwoWays, second);
            return null;
        }

        return edited.Length == 0 ? null : Edited(edited[0]);
    }

    /// <summary>It says what the story says, or what it said when it was exported.</summary>
    private bool IsUnchanged(EditedLine line) =>
        _lines[line.Id!].Any(told => Words(told.Element) == Words(line.Element)) || _script.Prints[line.Id!].Contains(Fingerprint.Of(_script.Seen(line.Element)), StringComparer.Ordinal);

    /// <summary>Reports it if another one speaks; the words return all the same, unless speech has become action or the other way round.</summary>
    private bool IsSpokenAsTold(EditedLine line)
    {
        string?[] cues = [.. _lines[line.Id!].Select(told => CueOf(told.Element)).Distinct()];
        bool isSame = cues.Length == 0 || cues.Contains(CueOf(line.Element));
        if (!isSame)
        {
            Report(ImportDiagnostics.OtherSpeaker, line, cues[0] ?? "nobody");
        }

        return isSame || cues.Contains(null) == line.Element is not Dialogue;
    }

    private static string? CueOf(FountainElement element) => element is Dialogue dialogue ? FountainNote.Without(dialogue.Text.Text) : null;

    private Edit? Edited(EditedLine line)
    {
        if (_lines[line.Id!].FirstOrDefault() is not { } told)
        {
            Report(ImportDiagnostics.NotTold, line);
            return null;
        }

        var prints = _script.Prints[line.Id!].ToArray();
        string now = EditedLine.WordsOf(told.Element);
        if (prints.Length > 0 && !_lines[line.Id!].Any(other => prints.Contains(Fingerprint.Of(_script.Seen(other.Element)), StringComparer.Ordinal)))
        {
            Report(ImportDiagnostics.ChangedSource, line, now);
            return null;
        }

        return new Edit(line, new SourceLine(Source(line.Id!)), now, []);
    }

    private SceneLine Source(string id) => _prose.Book.Scenes.SelectMany(scene => scene.Lines)
        .Concat(_prose.Book.Voices.SelectMany(voice => voice.Lines).Select(line => line.Line)).First(line => line.Id == id);

    /// <summary>With the changes of the files that each edit comes to, where there are any.</summary>
    private Edit[] Carry(Edit[] edits)
    {
        var templated = edits.Where(edit => edit.Source.HasTags && edit.Source.CanBeMarked).ToArray();
        var marked = templated.Length == 0 ? null : _retell(FileEdit.Apply(templated.SelectMany(edit => edit.Source.Marks())));
        var carried = edits.Select(edit => edit with { Changes = Changes(edit, marked) ?? [] }).ToArray();
        foreach (var edit in carried.Where(edit => edit.Changes.Count == 0))
        {
            Report(ImportDiagnostics.InTemplate, edit.Line, edit.Source.Raw.Replace('\n', ' '));
        }

        return [.. carried.Where(edit => edit.Changes.Count > 0)];
    }

    private static IReadOnlyList<FileEdit>? Changes(Edit edit, Screenplay? marked)
    {
        string? told = !edit.Source.HasTags || marked is null ? null
            : LinesOf(marked).Where(line => line.Id == edit.Line.Id).Select(line => EditedLine.WordsOf(line.Element)).FirstOrDefault();
        var letters = edit.Source.HasTags && told is null ? [] : edit.Source.Letters(told);
        return string.Concat(letters.Select(letter => letter.Letter)) == edit.Was ? edit.Source.Carry(letters, WordDiff.Between(edit.Was, edit.Line.Words)) : null;
    }

    /// <summary>Those with which the story is told as the file has it, all together.</summary>
    private Edit[] Sound(Edit[] edits)
    {
        if (IsSound(edits))
        {
            return edits;
        }

        var alone = edits.Where(edit => IsSound([edit])).ToArray();
        var sound = alone.Length < edits.Length && IsSound(alone) ? alone : [];
        foreach (var edit in edits.Except(sound))
        {
            Report(ImportDiagnostics.OtherTelling, edit.Line);
        }

        return sound;
    }

    private bool IsSound(Edit[] edits)
    {
        if (edits.Length == 0)
        {
            return true;
        }

        var again = _retell(FileEdit.Apply(edits.SelectMany(edit => edit.Changes)));
        var wanted = edits.ToDictionary(edit => edit.Line.Id!, edit => Words(edit.Line.Element), StringComparer.Ordinal);
        return again is not null && LinesOf(again).Select(Said).SequenceEqual(LinesOf(_told).Select(line => Wanted(line, wanted)));
    }

    private (string? Id, string? Cue, string Words) Wanted(ToldLine line, Dictionary<string, string> wanted) =>
        line.Id is not null && wanted.TryGetValue(line.Id, out string? words) ? (line.Id, CueOf(line.Element), words) : Said(line);

    private (string? Id, string? Cue, string Words) Said(ToldLine line) => (line.Id, CueOf(line.Element), Words(line.Element));

    private sealed record Edit(EditedLine Line, SourceLine Source, string Was, IReadOnlyList<FileEdit> Changes);
}
