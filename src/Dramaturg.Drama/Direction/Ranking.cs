using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Direction;

/// <summary>The order in which several stories are told: the best first, then always the one that is good and unlike those before it.</summary>
/// <remarks>Maximal marginal relevance, [Carbonell1998] in docs/papers.md, with unlikeness as a merit among the others: the share of acts that only one of two stories has.</remarks>
public static class Ranking
{
    /// <summary>Places in <paramref name="stories"/>, each once. Of equals the first found comes first.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<ScoredStory> stories, MeritWeights weights)
    {
        var order = new List<int>();
        var left = Enumerable.Range(0, stories.Count).ToList();
        while (left.Count > 0)
        {
            int best = left.Aggregate((one, other) => Worth(stories, other, order, weights) > Worth(stories, one, order, weights) ? other : one);
            order.Add(best);
            left.Remove(best);
        }

        return order;
    }

    /// <summary>From 0 to 1: how many of the acts of both only one of them has.</summary>
    public static double Unlikeness(IReadOnlyList<ActionId> one, IReadOnlyList<ActionId> other)
    {
        int both = one.Intersect(other).Count();
        int all = one.Union(other).Count();
        return all == 0 ? 0 : 1 - ((double)both / all);
    }

    private static double Worth(IReadOnlyList<ScoredStory> stories, int story, List<int> told, MeritWeights weights)
    {
        double whole = stories[story].Score.Lines.Sum(line => line.Weight);
        double variety = told.Select(earlier => Unlikeness(stories[story].Acts, stories[earlier].Acts)).DefaultIfEmpty(0).Min();
        return told.Count == 0 || whole + weights.Variety <= 0
            ? stories[story].Score.Total
            : ((whole * stories[story].Score.Total) + (weights.Variety * variety)) / (whole + weights.Variety);
    }
}

public sealed record ScoredStory(IReadOnlyList<ActionId> Acts, DramaScore Score);
