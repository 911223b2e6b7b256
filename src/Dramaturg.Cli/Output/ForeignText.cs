using System.IO;
using System.Linq;
using Dramaturg.Importing;

namespace Dramaturg.Cli.Output;

/// <summary>Somebody else's screenplay, scene by scene beside the story.</summary>
internal static class ForeignText
{
    public static void Write(Page page, ForeignReading reading)
    {
        page.Line("No line of the file has an id. Its scenes, and what they tell of the story:", Tone.Quiet);
        foreach (var scene in reading.Scenes)
        {
            page.Line();
            page.Line($"{scene.Place.Start.Line + 1}  {(scene.Heading.Length > 0 ? scene.Heading : "(before the first heading)")}", Tone.Strong);
            page.Line("   " + (scene.People.Count == 0 ? "nobody of the story" : string.Join(", ", scene.People)));
            page.Line("   " + (scene.Scenes.Count == 0 ? "tells nothing of the story" : $"tells {(scene.Scenes.Count == 1 ? "scene" : "scenes")} {string.Join(", ", scene.Scenes)}: {(scene.Acts.Count == 0 ? "a moment" : string.Join(" ", scene.Acts))}"));
        }
    }

    public static void Json(TextWriter output, ForeignReading reading) => JsonPage.Write(output, json =>
    {
        json.Objects("scenes", reading.Scenes, scene =>
        {
            json.WriteNumber("line", scene.Place.Start.Line + 1);
            json.WriteString("heading", scene.Heading);
            json.Strings("people", scene.People);
            json.WriteStartArray("tells");
            scene.Scenes.ToList().ForEach(json.WriteNumberValue);
            json.WriteEndArray();
            json.Strings("acts", scene.Acts);
        });
        DiagnosticsJson.Write(json, reading.Diagnostics);
    });
}
