using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Voices;

namespace Dramaturg.Prose.Scenes;

/// <summary>Everything that is written to tell a story in one language.</summary>
/// <param name="Extras">Who speaks without being of the story.</param>
public sealed record SceneBook(IReadOnlyList<Scene> Scenes, IReadOnlyList<Voice> Voices, IReadOnlyList<string> Extras)
{
    /// <summary>Of all files, each key once.</summary>
    public IReadOnlyList<TitleEntry> TitlePage { get; init; } = [];

    public static SceneBook Empty { get; } = new([], [], []);

    public Voice? VoiceOf(string? person) => person is null ? null : Voices.FirstOrDefault(voice => voice.Person == person);

    public bool IsEmpty => Scenes.Count == 0;
}
