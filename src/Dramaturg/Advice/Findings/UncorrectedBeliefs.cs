using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;

namespace Dramaturg.Advice.Findings;

/// <summary>Stated beliefs that are wrong at the start, matter, and stay so wherever the story was followed.</summary>
internal static class UncorrectedBeliefs
{
    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var read = UnreadBeliefs.ReadInMinds(survey.Model);
        foreach (var stated in StatedBelief.Of(survey.Model).Where(stated => read.Contains(stated.Fact)))
        {
            var wrong = stated.Beliefs.Where(belief => !IsEverRight(survey, belief)).ToArray();
            if (wrong.Length > 0)
            {
                advice.NeverCorrected(
                    written.PlaceOf(stated.Origin),
                    survey.Reached.Count,
                    AsWritten.List(wrong.Select(belief => written.Person(StatedBelief.Believer(belief))).ToArray()),
                    written.Statement(StatedBelief.About(wrong[0]), wrong[0].Value));
            }
        }
    }

    private static bool IsEverRight(Survey survey, InitialBelief belief) =>
        survey.Reached.Any(situation => StatedBelief.IsRight(survey.World, situation.State, belief));
}
