using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;

namespace Dramaturg.Advice.Findings;

/// <summary>Stated beliefs about facts that no act, trigger or want asks for, and no beat or ending asks about in a mind.</summary>
internal static class UnreadBeliefs
{
    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var read = ReadInMinds(survey.Model);
        foreach (var stated in StatedBelief.Of(survey.Model).GroupBy(stated => stated.Origin))
        {
            if (stated.All(belief => !read.Contains(belief.Fact)))
            {
                advice.NothingReads(written.PlaceOf(stated.Key), AsWritten.List(stated.Select(belief => written.Question(belief.Fact)).Distinct().ToArray()));
            }
        }
    }

    /// <summary>The facts that something asks about in somebody's mind.</summary>
    public static HashSet<FluentId> ReadInMinds(StoryModel model) =>
        Readings.InMinds(model).Concat(Readings.InReality(model).Where(reference => reference.Path.Count > 0)).Select(reference => reference.Fluent).ToHashSet();
}
