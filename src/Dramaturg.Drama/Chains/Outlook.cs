// What may become of a state within a number of acts: for every first step the ends it can lead to. All figures about the future are read
// off this one thing. Looked at in full, the ends carry their chances and the figures are exact. Sampled, every first step has the same
// number of ends, drawn at random, and the estimates below are free of bias; leaving out one draw of each first step in turn tells how
// far a figure may be off (the jackknife). Worked example: docs/drama/tension.md.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Chains;

/// <summary>The futures of one state.</summary>
public sealed class Outlook
{
    internal Outlook(StateId state, int horizon, IReadOnlyList<Branch> branches, int samples)
    {
        State = state;
        Horizon = horizon;
        Branches = branches;
        Samples = samples;
    }

    public StateId State { get; }

    /// <summary>Acts looked ahead.</summary>
    public int Horizon { get; }

    /// <summary>One for every step of the chain, in its order.</summary>
    public IReadOnlyList<Branch> Branches { get; }

    /// <summary>Ends drawn for every first step; 0: nothing was drawn, the figures are exact.</summary>
    public int Samples { get; }

    /// <summary>Q: what a quantity is worth on average at the end.</summary>
    public double Expected(Func<StateId, double> quantity) => Branches.Sum(branch => branch.Step.Chance * branch.Mean(future => quantity(future.End)));

    /// <summary>The same one act before the end.</summary>
    public double ExpectedSooner(Func<StateId, double> quantity) =>
        Branches.Sum(branch => branch.Step.Chance * branch.Mean(future => quantity(future.Before)));

    public double Chance(Func<StateId, bool> holds) => Expected(state => holds(state) ? 1 : 0);

    /// <summary>The chance of something if people go on acting: ends at which nothing more happened although somebody would have acted are left out.</summary>
    /// <param name="isEnd">Of a state: nobody would act.</param>
    public double ChanceOfGoingOn(Func<StateId, bool> holds, Func<StateId, bool> isEnd)
    {
        var lasting = Branches.SelectMany(branch => branch.Futures.Select(future => (future.End, future.IsStopped, Chance: branch.Step.Chance * future.Chance)))
            .Where(future => !future.IsStopped || isEnd(future.End)).ToArray();
        double whole = lasting.Sum(future => future.Chance);
        return whole > 0 ? lasting.Where(future => holds(future.End)).Sum(future => future.Chance) / whole : 0;
    }

    /// <summary>Standard deviation of a quantity at the end, and how much of it the next step decides.</summary>
    /// <remarks>Suspense is that of Ely, Frankel and Kamenica ([Ely2015] in docs/papers.md), with what is at stake in place of a belief.</remarks>
    public Spread SpreadOf(Func<StateId, double> quantity)
    {
        var parts = Branches.Select(branch => (branch.Step.Chance, Moments: branch.MomentsOf(quantity, Samples > 0))).ToArray();
        double mean = parts.Sum(part => part.Chance * part.Moments.Mean);
        double within = parts.Sum(part => part.Chance * part.Moments.Variance);
        double between = parts.Sum(part => part.Chance * (Square(part.Moments.Mean - mean) - ((1 - part.Chance) * part.Moments.Noise)));
        double next = Math.Max(0, between);
        return new Spread(Math.Sqrt(Math.Max(next, between + within)), Math.Sqrt(next));
    }

    /// <summary>A figure with its error bar: the standard error, estimated by leaving out one draw of every first step in turn.</summary>
    /// <remarks>Source of the jackknife: [Tukey1958] in docs/papers.md.</remarks>
    public Figure Measure(Func<Outlook, double> figure)
    {
        double value = figure(this);
        if (Samples == 0)
        {
            return new Figure(value, 0);
        }

        double[] without = Enumerable.Range(0, Samples).Select(draw => figure(Without(draw))).ToArray();
        double mean = without.Average();
        return new Figure(value, Math.Sqrt(without.Sum(other => Square(other - mean)) * (Samples - 1) / Samples));
    }

    private Outlook Without(int draw) => new(
        State, Horizon, Branches.Select(branch => new Branch(branch.Step, branch.Futures.Where((_, i) => i != draw).ToArray())).ToArray(), Samples - 1);

    private static double Square(double number) => number * number;
}

/// <summary>What may become of one first step.</summary>
/// <param name="Futures">Their chances add up to 1, or are all the same where they were drawn.</param>
public sealed record Branch(ChainStep Step, IReadOnlyList<Future> Futures)
{
    public double Mean(Func<Future, double> quantity)
    {
        double sum = 0;
        double whole = 0;
        foreach (var future in Futures)
        {
            sum += future.Chance * quantity(future);
            whole += future.Chance;
        }

        return sum / whole;
    }

    internal Moments MomentsOf(Func<StateId, double> quantity, bool areDrawn)
    {
        double mean = Mean(future => quantity(future.End));
        double spread = Mean(future => (quantity(future.End) - mean) * (quantity(future.End) - mean));
        double variance = areDrawn && Futures.Count > 1 ? spread * Futures.Count / (Futures.Count - 1) : spread;
        return new Moments(mean, variance, areDrawn ? variance / Futures.Count : 0);
    }
}

/// <param name="End">The state after all acts.</param>
/// <param name="Before">The state one act earlier.</param>
/// <param name="IsStopped">On the way nothing happened, now and later.</param>
public readonly record struct Future(StateId End, StateId Before, double Chance, bool IsStopped);

/// <param name="Whole">Standard deviation at the end.</param>
/// <param name="Next">The part that the next step decides; never more than the whole.</param>
public readonly record struct Spread(double Whole, double Next);

/// <param name="Error">Standard error; 0: the value is exact.</param>
public readonly record struct Figure(double Value, double Error)
{
    public static Figure Zero => default;
}

/// <param name="Noise">Variance of the mean itself, because ends were drawn.</param>
internal readonly record struct Moments(double Mean, double Variance, double Noise);
