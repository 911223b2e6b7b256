using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

// docs/semantics.md 2.1, 2.2 and 2.3: an event before the state is settled.
internal sealed partial class PlainWorld
{
    private PlainState Happen(PlainAction action, PlainState before)
    {
        before.Happened ??= new Dictionary<int, PlainState>();
        if (!before.Happened.TryGetValue(action.Index, out var after))
        {
            var minds = before.CopyMinds();
            for (int c = 0; c < minds.Length; c++)
            {
                minds[c] = minds[c] is { } mind ? MindAfter(action, c, mind, before) : null;
            }

            after = Unique(before, ValuesAfter(action.Values, before), minds);
            before.Happened.Add(action.Index, after);
        }

        return after;
    }

    private PlainState Happen(PlainTrigger trigger, PlainState before)
    {
        var minds = before.CopyMinds();
        for (int c = 0; c < minds.Length; c++)
        {
            minds[c] = minds[c] is { } mind ? SettledIfChanged(mind, Updated(trigger.Updates, c, mind, before)) : null;
        }

        return Unique(before, ValuesAfter(trigger.Values, before), minds);
    }

    /// <summary>2.1. Effects on one fluent stand in order: the first whose condition holds assigns.</summary>
    private int[] ValuesAfter(PlainEffect[] effects, PlainState before)
    {
        int[] values = before.Values;
        for (int e = 0; e < effects.Length; e++)
        {
            int fluent = effects[e].Target.Fluent;
            if (!Holds(effects[e].Condition, before) || IsAssignedEarlier(effects, e, before))
            {
                continue;
            }

            int value = Fit(fluent, Evaluate(effects[e].Value, before), before.Values[fluent]);
            if (value != values[fluent])
            {
                values = ReferenceEquals(values, before.Values) ? (int[])values.Clone() : values;
                values[fluent] = value;
            }
        }

        return values;
    }

    private bool IsAssignedEarlier(PlainEffect[] effects, int effect, PlainState before)
    {
        for (int e = 0; e < effect; e++)
        {
            if (effects[e].Target.Fluent == effects[effect].Target.Fluent && Holds(effects[e].Condition, before))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2.2 for an action.</summary>
    private PlainState MindAfter(PlainAction action, int character, PlainState mind, PlainState before)
    {
        var after = Holds(action.Observers[character], before)
            ? Happen(action, Corrected(action.Precondition, mind, before))
            : mind;
        return SettledIfChanged(mind, Updated(action.Updates, character, after, before));
    }

    private PlainState SettledIfChanged(PlainState before, PlainState after) =>
        ReferenceEquals(before, after) ? before : Settle(after);

    /// <summary>2.2.1a: surprise.</summary>
    private PlainState Corrected(PlainCondition precondition, PlainState mind, PlainState before)
    {
        if (Holds(precondition, mind))
        {
            return mind;
        }

        foreach (var disjunct in precondition.Disjuncts)
        {
            if (Holds(disjunct, before))
            {
                foreach (var literal in disjunct)
                {
                    mind = Holds(literal, mind) ? mind : Update(mind, literal.Left, 0, Observed(literal, before));
                }
            }
        }

        return mind;
    }

    private int Observed(PlainLiteral literal, PlainState before)
    {
        if (!_tracksCopies)
        {
            return Read(literal.Left, before);
        }

        return literal.Relation == Relation.Equal ? Evaluate(literal.Right, before) : 0;
    }

    /// <summary>2.2.2: explicit updates of a character's mind, read in the state before.</summary>
    private PlainState Updated(PlainEffect[] updates, int character, PlainState mind, PlainState before)
    {
        foreach (var update in updates)
        {
            if (update.Target.Path[0] == character && Holds(update.Condition, before))
            {
                mind = UpdatedIfDifferent(mind, update.Target, 1, Evaluate(update.Value, before));
            }
        }

        return mind;
    }

    private PlainState UpdatedIfDifferent(PlainState mind, PlainReference target, int from, int value)
    {
        int old = ReadFrom(mind, target, from);
        return Fit(target.Fluent, value, old) == old ? mind : Update(mind, target, from, value);
    }

    private static int ReadFrom(PlainState mind, PlainReference target, int from)
    {
        for (int i = from; i < target.Path.Length; i++)
        {
            mind = mind.Mind(target.Path[i]);
        }

        return mind.Values[target.Fluent];
    }

    /// <summary>2.3: the mind itself is left unsettled; minds inside it that the update reaches are settled by 2.2.3.</summary>
    private PlainState Update(PlainState mind, PlainReference target, int from, int value)
    {
        while (from < target.Path.Length && target.Path[from] == mind.Owner)
        {
            from++;
        }

        if (from < target.Path.Length)
        {
            return UpdateInside(mind, target.Path[from], target, from + 1, value);
        }

        var after = With(mind, target.Fluent, Fit(target.Fluent, value, mind.Values[target.Fluent]));
        return _behindCopy[target.Fluent] is { } behind && behind.Path[0] != mind.Owner
            ? UpdateInside(after, behind.Path[0], behind, 1, value)
            : after;
    }

    private PlainState UpdateInside(PlainState mind, int character, PlainReference target, int from, int value)
    {
        if (mind.OtherMind(character) is not { } inner)
        {
            return mind;
        }

        return With(mind, character, SettledIfChanged(inner, UpdatedIfDifferent(inner, target, from, value)));
    }
}
