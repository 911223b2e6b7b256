using System.Linq;
using CsCheck;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;
using Xunit;

namespace Dramaturg.Prose.Tests;

public sealed class FountainPrinterTests
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n", "\n\n", "\r\n", " ", "  \n", "TOM", "Ja.", "INT. HAUS", ".", "..", "!", "@", "~", ">", "<", "#", "##", "=", "===", "[[", "]]", "[[id: x]]", "/* fort */", "/* fort\n\nTOM */", "(leise)",
        "CUT TO:", "^", "#1#", "Title:", "    x", "\t", "ß", ":", "FRAU WEIß", "{{ a }}", "\u2028",
    ];

    private static readonly Gen<string> s_texts = Gen.OneOfConst(s_pieces).Array[0, 30].Select(string.Concat);

    [Fact]
    public void Print_OfWhatWasRead_IsReadAsTheSame() => s_texts.Sample(
        text =>
        {
            var read = Parse(text);
            string printed = FountainPrinter.Print(read);
            var again = Parse(printed);
            Assert.Equal(read.TitlePage, again.TitlePage);
            Assert.Equal(read.Elements, again.Elements);
        },
        iter: 20_000);

    [Fact]
    public void Parse_OfAnyText_LosesNoLetter() => s_texts.Sample(
        text =>
        {
            var document = Parse(text);
            int read = document.Elements.Sum(element => (element is Boneyard ? 0 : Letters(element.Text.Text)) + (element is Dialogue dialogue ? dialogue.Parts.Sum(part => Letters(part.Text.Text)) : 0)
                    + Letters((element as SceneHeading)?.Number ?? ""))
                + document.TitlePage.Sum(entry => Letters(entry.Text.Text) + entry.Values.Sum(value => Letters(value.Text)));
            Assert.Equal(Letters(text.Replace("fort", "", System.StringComparison.Ordinal).Replace("\n\nTOM */", "", System.StringComparison.Ordinal)), read);
        },
        iter: 5_000);

    [Fact]
    public void Parse_OfSectionMarksAroundANote_CountsTheFirstOnly()
    {
        var section = Assert.IsType<Section>(Assert.Single(Parse("##[[id: x]]###1").Elements));
        Assert.Equal(2, section.Depth);
        Assert.Equal("[[id: x]]###1", section.Text.Text);
    }

    private static int Letters(string text) => text.Count(char.IsLetter);

    private static FountainDocument Parse(string text) => FountainParser.Parse(new ProseFile("test", text));
}
