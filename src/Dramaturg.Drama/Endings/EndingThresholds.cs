namespace Dramaturg.Drama.Endings;

/// <summary>Where one tone ends and the next begins. The same for every story.</summary>
/// <param name="Open">τ_o: the share of open stakes from which an ending is open.</param>
/// <param name="Small">τ: gains or losses up to this count as none.</param>
/// <param name="Overweighed">κ: gains or losses below this share of the other do not change the tone.</param>
public sealed record EndingThresholds(double Open, double Small, double Overweighed)
{
    public static EndingThresholds Default { get; } = new(0.25, 0.05, 0.25);
}
