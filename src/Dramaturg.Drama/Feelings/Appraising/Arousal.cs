using System;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Feelings;

/// <summary>A feeling as it arises.</summary>
/// <param name="Lasts">Whether what it is about still is so, in the person's mind at a later time; null: it is over at once.</param>
internal sealed record Arousal(FeelingKind Kind, double Strength, FeelingObject About, Grounds Grounds, Func<StateId, bool>? Lasts = null)
{
    /// <summary>The strength is what the grounds say it is.</summary>
    public static Arousal Of(FeelingKind kind, FeelingObject about, Grounds grounds, Func<StateId, bool>? lasts = null) =>
        new(kind, kind.IsCompound() ? Math.Sqrt(grounds.Product) : grounds.Product, about, grounds, lasts);
}
