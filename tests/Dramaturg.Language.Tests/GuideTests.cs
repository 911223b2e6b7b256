using System;
using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Dramaturg.Language.Words;
using Xunit;

namespace Dramaturg.Language.Tests;

/// <summary>The pieces of the language guide are one story.</summary>
public class GuideTests
{
    private static readonly string s_guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "README.md"));

    [Fact]
    public void Guide_Pieces_AreWellFormedEachAlone()
    {
        foreach (string piece in Markdown.Fences(s_guide, "drama"))
        {
            var tree = DramaParser.Parse(new SourceText(piece, "guide.drama"));
            Assert.True(tree.Diagnostics.Count == 0, DiagnosticRenderer.Render(tree.Diagnostics));
        }
    }

    [Fact]
    public void Guide_PiecesTogether_AreAStoryWithNothingWrong()
    {
        var result = DramaBinder.Bind(DramaParser.Parse(new SourceText(Story(), "guide.drama")));

        Assert.True(result.Diagnostics.Count == 0, DiagnosticRenderer.Render(result.Diagnostics));
    }

    [Fact]
    public void Guide_Words_AreWordsForItsStory()
    {
        var story = DramaBinder.Bind(DramaParser.Parse(new SourceText(Story(), "guide.drama"))).Story!;
        var words = WordsParser.Parse(new SourceText(Markdown.Fences(s_guide, "words").Single(), "words.de"));

        Assert.Empty(words.Diagnostics);
        Assert.Empty(WordsChecker.Check(words.Words, story));
        Assert.Equal(
            "Roland operiert Frau Schmidt in der Klinik.", new SentenceTeller(story, words.Words).Tell("operate", ["Roland", "Frau Schmidt", "Clinic"]));
    }

    [Fact]
    public void Guide_ReservedWords_AreListedWhole()
    {
        string list = s_guide.Substring(s_guide.IndexOf("### Reserved words", StringComparison.Ordinal));
        string[] words = list.Split([' ', '\n', '·', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

        Assert.Empty(ReservedWords.All().Except(words));
    }

    private static string Story() => string.Join("\n", Markdown.Fences(s_guide, "drama"));
}
