using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>Everything that a telling can say has words in both languages.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Words_OfTheFilm_SayEveryActWantAndBeat(string language)
    {
        string words = File.ReadAllText(Repository.At("stories", "wege-des-lebens", "words." + language));
        var said = Regex.Matches(words, "^(act|concern|beat) \"?([^:\"]+)\"?:", RegexOptions.Multiline).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        Assert.Empty(Sayable().Except(said));
    }

    private static IEnumerable<string> Sayable()
    {
        string text = FilmStory.AsShipped.Text;
        var acts = Regex.Matches(text, "^(?:act|fate) ([a-z -]+?) (?:by|of) ", RegexOptions.Multiline).Select(match => "act " + match.Groups[1].Value);
        var wants = Regex.Matches(text, "^  (?:wants|fears) ([^,:]+)[,:]", RegexOptions.Multiline).Select(match => "concern " + match.Groups[1].Value);
        return acts.Concat(wants).Concat(FilmStory.AsShipped.Beats.Select(beat => "beat " + beat.Trim('"'))).Distinct(StringComparer.Ordinal);
    }
}
