using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;
using Dramaturg.Screenplays;

namespace Dramaturg.Importing;

/// <summary>A scene of somebody else's screenplay, as far as it can be understood: where it plays, and who of the story is in it.</summary>
/// <param name="Heading">As written; empty for what stands before the first heading.</param>
/// <param name="Place">The heading without what is before and behind the place.</param>
/// <param name="Speeches">With the person of the story who speaks; null for anybody else.</param>
/// <param name="People">Who speaks or is named.</param>
internal sealed partial record ForeignText(PlacedText Heading, string Place, IReadOnlyList<(string? Person, Dialogue Speech)> Speeches, IReadOnlySet<string> People)
{
    /// <summary>Cues of those who are nobody of the story, in the order in which they first speak.</summary>
    public IReadOnlyList<string> Strangers => [.. Speeches.Where(speech => speech.Person is null).Select(speech => Speakers.NameIn(FountainNote.Without(speech.Speech.Text.Text))).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static IReadOnlyList<ForeignText> Of(FountainDocument document, StoryProse prose)
    {
        var speakers = new Speakers(prose.Population, prose.Words);
        var scenes = new List<List<FountainElement>> { new() };
        foreach (var element in document.Elements)
        {
            if (element is SceneHeading)
            {
                scenes.Add([]);
            }

            scenes[^1].Add(element);
        }

        return [.. scenes.Where(scene => scene.Count > 0 && (scene[0] is SceneHeading || scene.Any(element => element is Dialogue))).Select(scene => Of(scene, prose, speakers))];
    }

    /// <summary>What a heading says of the place: <c>EXT. JETTY - NIGHT</c> says JETTY.</summary>
    public static string PlaceIn(string heading)
    {
        string bare = Prefix().Replace(FountainNote.Without(heading), "");
        int end = Math.Max(bare.LastIndexOf(" - ", StringComparison.Ordinal), bare.LastIndexOf(" – ", StringComparison.Ordinal));
        return (end < 0 ? bare : bare[..end]).Trim();
    }

    private static ForeignText Of(List<FountainElement> scene, StoryProse prose, Speakers speakers)
    {
        var speeches = scene.OfType<Dialogue>().Select(speech => (PersonOf(FountainNote.Without(speech.Text.Text), prose, speakers), speech)).ToArray();
        string text = string.Join('\n', scene.Where(element => element is ActionParagraph).Select(element => element.Text.Text));
        var named = prose.Population.Of("person").Where(person => IsNamed(prose.Words.NameOf(person, null), text));
        var heading = scene[0] is SceneHeading ? scene[0].Text : new PlacedText("", scene[0].Text.File, [scene[0].Text.Start]);
        return new ForeignText(heading, PlaceIn(heading.Text), speeches, speeches.Select(speech => speech.Item1).OfType<string>().Concat(named).ToHashSet(StringComparer.Ordinal));
    }

    private static string? PersonOf(string cue, StoryProse prose, Speakers speakers) =>
        speakers.Of(cue, Cast.Nobody) is { } entity && prose.Population.Is(entity, "person") ? entity : null;

    private static bool IsNamed(string name, string text)
    {
        for (int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && name.Length > 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool isWhole = (at == 0 || !char.IsLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]));
            if (isWhole)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\s*((INT|EXT|EST)(\.|\b)(\s*/\s*(INT|EXT)\.?)?|I/E\.?)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();
}
