using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Telling;

/// <summary>Which lines of a scene can be said, and of alternatives which one is.</summary>
internal sealed class LineChooser
{
    private readonly TellingInput _input;
    private readonly Sequence _sequence;
    private readonly Situation _situation;
    private readonly History _history;

    public LineChooser(TellingInput input, Sequence sequence, Situation situation, History history)
    {
        _input = input;
        _sequence = sequence;
        _situation = situation;
        _history = history;
    }

    /// <summary>How many of the scene's lines can be said, in thousandths. Of alternatives one is enough.</summary>
    public int Fit(Scene scene, Cast cast, int number, IReadOnlyList<int> covered)
    {
        var places = Places(scene, States(number, covered)).ToArray();
        int fitting = places.Count(place => place.Lines.Any(line => Fits(line, cast, place.States, number)));
        return places.Length == 0 ? 1000 : fitting * 1000 / places.Length;
    }

    /// <summary>The lines to be said, in order, each with what it was chosen from.</summary>
    public IEnumerable<ChosenLine> Choose(Scene scene, Cast cast, int number, IReadOnlyList<int> covered)
    {
        foreach (var place in Places(scene, States(number, covered)))
        {
            var ranked = place.Lines.Select((line, index) => (Line: line, Candidate: Candidate(line, cast, place.States, number), Index: index))
                .OrderByDescending(line => line.Candidate.Fits)
                .ThenByDescending(line => line.Candidate.Demands)
                .ThenBy(line => line.Candidate.LastUse ?? -1)
                .ThenBy(line => line.Candidate.Draw)
                .ToArray();
            if (ranked[0].Candidate.Fits)
            {
                yield return new ChosenLine(ranked[0].Line, number + place.Happened, new LineChoice([.. ranked.Select(line => line.Candidate)]));
            }
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

    /// <summary>
    /// Where the scene says when its acts happen, a line stands in the state after those that have; else it may stand in any state from before the first act to
    /// after the last.
    /// </summary>
    private static IEnumerable<LinePlace> Places(Scene scene, List<StateId> states)
    {
        int happened = 0;
        var lines = new List<SceneLine>();
        foreach (var item in scene.Body)
        {
            bool goesOn = item is SceneLine { IsAlternative: true };
            if (!goesOn && lines.Count > 0)
            {
                yield return Place(scene, lines, states, happened);
                lines = [];
            }

            happened = item is Happening happening ? happening.Act + 1 : happened;
            lines.AddRange(item is SceneLine line ? [line] : []);
        }

        if (lines.Count > 0)
        {
            yield return Place(scene, lines, states, happened);
        }
    }

    private static LinePlace Place(Scene scene, List<SceneLine> lines, List<StateId> states, int happened) =>
        new(lines, scene.MarksItsActs ? [states[System.Math.Min(happened, states.Count - 1)]] : states, happened);

    private LineCandidate Candidate(SceneLine line, Cast cast, IReadOnlyList<StateId> states, int number) => new(
        line.Id, Fits(line, cast, states, number), line.Demands, _history.LastLine(line.Id), Draw.Of(_input.Seed, line.Id, number));

    private bool Fits(SceneLine line, Cast cast, IReadOnlyList<StateId> states, int number) =>
        line.Needs.All(condition => states.Any(state => _situation.Holds(condition, cast, state)))
        && line.Feelings.All(test => _situation.Holds(test, cast, number))
        && _history.Allows(line.Motifs);

    private sealed record LinePlace(IReadOnlyList<SceneLine> Lines, IReadOnlyList<StateId> States, int Happened);
}

/// <param name="Number">Of the state that its templates see.</param>
internal sealed record ChosenLine(SceneLine Line, int Number, LineChoice Choice);
