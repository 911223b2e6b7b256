using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>Being happy for somebody, pity, resentment, gloating: by what others' lives are worth to them, as the person believes.</summary>
internal sealed class FortunesOfOthers(Circumstances circumstances) : IAppraisal
{
    public IEnumerable<Arousal> Of(Moment moment) => circumstances.Others(moment.Person).Select(other => Feel(moment, other)).OfType<Arousal>();

    private Arousal? Feel(Moment moment, CharacterId other)
    {
        double affinity = circumstances.Bonds.Of(moment.Before, moment.Person, other);
        var before = Own(moment.Before, moment.StandpointOf(other));
        var change = Own(moment.After, moment.StandpointOf(other)) - before;
        if (affinity == 0 || change.Sign == 0)
        {
            return null;
        }

        var factors = new[]
        {
            new Factor(FactorKind.Affinity, Math.Abs(affinity)),
            new Factor(change.Sign > 0 ? FactorKind.Gain : FactorKind.Loss, Math.Abs(change.ToDouble())),
        };
        var grounds = new Grounds(moment.Act, factors, circumstances.Changes(moment, circumstances.FactsOf(other)));
        return Arousal.Of(
            KindOf(affinity > 0, change.Sign > 0),
            new FeelingObject(Toward: other),
            grounds,
            mind => (Own(mind, moment.StandpointOf(other)) - before).Sign == change.Sign);
    }

    private Number Own(StateId mind, Decision standpoint) => circumstances.Scale.Own(mind, standpoint);

    private static FeelingKind KindOf(bool isDear, bool isGain) => (isDear, isGain) switch
    {
        (true, true) => FeelingKind.HappyFor,
        (true, false) => FeelingKind.Pity,
        (false, true) => FeelingKind.Resentment,
        _ => FeelingKind.Gloating,
    };
}
