namespace Dramaturg.Compiler;

/// <summary>How a story is compiled.</summary>
/// <param name="Simplify">Fold what never changes and drop what can never happen. The meaning is the same either way.</param>
/// <param name="LiteralLimit">Most literals of one condition.</param>
/// <param name="InstanceLimit">Most choices of roles, some of them perhaps not yet filled, that grounding looks at for one schema.</param>
/// <param name="KeptLimit">Most instances of one schema: each of them is an act of its own, and no planner could do with more.</param>
public sealed record CompilerOptions(bool Simplify = true, int LiteralLimit = 20_000, int InstanceLimit = 2_000_000, int KeptLimit = 200_000)
{
    public static CompilerOptions Default { get; } = new();
}
