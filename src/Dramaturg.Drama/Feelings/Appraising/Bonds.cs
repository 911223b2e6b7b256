using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.People;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>How dear people are to each other on a road: what the story says of it, and what their acts have done to it since.</summary>
/// <remarks>Both stay apart: the story's relations are what its acts make of them, and the drift is what the feelings would.</remarks>
internal sealed class Bonds
{
    private readonly Affinities _affinities;
    private readonly double[,] _drift;
    private readonly double _share;

    /// <param name="share">α: how far one act can move it.</param>
    public Bonds(StoryWorld world, double share)
    {
        _affinities = new Affinities(world);
        _drift = new double[world.Model.Characters.Count, world.Model.Characters.Count];
        _share = share;
    }

    /// <summary>From -1 to 1, in the person's own mind.</summary>
    public double Of(StateId mind, CharacterId person, CharacterId other) =>
        person == other ? 0 : Clip(_affinities.Of(mind, person, other) + _drift[person.Value, other.Value]);

    /// <summary>r ← clip(r + α (gratitude + admiration + happy-for − anger − reproach)).</summary>
    /// <param name="mind">Before the act.</param>
    public void Drift(StateId mind, CharacterId person, IEnumerable<Arousal> felt)
    {
        foreach (var toward in felt.Where(feeling => feeling.About.Toward is not null).GroupBy(feeling => feeling.About.Toward!.Value))
        {
            double now = Of(mind, person, toward.Key);
            double moved = Clip(now + (_share * toward.Sum(feeling => Pull(feeling.Kind) * feeling.Strength)));
            _drift[person.Value, toward.Key.Value] += moved - now;
        }
    }

    private static double Clip(double affinity) => Math.Max(-1, Math.Min(1, affinity));

    private static int Pull(FeelingKind kind) => kind switch
    {
        FeelingKind.Gratitude or FeelingKind.Admiration or FeelingKind.HappyFor => 1,
        FeelingKind.Anger or FeelingKind.Reproach => -1,
        _ => 0,
    };
}
