using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Export.Lines;

/// <summary>The lines of a told story as a table for recording voices and for translation: comma-separated values as RFC 4180 has them.</summary>
public static class LinesExport
{
    private static readonly string[] s_columns = ["character", "text", "id", "scene", "act", "language", "kind", "direction"];

    /// <summary>A row for every line that is spoken or read, in order; headings are rows without an id.</summary>
    public static string Write(Screenplay screenplay)
    {
        var table = new StringBuilder();
        Row(table, s_columns);
        foreach (var script in ScriptElement.Of(screenplay).Where(script => script.Element is not PageBreak))
        {
            Row(table, Cells(script, screenplay));
        }

        return table.ToString();
    }

    private static string[] Cells(ScriptElement script, Screenplay screenplay)
    {
        var dialogue = script.Element as Dialogue;
        return
        [
            dialogue is null ? "" : dialogue.Text.Text,
            EmphasisReader.Plain(dialogue is null ? script.Element.Text.Text : string.Join('\n', Parts(dialogue, isDirection: false))),
            script.Id ?? "",
            script.Number.ToString(CultureInfo.InvariantCulture),
            ActsOf(screenplay.Scenes[script.Beat]),
            screenplay.Language,
            KindOf(script.Element),
            dialogue is null ? "" : EmphasisReader.Plain(string.Join("; ", Parts(dialogue, isDirection: true))),
        ];
    }

    private static IEnumerable<string> Parts(Dialogue dialogue, bool isDirection) =>
        dialogue.Parts.Where(part => part.Kind == DialoguePartKind.Parenthetical == isDirection).Select(part => isDirection ? part.Text.Text.Trim('(', ')') : part.Text.Text);

    /// <summary>3, or 3-5 where the scene tells several; empty for a moment.</summary>
    private static string ActsOf(ToldScene scene) => scene.After == scene.Before ? ""
        : scene.After == scene.Before + 1 ? scene.After.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{scene.Before + 1}-{scene.After}");

    private static string KindOf(FountainElement element) => element switch
    {
        SceneHeading => "heading",
        Dialogue => "dialogue",
        Transition => "transition",
        Lyrics => "lyrics",
        Centred => "centred",
        _ => "action",
    };

    private static void Row(StringBuilder table, string[] cells) => table.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? "\"" + text.Replace("\"", "\"\"", System.StringComparison.Ordinal) + "\"" : text;
}
