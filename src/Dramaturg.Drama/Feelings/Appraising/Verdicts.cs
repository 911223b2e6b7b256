using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>What somebody thinks of somebody's part in an act: the verdicts that fit it as it looks from a mind.</summary>
/// <param name="Size">From -1 to 1.</param>
/// <param name="Norms">Positions among the norms of whoever judges.</param>
internal sealed record Judged(CharacterId Doer, Number Size, IReadOnlyList<int> Norms)
{
    public bool IsPraise => Size.Sign > 0;
}

/// <summary>Fits norms to acts: docs/semantics.md 7.6, read in the mind that an act reaches.</summary>
internal sealed class Verdicts(Circumstances circumstances)
{
    private StoryModel Model => circumstances.World.Model;

    /// <summary>On everybody whose part in the act somebody judges.</summary>
    /// <remarks>Of a promise that turns out to be broken, or kept, whoever made it is judged, also where the act itself is not seen.</remarks>
    public IEnumerable<Judged> Of(Moment moment, CharacterId judge) =>
        moment.Doers.Concat(NormsOf(judge).SelectMany(norm => norm.Changes).Where(change => ComesAbout(moment, change)).Select(change => change.By)).Distinct()
            .Select(doer => Of(moment, judge, doer))
            .Where(judged => judged.Size.Sign != 0);

    public Judged Of(Moment moment, CharacterId judge, CharacterId doer)
    {
        int[] fitting = [.. NormsOf(judge).Select((norm, position) => (norm, position)).Where(norm => Fits(moment, norm.norm, doer)).Select(norm => norm.position)];
        var sum = fitting.Aggregate(Number.Zero, (sum, norm) => sum + NormsOf(judge)[norm].Verdict);
        return new Judged(doer, Number.Max(-Number.One, Number.Min(Number.One, sum)), fitting);
    }

    private IReadOnlyList<Norm> NormsOf(CharacterId judge) => judge.Value < Model.Norms.Count ? Model.Norms[judge.Value] : [];

    private bool Fits(Moment moment, Norm norm, CharacterId doer) =>
        (moment.Doers.Contains(doer) && norm.Judges(moment.Act)) || norm.Changes.Any(change => change.By == doer && ComesAbout(moment, change));

    private bool ComesAbout(Moment moment, JudgedChange change) =>
        circumstances.World.Get(moment.After, change.Fluent) == change.Value && circumstances.World.Get(moment.Before, change.Fluent) != change.Value;
}
