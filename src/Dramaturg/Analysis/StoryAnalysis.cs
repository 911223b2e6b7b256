using System.Collections.Generic;
using Dramaturg.Drama;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Analysis;

/// <summary>What a told story does to its people.</summary>
public sealed record StoryAnalysis(Road Road, KnowledgeMatrix Knowledge, IReadOnlyList<Fortune> Fortunes)
{
    /// <summary>Analyses a plan that was found by these options. Minds are kept whole here, and not only as far as reasons need them.</summary>
    /// <exception cref="StoryFaultyException">In a mind that no reason needed, the story has no meaning.</exception>
    public static StoryAnalysis Of(StoryModel model, Plan plan, SearchOptions options)
    {
        var road = Road.Follow(Storyteller.Open(model, options), plan.Actions);
        return new StoryAnalysis(road, KnowledgeMatrix.Of(road), Fortune.Of(road));
    }
}
