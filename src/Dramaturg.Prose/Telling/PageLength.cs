using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;

namespace Dramaturg.Prose.Telling;

/// <summary>How long a screenplay is on paper: a page is a minute.</summary>
/// <remarks>The usual page: 55 lines, action 60 letters wide, speech 35; a blank line behind every element.</remarks>
public static class PageLength
{
    private const double LinesOfAPage = 55;
    private const int ActionWidth = 60;
    private const int SpeechWidth = 35;

    /// <summary>In pages, and so in minutes.</summary>
    public static double Of(ToldScene scene) => (scene.Lines.Sum(Lines) + (scene.Heading is null ? 0 : 2)) / LinesOfAPage;

    private static int Lines(ToldLine line) => 1 + (line.Element is Dialogue dialogue
        ? 1 + dialogue.Parts.Sum(part => Wrapped(part.Text.Text, SpeechWidth))
        : Wrapped(line.Element.Text.Text, ActionWidth));

    private static int Wrapped(string text, int width) => text.Split('\n').Sum(line => WordWrap.Lines(line, width).Count());
}
