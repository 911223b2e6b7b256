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
/// <remarks>
/// A plan is intended if it is the most promising reason that the person has for anything. What it costs elsewhere is no part of its success; and a plan for one want alone is no prospect beside the rise of that want, but how it
/// is intended.
/// </remarks>
public sealed class Prospects : IProspects
{
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
        var plan = Intended(mind, person, now);
        var rises = now.Parts.Select((part, concern) => new Prospect([new Aim(concern, AimKind.Above, part)], plan is { Aims.Count: 1 } && plan.Concerns[0] == concern ? plan.Plan : []));
        var falls = now.Parts.Select((part, concern) => new Prospect([new Aim(concern, AimKind.Below, part)], []));
        return [.. rises.Concat(falls), .. plan is { Aims.Count: > 1 } ? new[] { plan } : []];
    }

    private Prospect? Intended(StateId mind, CharacterId person, ValueVector now)
    {
        if (_effort is { IsSpent: true } || World.BestReason(mind, person) is not { } reason)
        {
            return null;
        }

        ActionId[] plan = [.. reason.Steps.Select(step => step.Action)];
        var end = _scale.Of(plan.Aggregate(mind, World.Successor), new Decision(person, mind));
        return new Prospect([.. end.Parts.Select((part, concern) => new Aim(concern, AimKind.AtLeast, part)).Where(aim => aim.Level > now.Parts[aim.Concern])], plan);
    }
}
