using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Love and hate, where somebody dear or hated takes part in what happens: does it, or is named in it.</summary>
internal sealed class Attachment(Circumstances circumstances) : IAppraisal
{
    private StoryModel Model => circumstances.World.Model;

    public IEnumerable<Arousal> Of(Moment moment) =>
        moment.IsKnown ? circumstances.Others(moment.Person).Where(other => TakesPart(moment, other)).Select(other => Feel(moment, other)).OfType<Arousal>() : [];

    private bool TakesPart(Moment moment, CharacterId other) =>
        moment.Doers.Contains(other) || Model.Actions[moment.Act.Value].Arguments.Contains(Model.Characters[other.Value]);

    private Arousal? Feel(Moment moment, CharacterId other)
    {
        double affinity = circumstances.Bonds.Of(moment.Before, moment.Person, other);
        return Math.Abs(affinity) < circumstances.Terms.Dear ? null : Arousal.Of(
            affinity > 0 ? FeelingKind.Love : FeelingKind.Hate,
            new FeelingObject(Toward: other),
            new Grounds(moment.Act, [new Factor(FactorKind.Affinity, Math.Abs(affinity))], []));
    }
}
