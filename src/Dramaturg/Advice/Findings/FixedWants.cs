using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;

namespace Dramaturg.Advice.Findings;

/// <summary>Wants that no act of anybody in the story can serve or hurt.</summary>
internal static class FixedWants
{
    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        foreach (var want in Want.Of(survey.Model))
        {
            var fixedFor = want.Concerns.Where(owned => IsFixed(survey.Model, owned.Concern)).ToArray();
            if (fixedFor.Length > 0)
            {
                advice.NoActChanges(
                    written.PlaceOf(want.Origin),
                    AsWritten.List(fixedFor.Select(owned => written.Person(owned.Person)).ToArray()),
                    want.Label,
                    FateThatCan(survey.Model, fixedFor[0].Concern).Select(written.Kind).ToArray());
            }
        }
    }

    public static bool IsFixed(StoryModel model, Concern concern) =>
        new Changes(model).Of(concern.Satisfaction).All(action => action.IsNobodys);

    private static IEnumerable<string> FateThatCan(StoryModel model, Concern concern) =>
        new Changes(model).Of(concern.Satisfaction).Select(action => action.Schema).Distinct();
}
