using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dramaturg.EndToEnd.SevenTears;

/// <summary>A story as <c>tell --as fountain</c> prints it, cut into what is done or said.</summary>
internal sealed partial record ToldScript(string Text)
{
    private static readonly ConcurrentDictionary<(string Language, string Ending), ToldScript> s_told = new();

    /// <summary>Told once in a run of the tests.</summary>
    public static ToldScript Of(string language, string ending) => s_told.GetOrAdd((language, ending), asked => Fresh(asked.Language, asked.Ending));

    public static ToldScript Fresh(string language, string ending) =>
        new(Formats.Told.WithoutPrints(Run.Of("tell", Repository.At("stories", "seven-tears"), "--as", "fountain", "--lang", language, "--goal", ending).Printed));

    /// <summary>Without the title page and the headings.</summary>
    public IReadOnlyList<ScriptBlock> Blocks => [.. Paragraphs.Where(paragraph => !IsHeading(paragraph)).Select(ScriptBlock.Of)];

    /// <summary>The scenes in their order, each under the heading that it begins or goes on under.</summary>
    public IReadOnlyList<ScriptScene> Scenes
    {
        get
        {
            var scenes = new List<ScriptScene>();
            string heading = "";
            foreach (string paragraph in Paragraphs)
            {
                if (IsHeading(paragraph))
                {
                    heading = paragraph;
                    continue;
                }

                var block = ScriptBlock.Of(paragraph);
                if (scenes.Count == 0 || scenes[^1].Name != block.Scene)
                {
                    scenes.Add(new ScriptScene(block.Scene, heading, []));
                }

                scenes[^1].Speakers.Add(block.Cue);
            }

            return scenes;
        }
    }

    public int HeadingCount => Paragraphs.Count(IsHeading);

    private IEnumerable<string> Paragraphs => Text.Trim().Split("\n\n").Skip(1).Where(paragraph => paragraph.Length > 0);

    private static bool IsHeading(string paragraph) => paragraph[0] == '.' || HeadingStart().IsMatch(paragraph);

    [GeneratedRegex("^(INT|EXT)\\.")]
    private static partial Regex HeadingStart();
}

internal sealed record ScriptScene(string Name, string Heading, HashSet<string> Speakers);

/// <param name="Cue">Who speaks; empty where something is done.</param>
internal sealed partial record ScriptBlock(string Cue, string Text, string Id)
{
    public string Scene => Id[..Math.Max(0, Id.LastIndexOf('.'))];

    public static ScriptBlock Of(string paragraph)
    {
        string first = paragraph.Split('\n')[0].TrimStart('@');
        return new(paragraph.Contains('\n') && !first.Any(char.IsLower) ? first : "", paragraph, LineId().Match(paragraph).Groups[1].Value);
    }

    [GeneratedRegex(@"\[\[id: ([^\]]+)\]\]")]
    private static partial Regex LineId();
}
