// What an act would have to do for somebody who does it for what it does itself. An act whose own assignments can raise a person's utility is taken to be done
// for that: then the person has to believe in the condition of one of these assignments. "Treat with the wrong remedy" is done by
// who believes it to be the right one. An act that cannot raise the utility by itself is a step to something else and asks for nothing here.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>The direct motives of acts. A guess for estimates, never a bound: a reason may lie elsewhere.</summary>
internal sealed class Motives
{
    private readonly PackedStory _story;
    private readonly Func<int, int> _startOf;
    private readonly Dictionary<int, List<Rise>>[] _rises;

    /// <param name="startOf">The code of a fluent at the start: a number set higher than that is a rise.</param>
    public Motives(PackedStory story, Func<int, int> startOf)
    {
        _story = story;
        _startOf = startOf;
        _rises = Enumerable.Range(0, story.CharacterCount).Select(RisesOf).ToArray();
    }

    /// <summary>The conditions of which a consenter has to believe one; null if the act needs no direct motive.</summary>
    public PackedCondition[]? Of(PackedAction action, int character)
    {
        var conditions = new List<PackedCondition>();
        foreach (var change in action.Effects.Own)
        {
            if (_rises[character].TryGetValue(change.Fluent, out var rises))
            {
                conditions.AddRange(change.Assignments
                    .Where(assignment => rises.Exists(rise => Raises(change.Fluent, assignment.Value, rise)))
                    .Select(assignment => assignment.Condition));
            }
        }

        return conditions.Count == 0 || conditions.Exists(condition => condition.IsTrue) ? null : conditions.ToArray();
    }

    private bool Raises(int fluent, PackedExpression value, Rise rise)
    {
        if (value.Kind != ExpressionKind.Constant)
        {
            return true;
        }

        if (!_story.Layout.IsNumber(fluent))
        {
            return ((1UL << (value.Code & 63)) & rise.Codes) != 0;
        }

        int start = _startOf(fluent);
        return value.Code == NumberTable.Unknown || start == NumberTable.Unknown || _story.Numbers.Compare(value.Code, start) == rise.Direction;
    }

    private Dictionary<int, List<Rise>> RisesOf(int character)
    {
        var rises = new Dictionary<int, List<Rise>>();
        var utility = _story.Utilities[character];
        for (int i = 0; i < utility.Weights.Length; i++)
        {
            Collect(utility.Satisfactions[i], SignOf(utility, i), rises);
        }

        return rises;
    }

    /// <summary>Of a weight that grows it is not known.</summary>
    private int SignOf(PackedUtility utility, int concern) =>
        utility.GrowingWeights?[concern] is { Kind: not ExpressionKind.Constant } ? 0 : _story.Numbers[utility.Weights[concern]].Sign;

    /// <param name="sign">Whether more of the value is more utility, or less; 0: either.</param>
    private void Collect(PackedExpression value, int sign, Dictionary<int, List<Rise>> rises)
    {
        switch (value.Kind)
        {
            case ExpressionKind.Read when value.Path.Length == 0:
                AddRise(rises, value.Fluent, new Rise(ulong.MaxValue, sign));
                break;
            case ExpressionKind.Arithmetic:
                Collect(value.Left!, sign, rises);
                Collect(value.Right!, value.Operator == ArithmeticOperator.Subtract ? -sign : sign, rises);
                break;
            case ExpressionKind.Choice:
                CollectChoice(value, sign, rises);
                break;
        }
    }

    private void CollectChoice(PackedExpression choice, int sign, Dictionary<int, List<Rise>> rises)
    {
        Collect(choice.Left!, sign, rises);
        Collect(choice.Right!, sign, rises);
        int better = sign * Math.Sign(Typical(choice.Left!) - Typical(choice.Right!));
        foreach (var literal in choice.Condition!.Disjuncts.SelectMany(disjunct => disjunct.All).Where(literal => literal.Path.Length == 0))
        {
            AddRise(rises, literal.Fluent, _story.Layout.IsNumber(literal.Fluent) ? AnyNumber(literal, better) : Codes(literal, better));
        }
    }

    private Rise Codes(PackedLiteral literal, int better)
    {
        ulong codes = RelaxedRules.Satisfying(literal, _story.Layout.CodeCount(literal.Fluent));
        return new Rise(better > 0 ? codes : better < 0 ? ~codes : ulong.MaxValue, 0);
    }

    private static Rise AnyNumber(PackedLiteral literal, int better) =>
        new(0, literal.Relation is Relation.Less or Relation.AtMost ? -better : better);

    /// <summary>A value to compare branches by: of a constant its own, of a choice the mean of its branches.</summary>
    private double Typical(PackedExpression value) => value.Kind switch
    {
        ExpressionKind.Constant => value.Code == NumberTable.Unknown ? 0 : _story.Numbers.Double(value.Code),
        ExpressionKind.Choice => (Typical(value.Left!) + Typical(value.Right!)) / 2,
        ExpressionKind.Arithmetic when value.Operator == ArithmeticOperator.Add => Typical(value.Left!) + Typical(value.Right!),
        _ => 0.5,
    };

    private static void AddRise(Dictionary<int, List<Rise>> rises, int fluent, Rise rise)
    {
        if (!rises.TryGetValue(fluent, out var list))
        {
            rises.Add(fluent, list = new List<Rise>());
        }

        list.Add(rise);
    }

    /// <param name="Codes">Of a truth or symbol: the codes that may raise the utility.</param>
    /// <param name="Direction">Of a number: 1 if more of it does, -1 if less, 0 if that is not known.</param>
    private readonly record struct Rise(ulong Codes, int Direction);
}
