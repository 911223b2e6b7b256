using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;

namespace Dramaturg.Prose.Telling;

/// <summary>Which lines of a scene can be said, and of alternatives which one is.</summary>
internal sealed class LineChooser
{
    private readonly TellingInput _input;
    private readonly Sequence _sequence;
    private readonly History _history;
    private readonly LineJudge _judge;
    private readonly VoiceChooser _voices;
    private readonly Speakers _speakers;
    private readonly Func<Cast, int, TemplateScene> _seen;

    /// <param name="seen">What templates see in a state.</param>
    public LineChooser(
        TellingInput input, Sequence sequence, History history, LineJudge judge, VoiceChooser voices, Speakers speakers, Func<Cast, int, TemplateScene> seen)
    {
        _input = input;
        _sequence = sequence;
        _history = history;
        _judge = judge;
        _voices = voices;
        _speakers = speakers;
        _seen = seen;
    }

    /// <summary>How many of the scene's lines can be said, in thousandths. Of alternatives one is enough.</summary>
    public int Fit(Scene scene, Cast cast, int number, IReadOnlyList<int> covered)
    {
        var places = Places(scene, cast, number, covered).ToArray();
        int fitting = places.Count(place => place.Lines.Any(line => Judge(line, place.Place) is null));
        return places.Length == 0 ? 1000 : fitting * 1000 / places.Length;
    }

    /// <summary>For each place of the scene, in order, the best line with what it was chosen from, one that cannot be said included. Whoever tells one notes it before asking for the next.</summary>
    public IEnumerable<ChosenLine> Choose(Scene scene, Cast cast, int number, IReadOnlyList<int> covered)
    {
        foreach (var (lines, place) in Places(scene, cast, number, covered))
        {
            var choice = new LineChoice([.. LineOrder.Ranked(lines.Select(line => Candidate(line, place)))], null, null);
            var best = choice.Candidates[0];
            yield return best is { Misfit: null, Line.Say: { } say } ? Spoken(best.Line, say, place) : new ChosenLine(best.Line, place.Number + place.Happened, choice, null, null);
        }
    }

    private LineCandidate Candidate(SceneLine line, LinePlace place) => new(
        line, Judge(line, place), line.Demands, false, _history.LastLine(line.Id), Draw.Of(_input.Seed, line.Id, place.Number));

    private Misfit? Judge(SceneLine line, LinePlace place)
    {
        string? speaker = SpeakerOf(line, place);
        return _judge.Judge(line, place, speaker)
            ?? (line.Say is { } say && VoiceOf(say, speaker, place).Candidates.FirstOrDefault() is not { Misfit: null } ? new Misfit(MisfitKind.NoVoice, say.Move) : null);
    }

    private LineChoice VoiceOf(Say say, string? speaker, LinePlace place) => _voices.Choose(speaker, say.Move, ListenerOf(say, speaker, place.Cast), place);

    /// <summary>A line of the speaker's voice, with the directions of the scene where it has none of its own.</summary>
    private ChosenLine Spoken(SceneLine line, Say say, LinePlace place)
    {
        string? speaker = SpeakerOf(line, place);
        var choice = VoiceOf(say, speaker, place);
        var spoken = choice.Candidates[0].Line;
        bool isDirected = spoken.Element is not Dialogue || spoken.Parts.Any(part => part.Kind != DialoguePartKind.Speech);
        var told = isDirected ? spoken : spoken with { Parts = [.. line.Parts, .. spoken.Parts] };
        return new ChosenLine(told, place.Number + place.Happened, choice, speaker, ListenerOf(say, speaker, place.Cast)) { Slot = line.Id };
    }

    private string? SpeakerOf(SceneLine line, LinePlace place) =>
        line.Cue?.Fill(_seen(place.Cast, place.Number)) is { } cue ? _speakers.Of(cue, place.Cast) : null;

    private string? ListenerOf(Say say, string? speaker, Cast cast)
    {
        if (say.To is { } to)
        {
            return cast[to] ?? _input.Population.Find(to)?.Name;
        }

        var others = cast.Roles.Select(role => role.Value).Distinct().Where(entity => entity != speaker && _input.Population.Find(entity) is { IsPerson: true }).ToArray();
        return others.Length == 1 ? others[0] : null;
    }

    /// <summary>
    /// Each line with its alternatives. Where the scene says when its acts happen, a line stands in the state after those that have; else it may stand in any
    /// state from before the first act to after the last.
    /// </summary>
    private IEnumerable<(IReadOnlyList<SceneLine> Lines, LinePlace Place)> Places(Scene scene, Cast cast, int number, IReadOnlyList<int> covered)
    {
        var states = States(number, covered);
        int happened = 0;
        var lines = new List<SceneLine>();
        foreach (var item in scene.Body.Append(new SceneEnd()))
        {
            if (item is not SceneLine { IsAlternative: true } && lines.Count > 0)
            {
                yield return (lines, new LinePlace(cast, number, scene.MarksItsActs ? [states[Math.Min(happened, states.Count - 1)]] : states, happened));
                lines = [];
            }

            happened = item is Happening happening ? happening.Act + 1 : happened;
            lines.AddRange(item is SceneLine line ? [line] : []);
        }
    }

    /// <summary>The state before the scene's first act, and after each.</summary>
    private List<StateId> States(int number, IReadOnlyList<int> covered)
    {
        var states = new List<StateId> { _sequence.State(number) };
        for (int count = 1; count <= covered.Count; count++)
        {
            states.Add(_sequence.After([.. covered.Take(count)]));
        }

        return states;
    }

    private sealed record SceneEnd : SceneItem;
}

/// <param name="Number">Of the state that its templates see.</param>
/// <param name="Speaker">Of a line of a voice; else null, and the cue says it.</param>
internal sealed record ChosenLine(SceneLine Line, int Number, LineChoice Choice, string? Speaker, string? Listener)
{
    /// <summary>Of the scene's line in whose place it stands.</summary>
    public string? Slot { get; init; }

    /// <summary>Why nothing is said in its place; null: it is said.</summary>
    public Misfit? Misfit => Choice.Candidates[0].Misfit;
}
