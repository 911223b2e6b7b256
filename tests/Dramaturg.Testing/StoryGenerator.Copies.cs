// Stories under Sabre's rules. Some beliefs have tracked copies; every assignment to a tracked fluent is unconditional and
// constant, so that what semantics.md 6 adds stays simple: a copy and the mind it copies take the value when the
// character observes the action.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed partial class StoryGenerator
{
    private readonly List<(CharacterId Character, FluentId Fluent, FluentId Copy)> _copies = [];

    private bool IsTracked(FluentId fluent) => _copies.Any(copy => copy.Fluent == fluent);

    private void AddCopies()
    {
        if (_minds)
        {
            return;
        }

        for (int i = _random.Between(0, 2); i > 0; i--)
        {
            var fluent = _random.Pick(_fluents);
            if (!IsNumber(fluent) && !IsTracked(fluent) && !_actions.Any(AssignsConditionally(fluent)))
            {
                var character = Someone();
                var copy = Track(character, fluent);
                if (_random.Chance(30))
                {
                    Track(SomeoneBut(character), copy);
                }
            }
        }
    }

    private static System.Func<ActionBuilder, bool> AssignsConditionally(FluentId fluent) =>
        action => action.Effects.Any(effect => effect.Target.Fluent == fluent && !effect.Condition.IsTrue);

    private FluentId Track(CharacterId character, FluentId fluent)
    {
        var copy = _story.Copy(character, fluent);
        _copies.Add((character, fluent, copy));
        return copy;
    }

    // Inner copies come first in the list, so an outer copy finds the assignment to the inner one already there.
    private void KeepCopiesInStep()
    {
        foreach (var (character, fluent, copy) in _copies)
        {
            foreach (var action in _actions)
            {
                KeepInStep(action, character, fluent, copy);
            }
        }
    }

    private static void KeepInStep(ActionBuilder action, CharacterId character, FluentId fluent, FluentId copy)
    {
        var assignment = action.Effects.FirstOrDefault(effect => effect.Target.Equals(fluent.Itself()));
        if (assignment is null)
        {
            return;
        }

        MakeCertain(action, assignment.Condition);
        var observes = action.Observers[character.Value];
        if (!observes.IsFalse && !assignment.Condition.IsFalse)
        {
            action.Sets(copy, assignment.Value, observes);
            action.Sets(fluent.In(character), assignment.Value, observes);
        }
    }

    // `believes(c, d observes)` would need copies of its own; instead those who matter for nested copies see always.
    private static void MakeCertain(ActionBuilder action, Condition condition)
    {
        if (!condition.IsTrue && !condition.IsFalse)
        {
            action.Replace(condition, Condition.True);
        }
    }

    private void AddTrackedBeliefEffect(ActionBuilder action)
    {
        var free = _copies.Where(copy => !IsTracked(copy.Copy) && !action.Effects.Any(effect => effect.Target.Fluent == copy.Fluent)).ToArray();
        if (free.Length > 0)
        {
            var (character, fluent, copy) = _random.Pick(free);
            var value = Terms.Constant(ConstantFor(fluent));
            action.Sets(copy, value).Sets(fluent.In(character), value);
        }
    }

    // Somebody notices what is so: the trigger that refreshes a stale copy.
    private void AddNotice()
    {
        var free = _copies.Where(copy => !IsTracked(copy.Copy)).ToArray();
        if (free.Length > 0 && _random.Chance(40))
        {
            var (character, fluent, copy) = _random.Pick(free);
            var value = ConstantFor(fluent);
            _story.Trigger("notice")
                .Needs(fluent.Is(value))
                .Needs(copy.IsNot(value))
                .Sets(copy, Terms.Constant(value))
                .Sets(fluent.In(character), Terms.Constant(value));
        }
    }

    // A copy starts, in every mind, as the belief that it copies. The page says how a belief that nobody stated reads.
    private static StoryModel WithCopiedBeliefs(StoryModel model) => CopiedBeliefs.AddTo(model);
}
