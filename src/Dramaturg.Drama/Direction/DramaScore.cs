using System;
using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Drama.Direction;

/// <summary>How good a drama a story is, and why: a line for each merit.</summary>
public sealed record DramaScore(DramaFeatures Features, IReadOnlyList<ScoreLine> Lines)
{
    /// <summary>The mean of the merits by their weights, from 0 to 1; 0 if none counts.</summary>
    public double Total => Lines.Sum(line => line.Weight) is var whole && whole > 0 ? Lines.Sum(line => line.Weight * line.Value) / whole : 0;

    public static DramaScore Of(DramaFeatures features, MeritWeights weights) => new(
        features,
        new[] { Merit.Dilemmas, Merit.Peak, Merit.Fall, Merit.Life, Merit.Answers }.Select(merit => new ScoreLine(merit, features[merit], weights[merit])).ToArray());
}

/// <param name="Value">From 0 to 1.</param>
public readonly record struct ScoreLine(Merit Merit, double Value, double Weight);
