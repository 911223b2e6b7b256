using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Screenplays.Craft;

/// <summary>What one person says without a break.</summary>
/// <param name="Scene">Number of its part of the telling, from 0.</param>
/// <param name="Words">In small letters, without marks.</param>
internal sealed record SpokenLine(int Scene, string Speaker, string Id, IReadOnlyList<string> Words, ToldLine Told)
{
    public static IReadOnlyList<SpokenLine> Of(Screenplay screenplay) =>
        screenplay.Scenes.SelectMany((scene, number) => scene.Lines.Where(line => line is { Speaker: not null, Element: Dialogue }).Select(line => Of(number, line))).ToArray();

    public static IReadOnlyList<string> WordsOf(string text)
    {
        var letters = text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : letter is '’' or '\'' ? '\'' : ' ');
        return string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static SpokenLine Of(int scene, ToldLine line)
    {
        var spoken = ((Dialogue)line.Element).Parts.Where(part => part.Kind == DialoguePartKind.Speech).Select(part => FountainNote.Without(part.Text.Text));
        return new SpokenLine(scene, line.Speaker!, line.Id ?? "", WordsOf(string.Join(' ', spoken)), line);
    }
}
