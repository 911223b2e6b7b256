using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary><c>tell --as pdf</c>, read back with poppler's tools.</summary>
public sealed class PdfTests
{
    private static readonly Lazy<byte[]> s_film = new(() => Told.Bytes(Told.Film, "--as", "pdf", "--lang", "de"));

    [Theory]
    [InlineData("de", null, "595.28 x 841.89")]
    [InlineData("en", null, "612 x 792")]
    [InlineData("en", "a4", "595.28 x 841.89")]
    [InlineData("de", "letter", "612 x 792")]
    public void Script_IsOnThePaperAskedFor(string language, string? paper, string size)
    {
        string[] options = ["--as", "pdf", "--lang", language, .. paper is null ? [] : new[] { "--paper", paper }];
        string info = Readers.PdfInfo(Told.Bytes(Told.Lantern, options));
        Assert.Contains("Page size:       " + size, info);
        Assert.Contains("Pages:           2\n", info);
        Assert.Contains("Title:           " + (language == "de" ? "Die Laterne" : "The Lantern"), info);
    }

    [Fact]
    public void Script_IsReadBackWithGermanLetters()
    {
        string text = Readers.PdfText(Told.Bytes(Told.Lantern, "--as", "pdf", "--lang", "de"));
        Assert.Contains("1   STEG – NACHT", text);
        Assert.Contains("Draußen knarrt ein Ruder.", text);
        Assert.Contains("Öl schwappt.", text);
        Assert.Contains("(mit der Hand im Nacken)", text);
    }

    [Fact]
    public void Film_HasEveryWordOfItsLines()
    {
        string[] words = Words(Regex.Replace(Readers.PdfText(s_film.Value), @"^.*\((WEITER|FORTS\.)\)$|^ +\d+\.$", "", RegexOptions.Multiline));
        string fountain = Regex.Replace(Told.As("fountain", Told.Film, "de"), @"\[\[.*?\]\]|^Title: |/\*.*\*/", "", RegexOptions.Singleline);
        string[] missing = [.. Words(fountain).Except(words, StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, string.Join(" ", missing));
    }

    [Fact]
    public void Film_HasAsManyPagesAsMinutes()
    {
        int pages = PageCount(s_film.Value);
        double minutes = double.Parse(Regex.Match(Told.As("beatsheet", Told.Film, "de"), @"([\d,]+) Minuten").Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        Assert.InRange(pages - 1, minutes * 0.8, minutes * 1.2);
    }

    [Theory]
    [InlineData("lantern", "en")]
    [InlineData("wege-des-lebens", "de")]
    public void Afterwriting_OfTheFountain_SetsAsManyPagesWithoutOurNotes(string story, string language)
    {
        byte[] theirs = Readers.Afterwriting(Told.As("fountain", Repository.At("stories", story), language));
        byte[] ours = Told.Bytes(Repository.At("stories", story), "--as", "pdf", "--lang", language);
        Assert.InRange(PageCount(theirs), PageCount(ours) * 0.85, PageCount(ours) * 1.15);
        string text = Readers.PdfText(theirs);
        Assert.DoesNotContain("id:", text);
        Assert.DoesNotContain("Told by Dramaturg", text);
    }

    [Fact]
    public void Film_PagesEndWithNoHeadingAndNoCue()
    {
        foreach (string page in Readers.PdfText(s_film.Value).Split('\f').Skip(1).Where(page => page.Trim().Length > 0))
        {
            string last = page.TrimEnd().Split('\n')[^1];
            Assert.DoesNotMatch(@"^ *\d+ +.* \d+$", last);
            Assert.True(last.Any(char.IsLower) || last.Contains("(WEITER)", StringComparison.Ordinal) || last.TrimStart().Length < 12, last);
        }
    }

    [Fact]
    public void Script_ToStandardOutputThatIsNoFile_SaysHowToNameOne()
    {
        var run = Run.Of("tell", Told.Lantern, "--as", "pdf");
        Assert.Equal(Dramaturg.Cli.ExitCode.Usage, run.Code);
        Assert.Contains("--output", run.Error);
    }

    private static int PageCount(byte[] pdf) => int.Parse(Regex.Match(Readers.PdfInfo(pdf), @"Pages: +(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static string[] Words(string text) => [.. Regex.Matches(text, @"\p{L}+").Select(word => word.Value.ToUpperInvariant())];
}
