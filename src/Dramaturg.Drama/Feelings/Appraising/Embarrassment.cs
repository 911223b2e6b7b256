using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Embarrassment before everybody who, as the person believes, has seen an act of this person's which that one blames.</summary>
/// <remarks>By the onlooker's norms, as care goes by the wants that others have.</remarks>
internal sealed class Embarrassment(Circumstances circumstances) : IAppraisal
{
    private StoryModel Model => circumstances.World.Model;

    public IEnumerable<Arousal> Of(Moment moment) => moment.IsOwn ? circumstances.Others(moment.Person).Where(other => Blames(moment, other)).Select(other => Feel(moment, other)) : [];

    private bool Blames(Moment moment, CharacterId other) =>
        Model.VerdictOf(other, moment.Act).Sign < 0 && circumstances.World.Holds(moment.Before, Model.Actions[moment.Act.Value].Observers[other.Value]);

    private Arousal Feel(Moment moment, CharacterId other)
    {
        var blame = circumstances.Responsibility.Of(moment, moment.Person);
        var factors = new[]
        {
            new Factor(FactorKind.Verdict, Math.Abs(Model.VerdictOf(other, moment.Act).ToDouble())),
            new Factor(FactorKind.Responsibility, blame.Share),
        };
        return Arousal.Of(FeelingKind.Embarrassment, new FeelingObject(Toward: other), new Grounds(moment.Act, factors, []) { Blame = blame });
    }
}
