using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>All that may have come to hold.</summary>
internal sealed class PlainRelaxed
{
    private const int MostRounds = 20;

    private readonly PlainProgram _program;
    private readonly PlainLine _line;
    private readonly int _owner;
    private readonly int[] _tiers;
    private readonly PlainSet[][] _next;
    private PlainSet[][] _sets;
    private bool _grew;
    private bool _widens;

    /// <param name="line">What is looked at; what is asked depends on nothing else.</param>
    public PlainRelaxed(PlainWorld world, PlainState state, PlainLine line)
    {
        _program = world.Program;
        _line = line;
        _owner = state.Owner;
        _tiers = line.Minds.Select(character => 1 + character).Prepend(0).ToArray();
        _next = NewSets(world.CharacterCount, state.Values.Length);
        Gather(state, 0, new HashSet<PlainState>());
        _sets = NewSets(world.CharacterCount, state.Values.Length);
        GatherTime();
        Close();
    }

    /// <summary>One more act, whichever are possible.</summary>
    /// <returns>False: nothing came to hold that did not before.</returns>
    public bool Advance()
    {
        _grew = false;
        foreach (var action in _line.Actions)
        {
            if (May(action.Precondition, 0, false))
            {
                Happen(action);
            }
        }

        return Close();
    }

    /// <summary>Perhaps this act, if it is possible.</summary>
    public void Advance(int act)
    {
        _grew = false;
        if (May(_program.Actions[act].Precondition, 0, false))
        {
            Happen(_program.Actions[act]);
        }

        Close();
    }

    public bool MayHold(PlainCondition condition) => May(condition, 0, false);

    /// <summary>Adds what seeing and triggers may do.</summary>
    private bool Close()
    {
        bool grew = _grew;
        CopyNext();
        for (int round = 0; _grew; round++)
        {
            _widens = round > MostRounds;
            _grew = false;
            Settle();
            CopyNext();
        }

        _widens = false;
        return grew;
    }

    public Number? Highest(PlainJudge judge)
    {
        var sum = Number.Zero;
        var concerns = _program.Concerns[judge.Character];
        for (int i = 0; i < concerns.Length; i++)
        {
            var range = Evaluate(concerns[i].Satisfaction, 0).Numbers;
            if (judge.Weights[i] is not { } weight || (weight.Sign >= 0 ? range?.High : range?.Low) is not { } end)
            {
                return null;
            }

            sum += weight * end;
        }

        return sum;
    }

    private PlainSet[][] NewSets(int characterCount, int fluentCount)
    {
        var sets = new PlainSet[1 + characterCount][];
        foreach (int t in _tiers)
        {
            sets[t] = new PlainSet[fluentCount];
        }

        return sets;
    }

    private void CopyNext()
    {
        foreach (int t in _tiers)
        {
            Array.Copy(_next[t], _sets[t], _next[t].Length);
        }
    }

    private void Gather(PlainState state, int tier, HashSet<PlainState> seen)
    {
        foreach (int f in _line.Fluents)
        {
            var value = _program.SetOf(state.Values[f]);
            if (!_next[tier][f].Contains(value))
            {
                _next[tier][f] = _next[tier][f].Or(value);
            }
        }

        foreach (int c in _line.Minds)
        {
            if (state.OtherMind(c) is { } mind && seen.Add(mind))
            {
                Gather(mind, 1 + c, seen);
            }
        }
    }

    /// <summary>It may be any moment, so that whatever falls due may do so at once.</summary>
    private void GatherTime()
    {
        foreach (var (fluent, value) in (_program.Model.Schedule?.Moments ?? Array.Empty<Moment>()).SelectMany(moment => moment.Says))
        {
            foreach (int t in _tiers)
            {
                _next[t][fluent.Value] = _next[t][fluent.Value].Or(_program.SetOf(_program.CodeOf(value)));
            }
        }

        _grew = _program.Model.Schedule is not null;
    }

    private void Happen(PlainAction action)
    {
        Assign(action.Values, 0);
        UpdateMinds(action.Updates, 0);
        Notice(action.Observers, action.Precondition, action.Values, action.Updates);
    }

    private void Notice(PlainCondition[] observers, PlainCondition precondition, PlainEffect[] values, PlainEffect[] updates)
    {
        foreach (int c in _line.Minds)
        {
            if (MayAnywhere(observers[c]))
            {
                Surprise(precondition, c);
                Assign(values, 1 + c);
                UpdateMinds(updates, 1 + c);
            }
        }
    }

    private void FallDue(PlainDue due, int tier)
    {
        Assign(due.Values, tier);
        UpdateMinds(due.Updates, tier);
        Notice(due.Observers, due.Condition, due.Values, due.Updates);
    }

    private bool MayAnywhere(PlainCondition condition)
    {
        foreach (int t in _tiers)
        {
            if (May(condition, t, false))
            {
                return true;
            }
        }

        return false;
    }

    private void Surprise(PlainCondition precondition, int observer)
    {
        if (!May(precondition, 1 + observer, true))
        {
            return;
        }

        foreach (var disjunct in precondition.Disjuncts)
        {
            foreach (var literal in disjunct)
            {
                foreach (int t in _tiers)
                {
                    int tier = literal.Left.Path.Length == 0 ? 1 + observer : 1 + literal.Left.Path[^1];
                    Add(tier, literal.Left.Fluent, Read(literal.Left, t));
                }
            }
        }
    }

    private void Assign(PlainEffect[] effects, int tier)
    {
        foreach (var effect in effects)
        {
            if (May(effect.Condition, tier, false))
            {
                Add(tier, effect.Target.Fluent, Evaluate(effect.Value, tier));
            }
        }
    }

    private void UpdateMinds(PlainEffect[] updates, int tier)
    {
        foreach (var update in updates)
        {
            if (May(update.Condition, tier, false))
            {
                Add(1 + update.Target.Path[^1], update.Target.Fluent, Evaluate(update.Value, tier));
            }
        }
    }

    private void Settle()
    {
        foreach (int t in _tiers)
        {
            foreach (var trigger in _line.Triggers)
            {
                if (May(trigger.Precondition, t, false))
                {
                    Assign(trigger.Values, t);
                    UpdateMinds(trigger.Updates, t);
                }
            }

            foreach (var due in _program.Due)
            {
                if (May(due.Condition, t, false))
                {
                    FallDue(due, t);
                }
            }

            See(t);
        }
    }

    private void See(int tier)
    {
        foreach (var rule in _line.Seeing)
        {
            if (May(rule.Condition, tier, false))
            {
                Add(1 + rule.Observer, rule.Fluent, _sets[tier][rule.Fluent]);
            }
        }
    }

    private void Add(int tier, int fluent, PlainSet values)
    {
        if (!IsRead(tier) || (!_widens && _next[tier][fluent].Contains(values)))
        {
            return;
        }

        if (_program.Model.Fluents[fluent].Domain is Domain.Numbers numbers && values.Numbers is not null)
        {
            values = values with { Numbers = (_widens ? PlainRange.Endless : values.Numbers).Within(numbers) };
        }

        if (!_next[tier][fluent].Contains(values))
        {
            _next[tier][fluent] = _next[tier][fluent].Or(values);
            _grew = true;
        }
    }

    private bool IsRead(int tier) => _sets[tier] is not null;

    /// <summary>Whether a condition may hold, or may fail, in a state of this tier.</summary>
    private bool May(PlainCondition condition, int tier, bool fails)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (fails ? !AnyMayFail(disjunct, tier) : AllMayHold(disjunct, tier))
            {
                return !fails;
            }
        }

        return fails;
    }

    private bool AllMayHold(PlainLiteral[] disjunct, int tier)
    {
        foreach (var literal in disjunct)
        {
            if (!May(literal, tier, false))
            {
                return false;
            }
        }

        return true;
    }

    private bool AnyMayFail(PlainLiteral[] disjunct, int tier)
    {
        foreach (var literal in disjunct)
        {
            if (May(literal, tier, true))
            {
                return true;
            }
        }

        return false;
    }

    private bool May(PlainLiteral literal, int tier, bool fails) =>
        Read(literal.Left, tier).May(literal.Relation, Evaluate(literal.Right, tier), fails);

    private PlainSet Evaluate(PlainExpression expression, int tier) => expression switch
    {
        PlainExpression.Constant constant => _program.SetOf(constant.Code),
        PlainExpression.Read read => Read(read.Reference, tier),
        PlainExpression.Choice choice => Choose(choice, tier),
        PlainExpression.Arithmetic sum => Calculate(sum.Operator, Evaluate(sum.Left, tier), Evaluate(sum.Right, tier)),
        _ => throw new InvalidOperationException(),
    };

    private PlainSet Choose(PlainExpression.Choice choice, int tier)
    {
        var values = default(PlainSet);
        if (May(choice.Condition, tier, false))
        {
            values = Evaluate(choice.Then, tier);
        }

        return May(choice.Condition, tier, true) ? values.Or(Evaluate(choice.Else, tier)) : values;
    }

    private static PlainSet Calculate(ArithmeticOperator @operator, PlainSet left, PlainSet right)
    {
        bool mayBeUnknown = (left.Symbols | right.Symbols) != 0
            || (@operator == ArithmeticOperator.Divide && !(right.Numbers is { IsPoint: true, Low.Sign: not 0 }));
        var numbers = (left.Numbers, right.Numbers) is ({ } a, { } b) ? Calculate(@operator, a, b) : null;
        return new PlainSet(mayBeUnknown ? 1UL : 0UL, numbers);
    }

    private static PlainRange Calculate(ArithmeticOperator @operator, PlainRange left, PlainRange right) => @operator switch
    {
        ArithmeticOperator.Add => left.Plus(right),
        ArithmeticOperator.Subtract => left.Minus(right),
        ArithmeticOperator.Multiply => left.Times(right),
        _ => left.By(right),
    };

    /// <summary>
    /// In the believed state a path leads where it says. In deeper minds it may end early, in a leaf, so all on its way count.
    /// </summary>
    private PlainSet Read(PlainReference reference, int tier)
    {
        int last = tier;
        var values = tier == 0 ? default : _sets[tier][reference.Fluent];
        foreach (int character in reference.Path)
        {
            bool stays = last == 0 && character == _owner;
            last = stays ? last : 1 + character;
            values = tier == 0 ? default : values.Or(_sets[last][reference.Fluent]);
        }

        return tier == 0 ? _sets[last][reference.Fluent] : values;
    }
}
