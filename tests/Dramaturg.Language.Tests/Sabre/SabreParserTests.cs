using System.Linq;
using Dramaturg.Language.Sabre;
using Xunit;

namespace Dramaturg.Language.Tests.Sabre;

public sealed class SabreParserTests
{
    [Theory]
    [InlineData("a & b | c & d", "(& a (| b c) d)")]
    [InlineData("!a | b", "(| (! a) b)")]
    [InlineData("!a & b", "(& (! a) b)")]
    [InlineData("!f() == e", "(! (== f() e))")]
    [InlineData("!x : t", "(! (: x t))")]
    [InlineData("exists(x : t) p(x) & q", "(& (exists x t p(x)) q)")]
    [InlineData("exists(x : t) f(x) == g", "(exists x t (== f(x) g))")]
    [InlineData("10 - 3 - 2", "(- 10 (- 3 2))")]
    [InlineData("1 + 2 * 3", "(* (+ 1 2) 3)")]
    [InlineData("10 + 3 - 2", "(+ 10 (- 3 2))")]
    [InlineData("10 - 3 + 2", "(+ (- 10 3) 2)")]
    [InlineData("8 / 2 * 3", "(* (/ 8 2) 3)")]
    [InlineData("8 / 4 / 2", "(/ 8 (/ 4 2))")]
    [InlineData("a == b == c", "(== a (== b c))")]
    [InlineData("a == n > 3", "(== a (> n 3))")]
    [InlineData("p() = x == y", "(= p() (== x y))")]
    [InlineData("sum(x : t) v(x) + 1", "(sum x t (+ v(x) 1))")]
    [InlineData("(sum(x : t) v(x)) + 1", "(+ (sum x t v(x)) 1)")]
    [InlineData("if(c) x & y", "(& (if c x) y)")]
    [InlineData("if(c) x else y & z", "(& (if c x y) z)")]
    [InlineData("if(c) x & y else z", "(if c (& x y) z)")]
    [InlineData("if(c) 2 else 0 + 1", "(if c 2 (+ 0 1))")]
    [InlineData("if(c) 2 else 0 + if(d) 4 else 0", "(+ (if c 2 0) (if d 4 0))")]
    [InlineData("if(a) if(b) 1 else 2", "(if a (if b 1) 2)")]
    [InlineData("if(a) 1 elseif(b) 2 else 3", "(if a 1 b 2 3)")]
    [InlineData("believes(a, believes(b, f(x))) = y", "(= (believes a (believes b f(x))) y)")]
    [InlineData("believes(a, x & y) | z", "(| (believes a (& x y)) z)")]
    [InlineData("a & b &", "(& a b)")]
    [InlineData("a | b |", "(| a b)")]
    [InlineData("a & b & == c", "(== (& a b) c)")]
    [InlineData("m() - -1", "(- m() -1)")]
    [InlineData("m()-.5*2.", "")]
    [InlineData("Mr.Ed's_horse#1", "Mr.Ed's_horse#1")]
    [InlineData("if(if)", "if(if)")]
    [InlineData("believes(a, b)", "believes(a, b)")]
    [InlineData("a/**/b", "")]
    [InlineData("a /*/ & b", "(& a b)")]
    [InlineData("((a))", "a")]
    [InlineData("(a) & ((b | c))", "(& a (| b c))")]
    public void Parser_Expression_IsGroupedAsInTheSpecification(string text, string expected)
    {
        var statement = SabreSource.Read(text + ";").Syntax.Definitions.OfType<SabreStatementSyntax>().FirstOrDefault();
        Assert.Equal(expected, statement is null ? string.Empty : SabreTree.Show(statement.Statement));
    }

    [Theory]
    [InlineData("\u001C", true)]
    [InlineData("\u2003", true)]
    [InlineData("\u00A0", false)]
    public void Lexer_WhiteSpace_IsThatOfJava(string space, bool separates)
    {
        var statement = SabreSource.Read("!" + space + "a;").Syntax.Definitions.OfType<SabreStatementSyntax>().FirstOrDefault();
        Assert.Equal(separates, statement is not null);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("entity")]
    [InlineData("forall")]
    [InlineData("utility")]
    public void Parser_KeywordAsProperty_IsNoKeyword(string word)
    {
        var result = SabreSource.Read("property " + word + "() : boolean; " + word + "();");
        Assert.Empty(result.Diagnostics.Select(SabreSource.Show));
        Assert.Single(result.Story!.Statements);
    }

    [Fact]
    public void Parser_UnmatchedBracket_SparesOtherDefinitions()
    {
        var result = SabreSource.Read("action a() { effect: p( ; }; type t; action b() { effect: True };");
        Assert.Equal(2, result.Syntax.Definitions.Count);
    }
}
