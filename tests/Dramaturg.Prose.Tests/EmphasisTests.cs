using System.Linq;
using CsCheck;
using Dramaturg.Prose.Fountain;
using Xunit;

namespace Dramaturg.Prose.Tests;

public sealed class EmphasisTests
{
    private static readonly Gen<string> s_texts = Gen.OneOfConst("*", "**", "***", "_", "\\*", "\\_", " ", "\n", "a", "Öl", "-").Array[0, 20].Select(string.Concat);

    [Theory]
    [InlineData("ganz still", "ganz still")]
    [InlineData("*leise*", "i:leise")]
    [InlineData("**laut** und *leise*", "b:laut| und |i:leise")]
    [InlineData("***beides***", "bi:beides")]
    [InlineData("_darunter_", "u:darunter")]
    [InlineData("_*schräg*_", "iu:schräg")]
    [InlineData("**laut, *schräg* und laut**", "b:laut, |bi:schräg|b: und laut")]
    [InlineData("**laut *schräg***", "b:laut |bi:schräg")]
    [InlineData("***beides** schräg*", "bi:beides|i: schräg")]
    [InlineData("*a***b**", "i:a|b:b")]
    [InlineData("*nur _halb* zu_", "i:nur _halb| zu_")]
    [InlineData("5 * 3 und 4 * 2", "5 * 3 und 4 * 2")]
    [InlineData("*offen", "*offen")]
    [InlineData("*über die\nZeile*", "*über die\nZeile*")]
    [InlineData(@"\*kein Zeichen\*", "*kein Zeichen*")]
    public void Runs_OfAText_AreAsFountainHasThem(string text, string runs) =>
        Assert.Equal(runs, string.Join('|', EmphasisReader.Runs(text).Select(Show)));

    [Fact]
    public void Written_AndReadAgain_SaysTheSame() => s_texts.Sample(
        text =>
        {
            var runs = EmphasisReader.Runs(text);
            string written = EmphasisReader.Written(runs);
            Assert.Equal(EmphasisReader.Plain(text), EmphasisReader.Plain(written));
        },
        iter: 20_000);

    private static string Show(TextRun run) =>
        (run.Emphasis.HasFlag(Emphasis.Bold) ? "b" : "") + (run.Emphasis.HasFlag(Emphasis.Italic) ? "i" : "") + (run.Emphasis.HasFlag(Emphasis.Underlined) ? "u" : "")
        + (run.Emphasis == Emphasis.None ? "" : ":") + run.Text;
}
