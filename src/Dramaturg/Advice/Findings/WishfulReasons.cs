using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;

namespace Dramaturg.Advice.Findings;

/// <summary>
/// Reasons that come to nothing unless others act. Nothing is wrong with them, and irony lives from them; but the author should know.
/// A reason counts if the shortest plan that suffices does not do without others.
/// </summary>
internal static class WishfulReasons
{
    private const int MostNamed = 3;

    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        foreach (var wishful in survey.ReasonsByKind().Select(WishfulOf).Where(wishful => wishful.Reasons.Length > 0)
            .OrderByDescending(wishful => wishful.Most).ThenByDescending(wishful => wishful.Reasons.Length / (double)wishful.Of))
        {
            advice.OthersMustAct(
                written.PlaceOf(wishful.Kind),
                written.Kind(wishful.Kind),
                wishful.Reasons.Length,
                wishful.Of,
                wishful.Most,
                KindsOfOthersActs(survey, wishful.Reasons).Take(MostNamed).Select(written.Kind).ToArray());
        }
    }

    private static Wishful WishfulOf(IGrouping<string, FoundReason> reasons)
    {
        var wishful = reasons.Where(reason => reason.OthersActs.Any()).ToArray();
        return new Wishful(reasons.Key, wishful, reasons.Count(), wishful.Select(reason => reason.OthersActs.Count()).DefaultIfEmpty().Max());
    }

    /// <summary>The most frequent first.</summary>
    private static IEnumerable<string> KindsOfOthersActs(Survey survey, IEnumerable<FoundReason> reasons) => reasons
        .SelectMany(reason => reason.OthersActs)
        .GroupBy(act => survey.Model.Actions[act.Value].Schema, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count())
        .Select(same => same.Key);

    private sealed record Wishful(string Kind, FoundReason[] Reasons, int Of, int Most);
}
