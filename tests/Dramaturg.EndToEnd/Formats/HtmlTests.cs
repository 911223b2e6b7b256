using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary><c>tell --as html</c>.</summary>
public sealed class HtmlTests
{
    private static readonly Lazy<string> s_film = new(() => Told.As("html", Told.Film, "de"));

    [Fact]
    public void Page_NeedsNothingFromElsewhere()
    {
        Assert.DoesNotContain("<script", s_film.Value);
        Assert.DoesNotContain("<link", s_film.Value);
        Assert.DoesNotContain("src=", s_film.Value);
        Assert.DoesNotContain("url(", s_film.Value);
        Assert.DoesNotContain("@import", s_film.Value);
        Assert.All(Regex.Matches(s_film.Value, "href=\"(.)"), link => Assert.Equal("#", link.Groups[1].Value));
    }

    [Fact]
    public void Page_OfTheFilm_HasEverySceneOnceAndLinksToEach()
    {
        var page = Parse(s_film.Value);
        string[] scenes = [.. page.Descendants("section").Select(section => (string?)section.Attribute("id")).OfType<string>()];
        Assert.Equal(scenes.Distinct(), scenes);
        Assert.Equal(scenes.Select(scene => "#" + scene), page.Descendants("a").Select(link => (string)link.Attribute("href")!));
        Assert.True(scenes.Length > 10);
    }

    [Fact]
    public void Page_OfTheFilm_SaysNothingOfTheEndBeforeTheLastScene()
    {
        int lastScene = s_film.Value.LastIndexOf("class=\"scene\"", StringComparison.Ordinal);
        Assert.True(s_film.Value.IndexOf("class=\"better\"", StringComparison.Ordinal) > lastScene);
        Assert.True(s_film.Value.IndexOf("<svg", StringComparison.Ordinal) > lastScene);
        Assert.True(s_film.Value.IndexOf("Wie es ausgeht", StringComparison.Ordinal) > lastScene);
    }

    [Fact]
    public void Page_HasTheLinesOfTheScreenplayInOrder()
    {
        string[] ids = [.. Regex.Matches(Told.As("fountain", Told.Lantern, "en"), @"\[\[id: ([^]]+)\]\]").Select(id => id.Groups[1].Value)];
        var page = Parse(Told.As("html", Told.Lantern, "en"));
        Assert.Equal(ids, page.Descendants().Select(element => (string?)element.Attribute("data-line")).OfType<string>());
    }

    private static XElement Parse(string page) => XDocument.Parse(page["<!DOCTYPE html>\n".Length..]).Root!;
}
