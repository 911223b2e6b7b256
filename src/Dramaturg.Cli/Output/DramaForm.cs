using Dramaturg.Analysis;
using Dramaturg.Loading;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>What of an analysis is written, and how.</summary>
internal sealed record DramaForm(bool Knowledge, bool Fortunes, bool IsJson, bool IsCsv);

/// <param name="Analysis">Null if no story was found.</param>
internal sealed record AnalysedStory(LoadedStory Story, SearchResult Search, StoryAnalysis? Analysis, Sentences Sentences);
