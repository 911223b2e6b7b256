using System.Globalization;
using System.Linq;
using System.Text;

namespace Dramaturg.Prose.Fountain;

/// <summary>A short print of what an element says, to see later whether it still says that. Neither how blanks fall nor how emphasis is written changes it.</summary>
/// <remarks>FNV-1a, 32 bits, as 8 hexadecimal digits: two given texts share one in a case of four thousand million.</remarks>
public static class Fingerprint
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    public static string Of(FountainElement element) => Of(TextOf(element));

    /// <summary>What is printed of the element but for a cue: the parts of a speech line by line.</summary>
    public static string TextOf(FountainElement element) => Plain(element is Dialogue dialogue ? string.Join('\n', dialogue.Parts.Select(PartText)) : element.Text.Text);

    private static string PartText(DialoguePart part) => part.Kind == DialoguePartKind.Lyric ? "~" + part.Text.Text.Replace("\n", "\n~", System.StringComparison.Ordinal) : part.Text.Text;

    private static string Of(string text)
    {
        uint hash = Encoding.UTF8.GetBytes(text).Aggregate(Start, (sum, part) => unchecked((sum ^ part) * Prime));
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Without notes, with single blanks, and with emphasis in one way of writing.</summary>
    private static string Plain(string text) => string.Join('\n', FountainNote.Without(text).Split('\n').Select(Line).Where(line => line.Length > 0));

    private static string Line(string line)
    {
        string[] words = line.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries);
        return EmphasisReader.Written(EmphasisReader.Runs(string.Join(' ', words)));
    }
}
