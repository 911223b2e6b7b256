using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Drama.Feelings;

/// <summary>Joy and distress: one for each want that fares better or worse.</summary>
internal sealed class WellBeing(Circumstances circumstances) : IAppraisal
{
    public IEnumerable<Arousal> Of(Moment moment)
    {
        var change = new LifeChange(circumstances.Scale, moment);
        return Enumerable.Range(0, change.Parts.Count).Where(concern => change.Parts[concern].Sign != 0).Select(concern => Feel(moment, change, concern));
    }

    private Arousal Feel(Moment moment, LifeChange change, int concern)
    {
        bool isGain = change.Parts[concern].Sign > 0;
        var prospect = new Prospect([new Aim(concern, isGain ? AimKind.Above : AimKind.Below, change.Before.Parts[concern])], []);
        var expected = circumstances.AnticipationOf(moment.Before, moment.Person)?.Of(prospect);
        var factor = new Factor(isGain ? FactorKind.Gain : FactorKind.Loss, Math.Abs(change.Parts[concern].ToDouble()));
        var grounds = new Grounds(moment.Act, [factor], circumstances.Changes(moment, circumstances.FactsOf(moment.Person, concern)))
        {
            ChanceBefore = expected?.Chance,
            ChanceError = expected?.Error,
        };
        return Arousal.Of(
            isGain ? FeelingKind.Joy : FeelingKind.Distress,
            new FeelingObject(Concern: concern),
            grounds,
            mind => prospect.Holds(circumstances.Scale.Of(mind, moment.Standpoint)));
    }
}
