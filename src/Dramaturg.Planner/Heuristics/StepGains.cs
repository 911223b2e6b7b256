// What one act can do for one person. A utility is a sum of terms, and an act touches few of them: those that read what it, or a trigger, can change.
// So of n acts at most n touch anything, and a bound may count only the terms of the best n sets.
//
//   terms of Roland   mother  child  love  trust ...        operate touches {mother, child}, open up touches {love}
//   one act           {mother, child} or {love} or ...      two acts  {mother, child, love} or ...

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>The terms of one utility, and which of them a number of acts can touch.</summary>
internal sealed class StepGains
{
    private const int MostTerms = 64;
    private const int MostSets = 128;

    private readonly PackedStory _story;
    private readonly List<PackedExpression> _terms = new();
    private readonly ulong[][] _sets;

    /// <param name="actions">The acts that count.</param>
    /// <param name="acts">The most acts that are asked for.</param>
    public StepGains(PackedStory story, int measure, IEnumerable<PackedAction> actions, int acts)
    {
        _story = story;
        var utility = story.Measures[measure];
        for (int i = 0; i < utility.Weights.Length; i++)
        {
            AddTerms(utility.Satisfactions[i], value => Times(utility.Weights[i], value));
        }

        _sets = _terms.Count > MostTerms ? new[] { Array.Empty<ulong>() } : SetsUpTo(acts, Touched(actions));
    }

    /// <summary>Expressions whose sum is the utility.</summary>
    public IReadOnlyList<PackedExpression> Terms => _terms;

    /// <summary>Sets of terms, as bits, of which any so many acts touch no more than one; empty if they are not worth counting.</summary>
    public ulong[] SetsOf(int acts) => _sets[Math.Min(acts, _sets.Length - 1)];

    private void AddTerms(PackedExpression value, Func<PackedExpression, PackedExpression> within)
    {
        if (value is { Kind: ExpressionKind.Arithmetic, Operator: ArithmeticOperator.Add })
        {
            AddTerms(value.Left!, within);
            AddTerms(value.Right!, within);
        }
        else if (value.Kind == ExpressionKind.Choice)
        {
            AddTerms(value.Left!, part => within(Choice(value.Condition!, part, Constant(_story.Numbers.Zero))));
            AddTerms(value.Right!, part => within(Choice(value.Condition!, Constant(_story.Numbers.Zero), part)));
        }
        else
        {
            _terms.Add(within(value));
        }
    }

    private static PackedExpression Constant(int code) => new(ExpressionKind.Constant, code, Array.Empty<int>(), 0, default, null, null, null, null);

    private static PackedExpression Choice(PackedCondition condition, PackedExpression first, PackedExpression second) =>
        new(ExpressionKind.Choice, 0, Array.Empty<int>(), 0, default, condition, first, second, null);

    private static PackedExpression Times(int weight, PackedExpression value) =>
        new(ExpressionKind.Arithmetic, 0, Array.Empty<int>(), 0, ArithmeticOperator.Multiply, null, Constant(weight), value, null);

    /// <summary>For each act the terms that it, or a trigger after it, can change.</summary>
    private ulong[] Touched(IEnumerable<PackedAction> actions)
    {
        var readers = TermsReading();
        var unwilled = _story.Triggers.Select(trigger => trigger.Effects).Concat(_story.Due.Select(due => due.Effects));
        ulong always = unwilled.Aggregate(TermsReadingMinds(), (set, effects) => set | Touched(effects, readers));
        return actions.Select(action => always | Touched(action.Effects, readers)).ToArray();
    }

    /// <summary>For each fluent the terms that read it, as bits.</summary>
    private ulong[] TermsReading()
    {
        var readers = new ulong[_story.Layout.FluentCount];
        for (int term = 0; term < _terms.Count; term++)
        {
            AddReader(_terms[term], 1UL << term, readers);
        }

        return readers;
    }

    private static void AddReader(PackedExpression? value, ulong term, ulong[] readers)
    {
        if (value is null)
        {
            return;
        }

        if (value.Kind == ExpressionKind.Read)
        {
            readers[value.Fluent] |= term;
        }

        foreach (var literal in value.Condition?.Disjuncts.SelectMany(disjunct => disjunct.All) ?? Enumerable.Empty<PackedLiteral>())
        {
            readers[literal.Fluent] |= term;
            AddReader(literal.Right, term, readers);
        }

        AddReader(value.Left, term, readers);
        AddReader(value.Right, term, readers);
    }

    /// <summary>The terms that look into minds: what anybody sees may touch them.</summary>
    private ulong TermsReadingMinds() =>
        Enumerable.Range(0, _terms.Count).Where(term => _terms[term].ReadsMinds).Aggregate(0UL, (set, term) => set | (1UL << term));

    private static ulong Touched(PackedEffects effects, ulong[] readers) =>
        effects.Own.Aggregate(0UL, (set, change) => set | readers[change.Fluent]);

    private static ulong[][] SetsUpTo(int acts, ulong[] touched)
    {
        var one = Largest(touched);
        var sets = new List<ulong[]> { new ulong[] { 0 }, one };
        for (int act = 2; act <= acts; act++)
        {
            sets.Add(Largest(sets[act - 1].SelectMany(_ => one, (set, more) => set | more)));
        }

        return sets.Select(some => some.Length > MostSets ? Array.Empty<ulong>() : some).ToArray();
    }

    /// <summary>Without those that lie in another.</summary>
    private static ulong[] Largest(IEnumerable<ulong> sets)
    {
        var largest = new List<ulong>();
        foreach (ulong set in sets.Distinct().OrderByDescending(Count).ThenBy(set => set))
        {
            if (!largest.Exists(other => (set & ~other) == 0))
            {
                largest.Add(set);
            }
        }

        return largest.Count == 0 ? new ulong[] { 0 } : largest.ToArray();
    }

    private static int Count(ulong set)
    {
        int count = 0;
        for (; set != 0; set &= set - 1)
        {
            count++;
        }

        return count;
    }
}
