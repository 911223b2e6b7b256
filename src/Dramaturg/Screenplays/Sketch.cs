using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Screenplays;

/// <summary>A story for which no scenes are written, as a screenplay of its acts: each is said to happen, and nobody speaks.</summary>
public sealed class Sketch
{
    private readonly Road _road;
    private readonly Telling _telling;
    private readonly Sentences _sentences;
    private readonly FactBook _facts;

    private Sketch(Road road, Telling telling, Sentences sentences)
    {
        _road = road;
        _telling = telling;
        _sentences = sentences;
        _facts = new FactBook(road.World.Model);
    }

    /// <param name="options">Those by which the story was found.</param>
    public static Screenplay Of(StoryModel model, SearchOptions options, Telling telling, Sentences sentences)
    {
        var road = Road.Follow(Storyteller.Open(model, options), telling.Acts.Select(act => act.Action).ToArray());
        var scenes = new Sketch(road, telling, sentences).Scenes();
        return new Screenplay(sentences.Title(model), sentences.Frame.Language, road, scenes, []);
    }

    /// <summary>An act under the heading of the one before it where nothing says that it is elsewhere or later.</summary>
    private ToldScene[] Scenes()
    {
        string[] headings = [.. _telling.Acts.Select(Heading)];
        return [.. _telling.Acts.Select((act, i) => new ToldScene(
            null, Cast.Nobody, i, i + 1, headings[i].Length == 0 || (i > 0 && headings[i - 1] == headings[i]) ? null : headings[i], [Line(act)], new SceneChoice([])))];
    }

    private static ToldLine Line(ToldAct act) => new(null, new ActionParagraph(PlacedText.Told(act.Sentence), false), null, null);

    /// <summary>Where the first of its people is who is anywhere, and when it is done.</summary>
    private string Heading(ToldAct act)
    {
        var people = _road.World.Model.Actions[act.Action.Value].Arguments;
        string place = people.Select(who => PlaceOf(who, act.Number - 1)).FirstOrDefault(found => found is not null) ?? "";
        string time = act.Moment?.Words ?? "";
        string both = place.Length > 0 && time.Length > 0 ? _sentences.Frame.Say("scene.heading", ("place", place), ("time", time)) : place + time;
        return Capitals.Of(both);
    }

    private string? PlaceOf(string who, int number) =>
        _facts.Read(_road, number, "place", [who]) is { Value.IsSymbol: true, Domain: Domain.Symbols symbols } place ? _sentences.Person(symbols.Names[place.Value.AsSymbol]) : null;
}
