using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Planner.Search;

namespace Dramaturg.Advice.Findings;

/// <summary>
/// Told stories in which more than a third of the beats lie one act after the beat before. Such beats are stage directions: the author
/// names the act, and nobody finds a way.
/// </summary>
internal static class SingleActBeats
{
    private const int FewestBeats = 3;

    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        foreach (var story in survey.Stories.Where(story => story.Plan is not null))
        {
            var beats = story.Plan!.Beats;
            var single = SingleActs(beats).ToArray();
            if (beats.Count >= FewestBeats && 3 * single.Length > beats.Count)
            {
                var first = survey.Model.Beats.First(beat => beat.Name == single[0]);
                advice.OneActReaches(written.PlaceOf(first.Origin), Course.NameOf(story), beats.Count, single);
            }
        }
    }

    private static IEnumerable<string> SingleActs(IReadOnlyList<PassedBeat> beats)
    {
        int before = 0;
        foreach (var beat in beats)
        {
            if (beat.Position - before == 1)
            {
                yield return beat.Name;
            }

            before = beat.Position;
        }
    }
}
