using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What people look forward to: asked of somebody in the state that this person believes in.</summary>
public interface IProspects
{
    IReadOnlyList<Prospect> Of(StateId mind, CharacterId person);
}

/// <summary>Every part of a life may rise or fall, and the plan that somebody intends may succeed.</summary>
/// <remarks>A plan is intended if it is the most promising reason that the person has for anything. What it costs elsewhere is no part of its success.</remarks>
public sealed class Prospects : IProspects
{
    private static readonly ActionId[] s_noPlan = [];

    private readonly ValueScale _scale;
    private readonly Effort? _effort;

    /// <param name="effort">Once it is spent, nobody's plans are asked for.</param>
    public Prospects(ValueScale scale, Effort? effort = null)
    {
        _scale = scale;
        _effort = effort;
    }

    private StoryWorld World => _scale.World;

    public IReadOnlyList<Prospect> Of(StateId mind, CharacterId person)
    {
        var now = _scale.Of(mind, person);
        var changes = now.Parts.SelectMany((part, concern) => new[] { Change(concern, AimKind.Above, part), Change(concern, AimKind.Below, part) });
        return [.. changes, .. Intended(mind, person, now)];
    }

    private static Prospect Change(int concern, AimKind kind, Number level) => new([new Aim(concern, kind, level)], s_noPlan);

    private IEnumerable<Prospect> Intended(StateId mind, CharacterId person, ValueVector now)
    {
        if (_effort is { IsSpent: true } || World.BestReason(mind, person) is not { } reason)
        {
            yield break;
        }

        ActionId[] plan = [.. reason.Steps.Select(step => step.Action)];
        var end = _scale.Of(plan.Aggregate(mind, World.Successor), person);
        Aim[] aims = [.. end.Parts.Select((part, concern) => new Aim(concern, AimKind.AtLeast, part)).Where(aim => aim.Level > now.Parts[aim.Concern])];
        if (aims.Length > 0)
        {
            yield return new Prospect(aims, plan);
        }
    }
}
