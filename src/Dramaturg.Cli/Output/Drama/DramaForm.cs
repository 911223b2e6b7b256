using System.Collections.Generic;
using Dramaturg.Analysis;
using Dramaturg.Loading;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>What of an analysis is written, and how.</summary>
/// <param name="Minds">For people: also the facts about minds. Machines always get them.</param>
/// <param name="As">Null: text, or what the other marks say; else a picture, <c>svg</c>, or a page, <c>html</c>.</param>
internal sealed record DramaForm(IReadOnlyList<DramaPart> Parts, bool Minds, bool IsJson, bool IsCsv, string? As)
{
    /// <summary>For people: also what the figures are made of. Machines always get it.</summary>
    public bool Why { get; init; }
}

/// <param name="Analysis">Null if no story was found.</param>
internal sealed record AnalysedStory(LoadedStory Story, SearchResult Search, StoryAnalysis? Analysis, Sentences Sentences);
