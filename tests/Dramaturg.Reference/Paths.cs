using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

/// <summary>Small arithmetic of paths of minds.</summary>
internal static class Paths
{
    /// <summary>1.5: equal neighbours merged, [A, A, B] is [A, B].</summary>
    public static IReadOnlyList<CharacterId> Merge(IReadOnlyList<CharacterId> path) =>
        path.Where((character, i) => i == 0 || path[i - 1] != character).ToArray();

    public static IReadOnlyList<CharacterId> Rest(IReadOnlyList<CharacterId> path) => path.Skip(1).ToArray();

    public static bool EndsWith(IReadOnlyList<CharacterId> path, IReadOnlyList<CharacterId> suffix) =>
        suffix.Count <= path.Count && path.Skip(path.Count - suffix.Count).SequenceEqual(suffix);
}
