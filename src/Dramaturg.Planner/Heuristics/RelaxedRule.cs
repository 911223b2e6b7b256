using System;
using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>Fires once, when all it waits for has come: its tests, and of each group one rule.</summary>
internal sealed class RelaxedRule
{
    public RelaxedRule(int index, bool isTrigger)
    {
        Index = index;
        IsTrigger = isTrigger;
    }

    public int Index { get; }

    public bool IsTrigger { get; }

    /// <summary>The event of an action, which costs an act.</summary>
    public bool IsAct { get; set; }

    public int Waits => Tests.Length + Groups.Length;

    public RelaxedTest[] Tests { get; private set; } = Array.Empty<RelaxedTest>();

    public int[][] Groups { get; private set; } = Array.Empty<int[]>();

    /// <summary>Rules that wait for this one.</summary>
    public int[] Followers { get; private set; } = Array.Empty<int>();

    public RelaxedAssignment[] Assignments { get; set; } = Array.Empty<RelaxedAssignment>();

    public BeliefChange[] Beliefs { get; set; } = Array.Empty<BeliefChange>();

    public void WaitFor(RelaxedTest[] tests) => Tests = Tests.Concat(tests).ToArray();

    public void WaitForOne(params RelaxedRule[] rules)
    {
        Groups = Groups.Append(Array.ConvertAll(rules, rule => rule.Index)).ToArray();
        foreach (var rule in rules)
        {
            rule.Followers = rule.Followers.Append(Index).ToArray();
        }
    }
}

/// <summary>Met when a set may have one of the codes, or a number when its literal may hold.</summary>
/// <param name="Set">A fluent, or after these a believed fluent; <see cref="Number"/> for a test of numbers.</param>
internal readonly record struct RelaxedTest(int Set, ulong Codes, PackedLiteral Literal)
{
    public const int Number = -1;
}

/// <param name="Rule">The rule that makes it.</param>
internal readonly record struct RelaxedAssignment(int Fluent, PackedExpression Value, int Rule)
{
    public bool IsConstant => Value.Kind == ExpressionKind.Constant;
}

/// <summary>A believed fluent that may take the value, or from now on any value the fluent itself may have (null).</summary>
internal readonly record struct BeliefChange(int Believed, PackedExpression? Value);

/// <summary>Met when the fluent may have one of the codes.</summary>
internal readonly record struct CodeTest(ulong Codes, int Rule);

internal readonly record struct NumberTest(PackedLiteral Literal, int Rule);
