using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What somebody could have done instead, as somebody else sees it, and what harm that would have done.</summary>
/// <remarks>
/// The harm of an option is what all people lose of what they want for themselves, on average over the ways in which its act may end and within the forecast, in which the doer does nothing more.
/// So to do nothing is not harmless where others are about to act.
/// </remarks>
internal sealed class Alternatives
{
    private readonly ValueScale _scale;
    private readonly Forecaster _forecaster;
    private readonly OptionFinder _options;
    private readonly FeelingTerms _terms;

    public Alternatives(ValueScale scale, Forecaster forecaster, OptionFinder options, FeelingTerms terms)
    {
        _scale = scale;
        _forecaster = forecaster;
        _options = options;
        _terms = terms;
    }

    private StoryWorld World => _scale.World;

    /// <summary>The act does harm, and nothing that could have been done instead would have done less.</summary>
    public bool AreNoBetter(Moment moment, CharacterId doer)
    {
        var model = World.Mind(moment.Before, doer);
        return World.IsExecutable(model, moment.Act)
            && Harm(model, moment.Act, doer) is { } harm
            && harm > _terms.Slack
            && Others(model, moment.Act, doer).All(other => Harm(model, other, doer) is { } less && less >= harm - _terms.Slack);
    }

    /// <summary>Other first acts of what the doer could do; null: to do nothing.</summary>
    private IEnumerable<ActionId?> Others(StateId model, ActionId act, CharacterId doer) =>
        _options.Of(model, doer).SelectMany(option => option.Ways).Select(way => way.First).Distinct()
            .Where(first => first is not { } other || World.Outcomes(model, other).All(outcome => outcome.Action != act));

    /// <summary>Null where too much would have to be asked: then nobody is taken to have been forced.</summary>
    private double? Harm(StateId model, ActionId? act, CharacterId doer)
    {
        if (act is not { } done)
        {
            return Harm(model, model, doer);
        }

        double? harm = 0;
        foreach (var outcome in World.Outcomes(model, done))
        {
            harm += outcome.Chance.ToDouble() * Harm(model, World.Successor(model, outcome.Action), doer);
        }

        return harm;
    }

    private double? Harm(StateId before, StateId after, CharacterId doer) =>
        _forecaster.Of(after, doer)?.Ends.Sum(end => end.Chance * Lost(before, end.State));

    private double Lost(StateId before, StateId after) =>
        Enumerable.Range(0, World.Model.Characters.Count).Select(person => new Decision(new CharacterId(person), before))
            .Select(standpoint => _scale.Own(before, standpoint) - _scale.Own(after, standpoint))
            .Where(loss => loss.Sign > 0)
            .Sum(loss => loss.ToDouble());
}
