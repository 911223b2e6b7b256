// Our reasons as a verbose run prints them: a plan without the act that it explains, and below each act the plans of those who
// want it, except the planner. What an end is to somebody is derived from the utility where that is simple.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Explanation;

namespace Dramaturg.Conformance;

internal sealed class ExplanationTrees(StoryWorld world)
{
    private StoryModel Model => world.Model;

    /// <summary>The tree for told acts from the start.</summary>
    public PlanTree Of(IReadOnlyList<ActionId> acts)
    {
        var state = world.Start;
        var steps = new List<StepTree>();
        foreach (var act in acts)
        {
            var before = state;
            var reasons = world.Consenters(state, act)
                .Select(character => (character, reason: world.Explain(before, act, character)))
                .Where(pair => pair.reason is not null)
                .Select(pair => Of(pair.reason!, world.Mind(before, pair.character)));
            steps.Add(new StepTree(Model.Name(act), reasons.ToArray()));
            state = world.Successor(state, act);
        }

        return new PlanTree(null, steps, Gets(Model.AuthorConcerns, state));
    }

    private PlanTree Of(Explanation reason, StateId believed)
    {
        var steps = new List<StepTree>();
        for (int i = 0; i < reason.Steps.Count; i++)
        {
            var step = reason.Steps[i];
            var before = believed;
            var others = step.Reasons.Where(other => other.Character != reason.Character)
                .Select(other => Of(other, world.Mind(before, other.Character)));
            if (i > 0)
            {
                steps.Add(new StepTree(Model.Name(step.Action), others.ToArray()));
            }

            believed = world.Successor(believed, step.Action);
        }

        return new PlanTree(
            Model.Characters[reason.Character.Value], steps, Gets(Model.CharacterConcerns[reason.Character.Value], believed));
    }

    private string[]? Gets(IReadOnlyList<Concern> concerns, StateId end)
    {
        var parts = new List<string>();
        return concerns.All(concern => Gets(concern.Satisfaction, end, parts)) && parts.Count > 0
            ? parts.Distinct().Order(StringComparer.Ordinal).ToArray()
            : null;
    }

    // The tests that decide and the properties that are counted; false where the text is not simply theirs.
    private bool Gets(Expression expression, StateId end, List<string> parts) => expression switch
    {
        Expression.Constant => true,
        Expression.Read read => Add(parts, new Literal(read.Fluent, Relation.Equal, new Expression.Constant(world.Get(end, read.Fluent.Fluent)))),
        Expression.Arithmetic sum => Gets(sum.Left, end, parts) && Gets(sum.Right, end, parts),
        Expression.Choice choice when world.Holds(end, choice.Condition) => Gets(choice.Condition, end, parts) && Gets(choice.Then, end, parts),
        _ => false,
    };

    private bool Gets(Condition condition, StateId end, List<string> parts) =>
        condition.Disjuncts.First(disjunct => disjunct.Literals.All(literal => world.Holds(end, literal)))
            .Literals.All(literal => Add(parts, literal));

    private bool Add(List<string> parts, Literal literal)
    {
        if (literal.Right is not Expression.Constant constant || literal.Left.Path.Count > 0)
        {
            return false;
        }

        var fluent = Model.Fluents[literal.Left.Fluent.Value];
        parts.Add($"{fluent.Name} {Sign(literal.Relation)} {fluent.Domain.Show(constant.Value)}");
        return true;
    }

    private static string Sign(Relation relation) => relation switch
    {
        Relation.Equal => "==",
        Relation.NotEqual => "!=",
        Relation.Greater => ">",
        Relation.AtLeast => ">=",
        Relation.Less => "<",
        _ => "<=",
    };
}
