using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Export.Scripts;

/// <summary>One element of a screenplay on its way to paper, whichever.</summary>
/// <param name="Number">Of a scene heading, from 1; of anything else the number of the heading that it stands under, 0 before the first.</param>
/// <param name="Beat">Which of the told scenes it belongs to, from 0; several can stand under one heading.</param>
public sealed record ScriptElement(FountainElement Element, int Number, int Beat, ToldLine? Line)
{
    public string? Id => Line?.Id;

    /// <summary>A screenplay from beginning to end.</summary>
    public static IReadOnlyList<ScriptElement> Of(Screenplay screenplay)
    {
        var elements = new List<ScriptElement>();
        int number = 0;
        for (int beat = 0; beat < screenplay.Scenes.Count; beat++)
        {
            foreach (var (element, line) in ElementsOf(screenplay.Scenes[beat]))
            {
                number += element is SceneHeading ? 1 : 0;
                elements.Add(new ScriptElement(element, number, beat, line));
            }
        }

        return elements;
    }

    private static IEnumerable<(FountainElement Element, ToldLine? Line)> ElementsOf(ToldScene scene)
    {
        var lines = scene.Lines.Select(line => (line.Element, (ToldLine?)line));
        return scene.Heading is null ? lines : lines.Prepend((new SceneHeading(PlacedText.Told(scene.Heading), null), null));
    }
}
