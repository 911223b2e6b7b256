using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Telling;

/// <summary>Finds the scenes that can be told at a place of the telling, the best first.</summary>
/// <remarks>
/// A special goes before a skeleton; then whatever covers more acts, whose lines fit better, that asks for more, that was told longest ago; then the seed decides.
/// </remarks>
internal sealed class SceneFinder
{
    /// <summary>How far ahead acts are looked for that a scene would draw together.</summary>
    private const int Window = 12;

    private readonly TellingInput _input;
    private readonly Sequence _sequence;
    private readonly Situation _situation;
    private readonly History _history;
    private readonly LineChooser _lines;

    public SceneFinder(TellingInput input, Sequence sequence, Situation situation, History history, LineChooser lines)
    {
        _input = input;
        _sequence = sequence;
        _situation = situation;
        _history = history;
        _lines = lines;
    }

    /// <summary>For the act after state <paramref name="number"/>, and perhaps later ones.</summary>
    public IReadOnlyList<SceneCandidate> Covering(int number) => Ranked(
        from scene in _input.Book.Scenes
        where scene.Header.Call is SceneCall.Covers && MayBeTold(scene)
        from candidate in Covering(scene, ((SceneCall.Covers)scene.Header.Call!).Acts, number)
        select candidate);

    /// <summary>Scenes for the act after state <paramref name="number"/> that cannot be told there, each with the first thing that is against it.</summary>
    public IReadOnlyList<SceneMiss> Missing(int number, IReadOnlyList<SceneCandidate> found) =>
    [
        .. from scene in _input.Book.Scenes
           where scene.Header.Call is SceneCall.Covers && !found.Any(candidate => candidate.Scene == scene)
           let match = Match(((SceneCall.Covers)scene.Header.Call!).Acts, number, Cast.Nobody)
           where match is not null
           select new SceneMiss(scene, Misfit(scene, match.Value.Cast, match.Value.Covered)),
    ];

    private Misfit Misfit(Scene scene, Cast cast, IReadOnlyList<int> covered)
    {
        var header = scene.Header;
        if (!MayBeTold(scene))
        {
            return header.Motifs.FirstOrDefault(use => !_history.Allows([use])) is { } use ? new Misfit(MisfitKind.Motif, use.Motif.Text) : new Misfit(MisfitKind.Once, "");
        }

        var casts = WithEarlierActs(header, cast, covered[0]).ToArray();
        if (casts.Length == 0)
        {
            return header.After is [var act, ..] ? new Misfit(MisfitKind.Act, act.Name) : new Misfit(MisfitKind.Cast, "");
        }

        // Feelings are asked of those alone whom they were asked of before.
        var fitting = casts.Where(one => Holds(header.When, one, covered[0])).ToArray();
        return fitting.Length == 0 ? new Misfit(MisfitKind.Need, FirstUnmet(header.When, casts, _sequence.State(covered[0])))
            : header.Feelings.FirstOrDefault(test => !fitting.Any(one => _situation.Holds(test, one, covered[0]))) is { } test ? new Misfit(MisfitKind.Feeling, test.Feeling)
            : new Misfit(MisfitKind.Outcome, FirstUnmet(header.Outcome, fitting, _sequence.After(covered)));
    }

    /// <summary>Of conditions that do not all hold for anybody, the first that holds for nobody, or not for the first of them.</summary>
    private string FirstUnmet(IReadOnlyList<Need> conditions, Cast[] casts, StateId state) => (
        conditions.FirstOrDefault(need => !casts.Any(one => _situation.Holds(need, one, state)))
        ?? conditions.FirstOrDefault(need => !_situation.Holds(need, casts[0], state)))?.Text.Text ?? "";

    /// <summary>What stands for an act too small for a scene.</summary>
    public IReadOnlyList<SceneCandidate> Folding(int number) => Ranked(
        from scene in _input.Book.Scenes
        let folds = scene.Header.Call as SceneCall.Folds
        where folds is not null && MayBeTold(scene)
        let cast = folds.Act.Match(_sequence.Act(number), Cast.Nobody, _input.Population)
        where cast is not null
        from candidate in Candidates(scene, cast, [number])
        select candidate);

    /// <summary>For a moment in state <paramref name="number"/>.</summary>
    /// <param name="covered">The acts that were told just now.</param>
    public IReadOnlyList<SceneCandidate> Moments(int number, IReadOnlyList<int> covered) => Ranked(
        from scene in _input.Book.Scenes
        where scene.Header.Call is { IsMoment: true } && _history.LastScene(scene.Name.Text) is null && _history.Allows(scene.Header.Motifs)
        from candidate in Moments(scene, number, covered)
        select candidate);

    private bool MayBeTold(Scene scene) =>
        !(scene.Header.IsOnce && _history.LastScene(scene.Name.Text) is not null) && _history.Allows(scene.Header.Motifs);

    private IEnumerable<SceneCandidate> Covering(Scene scene, IReadOnlyList<ActPattern> acts, int number) =>
        Match(acts, number, Cast.Nobody) is var (cast, covered) ? Candidates(scene, cast, covered) : [];

    /// <summary>The first acts from here on that fit, one after the other, and can be drawn together.</summary>
    private (Cast Cast, IReadOnlyList<int> Covered)? Match(IReadOnlyList<ActPattern> acts, int number, Cast cast)
    {
        var covered = new List<int>();
        for (int index = number; index < _sequence.Count && index < number + Window && covered.Count < acts.Count; index++)
        {
            if (acts[covered.Count].Match(_sequence.Act(index), cast, _input.Population) is { } more)
            {
                cast = more;
                covered.Add(index);
            }
            else if (covered.Count == 0)
            {
                return null;
            }
        }

        return covered.Count == acts.Count && _sequence.Drawn(covered) is not null ? (cast, covered) : null;
    }

    /// <summary>Once at most: with the first cast in which everything that the scene asks for is so.</summary>
    private IEnumerable<SceneCandidate> Candidates(Scene scene, Cast cast, IReadOnlyList<int> covered) => (
        from full in WithEarlierActs(scene.Header, cast, covered[0])
        where Holds(scene.Header, full, covered)
        select Candidate(scene, full, covered, covered[0])).Take(1);

    private IEnumerable<SceneCandidate> Moments(Scene scene, int number, IReadOnlyList<int> covered) => (
        from called in Called(scene.Header.Call!, number, covered)
        from full in WithEarlierActs(scene.Header, called, number)
        where Holds(scene.Header.When, full, number) && IsCalled(scene.Header.Call!, full, number) && Holds(scene.Header, full, number)
        select Candidate(scene, full, [], number)).Take(1);

    private IEnumerable<Cast> Called(SceneCall call, int number, IReadOnlyList<int> covered) => call switch
    {
        SceneCall.Beginning => number == 0 && covered.Count == 0 ? [Cast.Nobody] : [],
        SceneCall.End => number == _sequence.Count ? [Cast.Nobody] : [],
        SceneCall.Behind behind => covered.Select(act => behind.Act.Match(_sequence.Act(act), Cast.Nobody, _input.Population)).OfType<Cast>(),
        _ => [Cast.Nobody],
    };

    private bool IsCalled(SceneCall call, Cast cast, int number) => call switch
    {
        SceneCall.Feeling feeling => _situation.Holds(feeling.Test, cast, number),
        SceneCall.Dilemma dilemma => _situation.IsTorn(dilemma.Person, dilemma.Over, cast, number),
        SceneCall.Condition condition => _situation.Holds(condition.Holds, cast, _sequence.State(number)),
        _ => true,
    };

    /// <summary>Roles filled by acts that happened earlier, then those that are still open in every way.</summary>
    private IEnumerable<Cast> WithEarlierActs(SceneHeader header, Cast cast, int number) => header.After
        .Aggregate(
            Enumerable.Repeat(cast, 1),
            (casts, pattern) => casts.SelectMany(one => Enumerable.Range(0, number).Select(act => pattern.Match(_sequence.Act(act), one, _input.Population)).OfType<Cast>()))
        .SelectMany(one => _situation.Fill(header.Roles, one));

    private bool Holds(SceneHeader header, Cast cast, IReadOnlyList<int> covered) =>
        Holds(header, cast, covered[0])
        && header.Outcome.All(condition => _situation.Holds(condition, cast, _sequence.After(covered)));

    private bool Holds(IReadOnlyList<Need> when, Cast cast, int number) => when.All(condition => _situation.Holds(condition, cast, _sequence.State(number)));

    /// <summary>Feelings are asked about last: they cost most.</summary>
    private bool Holds(SceneHeader header, Cast cast, int number) =>
        Holds(header.When, cast, number)
        && header.Feelings.All(test => _situation.Holds(test, cast, number));

    private SceneCandidate Candidate(Scene scene, Cast cast, IReadOnlyList<int> covered, int number) => new(
        scene,
        cast,
        covered,
        _lines.Fit(scene, cast, number, covered),
        scene.Header.Demands,
        _history.LastScene(scene.Name.Text),
        Draw.Of(_input.Seed, scene.Name.Text, number));

    private static SceneCandidate[] Ranked(IEnumerable<SceneCandidate> candidates) =>
    [
        .. candidates.OrderByDescending(candidate => candidate.Scene.Header.IsSpecial)
            .ThenByDescending(candidate => candidate.Acts.Count)
            .ThenByDescending(candidate => candidate.Fit)
            .ThenByDescending(candidate => candidate.Demands)
            .ThenBy(candidate => candidate.LastUse ?? -1)
            .ThenBy(candidate => candidate.Draw),
    ];
}
