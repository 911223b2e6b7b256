using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What somebody could have done instead, as somebody else sees it, and what harm that would have done.</summary>
/// <remarks>
/// Options are the acts for which the doer has a reason, and to do nothing. The harm of one is what all people lose of what they want for themselves, on average within the forecast, in which the doer does nothing more.
/// So to do nothing is not harmless where others are about to act.
/// </remarks>
internal sealed class Alternatives
{
    private readonly ValueScale _scale;
    private readonly Forecaster _forecaster;
    private readonly FeelingTerms _terms;

    public Alternatives(ValueScale scale, Forecaster forecaster, FeelingTerms terms)
    {
        _scale = scale;
        _forecaster = forecaster;
        _terms = terms;
    }

    private StoryWorld World => _scale.World;

    /// <summary>The act does harm, and nothing that could have been done instead would have done less.</summary>
    public bool AreNoBetter(Moment moment, CharacterId doer)
    {
        var model = World.Mind(moment.Before, doer);
        if (!World.IsExecutable(model, moment.Act))
        {
            return false;
        }

        return Harm(model, World.Successor(model, moment.Act), doer) is { } harm
            && harm > _terms.Slack
            && Others(model, moment.Act, doer).All(end => Harm(model, end, doer) is { } other && other >= harm - _terms.Slack);
    }

    private IEnumerable<StateId> Others(StateId model, ActionId act, CharacterId doer) =>
        World.Executable(model)
            .Where(other => other != act && World.Consenters(model, other).Contains(doer) && World.IsTold(model, other))
            .Select(other => World.Successor(model, other))
            .Prepend(model);

    /// <summary>Null where too much would have to be asked: then nobody is taken to have been forced.</summary>
    private double? Harm(StateId before, StateId after, CharacterId doer) =>
        _forecaster.Of(after, doer)?.Ends.Sum(end => end.Chance * Lost(before, end.State));

    private double Lost(StateId before, StateId after) =>
        Enumerable.Range(0, World.Model.Characters.Count).Select(person => new CharacterId(person))
            .Select(person => _scale.Own(before, person) - _scale.Own(after, person))
            .Where(loss => loss.Sign > 0)
            .Sum(loss => loss.ToDouble());
}
