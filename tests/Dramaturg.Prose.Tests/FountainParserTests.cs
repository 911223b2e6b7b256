using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;
using Xunit;

namespace Dramaturg.Prose.Tests;

public sealed class FountainParserTests
{
    [Theory]
    [InlineData("INT. HOUSE - DAY", "heading INT. HOUSE - DAY")]
    [InlineData("ext house", "heading ext house")]
    [InlineData("I/E CAR", "heading I/E CAR")]
    [InlineData("INTERIOR", "action INTERIOR")]
    [InlineData(".STEG – NACHT", "heading STEG – NACHT")]
    [InlineData(".STEG – NACHT #12a#", "heading STEG – NACHT, number 12a")]
    [InlineData("...und dann", "action ...und dann")]
    [InlineData("INT. HOUSE\nNobody.", "dialogue INT. HOUSE: Nobody.")]
    [InlineData("Text.\nINT. HOUSE\n", "action Text./INT. HOUSE")]
    public void Parse_SceneHeadings_WantBlankLinesAroundThem(string text, string elements) => Assert.Equal(elements, Show(text));

    [Theory]
    [InlineData("TOM\nJa.", "dialogue TOM: Ja.")]
    [InlineData("TOM (V.O.)\nJa.", "dialogue TOM (V.O.): Ja.")]
    [InlineData("TOM (am Telefon)\nJa.", "dialogue TOM (am Telefon): Ja.")]
    [InlineData("TOM\n\nJa.", "action TOM | action Ja.")]
    [InlineData("Text.\nTOM\nJa.", "action Text./TOM/Ja.")]
    [InlineData("23\nJa.", "action 23/Ja.")]
    [InlineData("R2D2\nJa.", "dialogue R2D2: Ja.")]
    [InlineData("FRAU WEIß\nJa.", "action FRAU WEIß/Ja.")]
    [InlineData("@Frau Weiß\nJa.", "dialogue Frau Weiß: Ja.")]
    [InlineData("@Frau Weiß\n\nJa.", "action @Frau Weiß | action Ja.")]
    [InlineData("TOM ^\nJa.", "dual TOM: Ja.")]
    [InlineData("TOM\n(leise)\nJa.\nNein.", "dialogue TOM: (leise) Ja./Nein.")]
    [InlineData("TOM\nJa.\n(laut)\nNein.", "dialogue TOM: Ja. (laut) Nein.")]
    [InlineData("TOM\nJa.\n  \nNein.", "dialogue TOM: Ja.//Nein.")]
    [InlineData("TOM\nJa.\n\nNein.", "dialogue TOM: Ja. | action Nein.")]
    [InlineData("TOM\n~Willow waly\nJa.", "dialogue TOM: ~Willow waly Ja.")]
    [InlineData("TOM [[wer?]]\nJa.", "dialogue TOM [[wer?]]: Ja.")]
    public void Parse_Dialogue_BeginsAtACueAndEndsAtABlankLine(string text, string elements) => Assert.Equal(elements, Show(text));

    [Theory]
    [InlineData("CUT TO:", "transition CUT TO:")]
    [InlineData("CUT TO:\nText.", "dialogue CUT TO:: Text.")]
    [InlineData("> Abblende", "transition Abblende")]
    [InlineData("> THE END <", "centred THE END")]
    [InlineData("===", "page break")]
    [InlineData("== x", "synopsis = x")]
    [InlineData("# Akt\n## Szene\n= covers: row", "section 1 Akt | section 2 Szene | synopsis covers: row")]
    [InlineData("~Willow\n~Waly", "lyrics Willow/Waly")]
    [InlineData("!INT. HOUSE", "action INT. HOUSE")]
    [InlineData("[[nur ein Wort]]", "note [[nur ein Wort]]")]
    [InlineData("Text. [[Wort]]", "action Text. [[Wort]]")]
    [InlineData("Eins.\nZwei.\n\nDrei.", "action Eins./Zwei. | action Drei.")]
    public void Parse_OtherElements_AreKnownByTheirMarks(string text, string elements) => Assert.Equal(elements, Show(text));

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\r\r\n")]
    public void Parse_OtherLineEnds_MakeNoDifference(string lineEnd) =>
        Assert.Equal("section 1 Akt | action Eins./Zwei. | dialogue TOM: Ja. | boneyard x/y", Show("# Akt\n\nEins.\nZwei.\n\nTOM\nJa.\n\n/*x\ny*/\n".Replace("\n", lineEnd, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("A /* weg */ B", "action A  B | boneyard  weg ")]
    [InlineData("A\n\n/* INT. HOUSE\n\nTOM\nJa. */\n\nB", "action A | boneyard  INT. HOUSE//TOM/Ja.  | action B")]
    [InlineData("A /* offen", "action A /* offen")]
    public void Parse_Boneyards_AreStruckOut(string text, string elements) => Assert.Equal(elements, Show(text));

    [Fact]
    public void Parse_TitlePage_EndsAtABlankLine()
    {
        var document = Parse("Title: Die Laterne\nAuthor:\n    Eins\n    Zwei\n\nText.");
        Assert.Equal(["Title = Die Laterne", "Author = Eins/Zwei"], document.TitlePage.Select(entry => $"{entry.Text} = {string.Join('/', entry.Values)}"));
        Assert.Equal("action Text.", Show(document));
    }

    [Fact]
    public void Parse_Elements_KnowWhereTheyStand()
    {
        var document = Parse("# Eins\r\n\r\n/* weg */@Frau Weiß\r\nJa. [[id: x]]\r\n");
        var dialogue = Assert.IsType<Dialogue>(document.Elements[^1]);
        var note = Assert.Single(FountainNote.In(dialogue.Parts[0].Text));
        Assert.Equal("id: x", note.Text);
        Assert.Equal("id: x", Slice(note));
        Assert.Equal("Frau Weiß", Slice(dialogue.Text));
    }

    [Fact]
    public void In_NotesOverSeveralLines_AreOne() =>
        Assert.Equal("needs: a\nb", Assert.Single(FountainNote.In(Parse("Text [[needs: a\nb]] mehr").Elements[0].Text)).Text);

    private static string Slice(PlacedText text) => text.File.Text.Substring(text.Span.Start, text.Span.Length);

    private static FountainDocument Parse(string text) => FountainParser.Parse(new ProseFile("test", text));

    private static string Show(string text) => Show(Parse(text));

    private static string Show(FountainDocument document) => string.Join(" | ", document.Elements.Select(element => element switch
    {
        SceneHeading heading => $"heading {heading.Text}" + (heading.Number is null ? "" : ", number " + heading.Number),
        Dialogue dialogue => $"{(dialogue.IsDual ? "dual" : "dialogue")} {dialogue.Text}: {string.Join(' ', dialogue.Parts.Select(Show))}",
        PageBreak => "page break",
        Section section => $"section {section.Depth} {section.Text}",
        NoteParagraph => "note " + element.Text,
        ActionParagraph => "action " + element.Text,
        _ => element.GetType().Name.ToLowerInvariant() + " " + element.Text,
    })).Replace('\n', '/');

    private static string Show(DialoguePart part) => (part.Kind == DialoguePartKind.Lyric ? "~" : "") + part.Text;
}
