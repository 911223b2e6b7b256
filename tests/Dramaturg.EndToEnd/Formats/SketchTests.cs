using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>A story without scenes, as a page and typeset.</summary>
public sealed class SketchTests
{
    [Fact]
    public void Sketch_AsAPage_HasItsPeopleItsActsAndTheCurve()
    {
        using var folder = new TemporaryFolder();
        string page = Run.Of("tell", Sketched.New(folder), "--as", "html").Printed;
        Assert.Contains("<p>3 acts</p>", page);
        Assert.Contains("<h3>Anna</h3>", page);
        Assert.Contains("<svg", page);
        Assert.Contains("<p class=\"action\">", page);
        Assert.DoesNotContain("does not speak", page);
        Assert.NotNull(XDocument.Parse(page["<!DOCTYPE html>".Length..]).Root);
    }

    [Fact]
    public void Sketch_Typeset_HasEveryActInOrder()
    {
        using var folder = new TemporaryFolder();
        string story = Sketched.New(folder);
        string text = string.Join(' ', Readers.PdfText(Told.Bytes(story, "--as", "pdf")).Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        using var document = JsonDocument.Parse(Run.Of("tell", story, "--json").Printed);
        int last = -1;
        foreach (var act in document.RootElement.GetProperty("stories")[0].GetProperty("acts").EnumerateArray())
        {
            int at = text.IndexOf(act.GetProperty("sentence").GetString()!, System.StringComparison.Ordinal);
            Assert.True(at > last, act.ToString());
            last = at;
        }

        Assert.True(last > 0);
    }

    [Fact]
    public void Sketch_OfAPublishedProblem_IsAPageToo()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("<article>", Run.Of("tell", folder.Write("theft.txt", Samples.Theft), "--as", "html").Printed);
    }
}
