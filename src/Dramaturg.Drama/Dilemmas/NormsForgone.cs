using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>What somebody's norms had to say for the option that was not taken.</summary>
/// <param name="stainsCount">Whether what they say against the option taken keeps the other closed: so it is with doing nothing, which has nothing else to close.</param>
internal sealed class NormsForgone(IReadOnlyList<Number> taken, IReadOnlyList<Number> lost, bool stainsCount)
{
    /// <summary>What of it is gone for good, if this is done later: merit can be earned then, a stain cannot be undone.</summary>
    public Number After(IReadOnlyList<Number> later) => Enumerable.Range(0, taken.Count).Aggregate(Number.Zero, (sum, norm) =>
        sum + Shortfall(Merit(lost[norm]), Merit(taken[norm]) + Merit(later[norm])) + (stainsCount ? Shortfall(Stain(lost[norm]), Stain(taken[norm])) : Number.Zero));

    private static Number Shortfall(Number level, Number reached) => Number.Max(Number.Zero, level - reached);

    private static Number Merit(Number verdict) => Number.Max(Number.Zero, verdict);

    private static Number Stain(Number verdict) => Number.Min(Number.Zero, verdict);
}
