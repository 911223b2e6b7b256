using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Voices;

namespace Dramaturg.Prose.Telling;

/// <summary>Says of a line whether it can be said.</summary>
internal sealed class LineJudge
{
    private readonly TellingInput _input;
    private readonly Situation _situation;
    private readonly History _history;

    public LineJudge(TellingInput input, Situation situation, History history)
    {
        _input = input;
        _situation = situation;
        _history = history;
    }

    /// <param name="speaker">Null outside dialogue, and for anybody who is not of the story.</param>
    /// <returns>Null if nothing is against it.</returns>
    public Misfit? Judge(SceneLine line, LinePlace place, string? speaker) =>
        Unmet(line.Conditions, place, place.Cast) is { } need ? new Misfit(MisfitKind.Need, need.Text.Text)
        : line.Feelings.FirstOrDefault(test => !_situation.Holds(test, place.Cast, place.Number)) is { } test ? new Misfit(MisfitKind.Feeling, test.Feeling)
        : line.After.FirstOrDefault(act => !_situation.Happened(act, place.Cast, place.Number + place.Happened)) is { } act ? new Misfit(MisfitKind.Act, act.Name)
        : line.Motifs.FirstOrDefault(use => !_history.Allows([use])) is { } motif ? new Misfit(MisfitKind.Motif, motif.Motif.Text)
        : _input.Book.VoiceOf(speaker) is { } voice ? Judge(line, place, voice)
        : null;

    private Misfit? Judge(SceneLine line, LinePlace place, Voice voice) =>
        Unmet(voice.Speaks, place, place.Cast.With("speaker", voice.Person) ?? place.Cast) is { } mute ? new Misfit(MisfitKind.Mute, mute.Text.Text)
        : voice.Never.FirstOrDefault(words => line.Says(words.Text)) is { } never ? new Misfit(MisfitKind.Never, never.Text)
        : voice.Budgets.FirstOrDefault(budget => line.Says(budget.Words) && _history.Said(voice, budget) >= budget.Times) is { } spent ? new Misfit(MisfitKind.Budget, spent.Words)
        : null;

    /// <summary>The first that holds in none of the states in which the line may stand.</summary>
    private Need? Unmet(IEnumerable<Need> needs, LinePlace place, Cast cast) =>
        needs.FirstOrDefault(need => !place.States.Any(state => _situation.Holds(need, cast, state)));
}

/// <summary>Where a line stands.</summary>
/// <param name="Number">Of the state before the scene.</param>
/// <param name="States">Those in which what is asked may be so.</param>
/// <param name="Happened">How many of the scene's acts have.</param>
internal sealed record LinePlace(Cast Cast, int Number, IReadOnlyList<StateId> States, int Happened);
