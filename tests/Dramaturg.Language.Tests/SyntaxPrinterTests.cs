using System.IO;
using System.Linq;
using CsCheck;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Formatting;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests;

public class SyntaxPrinterTests
{
    [Fact]
    public void Parser_PrintedTree_Metamorphic() =>
        RandomTrees.Tree.Sample(
            tree => Parse(SyntaxPrinter.Print(tree)).Equals(tree),
            iter: 3000,
            print: tree => SyntaxPrinter.Print(tree) + "\n--- again ---\n" + SyntaxPrinter.Print(Parse(SyntaxPrinter.Print(tree)))
                + "\n" + DiagnosticRenderer.Render(Parse(SyntaxPrinter.Print(tree)).Diagnostics));

    [Fact]
    public void Printer_PrintedTwice_IsTheSameText() =>
        RandomTrees.Tree.Sample(
            tree => SyntaxPrinter.Print(Parse(SyntaxPrinter.Print(tree))) == SyntaxPrinter.Print(tree),
            iter: 1000,
            print: tree => SyntaxPrinter.Print(tree) + "\n--- again ---\n" + SyntaxPrinter.Print(Parse(SyntaxPrinter.Print(tree))));

    [Fact]
    public void Trees_OfDifferentWords_AreNotEqual()
    {
        Assert.NotEqual(Parse("person Roland\n"), Parse("person Katrin\n"));
        Assert.NotEqual(Parse("beat b: x is 1\n"), Parse("beat b: x is 2\n"));
        Assert.NotEqual(Parse("# one\nkind a\n"), Parse("# two\nkind a\n"));
        Assert.Equal(Parse("kind a\n\n\nkind b\n"), Parse("kind  a\nkind b"));
    }

    [Fact]
    public void Parser_PrintedExpression_Metamorphic() =>
        RandomTrees.Expression.Sample(
            expression => Condition(SyntaxPrinter.Print(expression)).Equals(expression),
            iter: 20000,
            print: expression => expression + "\n" + SyntaxPrinter.Print(expression) + "\n" + SyntaxPrinter.Print(Condition(SyntaxPrinter.Print(expression))));

    [Theory]
    [MemberData(nameof(SampleTests.Samples), MemberType = typeof(SampleTests))]
    public void Sample_Printed_IsInTheHouseLayout(string file)
    {
        string text = File.ReadAllText(Path.Combine(Repository.SamplesFolder, file));

        Assert.Equal(text, SyntaxPrinter.Print(Parse(text)));
    }

    [Fact]
    public void Stories_Printed_SayTheSame()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "stories"), "*.drama", SearchOption.AllDirectories))
        {
            var tree = Parse(File.ReadAllText(file));
            Assert.Equal(tree, Parse(SyntaxPrinter.Print(tree)));
        }
    }

    private static SyntaxTree Parse(string text) => DramaParser.Parse(new SourceText(text, "random.drama"));

    private static ExpressionSyntax Condition(string text)
    {
        var tree = Parse("act x\n  needs " + text + "\n");
        return ((EventSyntax)tree.Items[0]).Lines.Lines.OfType<NeedsSyntax>().Single().Condition;
    }
}
