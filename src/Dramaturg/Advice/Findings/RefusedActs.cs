using System.Linq;
using Dramaturg.Advice.Surveying;

namespace Dramaturg.Advice.Findings;

/// <summary>Kinds of acts that somebody wants, but never everybody who has to.</summary>
internal static class RefusedActs
{
    public static void Report(Survey survey, AsWritten written, NearMisses misses, AdviceDiagnostics advice)
    {
        foreach (var kind in survey.Acts.Where(kind => kind.WantedCount > 0 && kind.ExplainedCount == 0))
        {
            advice.ConsentMissing(
                written.PlaceOf(kind.Schema),
                written.Kind(kind.Schema),
                kind.WantedCount,
                survey.Looked.Count,
                misses.Nearest(kind.Misses.Where(miss => miss.IsWanted)));
        }
    }
}
