using System;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Scopes;

namespace Dramaturg.Planner.States;

// What an event does to a node: docs/semantics.md section 2.
internal sealed partial class StateSpace
{
    private const int RoundLimit = 10_000;
    private readonly bool _triggersReadMinds;
    private readonly DenseMemo[] _firstTriggers;

    /// <summary>Values and minds right after an event, before anything settles (2.1, 2.2).</summary>
    private int Happen(int node, int happening, bool isAction)
    {
        var scope = Scope(node);
        if (isAction && scope.Work.Ignores[happening])
        {
            return node;
        }

        ulong key = ((ulong)(uint)node << 20) | ((ulong)(uint)happening << 1) | (isAction ? 1UL : 0UL);
        if (_happened.TryGet(key, out int after))
        {
            return after;
        }

        var effects = isAction ? Story.Actions[happening].Effects : Story.Triggers[happening].Effects;
        var buffer = _buffers.Rent();
        Array.Fill(buffer.Block, LeafMind);
        buffer.Block[Story.CharacterCount + 1] = _nodes[node, Story.CharacterCount + 1];
        if (scope.Level < LeafLevel)
        {
            for (int mind = 0; mind < Story.CharacterCount; mind++)
            {
                buffer.Block[mind + 1] = MindAfter(node, mind, isAction ? happening : -1, effects);
            }
        }

        Assign(effects, node, scope, buffer.Words);
        after = Intern(buffer.Words, buffer.Block);
        _buffers.Return(buffer);
        _happened.Set(key, after);
        return after;
    }

    /// <summary>2.1: for each fluent the first assignment whose condition holds.</summary>
    private void Assign(PackedEffects effects, int node, MindScope scope, Span<ulong> values)
    {
        Values(node).CopyTo(values);
        foreach (var change in effects.Own)
        {
            if (scope.Has(change.Fluent))
            {
                Assign(change, node, scope, values);
            }
        }
    }

    private void Assign(PackedChange change, int node, MindScope scope, Span<ulong> values)
    {
        foreach (var assignment in change.Assignments)
        {
            if (Holds(assignment.Condition, node))
            {
                Story.Layout.Set(values, change.Fluent, scope.Kept(change.Fluent, Story.Layout.Saturate(change.Fluent, Evaluate(assignment.Value, node))));
                return;
            }
        }
    }

    /// <summary>2.2: surprise, the action as observed, explicit updates, settling.</summary>
    private int MindAfter(int node, int mind, int action, PackedEffects effects)
    {
        int before = _nodes[node, mind + 1];
        if (before == OwnMind)
        {
            return OwnMind;
        }

        int after = before;
        if (action >= 0 && !Scope(before).Work.Ignores[action] && Holds(Story.Actions[action].Observers[mind], node))
        {
            after = Happen(Surprised(node, before, Story.Actions[action].Precondition), action, isAction: true);
        }

        return SettledIfChanged(before, WithUpdates(node, mind, after, effects));
    }

    /// <summary>2.2.2: explicit updates of a mind, read in the node before.</summary>
    private int WithUpdates(int node, int mind, int after, PackedEffects effects)
    {
        foreach (var effect in effects.Beliefs)
        {
            if (effect.Mind == mind && Holds(effect.Condition, node))
            {
                after = Update(after, effect.Rest, SaturatedValue(effect, node));
            }
        }

        return after;
    }

    private int SaturatedValue(PackedBeliefEffect effect, int node) =>
        Story.Layout.Saturate(effect.Rest.Fluent.Value, Evaluate(effect.Value, node));

    /// <summary>2.2.1a: who sees what by the own lights could not be done learns what made it possible.</summary>
    private int Surprised(int node, int believed, PackedCondition precondition)
    {
        if (Holds(precondition, believed))
        {
            return believed;
        }

        int corrected = believed;
        foreach (var disjunct in precondition.Disjuncts)
        {
            if (Holds(disjunct, node))
            {
                foreach (var literal in disjunct.All)
                {
                    corrected = Holds(literal, corrected) ? corrected : Corrected(node, corrected, literal);
                }
            }
        }

        return corrected;
    }

    private int Corrected(int node, int believed, PackedLiteral literal)
    {
        var target = literal.Source.Left;
        if (Story.Model.Options.BeliefRules == BeliefRules.Minds)
        {
            return Update(believed, target, Get(Walk(node, literal.Path), literal.Fluent));
        }

        int code = literal.Relation != Relation.Equal ? Story.Layout.Encode(literal.Fluent, Value.Unknown)
            : literal.Constant == PackedLiteral.NoConstant ? Evaluate(literal.Right!, node)
            : literal.Constant;
        return code < 0 ? believed : Update(believed, target, code);
    }

    /// <summary>2.3: a belief update in a mind. Minds inside it that the update reaches are settled; the mind itself is not yet.</summary>
    private int Update(int node, FluentReference target, int code)
    {
        if (target.Path.Count == 0)
        {
            return UpdateOwn(node, target.Fluent.Value, code);
        }

        if (Story.TrackedIndex.TryGetValue(target, out int copy))
        {
            return UpdateOwn(node, copy, code);
        }

        return UpdateMind(node, target.Path[0].Value, Shorter(target), code);
    }

    private int UpdateOwn(int node, int fluent, int code)
    {
        code = Scope(node).Kept(fluent, code);
        if (Get(node, fluent) == code || !Scope(node).Has(fluent))
        {
            return node;
        }

        var buffer = _buffers.Rent();
        _nodes.Block(node).CopyTo(buffer.Block);
        Values(node).CopyTo(buffer.Words);
        Story.Layout.Set(buffer.Words, fluent, code);
        int after = Intern(buffer.Words, buffer.Block);
        _buffers.Return(buffer);
        return Story.Tracked[fluent] is { } tracked ? UpdateMind(after, tracked.Mind, tracked.Rest, code) : after;
    }

    private int UpdateMind(int node, int mind, FluentReference rest, int code)
    {
        int before = _nodes[node, mind + 1];
        if (before == OwnMind)
        {
            return Story.Model.Options.BeliefRules == BeliefRules.Minds ? Update(node, rest, code) : node;
        }

        return before == LeafMind ? node : WithMind(node, mind, SettledIfChanged(before, Update(before, rest, code)));
    }

    private int SettledIfChanged(int before, int after) => after == before ? before : Settle(after);

    private int WithMind(int node, int mind, int believed)
    {
        if (_nodes[node, mind + 1] == believed)
        {
            return node;
        }

        var buffer = _buffers.Rent();
        _nodes.Block(node).CopyTo(buffer.Block);
        buffer.Block[mind + 1] = believed;
        int after = _nodes.Intern(buffer.Block, out _);
        _buffers.Return(buffer);
        return after;
    }

    private static FluentReference Shorter(FluentReference target)
    {
        var path = new CharacterId[target.Path.Count - 1];
        for (int i = 0; i < path.Length; i++)
        {
            path[i] = target.Path[i + 1];
        }

        return new FluentReference(path, target.Fluent);
    }

    /// <summary>2.4: seeing and triggers until nothing changes. Remembered.</summary>
    private int Settle(int node)
    {
        if (_settled.TryGet(node, out int settled))
        {
            return settled;
        }

        int current = node;
        for (int round = 0; !IsAtRest(current, out int seen, out int trigger); round++)
        {
            if (round == RoundLimit)
            {
                throw new StoryFaultException(StoryFault.EndlessTriggers, Cause(trigger));
            }

            current = trigger < 0 ? seen : Happen(seen, trigger, isAction: false);
        }

        _settled.Set(node, current);
        _settled.Set(current, current);
        return current;
    }

    /// <param name="seen">The node after seeing.</param>
    /// <param name="trigger">The first trigger whose precondition then holds, or -1.</param>
    private bool IsAtRest(int node, out int seen, out int trigger)
    {
        seen = See(node);
        trigger = FirstTrigger(seen);
        return trigger < 0 && seen == node;
    }

    private string Cause(int trigger) =>
        trigger < 0 ? "what somebody sees is thought otherwise at once" : Story.Model.Triggers[trigger].Name;

    /// <summary>2.4.1: minds take over what they see; each that changed is settled.</summary>
    private int See(int node)
    {
        var seeing = Scope(node).Work.Seeing;
        if (seeing.Length == 0 || Level(node) == LeafLevel)
        {
            return node;
        }

        int current = node;
        foreach (int index in seeing)
        {
            var rule = Story.Seeing[index];
            int believed = _nodes[current, rule.Observer + 1];
            if (believed >= 0 && Get(believed, rule.Fluent) != Get(node, rule.Fluent) && Holds(rule.Condition, node))
            {
                current = WithMind(current, rule.Observer, UpdateOwn(believed, rule.Fluent, Get(node, rule.Fluent)));
            }
        }

        return current == node ? node : WithSettledMinds(node, current);
    }

    private int WithSettledMinds(int before, int node)
    {
        for (int mind = 0; mind < Story.CharacterCount; mind++)
        {
            int believed = _nodes[node, mind + 1];
            if (believed >= 0 && believed != _nodes[before, mind + 1])
            {
                node = WithMind(node, mind, Settle(believed));
            }
        }

        return node;
    }

    private int FirstTrigger(int node)
    {
        if (_triggersReadMinds)
        {
            return FindFirstTrigger(node);
        }

        int state = StateOf(node);
        var known = _firstTriggers[_nodes[node, Story.CharacterCount + 1]];
        return known.TryGet(state, out int trigger) ? trigger - 1 : known.Set(state, FindFirstTrigger(node) + 1) - 1;
    }

    private int FindFirstTrigger(int node)
    {
        foreach (int trigger in Scope(node).Work.Triggers)
        {
            if (Holds(Story.Triggers[trigger].Precondition, node))
            {
                return trigger;
            }
        }

        return -1;
    }
}
