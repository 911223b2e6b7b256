using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Embarrassment before everybody who, as the person believes, has seen an act of this person's which that one blames.</summary>
/// <remarks>By the onlooker's norms, as care goes by the wants that others have.</remarks>
internal sealed class Embarrassment(Circumstances circumstances) : IAppraisal
{
    private readonly Verdicts _verdicts = new(circumstances);

    public IEnumerable<Arousal> Of(Moment moment) =>
        from other in moment.IsOwn ? circumstances.Others(moment.Person) : []
        let judged = _verdicts.Of(moment, other, moment.Person)
        where judged.Size.Sign < 0 && Sees(moment, other)
        select Feel(moment, other, judged);

    private bool Sees(Moment moment, CharacterId other) =>
        circumstances.World.Holds(moment.Before, circumstances.World.Model.Actions[moment.Act.Value].Observers[other.Value]);

    private Arousal Feel(Moment moment, CharacterId other, Judged judged)
    {
        var blame = circumstances.Responsibility.Of(moment, moment.Person, false);
        var factors = new[] { new Factor(FactorKind.Verdict, Math.Abs(judged.Size.ToDouble())), new Factor(FactorKind.Responsibility, blame.Share) };
        return Arousal.Of(FeelingKind.Embarrassment, new FeelingObject(Toward: other), new Grounds(moment.Act, factors, []) { Blame = blame, Norms = judged.Norms });
    }
}
