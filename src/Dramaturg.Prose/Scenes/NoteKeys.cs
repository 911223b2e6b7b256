using System.Collections.Generic;

namespace Dramaturg.Prose.Scenes;

/// <summary>What a note can say about the line it stands at.</summary>
internal static class NoteKeys
{
    public const string Id = "id";
    public const string Needs = "needs";
    public const string When = "when";
    public const string Feels = "feels";
    public const string After = "after";
    public const string Or = "or";
    public const string Echo = "echo";

    public static IReadOnlyCollection<string> All { get; } = [Id, Needs, When, Feels, After, Or, Echo, "plants", "changes", "pays"];
}
