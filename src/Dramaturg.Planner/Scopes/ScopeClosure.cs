// The least set of fluents that can matter in one mind. It starts from what the mind's owner wants, if the owner is asked for reasons there, and from
// what conditions read there; and whatever decides about a fluent in the set, here or in a mind inside, is added until nothing is missing:
//
//   an act that can be a step towards it      its precondition, its guards, its chances, and who must consent is asked too
//   an effect on it, a trigger of it          what decides whether it happens and to what value
//   somebody inside who may notice            what decides whether that one observes, sees, or is surprised
//
// Strict or not, a plan with a step that touches nothing in the set has a shorter one as good, so that such steps are in no reason.

using System;
using System.Linq;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.Scopes;

/// <summary>One mind's closure, built on those of the minds inside it.</summary>
internal sealed class ScopeClosure
{
    private readonly Influences _influences;
    private readonly MindPlace _place;
    private readonly Func<int, bool, ScopeClosure> _inside;
    private readonly bool[] _isAskedInside;
    private bool _takesTurns;

    /// <param name="inside">The closure of a character's mind one level deeper, asked for reasons or not.</param>
    public ScopeClosure(Influences influences, MindPlace place, Func<int, bool, ScopeClosure> inside)
    {
        _influences = influences;
        _place = place;
        _inside = inside;
        _isAskedInside = new bool[influences.Wants.Length];
        Fluents = influences.Beliefs.Of(place.Level, place.Owner, influences.Reads);
        Below = influences.Reads.Of(Enumerable.Empty<int>());
        if (place.IsAsked)
        {
            Fluents.AddAll(influences.Wants[place.Owner]);
        }

        while (IsLookedInto && Grow())
        {
        }
    }

    /// <summary>If not, nobody asks what the owner believes, nor what that one takes others to believe.</summary>
    private bool IsLookedInto => _place.IsAsked || _influences.Beliefs.IsLookedInto(_place.Level, _place.Owner);

    public MindPlace Place => _place;

    public FluentSet Fluents { get; }

    /// <summary>What matters in the minds inside.</summary>
    public FluentSet Below { get; }

    public bool IsAskedInside(int character) => _isAskedInside[character];

    public bool Ignores(ActionInfluence action) => !action.Reach.Overlaps(Fluents) && !action.Reach.Overlaps(Below);

    public bool Ignores(DueInfluence due) => !due.Reach.Overlaps(Fluents) && !due.Reach.Overlaps(Below);

    public bool IsStep(ActionInfluence action) =>
        _place.IsAsked && (Array.IndexOf(action.Consenters, _place.Owner) >= 0 || (action.CanBePlanned && _place.PlansAhead))
        && (action.OwnTargets.Overlaps(Fluents) || action.Reach.Overlaps(Below));

    /// <summary>Where a trigger changes what is seen people look twice, and after any other trigger once more: there every trigger counts.</summary>
    public bool Minds(TriggerInfluence trigger) => _takesTurns || Touches(trigger);

    public bool Minds(SeeingInfluence rule) =>
        !_place.IsLeaf && rule.Observer != _place.Owner && Inside(rule.Observer).Fluents.Contains(rule.Fluent);

    private bool Touches(TriggerInfluence trigger) => trigger.Reach.Overlaps(Fluents) || trigger.Reach.Overlaps(Below);

    private ScopeClosure Inside(int character) => _inside(character, _isAskedInside[character]);

    private bool Grow()
    {
        bool grows = false;
        foreach (var action in _influences.Actions)
        {
            grows |= GrowBySteps(action) | GrowByEffects(action.Effects) | GrowByCorrection(action) | GrowByObservers(action);
        }

        return grows | GrowByMinds() | GrowByTriggers() | GrowBySeeing() | GrowByTime();
    }

    private bool GrowBySteps(ActionInfluence action)
    {
        if (!IsStep(action))
        {
            return false;
        }

        bool grows = Fluents.AddAll(action.Precondition) | Fluents.AddAll(action.Chances) | Fluents.AddAll(action.Guards);
        foreach (int other in action.Consenters)
        {
            if (other != _place.Owner && _place.PlansAhead && action.CanBePlanned && !_isAskedInside[other])
            {
                _isAskedInside[other] = true;
                grows = true;
            }
        }

        return grows;
    }

    private bool GrowByEffects(EffectInfluence[] effects)
    {
        bool grows = false;
        foreach (var effect in effects)
        {
            if (Fluents.Contains(effect.Target) || (effect.IsBelief && Below.Contains(effect.Target)))
            {
                grows |= Fluents.AddAll(effect.Reads);
            }
        }

        return grows;
    }

    private bool GrowByCorrection(ActionInfluence action) =>
        !action.IsCorrectedApart && action.Precondition.Overlaps(Fluents) && Fluents.AddAll(action.Precondition);

    private bool GrowByObservers(ActionInfluence action)
    {
        if (_place.IsLeaf || !action.Reach.Overlaps(Below))
        {
            return false;
        }

        bool grows = action.Precondition.Overlaps(Below) && Fluents.AddAll(action.Precondition);
        for (int other = 0; other < action.Observing.Length; other++)
        {
            if (other != _place.Owner && action.Observing[other] is { } observing && !Inside(other).Ignores(action))
            {
                grows |= Fluents.AddAll(observing);
            }
        }

        return grows;
    }

    private bool GrowByMinds()
    {
        bool grows = false;
        for (int other = 0; other < _isAskedInside.Length && !_place.IsLeaf; other++)
        {
            if (other != _place.Owner)
            {
                grows |= Below.AddAll(Inside(other).Fluents) | Below.AddAll(Inside(other).Below);
            }
        }

        return grows;
    }

    private bool GrowByTriggers()
    {
        bool grows = false;
        _takesTurns = Array.Exists(_influences.Seeing, rule => Minds(rule) && Array.Exists(_influences.Triggers, trigger => trigger.Reach.Contains(rule.Fluent)));
        foreach (var trigger in _influences.Triggers)
        {
            if (Minds(trigger))
            {
                grows |= Fluents.AddAll(trigger.Precondition) | GrowByEffects(trigger.Effects);
            }
        }

        return grows;
    }

    /// <summary>What falls due, and when.</summary>
    private bool GrowByTime()
    {
        bool grows = false;
        foreach (var due in _influences.Due)
        {
            if (!Ignores(due))
            {
                grows |= Fluents.AddAll(due.Condition) | Fluents.AddAll(_influences.Time) | GrowByEffects(due.Effects) | GrowByWitnesses(due);
            }
        }

        bool isTimeRead = _influences.Time.Overlaps(Fluents) || _influences.Time.Overlaps(Below);
        return grows | (isTimeRead && Fluents.AddAll(_influences.Time));
    }

    private bool GrowByWitnesses(DueInfluence due)
    {
        bool grows = false;
        for (int other = 0; other < due.Observing.Length && !_place.IsLeaf; other++)
        {
            if (other != _place.Owner && due.Observing[other] is { } observing && !Inside(other).Ignores(due))
            {
                grows |= Fluents.AddAll(observing);
            }
        }

        return grows;
    }

    private bool GrowBySeeing()
    {
        bool grows = false;
        foreach (var rule in _influences.Seeing)
        {
            if (Minds(rule))
            {
                grows |= Fluents.Add(rule.Fluent) | Fluents.AddAll(rule.Condition);
            }
        }

        return grows;
    }
}

/// <summary>A place in the graph of minds.</summary>
/// <param name="IsAsked">Whether the owner is asked for reasons there.</param>
/// <param name="PlansAhead">Whether such a reason may have more than one act.</param>
/// <param name="Expectation">What is expected to fall due there.</param>
internal readonly record struct MindPlace(int Level, int Owner, bool IsAsked, bool PlansAhead, bool IsLeaf, int Expectation);
