using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;

namespace Dramaturg.Planner;

// Having a plan checked by somebody else.
public sealed partial class StoryWorld
{
    /// <summary>Replays a plan, asks this world for everybody's reasons and has the plan and the reasons checked independently.</summary>
    /// <param name="goal">Null: the number that a search without a goal looks for.</param>
    public ValidationReport Validate(Plan plan, Goal? goal = null, ValidationTerms? terms = null)
    {
        var states = new StateId[plan.Actions.Count];
        int playedCount = 0;
        var state = Start;
        while (playedCount < states.Length && IsAction(plan.Actions[playedCount]) && IsExecutable(state, plan.Actions[playedCount]))
        {
            states[playedCount] = state;
            state = Successor(state, plan.Actions[playedCount]);
            playedCount++;
        }

        Explanation.Explanation? ReasonOf(int position, CharacterId character) =>
            position < playedCount ? Explain(states[position], plan.Actions[position], character) : null;

        return PlanValidator.Validate(Model, Options, goal ?? new Goal.Utility(DefaultGoal()), plan, ReasonOf, terms);
    }

    private bool IsAction(ActionId action) => action.Value >= 0 && action.Value < Model.Actions.Count;
}
