// docs/semantics.md 2.1, 2.2 and 2.3: what an action, a trigger or a belief update does, before the state is settled.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

public sealed partial class ReferenceWorld
{
    private ReferenceState Happen(GroundAction action, ReferenceState before)
    {
        CountWork();
        var values = ValuesAfter(action.Effects, before);
        var minds = before.Minds.Select((mind, c) => mind is null ? null : MindAfter(action, new CharacterId(c), mind, before));
        return before.With(values, minds.ToArray());
    }

    private ReferenceState Happen(GroundTrigger trigger, ReferenceState before)
    {
        CountWork();
        Triggered?.Invoke(before, trigger);
        var values = ValuesAfter(trigger.Effects, before);
        var minds = before.Minds.Select((mind, c) => mind is null ? null : MindAfter(trigger, new CharacterId(c), mind, before));
        return before.With(values, minds.ToArray());
    }

    // 2.1: the first effect without path whose condition holds.
    private Value[] ValuesAfter(IReadOnlyList<Effect> effects, ReferenceState before)
    {
        var values = before.Values.ToArray();
        for (int f = 0; f < values.Length; f++)
        {
            var effect = effects.FirstOrDefault(candidate =>
                candidate.Target.Path.Count == 0 && candidate.Target.Fluent.Value == f && Holds(candidate.Condition, before));
            if (effect is not null)
            {
                values[f] = Fit(effect.Target.Fluent, Evaluate(effect.Value, before), values[f]);
            }
        }

        return values;
    }

    // 2.2 for an action: surprise and the action itself for those who observe it, then explicit updates, then settling.
    private ReferenceState MindAfter(GroundAction action, CharacterId character, ReferenceState mind, ReferenceState before)
    {
        var after = mind;
        if (Holds(action.Observers[character.Value], before))
        {
            after = Happen(action, Corrected(action.Precondition, mind, before, () => Surprised?.Invoke(before, action)));
        }

        return SettleIfChanged(mind, UpdatedExplicitly(action.Effects, character, after, before));
    }

    // 2.2 for a trigger: nobody observes it.
    private ReferenceState MindAfter(GroundTrigger trigger, CharacterId character, ReferenceState mind, ReferenceState before) =>
        SettleIfChanged(mind, UpdatedExplicitly(trigger.Effects, character, mind, before));

    private ReferenceState SettleIfChanged(ReferenceState before, ReferenceState after) =>
        after.Equals(before) ? before : Settle(after);

    // 2.2.1a: surprise.
    private ReferenceState Corrected(Condition precondition, ReferenceState mind, ReferenceState before, System.Action surprised)
    {
        if (Holds(precondition, mind))
        {
            return mind;
        }

        surprised();
        foreach (var disjunct in precondition.Disjuncts.Where(disjunct => Holds(disjunct, before)))
        {
            foreach (var literal in disjunct.Literals)
            {
                mind = Holds(literal, mind) ? mind : Update(mind, literal.Left, Observed(literal, before));
            }
        }

        return mind;
    }

    private Value Observed(Literal literal, ReferenceState before)
    {
        if (!TracksCopies)
        {
            return Read(literal.Left, before);
        }

        return literal.Relation == Relation.Equal ? Evaluate(literal.Right, before) : Value.Unknown;
    }

    // 2.2.2: explicit belief effects, read in the state before.
    private ReferenceState UpdatedExplicitly(
        IReadOnlyList<Effect> effects, CharacterId character, ReferenceState mind, ReferenceState before)
    {
        foreach (var effect in effects)
        {
            if (effect.Target.Path.Count > 0 && effect.Target.Path[0] == character && Holds(effect.Condition, before))
            {
                mind = UpdateIfDifferent(mind, RestOf(Merged(effect.Target)), Evaluate(effect.Value, before));
            }
        }

        return mind;
    }

    private FluentReference Merged(FluentReference target) =>
        TracksCopies ? target : new FluentReference(Paths.Merge(target.Path), target.Fluent);

    private ReferenceState UpdateIfDifferent(ReferenceState mind, FluentReference target, Value value)
    {
        var old = Read(target, mind);
        return Fit(target.Fluent, value, old) == old ? mind : Update(mind, target, value);
    }

    // 2.3: a belief update in a mind. The mind itself is settled by whoever asked for the update; minds inside it that
    // the update reaches are settled here, by 2.2.3, since the update is an event like any other.
    private ReferenceState Update(ReferenceState mind, FluentReference target, Value value)
    {
        CountWork();
        if (target.Path.Count > 0 && IsItself(mind.Owner, target.Path[0]))
        {
            return Update(mind, RestOf(target), value);
        }

        var after = target.Path.Count > 0
            ? mind
            : mind.With(target.Fluent, Fit(target.Fluent, value, mind[target.Fluent]));
        foreach (var character in Characters)
        {
            if (mind.Mind(character) is { } inner)
            {
                after = after.With(character, SettleIfChanged(inner, InnerUpdate(mind, character, inner, target, value)));
            }
        }

        return after;
    }

    private ReferenceState InnerUpdate(
        ReferenceState mind, CharacterId character, ReferenceState inner, FluentReference target, Value value)
    {
        // Only under tracked copies is there a child for the owner: the owner observes the own update (spec 3.4).
        var after = mind.Owner == character ? Update(inner, target, value) : inner;
        var (path, rest) = target.Path.Count > 0 ? (target.Path, RestOf(target)) : BehindCopy(target.Fluent);
        return path.Count > 0 && path[0] == character ? UpdateIfDifferent(after, rest, value) : after;
    }

    private static FluentReference RestOf(FluentReference target) => new(Paths.Rest(target.Path), target.Fluent);

    // 2.3, Sabre: the copy `believes(d, h)` stands for h in d's mind, where h is again a copy if that belief is tracked.
    private (IReadOnlyList<CharacterId> Path, FluentReference Tail) BehindCopy(FluentId fluent)
    {
        if (Copied(fluent) is not { } belief)
        {
            return ([], new FluentReference(fluent));
        }

        var rest = RestOf(belief);
        int copy = Enumerable.Range(0, Model.Fluents.Count).FirstOrDefault(f => rest.Equals(Copied(new FluentId(f))), -1);
        return (belief.Path, copy < 0 ? rest : new FluentReference(new FluentId(copy)));
    }

    /// <summary>The belief that a tracked copy copies, as a path to an ordinary fluent; null for an ordinary fluent.</summary>
    private FluentReference? Copied(FluentId fluent)
    {
        if (Model.Fluents[fluent.Value].Tracks is not { } tracked)
        {
            return null;
        }

        return Copied(tracked.Fluent) is { } inner
            ? new FluentReference([.. tracked.Path, .. inner.Path], inner.Fluent)
            : tracked;
    }
}
