using System.IO;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests;

public class LexerTests
{
    private static readonly (TokenKind Kind, string Text)[] s_examples =
    {
        (TokenKind.Name, "Frau Schmidt"), (TokenKind.Text, "\"the mill\""), (TokenKind.Word, "closeness"), (TokenKind.QuotedWord, "`at`"),
        (TokenKind.Number, "0.5"), (TokenKind.Colon, ":"), (TokenKind.Comma, ","), (TokenKind.LeftParenthesis, "("), (TokenKind.RightParenthesis, ")"),
        (TokenKind.Plus, "+"), (TokenKind.Minus, "-"), (TokenKind.Star, "*"), (TokenKind.Slash, "/"), (TokenKind.Less, "<"), (TokenKind.Greater, ">"),
        (TokenKind.AtMost, "<="), (TokenKind.AtLeast, ">="), (TokenKind.LeftBrace, "{"), (TokenKind.RightBrace, "}"), (TokenKind.Comment, "# why"),
    };

    [Fact]
    public void Lexer_EveryKindOfToken_HasAnExample()
    {
        var layout = new[] { TokenKind.EndOfLine, TokenKind.Indent, TokenKind.Dedent, TokenKind.EndOfFile };

        Assert.Equal(System.Enum.GetValues<TokenKind>(), s_examples.Select(example => example.Kind).Concat(layout).OrderBy(kind => kind));
    }

    [Fact]
    public void Lexer_Examples_GiveTheirTokens()
    {
        foreach (var (kind, text) in s_examples)
        {
            var first = Read(text)[0];
            Assert.Equal((kind, new TextSpan(0, text.Length)), (first.Kind, first.Span));
        }
    }

    [Theory]
    [InlineData("Frau   Schmidt is", "Name Word EndOfLine EndOfFile")]
    [InlineData("Roland, Katrin", "Name Comma Name EndOfLine EndOfFile")]
    [InlineData("a-b a - b -1", "Word Word Minus Word Minus Number EndOfLine EndOfFile")]
    [InlineData("x\n  y\n    z\nw", "Word EndOfLine Indent Word EndOfLine Indent Word EndOfLine Dedent Dedent Word EndOfLine EndOfFile")]
    [InlineData("x\n  y\n  # in\n# out\nw", "Word EndOfLine Indent Word EndOfLine Comment Dedent Comment Word EndOfLine EndOfFile")]
    [InlineData("x # end\n\n", "Word Comment EndOfLine EndOfFile")]
    [InlineData("", "EndOfFile")]
    [InlineData("x\r\n  y\r\n", "Word EndOfLine Indent Word EndOfLine Dedent EndOfFile")]
    public void Lexer_Lines_AreMadeVisible(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(" ", Read(text).Select(token => token.Kind)));

    [Fact]
    public void ReservedWords_InBackticks_AreNames()
    {
        foreach (string word in ReservedWords.All())
        {
            var story = DramaParser.Parse(new SourceText($"kind `{word}`\nkind {word}\n", "a.drama"));
            Assert.Single(story.Diagnostics);
        }
    }

    /// <summary>The grammar for editors knows every reserved word and every item.</summary>
    [Fact]
    public void TextMateGrammar_Words_AreComplete()
    {
        string grammar = File.ReadAllText(Path.Combine(Repository.Root, "editors", "vscode", "syntaxes", "drama.tmLanguage.json"));
        string[] parts = { "a", "an", "is", "are", "the", "each", "some", "than", "can", "seen", "wanted", "sees", "see", "believe", "believes", "know", "knows", "learn", "learns", "become", "becomes", "rise", "rises", "fall", "falls", "according", "every" };

        Assert.Empty(ReservedWords.All().Concat(ReservedWords.Items).Except(parts)
            .Where(word => !System.Text.RegularExpressions.Regex.IsMatch(grammar, $@"\b{word}\b")));
    }

    private static System.Collections.Generic.IReadOnlyList<Token> Read(string text) => Lexer.Read(new SourceText(text, "test"), new DiagnosticBag());
}
