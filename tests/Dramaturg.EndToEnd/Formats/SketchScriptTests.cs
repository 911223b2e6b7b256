using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Dramaturg.Cli;
using Dramaturg.Export.Scripts;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>A story without scenes in Fountain and for Final Draft: what its typeset script says. With DRAMATURG_UPDATE=1 the snapshots are written anew.</summary>
public sealed class SketchScriptTests
{
    private const string German =
        """
        words de
        story "sketch": "Skizze"
        act walk: "{walker} geht {old place.dative} {new place.accusative}."
        act give: "{giver} gibt {taker} den {tool}."
        House: "Haus", it, dative "aus dem Haus", accusative "ins Haus"
        Garden: "Garten", he, dative "aus dem Garten", accusative "in den Garten"
        Key: "Schlüssel", he
        """;

    public static TheoryData<string, string> All => new(from form in new[] { "fountain", "fdx" } from language in new[] { "en", "de" } select (form, language));

    [Theory]
    [MemberData(nameof(All))]
    public void Sketch_InAForm_IsAsItWas(string form, string language)
    {
        using var folder = new TemporaryFolder();
        string told = Told.As(form, Sketched.New(folder, German), language);
        string path = Repository.At("tests", "Dramaturg.EndToEnd", "Formats", "Snapshots", $"sketch.{language}.{form}");
        if (Environment.GetEnvironmentVariable("DRAMATURG_UPDATE") == "1")
        {
            File.WriteAllText(path, told);
        }

        Assert.Equal(File.ReadAllText(path), told);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Sketch_ReadBack_IsItsActsUnderTheirHeadings(string form, string language)
    {
        using var folder = new TemporaryFolder();
        string story = Sketched.New(folder, German);
        var read = Read(Told.As(form, story, language));
        Assert.Equal(Acts(story, language), read.OfType<ActionParagraph>().Select(action => action.Text.Text));
        Assert.Equal(language == "de" ? ["HAUS", "GARTEN"] : ["HOUSE", "GARDEN"], read.OfType<SceneHeading>().Select(heading => heading.Text.Text));
        Assert.All(read, element => Assert.True(element is SceneHeading or ActionParagraph, element.GetType().Name));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Sketch_ReadAndPrintedAgain_IsTheSameFountain(string language)
    {
        using var folder = new TemporaryFolder();
        string told = Told.As("fountain", Sketched.New(folder, German), language);
        Assert.Equal(told, FountainPrinter.Print(FountainParser.Parse(new ProseFile("sketch", told))));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Sketch_InFountain_IsReadByFountainJs(string language)
    {
        using var folder = new TemporaryFolder();
        var read = Readers.Fountain(Told.As("fountain", Sketched.New(folder, German), language));
        Assert.Equal(["title", "scene_heading", "action", "scene_heading", "action", "action"], read.Select(element => element.Kind));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Sketch_ForFinalDraft_HasTheStructureOfAScript(string language)
    {
        using var folder = new TemporaryFolder();
        var script = XDocument.Parse(Told.As("fdx", Sketched.New(folder, German), language)).Root!;
        Assert.Equal(["Content", "TitlePage", "SmartType"], script.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["Scene Heading", "Action", "Scene Heading", "Action", "Action"], script.Element("Content")!.Elements("Paragraph").Select(paragraph => (string?)paragraph.Attribute("Type")));
        Assert.Empty(script.Descendants("ScriptNote"));
    }

    [Theory]
    [InlineData("fountain")]
    [InlineData("fdx")]
    public void Sketch_WhosePeopleAreNowhere_IsItsActs(string form)
    {
        using var folder = new TemporaryFolder();
        string story = folder.Write("theft.txt", Samples.Theft);
        var read = Read(Run.Of("tell", story, "--as", form).Printed);
        Assert.NotEmpty(read);
        Assert.Equal(Acts(story, null), read.OfType<ActionParagraph>().Select(action => action.Text.Text));
    }

    [Fact]
    public void Sketch_Imported_SaysThatThereAreNoScenes()
    {
        using var folder = new TemporaryFolder();
        string story = Sketched.New(folder, German);
        var run = Run.Of("import", folder.Write("sketch.fountain", Told.As("fountain", story, "en")), "--into", story);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("no scenes", run.Error);
    }

    private static IReadOnlyList<FountainElement> Read(string told) => ExportedScript.Read(new ProseFile("sketch", told)).Document.Elements;

    private static string[] Acts(string story, string? language)
    {
        using var document = JsonDocument.Parse(Run.Of(["tell", story, "--json", .. language is null ? Array.Empty<string>() : ["--lang", language]]).Printed);
        return [.. document.RootElement.GetProperty("stories")[0].GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("sentence").GetString()!)];
    }
}
