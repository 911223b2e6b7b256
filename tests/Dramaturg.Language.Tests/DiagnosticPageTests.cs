using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Dramaturg.Language.Words;
using Xunit;

namespace Dramaturg.Language.Tests;

/// <summary>Holds the catalogue, its pages and the examples on them together.</summary>
public class DiagnosticPageTests
{
    /// <summary>What no short example can show.</summary>
    private static readonly string[] s_withoutExample = { "DR1001", "DR1020" };

    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "diagnostics");

    public static TheoryData<string> Ids => new(DiagnosticCatalogue.All.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_Examples_ShowExactlyTheirDiagnostic(string id)
    {
        string page = File.ReadAllText(Path.Combine(s_folder, id + ".md"));
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        if (s_withoutExample.Contains(id))
        {
            return;
        }

        var stories = Markdown.Fences(page, "drama").ToList();
        var words = Markdown.Fences(page, "words").ToList();
        var (failing, repaired) = words.Count > 0
            ? (Check(stories[0], words[0]), Check(stories[0], words[1]))
            : (Check(stories[0], null), Check(stories[1], null));
        Assert.Equal(words.Count > 0 ? 1 : 2, stories.Count);
        Assert.True(failing.Count > 0 && failing.All(diagnostic => diagnostic.Id == id), DiagnosticRenderer.Render(failing));
        Assert.True(repaired.Count == 0, DiagnosticRenderer.Render(repaired));
    }

    [Fact]
    public void Pages_All_BelongToADiagnostic()
    {
        var own = Directory.GetFiles(s_folder, "DR*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(id => id[3] is '0' or '1' && id[2] is '1' or '2');

        Assert.Empty(own.Except(DiagnosticCatalogue.All.Select(descriptor => descriptor.Id)));
    }

    [Fact]
    public void Catalogue_Ids_AreUniqueAndAscending()
    {
        var ids = DiagnosticCatalogue.All.Select(descriptor => descriptor.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    private static List<Diagnostic> Check(string story, string? words)
    {
        var bound = DramaBinder.Bind(DramaParser.Parse(new SourceText(story, "example.drama")));
        var diagnostics = bound.Diagnostics.ToList();
        if (words is not null)
        {
            var parsed = WordsParser.Parse(new SourceText(words, "words.de"));
            diagnostics.AddRange(parsed.Diagnostics);
            diagnostics.AddRange(WordsChecker.Check(parsed.Words, bound.Story!));
        }

        return diagnostics;
    }
}
