using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Drama.Feelings;

/// <summary>What becomes of hopes and fears: satisfaction, fears confirmed, disappointment, relief.</summary>
/// <remarks>Something has failed to come about when it has no chance any more within the forecast.</remarks>
internal sealed class Outcomes(Circumstances circumstances) : IAppraisal
{
    public IEnumerable<Arousal> Of(Moment moment) =>
        circumstances.ProspectsOf(moment.Before, moment.Person).Select(felt => Feel(moment, felt.Prospect, felt.Expected)).OfType<Arousal>();

    private Arousal? Feel(Moment moment, Prospect prospect, Expected before)
    {
        bool isSo = Holds(moment, prospect);
        if (!isSo && circumstances.AnticipationOf(moment.After, moment.Person)?.Of(prospect).Chance != 0)
        {
            return null;
        }

        var concerns = prospect.Aims.SelectMany(aim => circumstances.FactsOf(moment.Person, aim.Concern));
        var factors = new[] { new Factor(FactorKind.Chance, before.Chance), new Factor(FactorKind.Stake, Math.Abs(before.Stake)) };
        var grounds = new Grounds(moment.Act, factors, circumstances.Changes(moment, concerns))
        {
            ChanceBefore = before.Chance,
            ChanceAfter = isSo ? 1 : 0,
            ChanceError = before.Error,
        };
        return Arousal.Of(
            KindOf(isSo, before.Stake > 0),
            new FeelingObject(Concern: prospect.Aims.Count == 1 ? prospect.Aims[0].Concern : null, Prospect: prospect),
            grounds,
            mind => isSo == prospect.Holds(circumstances.Scale.Of(mind, moment.Standpoint)));
    }

    private bool Holds(Moment moment, Prospect prospect) => prospect.Holds(circumstances.Scale.Of(moment.After, moment.Standpoint));

    private static FeelingKind KindOf(bool isSo, bool isGood) => (isSo, isGood) switch
    {
        (true, true) => FeelingKind.Satisfaction,
        (true, false) => FeelingKind.FearsConfirmed,
        (false, true) => FeelingKind.Disappointment,
        _ => FeelingKind.Relief,
    };
}
