// Ben knocks over a lamp, the house burns, Anna loses what she had. Did he mean it, or see it coming? She asks what he would have believed to happen, in her idea of him: if the fire follows there, or at the end of
// the plan that she takes him to have, it was foreseen. If it does not follow, but may within the next acts as he could have worked out, it was foreseeable. Else it was an accident. And if all that he could have
// done instead, as she sees him, would have done as much harm, or more, he was forced.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>How responsible people hold each other.</summary>
public interface IResponsibility
{
    /// <param name="moment">The act as it reaches whoever judges.</param>
    /// <param name="doer">Who is judged.</param>
    /// <param name="isPraise">What the act brings is looked at, not what it costs.</param>
    Blame Of(Moment moment, CharacterId doer, bool isPraise);
}

/// <summary>How responsible somebody is held.</summary>
/// <param name="Share">From 0 to 1.</param>
public sealed record Blame(Foresight Foresight, bool IsForced, double Share);

/// <summary>What somebody is taken to have known of what an act does to those who matter to the judge.</summary>
public enum Foresight
{
    /// <summary>It does nothing to them, or they have not seen it: what is judged is the act itself.</summary>
    Willed,
    Foreseen,
    Foreseeable,
    Accident,
}

/// <summary>Derives responsibility from what the judge believes that the doer believed and could have done.</summary>
/// <remarks>
/// Drama-definitions 4. Whoever does what the judge thought that one took to be impossible knew more than was thought, and is taken to have known all of it. Only blame is lessened by force: to do the least harm is what praise is for.
/// </remarks>
public sealed class Responsibility : IResponsibility
{
    private readonly ValueScale _scale;
    private readonly Forecaster _forecaster;
    private readonly FeelingTerms _terms;
    private readonly Alternatives _alternatives;

    public Responsibility(ValueScale scale, Forecaster forecaster, OptionFinder options, FeelingTerms terms)
    {
        _scale = scale;
        _forecaster = forecaster;
        _terms = terms;
        _alternatives = new Alternatives(scale, forecaster, options, terms);
    }

    private StoryWorld World => _scale.World;

    public Blame Of(Moment moment, CharacterId doer, bool isPraise)
    {
        if (!moment.Doers.Contains(doer))
        {
            return new Blame(Foresight.Willed, false, _terms.Foreseen);
        }

        var foresight = ForesightOf(moment, doer, isPraise ? 1 : -1);
        bool isForced = !isPraise && _alternatives.AreNoBetter(moment, doer);
        return new Blame(foresight, isForced, ShareOf(foresight) * (isForced ? _terms.Forced : 1));
    }

    private double ShareOf(Foresight foresight) => foresight switch
    {
        Foresight.Foreseeable => _terms.Foreseeable,
        Foresight.Accident => _terms.Accident,
        _ => _terms.Foreseen,
    };

    private Foresight ForesightOf(Moment moment, CharacterId doer, int sign)
    {
        var effects = Effects(moment, sign);
        var model = World.Mind(moment.Before, doer);
        if (effects.Count == 0)
        {
            return Foresight.Willed;
        }

        if (!World.IsPossible(model, moment.Act) || IsPlanned(model, moment.Act, doer, end => Shows(effects, model, end, sign)))
        {
            return Foresight.Foreseen;
        }

        double odds = World.Outcomes(model, moment.Act).Where(outcome => Shows(effects, model, World.Successor(model, outcome.Action), sign)).Sum(outcome => outcome.Chance.ToDouble());
        return odds >= _terms.Likely ? Foresight.Foreseen : odds > 0 || MayFollow(model, moment.Act, end => Shows(effects, model, end, sign)) ? Foresight.Foreseeable : Foresight.Accident;
    }

    /// <summary>Whether it comes at the end of the plan that the doer is taken to have.</summary>
    private bool IsPlanned(StateId model, ActionId act, CharacterId doer, Func<StateId, bool> comes) =>
        World.IsExecutable(model, act) && World.Explain(model, act, doer) is { } reason && comes(reason.Steps.Select(step => step.Action).Aggregate(model, World.Successor));

    private bool MayFollow(StateId model, ActionId act, Func<StateId, bool> comes) =>
        World.IsExecutable(model, act) && _forecaster.Of(World.Successor(model, act))?.Ends.Any(end => comes(end.State)) == true;

    /// <summary>The wants that fare better, or worse, as the judge sees it: the judge's own; else those of others.</summary>
    private IReadOnlyList<(CharacterId Person, int Concern)> Effects(Moment moment, int sign)
    {
        var own = EffectsOn(moment.Person, moment, sign).ToArray();
        var people = Enumerable.Range(0, World.Model.Characters.Count).Select(person => new CharacterId(person));
        return own.Length > 0 ? own : [.. people.SelectMany(person => EffectsOn(person, moment, sign))];
    }

    private IEnumerable<(CharacterId Person, int Concern)> EffectsOn(CharacterId person, Moment moment, int sign) =>
        Changed(person, moment.Before, moment.After, sign).Select(concern => (person, concern));

    private IEnumerable<int> Changed(CharacterId person, StateId before, StateId after, int sign) =>
        _scale.Of(after, new Decision(person, before)).Since(_scale.Of(before, person)).Select((change, concern) => (change, concern)).Where(part => part.change.Sign == sign).Select(part => part.concern);

    private bool Shows(IReadOnlyList<(CharacterId Person, int Concern)> effects, StateId before, StateId after, int sign) =>
        effects.Any(effect => Changed(effect.Person, before, after, sign).Contains(effect.Concern));
}
