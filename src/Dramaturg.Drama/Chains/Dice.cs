namespace Dramaturg.Drama.Chains;

/// <summary>The random numbers of SplitMix64: the same from the same seed on every machine. Source: [Steele2014] in docs/papers.md.</summary>
public sealed class Dice
{
    private const double Unit = 1.0 / (1UL << 53);

    private ulong _state;

    public Dice(ulong seed) => _state = seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Throw() => (Next() >> 11) * Unit;

    /// <summary>From 0 up to, not including, <paramref name="count"/>, which is above 0.</summary>
    public int Below(int count) => (int)(Throw() * count);

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
