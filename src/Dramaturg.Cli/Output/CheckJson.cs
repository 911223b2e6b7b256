using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli.Verbs;

namespace Dramaturg.Cli.Output;

/// <summary>Everything that a check has to say about several stories, as one JSON document.</summary>
internal static class CheckJson
{
    public static void Write(TextWriter output, IReadOnlyList<CheckedStory> stories) => JsonPage.Write(output, json =>
    {
        json.Objects("files", stories, story => Write(json, story));
    });

    private static void Write(Utf8JsonWriter json, CheckedStory story)
    {
        json.WriteString("file", story.Story.Path);
        json.WriteBoolean("hasErrors", story.HasErrors);
        DiagnosticsJson.Write(json, story.Story.Diagnostics.Concat(story.Advice));
        if (story.Look is { } look)
        {
            AdviceJson.Survey(json, look.Survey);
        }

        if (story is { Look: { } reasoned, Parts.Reasons: true })
        {
            AdviceJson.Reasons(json, reasoned);
        }

        if (story.Parts.Dropped)
        {
            AdviceJson.Dropped(json, story.Story.Report);
        }
    }
}
