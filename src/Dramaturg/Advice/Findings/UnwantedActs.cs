using System.Linq;
using Dramaturg.Advice.Surveying;

namespace Dramaturg.Advice.Findings;

/// <summary>Kinds of acts that are possible, and that nobody ever has a reason for.</summary>
internal static class UnwantedActs
{
    public static void Report(Survey survey, AsWritten written, NearMisses misses, AdviceDiagnostics advice)
    {
        foreach (var kind in survey.Acts.Where(kind => kind.PossibleCount > 0 && kind.WantedCount == 0 && !kind.IsTold))
        {
            advice.NobodyWants(
                written.PlaceOf(kind.Schema),
                written.Kind(kind.Schema),
                kind.PossibleCount,
                survey.Looked.Count,
                misses.Nearest(kind.Misses));
        }
    }
}
