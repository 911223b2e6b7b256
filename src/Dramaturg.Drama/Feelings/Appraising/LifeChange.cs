using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>What an act does to somebody's life, as that person believes, want by want.</summary>
/// <remarks>Drama-definitions 4: A_k, A⁺ and A⁻.</remarks>
internal sealed class LifeChange
{
    public LifeChange(ValueScale scale, Moment moment)
    {
        Before = scale.Of(moment.Before, moment.Standpoint);
        Parts = scale.Of(moment.After, moment.Standpoint).Since(Before);
    }

    public ValueVector Before { get; }

    public IReadOnlyList<Number> Parts { get; }

    public double Gain => Sum(1);

    public double Loss => Sum(-1);

    /// <summary>Whether some part that rose is still higher, or some that fell still lower.</summary>
    public bool Lasts(ValueVector later, int sign) =>
        later.Since(Before).Where((change, concern) => change.Sign == sign && Parts[concern].Sign == sign).Any();

    private double Sum(int sign) => Parts.Where(part => part.Sign == sign).Sum(part => System.Math.Abs(part.ToDouble()));
}
