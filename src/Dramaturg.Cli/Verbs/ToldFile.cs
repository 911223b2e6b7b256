using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>The acts of a story that <c>tell --json</c> wrote.</summary>
internal static class ToldFile
{
    /// <summary>The story as it stands in the file, whether or not its acts are explained.</summary>
    /// <exception cref="UsageException">The file is no such document, or an act of it cannot happen where it stands.</exception>
    public static SearchResult Follow(StoryModel model, SearchOptions options, string path)
    {
        var world = Storyteller.Open(model, options);
        var acts = ReadActs(path).Select(name => ActNames.Find(model, name)).ToArray();
        var state = world.Start;
        foreach (var (act, i) in acts.Select((act, i) => (act, i)))
        {
            state = world.IsExecutable(state, act)
                ? world.Successor(state, act)
                : throw new UsageException($"Act {i + 1}, {model.Actions[act.Value].Name}, cannot happen there.", ExitCode.ProvedNone);
        }

        var plan = new Plan(acts, world.Utility(state, null), [], null);
        return new SearchResult.Found([plan], false, false, null, new SearchStatistics(TimeSpan.Zero, 0, 0, 0, 0, 0, 0, 0));
    }

    /// <exception cref="UsageException">The file is no such document.</exception>
    public static IReadOnlyList<string> ReadActs(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.GetProperty("stories")[0].GetProperty("acts").EnumerateArray()
                .Select(act => act.GetProperty("name").GetString()!).ToArray();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException
            or IndexOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--told takes a file that tell --json wrote; '{path}' is none.");
        }
    }
}
