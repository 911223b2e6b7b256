// What a story department reads before it reads a script: of every scene who wants something, what stands against it, and what has turned.
//
// The writer can say it in the scene's header. Else it is read off the story: the want is the concern that the plan behind the scene's first act serves most;
// what stands against it is whoever loses most by the act, or what the one who acts is wrong about; the turn is what somebody now believes, a relation that has
// changed, or what the act has brought about.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Prose.Telling;
using Dramaturg.Tellings;

namespace Dramaturg.Screenplays;

/// <param name="Number">From 1.</param>
/// <param name="Acts">As sentences.</param>
/// <param name="Strand">The person whose want it is; null for a moment.</param>
/// <param name="Minutes">A page a minute.</param>
public sealed record SceneBeat(
    int Number, ToldScene Scene, IReadOnlyList<string> Acts, string? Strand, string? Want, string? Obstacle, string? Turn, double Minutes);

/// <summary>Works the beats of a screenplay out.</summary>
public sealed class BeatSheet
{
    private readonly Screenplay _screenplay;
    private readonly Sentences _sentences;
    private readonly Road _road;
    private readonly ReasonBuilder _reasons;

    private BeatSheet(Screenplay screenplay, Sentences sentences)
    {
        _screenplay = screenplay;
        _sentences = sentences;
        _road = screenplay.Road;
        _reasons = new ReasonBuilder(_road, sentences);
    }

    public static IReadOnlyList<SceneBeat> Of(Screenplay screenplay, Sentences sentences)
    {
        var sheet = new BeatSheet(screenplay, sentences);
        return screenplay.Scenes.Select((scene, i) => sheet.BeatOf(scene, i + 1)).ToArray();
    }

    /// <summary>The acts at which nothing turns, as sentences.</summary>
    public static IReadOnlyList<string> LeftOut(Screenplay screenplay, Sentences sentences) =>
        screenplay.LeftOut.Select(act => ActTeller.Tell(screenplay.Road, act, sentences)).ToArray();

    private StoryModel Model => _road.World.Model;

    private SceneBeat BeatOf(ToldScene scene, int number)
    {
        var acts = Enumerable.Range(scene.Before + 1, scene.After - scene.Before).ToArray();
        var reason = acts.SelectMany(act => _reasons.Of(act - 1, _road.Acts[act - 1])).FirstOrDefault();
        return new SceneBeat(
            number,
            scene,
            acts.Select(act => ActTeller.Tell(_road, act, _sentences)).ToArray(),
            reason is null ? null : _sentences.Person(reason.Person),
            scene.Want ?? (reason is null ? null : Want(reason)),
            scene.Obstacle ?? (reason is null ? null : Loser(scene, reason.Person) ?? Error(reason)),
            scene.Turn ?? Turn(scene),
            PageLength.Of(scene));
    }

    private string Want(Reason reason)
    {
        string person = _sentences.Person(reason.Person);
        var gain = reason.Changes.Where(change => Gain(change) > Number.Zero).OrderByDescending(Gain).FirstOrDefault();
        return gain is null ? person : $"{person}: {(IsFear(reason.Person, gain.Name) ? _sentences.Frame.Say("page.spared", ("concern", gain.Name)) : _sentences.Concern(gain.Name))}";
    }

    /// <summary>Named after what is feared. Word files name what is hoped for instead.</summary>
    private bool IsFear(string person, string concern) => _sentences.Concern(concern) == concern
        && Model.CharacterConcerns[Model.Characters.ToList().IndexOf(person)].Any(one => one.Name == concern && one.IsFear);

    /// <summary>Of everybody else whoever loses most between the scene's beginning and its end, as they see it.</summary>
    private string? Loser(ToldScene scene, string actor) =>
        (from person in Enumerable.Range(0, Model.Characters.Count).Select(person => new CharacterId(person))
            where Model.Characters[person.Value] != actor
            let believed = _road.World.Mind(_road[scene.Before], person)
            from change in _reasons.Changes(new Decision(person, believed), believed, _road.World.Mind(_road[scene.After], person))
            where Gain(change) < Number.Zero
            orderby Gain(change), person.Value
            select _sentences.Frame.Say("sheet.loses", ("person", _sentences.Person(Model.Characters[person.Value])), ("concern", _sentences.Concern(change.Name))))
        .FirstOrDefault();

    private string? Error(Reason reason) => reason.FalseBeliefs.Count == 0 ? null
        : _sentences.Frame.Say("sheet.errs", ("person", _sentences.Person(reason.Person)), ("statement", reason.FalseBeliefs[0].Statement));

    private static Number Gain(ConcernChange change) =>
        change.Before.IsNumber && change.After.IsNumber ? change.After.AsNumber - change.Before.AsNumber : Number.Zero;

    private string? Turn(ToldScene scene) => NewBelief(scene) ?? Change(scene);

    /// <summary>What somebody believes now about something that has not changed.</summary>
    private string? NewBelief(ToldScene scene) =>
        (from person in Enumerable.Range(0, Model.Characters.Count).Select(person => new CharacterId(person))
            from fluent in Facts()
            let fact = new FluentReference(fluent)
            where _road.Belief(null, fact, scene.Before) == _road.Belief(null, fact, scene.After)
                && _road.Belief(person, fact, scene.Before) != _road.Belief(person, fact, scene.After)
            select _sentences.Frame.Say(
                "sheet.believes", ("person", _sentences.Person(Model.Characters[person.Value])), ("statement", _sentences.Show(Model, fact, _road.Belief(person, fact, scene.After)))))
        .FirstOrDefault();

    private string? Change(ToldScene scene) => Facts().Select(fluent => new FluentReference(fluent))
        .Where(fact => _road.Belief(null, fact, scene.Before) != _road.Belief(null, fact, scene.After))
        .Select(fact => _sentences.Show(Model, fact, _road.Belief(null, fact, scene.After)))
        .FirstOrDefault();

    /// <summary>First what is between two people.</summary>
    private IEnumerable<FluentId> Facts() => Enumerable.Range(0, Model.Fluents.Count)
        .Where(fluent => Model.Fluents[fluent] is { Tracks: null, IsHidden: false, Schema: not "place" })
        .OrderByDescending(fluent => Model.Fluents[fluent].Arguments.Count(Model.Characters.Contains) > 1)
        .Select(fluent => new FluentId(fluent));
}
