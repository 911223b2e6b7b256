using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Screenplays;

/// <summary>Why a line is said in a telling, or is not.</summary>
public abstract record LineWhy(string Id)
{
    /// <param name="Scene">From 1.</param>
    public sealed record Said(string Id, int Scene, ToldScene Told, ToldLine Line) : LineWhy(Id);

    /// <summary>It is a move: a line of the speaker's voice stands in its place.</summary>
    public sealed record Spoken(string Id, int Scene, ToldScene Told, ToldLine Line) : LineWhy(Id);

    /// <summary>Another one, or none, is said where it could have been.</summary>
    public sealed record Outdone(string Id, int Scene, ToldScene Told, LineChoice Choice, ToldLine Line) : LineWhy(Id);

    /// <summary>Its scene is told without it.</summary>
    /// <param name="Why">Null: its template says nothing there.</param>
    public sealed record Dropped(string Id, int Scene, ToldScene Told, Misfit? Why) : LineWhy(Id);

    /// <summary>Another scene is told where its own could have been.</summary>
    public sealed record Behind(string Id, int Scene, ToldScene Told, SceneCandidate Candidate) : LineWhy(Id);

    /// <summary>Its scene is for an act of the story, but asks for something that is not so there.</summary>
    /// <param name="Act">As the telling counts them.</param>
    public sealed record Unfit(string Id, string Scene, int Act, Misfit Why) : LineWhy(Id);

    /// <summary>Nothing in the story calls for its scene, or nobody is asked for a line of this voice.</summary>
    public sealed record Untold(string Id) : LineWhy(Id);

    /// <summary>Null: there is no such line.</summary>
    public static LineWhy? Of(string id, Screenplay screenplay, StoryProse prose)
    {
        var lines = screenplay.Scenes.SelectMany((scene, i) => scene.Lines.Select(line => (Number: i + 1, Scene: scene, Line: line))).Where(told => told.Line.Choice is not null).ToArray();
        return lines.Where(told => told.Line.Id == id).Select(told => new Said(id, told.Number, told.Scene, told.Line)).FirstOrDefault()
            ?? lines.Where(told => told.Line.Slot == id).Select(told => (LineWhy)new Spoken(id, told.Number, told.Scene, told.Line)).FirstOrDefault()
            ?? lines.Where(told => told.Line.Choice!.Candidates.Any(candidate => candidate.Line.Id == id))
                .Select(told => (LineWhy)new Outdone(id, told.Number, told.Scene, told.Line.Choice!, told.Line)).FirstOrDefault()
            ?? screenplay.Scenes.Select((scene, i) => (Number: i + 1, Scene: scene)).Where(told => told.Scene.Source?.Lines.Any(line => line.Id == id) == true)
                .Select(told => (LineWhy)new Dropped(id, told.Number, told.Scene, told.Scene.Unsaid.FirstOrDefault(unsaid => unsaid.Line.Id == id)?.Why)).FirstOrDefault()
            ?? Untellable(id, screenplay)
            ?? (Ids(prose).Contains(id) ? new Untold(id) : null);
    }

    private static LineWhy? Untellable(string id, Screenplay screenplay)
    {
        var scenes = screenplay.Scenes.Select((scene, i) => (Number: i + 1, Scene: scene)).ToArray();
        return (LineWhy?)(
            from told in scenes
            from candidate in told.Scene.Choice.Candidates.Skip(1)
            where candidate.Scene.Lines.Any(line => line.Id == id)
            select new Behind(id, told.Number, told.Scene, candidate)).FirstOrDefault()
            ?? (
            from told in scenes
            from miss in told.Scene.Choice.Misses
            where miss.Scene.Lines.Any(line => line.Id == id)
            select new Unfit(id, miss.Scene.Name.Text, told.Scene.Before + 1, miss.Why)).FirstOrDefault()
            ?? screenplay.PassedOver.Where(passed => passed.Scene.Scene.Lines.Any(line => line.Id == id))
                .Select(passed => new Unfit(id, passed.Scene.Scene.Name.Text, passed.Act, passed.Scene.Why)).FirstOrDefault();
    }

    /// <summary>Of every line that is written.</summary>
    public static IEnumerable<string> Ids(StoryProse prose) => prose.Book.Scenes.SelectMany(scene => scene.Lines)
        .Concat(prose.Book.Voices.SelectMany(voice => voice.Lines).Select(line => line.Line)).Select(line => line.Id);
}
