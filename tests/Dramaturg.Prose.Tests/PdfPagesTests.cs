using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Dramaturg.Export.Pdf;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;
using Xunit;

namespace Dramaturg.Prose.Tests;

/// <summary>The rules of pages, over random screenplays.</summary>
public sealed class PdfPagesTests
{
    private static readonly Gen<string> s_word = Gen.OneOfConst("a", "Nacht", "unwiderruflich", "Straßenbahn-Endhaltestelle", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
    private static readonly Gen<string> s_text = s_word.Array[1, 120].Select(words => string.Join(' ', words));
    private static readonly Gen<FountainElement[]> s_script = Scripts(Gen.Bool);

    /// <param name="areDual">Whether a speech is beside the one before.</param>
    private static Gen<FountainElement[]> Scripts(Gen<bool> areDual) => Elements(Speeches(areDual)).Array[0, 60];

    private static Gen<FountainElement> Speeches(Gen<bool> areDual) =>
        Gen.Select(Gen.OneOfConst("TOM", "DIE ALTE FRAU"), s_text, Gen.Bool, areDual).Select((cue, text, isDirected, isDual) => (FountainElement)new Dialogue(
            PlacedText.Told(cue), isDual, [.. isDirected ? [new DialoguePart(DialoguePartKind.Parenthetical, PlacedText.Told("(leise)"))] : Array.Empty<DialoguePart>(), new DialoguePart(DialoguePartKind.Speech, PlacedText.Told(text))]));

    private static Gen<FountainElement> Elements(Gen<FountainElement> speeches) => Gen.Frequency(
        (3, speeches),
        (3, s_text.Select(text => (FountainElement)new ActionParagraph(PlacedText.Told(text), false))),
        (1, Gen.Const((FountainElement)new SceneHeading(PlacedText.Told("INT. HAUS – NACHT"), null))),
        (1, Gen.Const((FountainElement)new Transition(PlacedText.Told("CUT TO:")))));

    [Fact]
    public void Pages_HoldEveryWordInOrder() => Scripts(Gen.Const(false)).Sample(
        script =>
        {
            var texts = script.SelectMany(element => element is Dialogue speech ? speech.Parts.Select(part => part.Text.Text) : [element.Text.Text]);
            string set = string.Concat(Pages(script).SelectMany(page => page).Where(line => !IsCue(line.Text)).Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal);
            Assert.Equal(string.Concat(texts).Replace(" ", "", StringComparison.Ordinal), Regex.Replace(set, @"\(WEITER\)|(?<=NACHT)\d+|\d+(?=INT\.)", ""));
        },
        iter: 300);

    [Fact]
    public void Pages_KeepToTheirMargins() => s_script.Sample(
        script => Assert.All(Pages(script).SelectMany(page => page), line =>
        {
            Assert.InRange(line.X, 72, 540.1 + 36);
            Assert.True(line.Text.Length <= 60);
            Assert.InRange(line.Y, 72, 792 - 36);
        }),
        iter: 300);

    [Fact]
    public void Pages_EndWithNoHeadingCueOrDirection() => s_script.Sample(
        script =>
        {
            foreach (var page in Pages(script).SkipLast(1))
            {
                string last = page[^1].Text;
                Assert.False(IsCue(last) || last == "(leise)" || last.StartsWith("INT.", StringComparison.Ordinal), last);
            }
        },
        iter: 300);

    [Fact]
    public void Speech_OverThePage_IsContinued()
    {
        var script = new FountainElement[] { new Dialogue(PlacedText.Told("TOM"), false, [new DialoguePart(DialoguePartKind.Speech, PlacedText.Told(string.Join(' ', Enumerable.Repeat("wieder", 400))))]) };
        var pages = Pages(script);
        Assert.Equal(2, pages.Length);
        Assert.Equal("(WEITER)", pages[0][^1].Text);
        Assert.Equal("TOM (FORTS.)", pages[1].First(line => line.Text != "2.").Text);
    }

    [Theory]
    [InlineData("Žižkov, Łódź, Győr, Şişli", 0)]
    [InlineData("„Grüße“ – ‚so‘ … 5 €", 0)]
    [InlineData("Москва", 6)]
    public void Letters_ThatTheFontHasNot_AreCounted(string text, int missing) =>
        Assert.Equal(missing, Write([new ActionParagraph(PlacedText.Told(text), false)]).MissingLetters.Count);

    private static bool IsCue(string line) => Regex.IsMatch(line, @"^(TOM|DIE ALTE FRAU)( \(FORTS\.\))?$");

    private static PdfScript Write(FountainElement[] script)
    {
        var scene = new ToldScene(null, Cast.Nobody, 0, 0, null, [.. script.Select(element => new ToldLine(null, element, null, null))], new SceneChoice([]));
        return PdfExport.Write(new Screenplay("T", "de", null!, [scene], []), Paper.Letter, new PageBreakWords("(WEITER)", "(FORTS.)"));
    }

    /// <summary>Texts page by page as they are written, without the title page and without a page's number.</summary>
    private static (double X, double Y, string Text)[][] Pages(FountainElement[] script)
    {
        string file = Encoding.Latin1.GetString(Write(script).Bytes);
        return [.. Regex.Matches(file, @"stream\n(.*?)\nendstream", RegexOptions.Singleline).Skip(1).Select(stream => Texts(stream.Groups[1].Value).Where(line => !Regex.IsMatch(line.Text, @"^\d+\.$")).ToArray())];
    }

    private static IEnumerable<(double X, double Y, string Text)> Texts(string stream) => Regex.Matches(stream, @"Tf ([\d.]+) ([\d.]+) Td <([0-9A-F]*)>").Select(text => (
        double.Parse(text.Groups[1].Value, CultureInfo.InvariantCulture),
        double.Parse(text.Groups[2].Value, CultureInfo.InvariantCulture),
        Encoding.Latin1.GetString(Convert.FromHexString(text.Groups[3].Value)).Replace('\u0096', '–')));
}
