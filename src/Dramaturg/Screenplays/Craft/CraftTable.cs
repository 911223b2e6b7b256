// What makes a film and not a log, counted on a screenplay. What is asked is what a film of fifteen parts can have; of a shorter story as much less, and nothing where that would be less than one,
// or where there are too few lines for a share of them to say anything.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Telling;
using Dramaturg.Tellings;

namespace Dramaturg.Screenplays.Craft;

/// <summary>The figures of one screenplay, in a fixed order.</summary>
public sealed class CraftTable
{
    private const int ShortLine = 12;
    private const int Turns = 6;
    private const int FewLines = 3;

    /// <summary>Parts of the shortest film.</summary>
    private const int Film = 15;

    /// <summary>Fewer lines say nothing about how lines are; fewer of all voices nothing about how these differ.</summary>
    private const int LeastLines = 20;
    private const int LeastVoiced = 150;

    private readonly Screenplay _screenplay;
    private readonly IReadOnlyList<SceneBeat> _beats;
    private readonly IReadOnlyList<SpokenLine> _lines;
    private readonly IReadOnlyList<string> _names;

    private CraftTable(Screenplay screenplay, Sentences sentences)
    {
        _screenplay = screenplay;
        _beats = BeatSheet.Of(screenplay, sentences);
        _lines = SpokenLine.Of(screenplay);
        _names = _lines.Select(line => line.Speaker).Distinct().Select(person => sentences.Person(person).ToLowerInvariant()).ToArray();
    }

    public static IReadOnlyList<CraftFigure> Of(Screenplay screenplay, Sentences sentences)
    {
        var table = new CraftTable(screenplay, sentences);
        return [.. table.OfScenes(), .. table.OfDialogue(), .. table.OfReturns()];
    }

    private IEnumerable<CraftFigure> OfScenes()
    {
        var scenes = _screenplay.Scenes;
        yield return Count("scenes", scenes.Count(scene => scene.Heading is not null));
        yield return new CraftFigure("minutes", _beats.Sum(beat => beat.Minutes), null, null, false, []);
        yield return AtMost("unwritten", 0, _beats.Where(beat => beat.Scene.Source is null).SelectMany(beat => beat.Acts));
        yield return AtMost("one-strand", 3, LongestStrand());
        yield return Count("silent", Enumerable.Range(0, scenes.Count).Count(number => SpokenIn(number) < FewLines), 2);
        yield return Count("wordless-ends", scenes.Count(scene => scene.Lines.Count > 0 && scene.Lines[^1].Element is ActionParagraph), 4);
        yield return Count("exchanges", Enumerable.Range(0, scenes.Count).Count(IsExchange), 1);
    }

    private IEnumerable<CraftFigure> OfDialogue()
    {
        yield return Count("lines", _lines.Count);
        yield return Share("short-lines", _lines.Where(line => line.Words.Count > ShortLine), least: 0.5, countsOthers: true);
        yield return Share("names", _lines.Where(CallsByName), most: 0.1);
        yield return AtMost("confessions", 3, _lines.Where(line => Notes(line).Contains("confession")).Select(line => line.Id));
        var (guessed, chance) = VoiceGuess.Of(_lines);
        bool isTooShort = _lines.Count < LeastVoiced;
        yield return new CraftFigure("voices", guessed, isTooShort ? null : Math.Round(1.5 * chance, 3), null, true, []) { IsTooShort = isTooShort };
    }

    private IEnumerable<CraftFigure> OfReturns()
    {
        yield return AtMost("repetitions", 0, Repetitions.In(_lines));
        string[] paid = [.. _screenplay.Scenes.SelectMany(UsesIn).Where(use => use.Kind == MotifUseKind.Pays).Select(use => use.Motif.Text.Trim())];
        yield return Count("motifs", paid.Distinct().Count(), 2);
        yield return Count("callbacks", _screenplay.Scenes.SelectMany(UsesIn).Count(use => use.Kind != MotifUseKind.Plants), 5);
    }

    /// <param name="least">Asked of a film.</param>
    private CraftFigure Count(string name, int found, int? least = null)
    {
        int? asked = least * Math.Min(Film, _screenplay.Scenes.Count) / Film;
        return new CraftFigure(name, found, asked is 0 ? null : asked, null, false, []) { IsTooShort = asked is 0 };
    }

    private static CraftFigure AtMost(string name, int most, IEnumerable<string> places)
    {
        string[] all = [.. places];
        return new CraftFigure(name, all.Length, null, most, false, all);
    }

    private CraftFigure Share(string name, IEnumerable<SpokenLine> against, double? least = null, double? most = null, bool countsOthers = false)
    {
        string[] all = [.. against.Select(line => line.Id)];
        double share = _lines.Count == 0 ? 0 : all.Length / (double)_lines.Count;
        return _lines.Count < LeastLines
            ? new CraftFigure(name, countsOthers ? 1 - share : share, null, null, true, all) { IsTooShort = true }
            : new CraftFigure(name, countsOthers ? 1 - share : share, least, most, true, all);
    }

    /// <summary>The scenes of the longest run on one person's strand; moments belong to none and do not end a run.</summary>
    private IEnumerable<string> LongestStrand()
    {
        List<string> longest = [], run = [];
        string? strand = null;
        foreach (var beat in _beats.Where(beat => beat.Strand is not null && beat.Scene.Heading is not null))
        {
            run = beat.Strand == strand ? run : [];
            strand = beat.Strand;
            run.Add(beat.Scene.Source?.Name.Text ?? "");
            longest = run.Count > longest.Count ? [.. run] : longest;
        }

        return longest;
    }

    private int SpokenIn(int scene) => _lines.Count(line => line.Scene == scene);

    /// <summary>Whether two people speak in turn six times or more.</summary>
    private bool IsExchange(int scene)
    {
        string[] speakers = [.. _lines.Where(line => line.Scene == scene).Select(line => line.Speaker)];
        return speakers.Distinct().Count() == 2 && speakers.Zip(speakers.Skip(1)).Count(pair => pair.First != pair.Second) + 1 >= Turns;
    }

    private bool CallsByName(SpokenLine line) => _names.Any(name => line.Words.Contains(name));

    private static IEnumerable<string> Notes(SpokenLine line) =>
        Written(line.Told) is { Element: Dialogue dialogue } ? dialogue.Parts.SelectMany(part => FountainNote.In(part.Text)).Select(note => note.Text.Trim()) : [];

    private static IEnumerable<MotifUse> UsesIn(ToldScene scene) =>
        (scene.Source?.Header.Motifs ?? []).Concat(scene.Lines.SelectMany(line => Written(line)?.Motifs ?? []));

    private static SceneLine? Written(ToldLine line) => line.Choice?.Candidates is [var first, ..] ? first.Line : null;
}
