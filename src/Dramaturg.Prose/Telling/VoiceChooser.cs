using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Voices;

namespace Dramaturg.Prose.Telling;

/// <summary>Finds what somebody says when he or she asks, deflects, wounds.</summary>
/// <remarks>
/// A line for the mask that is worn goes before one for any mood; then the one that asks for more; then the seed decides. Nothing is said twice that is not meant as an echo.
/// </remarks>
internal sealed class VoiceChooser
{
    private readonly TellingInput _input;
    private readonly LineJudge _judge;
    private readonly Situation _situation;
    private readonly History _history;

    public VoiceChooser(TellingInput input, LineJudge judge, Situation situation, History history)
    {
        _input = input;
        _judge = judge;
        _situation = situation;
        _history = history;
    }

    /// <summary>The best line first; without a voice, no candidates.</summary>
    public LineChoice Choose(string? speaker, string move, string? listener, LinePlace place)
    {
        var cast = speaker is null ? Cast.Nobody : Cast.Nobody.With("speaker", speaker)!;
        cast = listener is null || listener == speaker ? cast : cast.With("listener", listener)!;
        var voice = _input.Book.VoiceOf(speaker);
        var there = place with { Cast = cast };
        string? mask = voice?.Masks.FirstOrDefault(worn => IsWorn(worn, there))?.Name;
        var lines = voice?.Lines.Where(line => line.Move == move) ?? [];
        return new LineChoice([.. LineOrder.Ranked(lines.Select(line => Candidate(line, mask, there, speaker)))], move, mask);
    }

    private bool IsWorn(Mask mask, LinePlace place) => mask.When is { } need
        ? _situation.Holds(need, place.Cast, place.States[^1])
        : _situation.Holds(mask.Feeling!, place.Cast, place.Number);

    private LineCandidate Candidate(VoiceLine line, string? mask, LinePlace place, string? speaker) => new(
        line.Line,
        line.Mask is { } other && other != mask ? new Misfit(MisfitKind.Mask, other)
            : !line.Line.IsEcho && _history.LastLine(line.Line.Id) is not null ? new Misfit(MisfitKind.AlreadySaid, "")
            : _judge.Judge(line.Line, place, speaker),
        line.Line.Demands,
        line.Mask is not null,
        _history.LastLine(line.Line.Id),
        Draw.Of(_input.Seed, line.Line.Id, place.Number));
}
