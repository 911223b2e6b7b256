using System.Collections.Generic;

namespace Dramaturg.Prose.Scenes;

/// <summary>Everything that is written to tell a story in one language.</summary>
public sealed record SceneBook(IReadOnlyList<Scene> Scenes, IReadOnlyList<string> Extras)
{
    public static SceneBook Empty { get; } = new([], []);

    public bool IsEmpty => Scenes.Count == 0;
}
