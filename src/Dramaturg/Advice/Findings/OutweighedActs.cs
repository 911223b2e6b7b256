using System.Linq;
using Dramaturg.Advice.Surveying;

namespace Dramaturg.Advice.Findings;

/// <summary>Kinds of acts with reasons that never weigh enough beside a better one (docs/semantics.md 4.2).</summary>
internal static class OutweighedActs
{
    public static void Report(Survey survey, AsWritten written, NearMisses misses, AdviceDiagnostics advice)
    {
        foreach (var kind in survey.Acts.Where(kind => kind.ExplainedCount > 0 && !kind.IsTold))
        {
            advice.Outweighed(
                written.PlaceOf(kind.Schema),
                written.Kind(kind.Schema),
                kind.ExplainedCount,
                survey.Looked.Count,
                misses.Nearest(kind.Misses.Where(miss => miss.IsExplained)));
        }
    }
}
