using System.Text.RegularExpressions;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>Finds <c>{% say MOVE %}</c> and <c>{% say MOVE to ROLE %}</c>.</summary>
internal static partial class SayTag
{
    /// <summary>Null for any other text.</summary>
    public static Say? Read(PlacedText text)
    {
        var match = Tag().Match(FountainNote.Without(text.Text));
        return match.Success
            ? new Say(text, match.Groups["move"].Value, match.Groups["to"] is { Success: true } to ? to.Value.Trim('"') : null)
            : null;
    }

    [GeneratedRegex(@"^\{%-?\s*say\s+(?<move>[^%\n]+?)(\s+to\s+(?<to>[^%\n]+?))?\s*-?%\}$", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
