using System;

namespace Dramaturg.Drama.Feelings;

/// <summary>A mood in one word: the eight corners of pleasure, arousal and dominance. Source: [Mehrabian1996] in docs/papers.md.</summary>
public enum Temper
{
    /// <summary>No mood to speak of.</summary>
    Even,
    Exuberant,
    Dependent,
    Relaxed,
    Docile,
    Hostile,
    Anxious,
    Disdainful,
    Bored,
}

public static class Tempers
{
    /// <summary>How pleasant or unpleasant a mood has to be before it is one.</summary>
    public const double Least = 0.05;

    public static Temper Of(Mood mood) => Math.Abs(mood.Pleasure) < Least ? Temper.Even : (mood.Pleasure >= 0, mood.Arousal >= 0, mood.Dominance >= 0) switch
    {
        (true, true, true) => Temper.Exuberant,
        (true, true, false) => Temper.Dependent,
        (true, false, true) => Temper.Relaxed,
        (true, false, false) => Temper.Docile,
        (false, true, true) => Temper.Hostile,
        (false, true, false) => Temper.Anxious,
        (false, false, true) => Temper.Disdainful,
        _ => Temper.Bored,
    };
}
