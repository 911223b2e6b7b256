using System.Linq;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

// Time is taken to pass as it pleases: it may be any moment, and whatever falls due may do so at once, wherever its condition holds.
internal sealed partial class RelaxedRules
{
    private void AddTime()
    {
        if (_story.Schedule is not { } schedule)
        {
            return;
        }

        foreach (var due in schedule.Due)
        {
            AddEvent(due.Condition, due.Effects, isTrigger: true, due.Observers);
            AddInMinds(due.Condition, due.Effects);
        }

        foreach (var says in schedule.Says)
        {
            AddMoment(says);
        }
    }

    /// <summary>What a moment says, and everybody knows.</summary>
    private void AddMoment((int Fluent, int Code)[] says)
    {
        var rule = Add(isTrigger: true);
        rule.Assignments = says.Select(said => new RelaxedAssignment(said.Fluent, Constant(said.Code), rule.Index)).ToArray();
        rule.Beliefs = says.SelectMany(said => Believed.Of[said.Fluent]).Select(believed => new BeliefChange(believed, null)).ToArray();
    }

    private static PackedExpression Constant(int code) => new(ExpressionKind.Constant, code, System.Array.Empty<int>(), 0, default, null, null, null, null);
}
