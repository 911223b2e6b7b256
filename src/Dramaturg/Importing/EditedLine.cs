using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Importing;

/// <summary>A line of a file that comes back.</summary>
/// <param name="Id">Null for what has none.</param>
/// <param name="Words">Without notes and a cue, line by line.</param>
internal sealed record EditedLine(string? Id, FountainElement Element, string Words)
{
    private const string Key = "id:";

    public PlacedText Place => Element is Dialogue { Parts: [var first, ..] } ? first.Text : Element.Text;

    /// <summary>Everything that can be said or done, in order. A note in a paragraph of its own belongs to the line before it.</summary>
    public static IReadOnlyList<EditedLine> Of(FountainDocument document)
    {
        var lines = new List<EditedLine>();
        foreach (var element in document.Elements)
        {
            if (element is NoteParagraph note && lines is [.., { Id: null } last])
            {
                lines[^1] = last with { Id = IdIn([note.Text]) };
            }
            else if (element is ActionParagraph or Dialogue or Lyrics or Centred or Transition)
            {
                lines.Add(new EditedLine(IdIn(TextsOf(element)), element, WordsOf(element)));
            }
        }

        return lines;
    }

    /// <summary>What an element says, as a told text has it.</summary>
    public static string WordsOf(FountainElement element) => string.Join('\n', Texts(element)
        .SelectMany(text => FountainNote.Without(text.Text).Split('\n'))
        .Select(line => string.Join(' ', line.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));

    public static IEnumerable<PlacedText> Texts(FountainElement element) => element is Dialogue dialogue ? dialogue.Parts.Select(part => part.Text) : [element.Text];

    private static IEnumerable<PlacedText> TextsOf(FountainElement element) => element is Dialogue ? Texts(element).Prepend(element.Text) : [element.Text];

    private static string? IdIn(IEnumerable<PlacedText> texts) => texts.SelectMany(FountainNote.In).Select(note => note.Text)
        .Where(note => note.StartsWith(Key, System.StringComparison.Ordinal)).Select(note => note[Key.Length..].Trim()).FirstOrDefault();
}
