using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>What is asked of a relaxed world.</summary>
/// <param name="Utility">Null: no utility.</param>
internal sealed record RelaxedAims(IReadOnlyList<PackedCondition> Conditions, PackedUtility? Utility);

/// <summary>A story's rules as far as some aims depend on them; the others never fire.</summary>
internal sealed class RelaxedFocus
{
    private readonly bool[] _needs;

    /// <param name="needs">For each fluent, then for each believed fluent, whether it matters.</param>
    /// <param name="needsRule">For each rule whether it matters.</param>
    public RelaxedFocus(RelaxedRules rules, bool[] needs, bool[] needsRule)
    {
        _needs = needs;
        Rules = rules;
        int fluentCount = needs.Length - rules.Believed.All.Length;
        Fluents = Needed(0, fluentCount);
        Believed = Needed(fluentCount, rules.Believed.All.Length);
        Waits = Array.ConvertAll(rules.Rules, rule => needsRule[rule.Index] ? rule.Waits : int.MaxValue);
        Ready = Enumerable.Range(0, Waits.Length).Where(rule => Waits[rule] == 0).ToArray();
        TestsOf = Array.ConvertAll(rules.TestsOf, tests => Array.FindAll(tests, test => needsRule[test.Rule]));
        NumberTests = Array.FindAll(rules.NumberTests, test => needsRule[test.Rule]);
    }

    public RelaxedRules Rules { get; }

    public int[] Fluents { get; }

    /// <summary>Positions in <see cref="BelievedFluents.All"/>.</summary>
    public int[] Believed { get; }

    /// <summary>For each rule how much it waits for at the start.</summary>
    public int[] Waits { get; }

    /// <summary>The rules that wait for nothing.</summary>
    public int[] Ready { get; }

    /// <summary>For each fluent, then for each believed fluent, the tests of it.</summary>
    public CodeTest[][] TestsOf { get; }

    public NumberTest[] NumberTests { get; }

    /// <summary>Whether a fluent or believed fluent matters.</summary>
    public bool Needs(int set) => _needs[set];

    private int[] Needed(int first, int count) => Enumerable.Range(0, count).Where(i => _needs[first + i]).ToArray();
}
