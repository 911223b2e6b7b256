using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary><c>tell --as fdx</c>.</summary>
public sealed class FinalDraftTests
{
    private static readonly string[] s_types = ["Scene Heading", "Action", "Character", "Parenthetical", "Dialogue", "Transition"];

    [Theory]
    [InlineData("lantern", "en")]
    [InlineData("lantern", "de")]
    [InlineData("wege-des-lebens", "de")]
    [InlineData("wege-des-lebens", "en")]
    public void Script_OfAShippedStory_HasTheStructureOfFinalDraft(string story, string language)
    {
        var script = XDocument.Parse(Told.As("fdx", Repository.At("stories", story), language)).Root!;
        Assert.Equal("FinalDraft", script.Name.LocalName);
        Assert.Equal("Script", (string?)script.Attribute("DocumentType"));
        var paragraphs = script.Element("Content")!.Elements("Paragraph").ToArray();
        Assert.All(paragraphs, paragraph => Assert.Contains((string?)paragraph.Attribute("Type"), s_types));
        Assert.Equal("Scene Heading", (string?)paragraphs[0].Attribute("Type"));
        Assert.Single(script.Elements("TitlePage"));
        foreach (var (paragraph, next) in paragraphs.Zip(paragraphs.Skip(1)).Where(pair => (string?)pair.First.Attribute("Type") == "Character"))
        {
            Assert.True((string?)next.Attribute("Type") is "Dialogue" or "Parenthetical", paragraph.ToString());
        }
    }

    [Fact]
    public void Script_OfTheFilm_KeepsEveryIdOnce()
    {
        string fountain = Told.As("fountain", Told.Film, "de");
        string[] ids = [.. System.Text.RegularExpressions.Regex.Matches(fountain, @"\[\[id: ([^]]+)\]\]").Select(id => id.Groups[1].Value)];
        var notes = XDocument.Parse(Told.As("fdx", Told.Film, "de")).Descendants("ScriptNote").Select(note => note.Elements("Paragraph").First().Value).ToArray();
        Assert.Equal(ids.Select(id => "id: " + id), notes);
    }
}
