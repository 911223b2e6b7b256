using System.IO;
using System.Linq;
using Dramaturg.Importing;

namespace Dramaturg.Cli.Output;

/// <summary>Somebody else's screenplay, scene by scene beside the story.</summary>
internal static class ForeignText
{
    public static void Write(Page page, ForeignReading reading)
    {
        page.Line(
            reading.Scenes.Count == 0 ? "The file has no scenes and no speech; nothing is compared." : "No line of the file has an id. Its scenes, and what they tell of the story:", Tone.Quiet);
        foreach (var scene in reading.Scenes)
        {
            page.Line();
            page.Line($"{scene.Place.Start.Line + 1}  {(scene.Heading.Length > 0 ? scene.Heading : "(before the first heading)")}", Tone.Strong);
            page.Line("   " + (scene.People.Count == 0 ? "nobody of the story" : string.Join(", ", scene.People)) + (scene.Strangers.Count == 0 ? "" : "; not of the story: " + string.Join(", ", scene.Strangers)));
            page.Line("   " + (scene.Scenes.Count == 0 ? "tells nothing of the story" : $"tells {(scene.Scenes.Count == 1 ? "scene" : "scenes")} {string.Join(", ", scene.Scenes)}: {(scene.Acts.Count == 0 ? "a moment" : string.Join(" ", scene.Acts))}"));
        }

        if (reading.Scenes.Count > 0 && reading.Missing.Count > 0)
        {
            page.Line();
            page.Line("Told by none of them: " + string.Join(" ", reading.Missing));
        }
    }

    public static void Json(TextWriter output, ForeignReading reading) => JsonPage.Write(output, json =>
    {
        json.Objects("scenes", reading.Scenes, scene =>
        {
            json.WriteNumber("line", scene.Place.Start.Line + 1);
            json.WriteString("heading", scene.Heading);
            json.Strings("people", scene.People);
            json.Strings("strangers", scene.Strangers);
            json.WriteStartArray("tells");
            scene.Scenes.ToList().ForEach(json.WriteNumberValue);
            json.WriteEndArray();
            json.Strings("acts", scene.Acts);
        });
        json.Strings("missing", reading.Missing);
        DiagnosticsJson.Write(json, reading.Diagnostics);
    });
}
