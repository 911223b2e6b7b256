using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Advice.Findings;

/// <summary>Wants that acts could change, but none that anybody had a reason for.</summary>
internal sealed class IdleWants
{
    private readonly Survey _survey;
    private readonly Step[] _steps;

    private IdleWants(Survey survey)
    {
        _survey = survey;
        _steps = survey.Steps.Where(step => !survey.World.IsNobodys(step.Act)).ToArray();
    }

    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var wants = new IdleWants(survey);
        foreach (var want in wants._steps.Length == 0 ? [] : Want.Of(survey.Model))
        {
            var idle = want.Concerns.Where(wants.IsIdle).ToArray();
            if (idle.Length > 0)
            {
                advice.NobodyActsOn(
                    written.PlaceOf(want.Origin),
                    survey.Looked.Count,
                    AsWritten.List(idle.Select(owned => written.Person(owned.Person)).ToArray()),
                    want.Label,
                    wants.ActsThatCould(idle[0].Concern).Select(written.Kind).ToArray());
            }
        }
    }

    private bool IsIdle((CharacterId Person, Concern Concern) owned) =>
        !FixedWants.IsFixed(_survey.Model, owned.Concern) && !_steps.Any(step => Changes(step, owned));

    /// <summary>In the world, or as the person sees it.</summary>
    private bool Changes(Step step, (CharacterId Person, Concern Concern) owned)
    {
        Value Satisfaction(StateId state) => _survey.World.Evaluate(state, owned.Concern.Satisfaction);
        StateId MindIn(Situation situation) => _survey.World.Mind(situation.State, owned.Person);
        return Satisfaction(step.From.State) != Satisfaction(step.To.State)
            || Satisfaction(MindIn(step.From)) != Satisfaction(MindIn(step.To));
    }

    private IEnumerable<string> ActsThatCould(Concern concern) =>
        new Changes(_survey.Model).Of(concern.Satisfaction)
            .Where(action => !action.IsNobodys).Select(action => action.Schema).Distinct();
}
