using System;
using System.Collections.Generic;
using Dramaturg.Drama;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Analysis;

/// <summary>What a told story does to its people. Each part is worked out when it is first asked for.</summary>
public sealed class StoryAnalysis
{
    private readonly Lazy<KnowledgeMatrix> _knowledge;
    private readonly Lazy<IReadOnlyList<Fortune>> _fortunes;

    private StoryAnalysis(Road road)
    {
        Road = road;
        _knowledge = new(() => KnowledgeMatrix.Of(road));
        _fortunes = new(() => Fortune.Of(road));
    }

    public Road Road { get; }

    public KnowledgeMatrix Knowledge => _knowledge.Value;

    public IReadOnlyList<Fortune> Fortunes => _fortunes.Value;

    /// <summary>Analyses a plan that was found by these options. Minds are kept whole here, and not only as far as reasons need them.</summary>
    /// <exception cref="StoryFaultyException">In a mind that no reason needed, the story has no meaning; parts can say so too.</exception>
    public static StoryAnalysis Of(StoryModel model, Plan plan, SearchOptions options) =>
        new(Road.Follow(Storyteller.Open(model, options), plan.Actions));
}
