using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Export.FinalDraft;

/// <summary>What Final Draft's paragraphs can say of an element: songs are in italics, and nothing more.</summary>
internal static class FinalDraftView
{
    public static FountainElement Of(FountainElement element) => element switch
    {
        Dialogue dialogue when dialogue.Parts.Any(part => part.Kind == DialoguePartKind.Lyric) => dialogue with { Parts = [.. dialogue.Parts.Select(Of)] },
        Lyrics => new ActionParagraph(PlacedText.Told(Sung(element.Text.Text)), false),
        Centred => new ActionParagraph(element.Text, false),
        _ => element,
    };

    /// <summary>In italics, line by line.</summary>
    public static string Sung(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "*" + EmphasisReader.Plain(line) + "*"));

    private static DialoguePart Of(DialoguePart part) =>
        part.Kind == DialoguePartKind.Lyric ? new DialoguePart(DialoguePartKind.Speech, PlacedText.Told(Sung(part.Text.Text))) : part;
}
