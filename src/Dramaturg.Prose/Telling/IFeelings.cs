using Dramaturg.Model;

namespace Dramaturg.Prose.Telling;

/// <summary>What people feel along a road. Whoever analyses roads provides it.</summary>
public interface IFeelings
{
    /// <summary>From 0 to 1, after act <paramref name="number"/>; 0 is the start.</summary>
    /// <param name="towards">Null: towards anybody, or nobody in particular; the strongest.</param>
    double Strength(int number, CharacterId person, string feeling, CharacterId? towards);

    /// <summary>How much a choice costs somebody who stands before it, from 0 to 1.</summary>
    double Dilemma(int number, CharacterId person);
}

/// <summary>Nobody feels anything.</summary>
public sealed class NoFeelings : IFeelings
{
    public static NoFeelings Instance { get; } = new();

    public double Strength(int number, CharacterId person, string feeling, CharacterId? towards) => 0;

    public double Dilemma(int number, CharacterId person) => 0;
}
