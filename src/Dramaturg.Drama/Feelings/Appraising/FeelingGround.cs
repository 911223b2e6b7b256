using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>What feelings along a road stand on: what is a life worth, and what do people expect in every state of mind.</summary>
internal sealed record FeelingGround(Road Road, ValueScale Scale, ExplainedChain Chain, Forecaster Forecaster)
{
    public static FeelingGround Of(Road road, FeelingTerms terms) => Of(road, ValueScale.Of(road), terms);

    /// <summary>Cost: a forecast for each different state of mind on the road, within <see cref="FeelingTerms.ForecastNodes"/>.</summary>
    public static FeelingGround Of(Road road, ValueScale scale, FeelingTerms terms)
    {
        var chain = new ExplainedChain(road.World);
        var forecaster = new Forecaster(chain, terms.Horizon, terms.MostWalks);
        forecaster.LookAhead(Minds(road, scale), terms.LeastWalks, new Effort(road.World, terms.ForecastNodes));
        return new FeelingGround(road, scale, chain, forecaster);
    }

    /// <summary>Those that somebody looks ahead from who wants something.</summary>
    private static IEnumerable<StateId> Minds(Road road, ValueScale scale)
    {
        var people = Enumerable.Range(0, road.World.Model.Characters.Count).Select(person => new CharacterId(person)).Where(person => scale.SpanOf(person).Sign > 0).ToArray();
        return Enumerable.Range(0, road.Acts.Count + 1).SelectMany(number => people.Select(person => road.World.Mind(road[number], person)));
    }
}
