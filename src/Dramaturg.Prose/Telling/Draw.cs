namespace Dramaturg.Prose.Telling;

/// <summary>Numbers that look random and depend on nothing but a seed, a name and a place in the telling.</summary>
internal static class Draw
{
    /// <summary>FNV-1a over the name, stirred with the SplitMix64 finalizer.</summary>
    public static ulong Of(ulong seed, string name, int place)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return Stir(Stir(hash ^ seed) ^ (uint)place);
    }

    private static ulong Stir(ulong value)
    {
        value = (value + 0x9E3779B97F4A7C15UL) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
