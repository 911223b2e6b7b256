using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Export.Fountain;

/// <summary>A told story as a screenplay in Fountain, with the id of every line in a note behind it, by which the line finds its way back.</summary>
public static class FountainExport
{
    public static string Write(Screenplay screenplay) => FountainPrinter.Print(new FountainDocument(
        [new TitleEntry(PlacedText.Told("Title"), [PlacedText.Told(screenplay.Title)]), .. screenplay.TitlePage],
        [.. screenplay.Scenes.SelectMany(Elements), .. FountainPrints.Of(screenplay) is { } prints ? [prints] : Array.Empty<FountainElement>()]));

    private static IEnumerable<FountainElement> Elements(ToldScene scene) => scene.Lines.Select(WithId)
        .Prepend(scene.Heading is null ? null : new SceneHeading(PlacedText.Told(scene.Heading), null))
        .OfType<FountainElement>();

    private static FountainElement WithId(ToldLine line) => line switch
    {
        { Id: null } or { Element: PageBreak or SceneHeading or Transition } => line.Element,
        { Element: Dialogue dialogue } => dialogue with { Parts = [.. dialogue.Parts.Take(dialogue.Parts.Count - 1), WithId(dialogue.Parts[^1], line.Id)] },
        _ => line.Element with { Text = WithId(line.Element.Text, line.Id) },
    };

    private static DialoguePart WithId(DialoguePart part, string id) => part with { Text = WithId(part.Text, id) };

    private static PlacedText WithId(PlacedText text, string id) => PlacedText.Told($"{text} [[id: {id}]]");
}
