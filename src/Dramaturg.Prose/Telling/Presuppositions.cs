// What a line takes for granted, held against the mind of whoever says it. A line takes for granted what its notes say that it needs, and whatever its templates read: filled by what its speaker
// believes, it must say the same.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Words;

namespace Dramaturg.Prose.Telling;

/// <param name="Assumed">What is so and the speaker does not know: a condition as it was written, or what the speaker would say instead.</param>
public sealed record Unknowing(ToldScene Scene, ToldLine Line, string Assumed);

/// <summary>Finds lines whose speakers do not know what they say.</summary>
public sealed class Presuppositions
{
    private readonly Screenplay _told;
    private readonly Population _population;
    private readonly IProseWords _words;
    private readonly FactBook _facts;
    private readonly Lazy<KnowledgeMatrix> _knowledge;

    private Presuppositions(Screenplay told, Population population, IProseWords words)
    {
        _told = told;
        _population = population;
        _words = words;
        _facts = new FactBook(World.Model);
        _knowledge = new(() => KnowledgeMatrix.Of(told.Road));
    }

    /// <summary>At most one for each told line, in order.</summary>
    public static IReadOnlyList<Unknowing> Unmet(Screenplay told, Population population, IProseWords words) =>
        new Presuppositions(told, population, words).Unmet();

    private StoryWorld World => _told.Road.World;

    private Unknowing[] Unmet() => (
        from scene in _told.Scenes
        from line in scene.Lines
        where line is { Speaker: not null, Element: Dialogue, Choice: not null } && IsOwn(scene, line)
        let mind = MindOf(line.Speaker!)
        where mind is not null
        let assumed = Unbelieved(scene, line, mind.Value) ?? SaidOtherwise(scene, line, mind.Value)
        where assumed is not null
        select new Unknowing(scene, line, assumed)).ToArray();

    /// <summary>Lines of a folded act stand in the next scene, whose people are others.</summary>
    private static bool IsOwn(ToldScene scene, ToldLine line) => line.Slot is not null || scene.Source?.Lines.Contains(Written(line)) == true;

    private CharacterId? MindOf(string speaker) =>
        World.Model.Characters.ToList().IndexOf(speaker) is >= 0 and var index ? new CharacterId(index) : null;

    /// <summary>A need that holds, but in no state of the line's place also in the speaker's mind.</summary>
    private string? Unbelieved(ToldScene scene, ToldLine line, CharacterId mind)
    {
        var cast = CastOf(scene, line);
        return Written(line).Needs.FirstOrDefault(need => !StatesOf(scene, line).Any(state => IsKnown(need, cast, state, mind)))?.Text.Text;
    }

    private bool IsKnown(Need need, Cast cast, StateId state, CharacterId mind) =>
        need.Condition.About(cast) is var condition && World.Holds(state, condition) && World.Holds(World.Mind(state, mind), condition);

    private IEnumerable<StateId> StatesOf(ToldScene scene, ToldLine line) => scene.Source is { MarksItsActs: true }
        ? [_told.Road[line.Number]]
        : Enumerable.Range(scene.Before, scene.After - scene.Before + 1).Select(number => _told.Road[number]);

    /// <summary>What the speaker's own beliefs would put into the templates, where that is something else.</summary>
    private string? SaidOtherwise(ToldScene scene, ToldLine line, CharacterId mind)
    {
        var speech = Written(line).Parts.Where(part => part.Kind == DialoguePartKind.Speech).Select(part => part.Template).ToArray();
        return speech.Select(template => template.Fill(Seen(scene, line, mind))).Zip(speech.Select(template => template.Fill(Seen(scene, line, null))))
            .FirstOrDefault(said => said.First != said.Second).First;
    }

    private TemplateScene Seen(ToldScene scene, ToldLine line, CharacterId? mind) => new()
    {
        Road = _told.Road, Number = line.Number, Cast = CastOf(scene, line), Facts = _facts, Population = _population, Words = _words,
        Knowledge = () => _knowledge.Value, Mind = mind, Speaker = line.Speaker, Listener = line.Listener,
    };

    private static SceneLine Written(ToldLine line) => line.Choice!.Candidates[0].Line;

    /// <summary>A line of a voice knows its speaker and listener alone.</summary>
    private static Cast CastOf(ToldScene scene, ToldLine line)
    {
        if (line.Slot is null)
        {
            return scene.Cast;
        }

        var cast = Cast.Nobody.With("speaker", line.Speaker!)!;
        return line.Listener is null || line.Listener == line.Speaker ? cast : cast.With("listener", line.Listener)!;
    }
}
