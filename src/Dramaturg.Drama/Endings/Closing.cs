using System;
using System.Collections.Generic;

namespace Dramaturg.Drama.Endings;

/// <summary>How a story ends and what stays open, without the figures.</summary>
/// <param name="Open">The open questions, in the order in which they come up, the weightiest first.</param>
public sealed record Closing(ToneClass Class, IReadOnlyList<ToneQualifier> Qualifiers, IReadOnlyList<Question> Open)
{
    /// <param name="ending">Where the share of the open questions is not clear from those that are soon asked.</param>
    internal static Closing Of(EndingJudge judge, Questions questions, Func<EndingTone> ending)
    {
        var open = questions.StillOpen();
        if (!questions.AreFewerThan(EndingThresholds.Default.Open, open))
        {
            return new Closing(ending().Class, ending().Qualifiers, open);
        }

        var tone = judge.Class(openness: 0);
        return new Closing(tone, judge.Qualifiers(tone), open);
    }
}
