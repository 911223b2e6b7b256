using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What appraisals draw on, the same for all of one road. What was asked is remembered.</summary>
internal sealed class Circumstances
{
    private readonly Forecaster _forecaster;
    private readonly IProspects _prospects;
    private readonly Dictionary<(StateId Mind, CharacterId Person), Anticipation> _anticipations = new();
    private readonly Dictionary<(StateId Mind, CharacterId Person), IReadOnlyList<(Prospect Prospect, Expected Expected)>> _felt = new();

    public Circumstances(ValueScale scale, ExplainedChain chain, Forecaster forecaster, FeelingSources sources, FeelingTerms terms)
    {
        Scale = scale;
        Chain = chain;
        _forecaster = forecaster;
        _prospects = sources.Prospects ?? new Prospects(scale);
        Responsibility = sources.Responsibility ?? new Responsibility(scale, forecaster, terms);
        Terms = terms;
        Bonds = new Bonds(scale.World, terms.Drift);
    }

    public ValueScale Scale { get; }

    public ExplainedChain Chain { get; }

    public IResponsibility Responsibility { get; }

    public FeelingTerms Terms { get; }

    public Bonds Bonds { get; }

    public StoryWorld World => Scale.World;

    /// <summary>Whether some forecast is a sample.</summary>
    public bool IsSampled { get; private set; }

    public IEnumerable<CharacterId> Others(CharacterId person) =>
        Enumerable.Range(0, World.Model.Characters.Count).Select(other => new CharacterId(other)).Where(other => other != person);

    public Anticipation AnticipationOf(StateId mind, CharacterId person)
    {
        if (!_anticipations.TryGetValue((mind, person), out var anticipation))
        {
            var forecast = _forecaster.Of(mind);
            IsSampled |= !forecast.IsExact;
            anticipation = new Anticipation(Scale, person, forecast);
            _anticipations.Add((mind, person), anticipation);
        }

        return anticipation;
    }

    /// <summary>What somebody hopes for and fears.</summary>
    /// <remarks>
    /// Good news is hoped for and bad news feared: a want that may come true together with a greater loss is feared for the loss, which is a prospect of its own.
    /// </remarks>
    public IReadOnlyList<(Prospect Prospect, Expected Expected)> ProspectsOf(StateId mind, CharacterId person)
    {
        if (!_felt.TryGetValue((mind, person), out var felt))
        {
            felt = Scale.SpanOf(person).Sign == 0 ? [] : [.. _prospects.Of(mind, person)
                .Select(prospect => (Prospect: prospect, Expected: AnticipationOf(mind, person).Of(prospect)))
                .Where(prospect => IsFelt(prospect.Prospect, prospect.Expected))];
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

    private bool IsFelt(Prospect prospect, Expected expected)
    {
        bool isGood = prospect.Aims[0].Kind is AimKind.Above or AimKind.AtLeast;
        double stake = isGood ? expected.Stake : -expected.Stake;
        return expected.IsOpen && stake > 0 && FeelingTerms.Reaches(expected.Chance, Terms.LeastChance) && FeelingTerms.Reaches(stake, Terms.LeastStake) && Terms.IsFelt(expected.Strength);
    }
}
