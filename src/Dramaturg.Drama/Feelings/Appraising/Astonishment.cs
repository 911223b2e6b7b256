using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Surprise over acts of others, and of fate.</summary>
/// <remarks>
/// How much likelier than this act the likeliest thing was [Macedo2004], as a share: where ten acts are equally likely, none of them surprises.
/// </remarks>
internal sealed class Astonishment(Circumstances circumstances) : IAppraisal
{
    public IEnumerable<Arousal> Of(Moment moment)
    {
        double missing = moment.IsKnown && !moment.IsOwn && circumstances.LikelihoodOf(moment.Before, moment.Act) is { } likelihood ? 1 - likelihood : 0;
        if (missing > 0)
        {
            var doer = moment.Doers.Count == 1 ? moment.Doers[0] : (CharacterId?)null;
            yield return Arousal.Of(
                FeelingKind.Surprise, new FeelingObject(Toward: doer), new Grounds(moment.Act, [new Factor(FactorKind.Unlikeliness, missing)], []));
        }
    }
}
