using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Knowledge;

/// <summary>Which facts people can be said to know: not copies, not what the language keeps for itself, and not the day, which everybody knows.</summary>
internal static class Spoken
{
    public static bool Of(StoryModel model, FluentId fluent) =>
        model.Fluents[fluent.Value] is { Tracks: null, IsHidden: false } && model.Schedule?.TimeFluents.Contains(fluent) != true;
}
