using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Dramaturg.Cli;
using Dramaturg.EndToEnd.Film;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary><c>drama --as svg|html</c>.</summary>
public sealed class PlotTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    private static readonly string s_film = Repository.At("stories", "wege-des-lebens");
    private static readonly Lazy<string> s_picture = new(() => Run.Of("drama", s_film, "--as", "svg").Printed);
    private static readonly Lazy<int> s_actCount = new(() => FilmStory.AsShipped.Tell().Story.Acts.Count);
    private static readonly Lazy<string> s_page = new(() => Run.Of("drama", s_film, "--as", "html").Printed);

    private static int ActCount => s_actCount.Value;

    [Fact]
    public void Picture_OfTheFilm_HasAllPlotsBelowEachOther()
    {
        var picture = XDocument.Parse(s_picture.Value).Root!;
        Assert.Equal(["Wer was weiß", "Wie es allen geht", "Was sie fühlen", "Wie sie zueinander stehen", "Wie spannend es ist"], Texts(picture, "h"));
        Assert.True(Number(picture, "height") > 1000);
    }

    [Fact]
    public void Picture_OfTheFilm_DrawsNothingOutsideItself()
    {
        var picture = XDocument.Parse(s_picture.Value).Root!;
        foreach (var plot in picture.Elements(s_svg + "g"))
        {
            Assert.All(plot.Descendants(s_svg + "rect"), box => Assert.InRange(Number(box, "x") + Number(box, "width"), 0, 1000));
            Assert.All(plot.Descendants(s_svg + "circle"), dot => Assert.InRange(Number(dot, "cx"), 0, 1000));
            Assert.All(plot.Descendants(s_svg + "circle"), dot => Assert.True(Number(dot, "cy") > 56));
        }
    }

    [Fact]
    public void Tension_AsAPicture_HasAPointForEveryStateAndMarksThePeak()
    {
        var picture = XDocument.Parse(Run.Of("drama", s_film, "--tension", "--as", "svg", "--lang", "en").Printed).Root!;
        Assert.Equal(ActCount + 1, picture.Descendants(s_svg + "circle").Count(dot => (string?)dot.Attribute("class") == "f0"));
        Assert.Contains(Texts(picture, "b"), text => text.StartsWith("peak: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Knowledge_WhatIsLearntInTheLastAct_IsDrawn()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("story.drama", """
            story "News"
            person Ann, Ben
            facts
              letter: unread, read
            secret letter is read
              Ben believes unread
            Ann
              wants him to know: Ben knows letter
            act tell by Ann, to Ben
              wanted by Ann
              seen by Ann, Ben
              Ben learns letter
            ending "Told": Ben knows letter
            """);
        var picture = XDocument.Parse(Run.Of("drama", path, "--knowledge", "--as", "svg").Printed).Root!;
        var knows = picture.Descendants(s_svg + "rect").Where(box => (string?)box.Attribute("class") == "knows" && ((string?)box.Element(s_svg + "title"))?.StartsWith("1  ", StringComparison.Ordinal) == true);
        Assert.True(Number(knows.Single(), "width") > 300);
    }

    [Fact]
    public void Page_OfTheFilm_NeedsNothingFromElsewhere()
    {
        Assert.DoesNotContain("<script", s_page.Value);
        Assert.DoesNotContain("src=", s_page.Value);
        Assert.DoesNotContain("href=", s_page.Value);
        Assert.DoesNotContain("url(", s_page.Value);
    }

    [Fact]
    public void Page_OfTheFilm_HasEveryPartWithItsPlotOrItsWords()
    {
        var page = XDocument.Parse(s_page.Value.Replace("<!DOCTYPE html>\n", "").Replace("<meta charset=\"utf-8\">", "").Replace("initial-scale=1\">", "initial-scale=1\"/>")).Root!;
        var sections = page.Descendants("section").ToArray();
        Assert.Subset(sections.Select(section => (string)section.Attribute("id")!).ToHashSet(), new HashSet<string> { "knowledge", "fortunes", "feelings", "relations", "tension", "questions", "ending" });
        Assert.All(sections, section => Assert.NotEmpty(section.Descendants("pre").Single().Value));
        Assert.True(5 <= sections.Count(section => section.Elements(s_svg + "svg").Any()));
        Assert.Equal("de", (string?)page.Attribute("lang"));
        Assert.Equal(ActCount, page.Descendants("li").Count());
    }

    [Fact]
    public void Names_WithMarks_AreEscaped()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("story.drama", """
            story "A <b> & C"
            person Ann
            facts
              person can be glad
            Ann
              wants joy: Ann is glad
            act rejoice by person
              wanted by person
              seen by everyone
              person becomes glad
            ending "E": Ann is glad
            """);
        string page = Run.Of("drama", path, "--as", "html").Printed;
        Assert.Contains("<h1>A &lt;b&gt; &amp; C</h1>", page);
        XDocument.Parse(Run.Of("drama", path, "--as", "svg").Printed);
    }

    [Theory]
    [InlineData("--as", "pdf")]
    [InlineData("--as", "svg", "--json")]
    [InlineData("--as", "html", "--csv", "--tension")]
    [InlineData("--as", "svg", "--questions")]
    public void Drawing_ThatMakesNoSense_IsRefused(params string[] options) =>
        Assert.Equal(ExitCode.Usage, Run.Of(["drama", Repository.At("stories", "lantern"), .. options]).Code);

    [Fact]
    public void Relations_OfTheFilm_AreThereInEveryForm()
    {
        Assert.Contains("\nHow people stand to each other\n", Run.Of("drama", s_film, "--relations", "--lang", "en").Printed);
        Assert.Contains("\"affinities\"", Run.Of("drama", s_film, "--relations", "--json").Printed);
        Assert.StartsWith("person,other,fact,before,after,act\n", Run.Of("drama", s_film, "--relations", "--csv").Printed);
    }

    private static IEnumerable<string> Texts(XElement picture, string style) =>
        picture.Descendants(s_svg + "text").Where(text => (string?)text.Attribute("class") == style).Select(text => text.Value);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
