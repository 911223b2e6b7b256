using Dramaturg.Analysis;
using Dramaturg.Loading;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>What of an analysis is written, and how.</summary>
/// <param name="Minds">For people: also the facts about minds. Machines always get them.</param>
internal sealed record DramaForm(bool Knowledge, bool Fortunes, bool Minds, bool IsJson, bool IsCsv);

/// <param name="Analysis">Null if no story was found.</param>
internal sealed record AnalysedStory(LoadedStory Story, SearchResult Search, StoryAnalysis? Analysis, Sentences Sentences);
