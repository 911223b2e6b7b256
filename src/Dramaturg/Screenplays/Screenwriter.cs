using System;
using System.Linq;
using System.Threading;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Tension;
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
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Screenplay Write(StoryModel model, SearchOptions options, Tellings.Telling telling, StoryProse prose, ulong seed, CancellationToken cancellation = default)
    {
        var road = Road.Follow(Storyteller.Open(model, options, cancellation), telling.Acts.Select(act => act.Action).ToArray());
        return Write(StoryAnalysis.Of(road, Audience.Usual), prose, seed);
    }

    /// <summary>The same of a story that has been analysed, so that nothing is worked out twice.</summary>
    public static Screenplay Write(StoryAnalysis analysis, StoryProse prose, ulong seed)
    {
        IFeelings feelings(Road road) => road.Acts.SequenceEqual(analysis.Road.Acts) ? new FeltOnTheRoad(analysis) : new FeltOnTheRoad(road);
        return Write(analysis.Road, prose, feelings, seed);
    }

    /// <param name="road">In a world of whole minds.</param>
    internal static Screenplay Write(Road road, StoryProse prose, Func<Road, IFeelings> feelings, ulong seed) =>
        SceneTeller.Tell(new TellingInput(road, prose.Book, prose.Population, prose.Words, feelings, seed));
}
