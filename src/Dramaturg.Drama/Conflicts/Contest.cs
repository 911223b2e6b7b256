using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>Who prevails if two plans alone go on.</summary>
/// <remarks>
/// The explained chain with no acts but those of the two plans: each that those who are asked have a reason for has the same chance to be next, fate's the weight of nobody's acts, until there is none left or as many
/// have happened as both plans have. Exact: two short plans have few states.
/// </remarks>
internal sealed class Contest
{
    private readonly ValueScale _scale;
    private readonly Collision _collision;
    private readonly ActionId[] _acts;
    private readonly OptionFinder _options;

    public Contest(Choices choices, Collision collision)
    {
        _scale = choices.Scale;
        _options = choices.Options;
        _collision = collision;
        _acts = [.. One.Acts.Concat(Other.Acts).SelectMany(act => World.Model.Actions[act.Value].Outcome?.All ?? [act]).Distinct()];
    }

    private StoryWorld World => _scale.World;

    private Intention One => _collision.One.Plan;

    private Intention Other => _collision.Other.Plan;

    /// <summary>The chances that what each was after is so at the end; that fate's act has happened.</summary>
    public (double One, double Other) Chances()
    {
        var (one, other) = (0.0, 0.0);
        foreach (var end in Ends(_collision.From, One.Acts.Count + Other.Acts.Count, false))
        {
            one += IsReached(One, end) ? end.Chance : 0;
            other += IsReached(Other, end) ? end.Chance : 0;
        }

        return (one, other);
    }

    private bool IsReached(Intention plan, End end) => plan.Person is null ? end.IsFated : plan.IsReached(_scale, end.State);

    private IEnumerable<End> Ends(StateId state, int left, bool isFated)
    {
        ActionId[] next = left == 0 ? [] : [.. _acts.Where(act => Happens(state, act))];
        double whole = next.Sum(act => Weight(state, act));
        return next.Length == 0
            ? [new End(state, 1, isFated)]
            : next.SelectMany(act => Ends(World.Successor(state, act), left - 1, isFated || World.IsNobodys(act)).Select(end => end with { Chance = end.Chance * Weight(state, act) / whole }));
    }

    private bool Happens(StateId state, ActionId act) => World.IsExecutable(state, act) && _options.IsWanted(state, act);

    /// <summary>Outcomes share what their act weighs by their chances.</summary>
    private double Weight(StateId state, ActionId act) => (World.IsNobodys(act) ? ChainWeights.Default.Nobody : 1) * World.Chance(state, act).ToDouble();

    private readonly record struct End(StateId State, double Chance, bool IsFated);
}
