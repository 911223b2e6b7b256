using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>No line of a shipped voice waits for a move that no scene makes under a cue that can be that person's: a name, or a role.</summary>
public sealed partial class VoiceMovesTests
{
    public static TheoryData<string, string> All => new(from story in new[] { "wege-des-lebens", "seven-tears", "lantern" } from language in new[] { "de", "en" } select (story, language));

    [Theory]
    [MemberData(nameof(All))]
    public void Voice_Moves_AreAskedForByAScene(string story, string language)
    {
        string folder = Repository.At("stories", story);
        var asked = Texts(folder, "scenes", language).SelectMany(AskedIn).ToHashSet();
        foreach (string voice in Texts(folder, "voices", language))
        {
            string person = VoiceName().Match(voice).Groups[1].Value;
            Assert.All(Moves(voice), move => Assert.True(asked.Any(say => say.Move == move && (say.Cue is null || IsCueOf(say.Cue, person))), $"{person} {move}"));
        }
    }

    /// <summary>The cue is null where whoever has a role speaks.</summary>
    private static IEnumerable<(string? Cue, string Move)> AskedIn(string scenes) => Said().Matches(scenes)
        .Select(said => (said.Groups[1].Value.Contains("{{") ? null : said.Groups[1].Value.TrimStart('@'), said.Groups[2].Value));

    /// <summary>In another language a cue can have another title before the same name.</summary>
    private static bool IsCueOf(string cue, string person) => cue.Split(' ')[^1].Equals(person.Split(' ')[^1].ToUpperInvariant(), System.StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Moves(string voice) => MoveHeading().Matches(voice).Select(heading => heading.Groups[1].Value);

    private static IEnumerable<string> Texts(string story, string kind, string language) =>
        Directory.Exists(Path.Combine(story, $"{kind}.{language}")) ? Directory.EnumerateFiles(Path.Combine(story, $"{kind}.{language}")).Select(File.ReadAllText) : [];

    [GeneratedRegex(@"^Voice: (.+)$", RegexOptions.Multiline)]
    private static partial Regex VoiceName();

    [GeneratedRegex(@"^# (.+)$", RegexOptions.Multiline)]
    private static partial Regex MoveHeading();

    /// <summary>A cue, directions, and a move.</summary>
    [GeneratedRegex(@"^(@.+|[A-ZÄÖÜß .]+)\n(?:\(.*\)\n)?\{% say (.+?)(?: to \w+(?: \w+)?)? %\}", RegexOptions.Multiline)]
    private static partial Regex Said();
}
