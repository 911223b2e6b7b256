using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>In how many stories each demand on one telling is met, and what stands against it in the others.</summary>
internal sealed class DemandList
{
    private readonly List<Demand> _demands = [];

    public IReadOnlyList<MetDemand> All => [.. _demands.Select(demand => new MetDemand(demand.Name, demand.Asked, demand.Met, demand.Against.All))];

    /// <param name="places">Where lines and scenes are written.</param>
    public void Add(CraftFigure figure, IReadOnlyDictionary<string, string> places, int story)
    {
        var demand = Of(figure.Name);
        if (!figure.IsAsked)
        {
            return;
        }

        demand.Asked++;
        demand.Met += figure.Holds ? 1 : 0;
        foreach (string place in figure.Holds ? [] : figure.Places)
        {
            demand.Against.Add(place, places.GetValueOrDefault(place, ""), "", story);
        }
    }

    private Demand Of(string name)
    {
        if (_demands.Find(demand => demand.Name == name) is { } known)
        {
            return known;
        }

        _demands.Add(new Demand(name));
        return _demands[^1];
    }

    private sealed class Demand(string name)
    {
        public string Name => name;

        public int Asked { get; set; }

        public int Met { get; set; }

        public FindingList Against { get; } = new();
    }
}
