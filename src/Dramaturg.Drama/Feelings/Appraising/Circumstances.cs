using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What appraisals draw on, the same for all of one road. What was asked is remembered.</summary>
internal sealed class Circumstances
{
    private readonly ExplainedChain _chain;
    private readonly Forecaster _forecaster;
    private readonly Effort _effort;
    private readonly IProspects _prospects;
    private readonly Dictionary<(StateId Mind, CharacterId Person), Anticipation?> _anticipations = new();
    private readonly Dictionary<(StateId Mind, CharacterId Person), IReadOnlyList<(Prospect Prospect, Expected Expected)>> _felt = new();

    public Circumstances(FeelingGround ground, FeelingSources sources, FeelingTerms terms)
    {
        Scale = ground.Scale;
        _chain = ground.Chain;
        _forecaster = ground.Forecaster;
        _effort = new Effort(World, terms.AllNodes);
        _prospects = sources.Prospects ?? new Prospects(Scale, _effort);
        Responsibility = sources.Responsibility ?? new Responsibility(Scale, _forecaster, new OptionFinder(Scale, Horizons.Of(ground.Road)), terms);
        Terms = terms;
        Bonds = new Bonds(World, terms.Drift);
    }

    public ValueScale Scale { get; }

    public IResponsibility Responsibility { get; }

    public FeelingTerms Terms { get; }

    public Bonds Bonds { get; }

    public StoryWorld World => Scale.World;

    /// <summary>Whether some forecast is a sample.</summary>
    public bool IsSampled { get; private set; }

    /// <summary>Whether something could not be asked for.</summary>
    public bool IsCut { get; private set; }

    public IEnumerable<CharacterId> Others(CharacterId person) =>
        Enumerable.Range(0, World.Model.Characters.Count).Select(other => new CharacterId(other)).Where(other => other != person);

    /// <summary>Null where too much would have to be asked.</summary>
    public Anticipation? AnticipationOf(StateId mind, CharacterId person)
    {
        if (!_anticipations.TryGetValue((mind, person), out var anticipation))
        {
            var forecast = _forecaster.Of(mind);
            IsSampled |= forecast is { IsExact: false };
            IsCut |= forecast is null;
            anticipation = forecast is null ? null : new Anticipation(Scale, new Decision(person, mind), forecast);
            _anticipations.Add((mind, person), anticipation);
        }

        return anticipation;
    }

    /// <summary>How likely an act is in somebody's eyes beside the likeliest thing that could happen; null where too much would have to be asked.</summary>
    public double? LikelihoodOf(StateId mind, ActionId act)
    {
        IsCut |= _effort.IsSpent;
        return _effort.IsSpent ? null : _chain.Likelihood(mind, act);
    }

    /// <summary>What somebody hopes for and fears.</summary>
    public IReadOnlyList<(Prospect Prospect, Expected Expected)> ProspectsOf(StateId mind, CharacterId person)
    {
        if (!_felt.TryGetValue((mind, person), out var felt))
        {
            felt = Scale.SpanOf(person).Sign > 0 && AnticipationOf(mind, person) is { } anticipation
                ? [.. _prospects.Of(mind, person).Select(prospect => (Prospect: prospect, Expected: anticipation.Of(prospect))).Where(prospect => IsFelt(prospect.Expected))]
                : [];
            _felt.Add((mind, person), felt);
        }

        return felt;
    }

    public IReadOnlyList<BeliefChange> Changes(Moment moment, IEnumerable<FluentReference> facts) =>
        [.. facts.Distinct()
            .Select(fact => new BeliefChange(fact, Read(moment.Before, fact), Read(moment.After, fact)))
            .Where(change => change.Before != change.After)];

    /// <summary>What somebody's wants rest on, all or one of them.</summary>
    public IEnumerable<FluentReference> FactsOf(CharacterId person, int? concern = null) =>
        Scale.Concerns[person.Value].Where((_, position) => concern is null || position == concern).SelectMany(want => Readings.Of(want.Satisfaction));

    public Value Read(StateId mind, FluentReference fact) => World.Get(fact.Path.Aggregate(mind, World.Mind), fact.Fluent);

    private bool IsFelt(Expected expected) =>
        expected.IsOpen
        && FeelingTerms.Reaches(expected.Chance, Terms.LeastChance)
        && FeelingTerms.Reaches(Math.Abs(expected.Stake), Terms.LeastStake)
        && Terms.IsFelt(expected.Strength);
}
