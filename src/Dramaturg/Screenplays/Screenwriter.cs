using System;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Prose.Telling;
using Dramaturg.Tellings;

namespace Dramaturg.Screenplays;

/// <summary>Turns a found story into scenes.</summary>
public static class Screenwriter
{
    /// <param name="options">Those by which the story was found.</param>
    /// <param name="seed">Decides between scenes and lines where nothing else does.</param>
    /// <exception cref="StoryFaultyException">In a mind that no reason needed, the story has no meaning.</exception>
    public static Screenplay Write(StoryModel model, SearchOptions options, Tellings.Telling telling, StoryProse prose, ulong seed)
    {
        var road = Road.Follow(Storyteller.Open(model, options), telling.Acts.Select(act => act.Action).ToArray());
        return Write(road, prose, road => new FeltOnTheRoad(road), seed);
    }

    /// <param name="road">In a world of whole minds.</param>
    internal static Screenplay Write(Road road, StoryProse prose, Func<Road, IFeelings> feelings, ulong seed) =>
        SceneTeller.Tell(new TellingInput(road, prose.Book, prose.Population, prose.Words, feelings, seed));
}
