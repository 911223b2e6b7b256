using System.Linq;
using Dramaturg.Advice.Surveying;

namespace Dramaturg.Advice.Findings;

/// <summary>Told stories in which more than a fifth of the acts are nobody's.</summary>
internal static class FatesShare
{
    private const int MostPercent = 20;

    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        foreach (var story in survey.Stories.Where(story => story.Plan is not null))
        {
            var acts = story.Plan!.Actions.Where(act => act != survey.Model.Schedule?.Wait).ToArray();
            var fates = acts.Where(survey.World.IsNobodys).ToArray();
            int count = acts.Length;
            if (100 * fates.Length > MostPercent * count)
            {
                string first = survey.Model.Actions[fates[0].Value].Schema;
                advice.FateMoves(written.PlaceOf(first), Course.NameOf(story), fates.Length, count);
            }
        }
    }
}
