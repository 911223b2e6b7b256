using System;
using System.Linq;
using System.Text;
using System.Threading;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Formatting;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests;

/// <summary>Texts made to hurt; tests/Dramaturg.Fuzzing tries random ones.</summary>
public class RobustnessTests
{
    public static TheoryData<string> Shapes => new(
        "parentheses", "nots", "beliefs", "minuses", "blocks", "sums", "ands", "conditionals", "according", "kinds", "arguments", "everys",
        "long line", "roles", "one name", "junk", "zeros", "unknown words", "comments", "quotes", "facts", "people", "beats", "lists");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reader_HugeFile_TakesLinearTime(string shape)
    {
        var thread = new Thread(() => Read(Shape(shape)), 1024 * 1024);
        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromSeconds(120)), shape);
    }

    [Fact]
    public void Parser_TooLargeFile_ReportsDR1001()
    {
        var tree = DramaParser.Parse(new SourceText(new string(' ', DramaParser.MaximumBytes + 1), "big.drama"));

        Assert.Equal("DR1001", Assert.Single(tree.Diagnostics).Id);
    }

    private static void Read(string text)
    {
        var tree = DramaParser.Parse(new SourceText(text, "fuzz.drama"));
        var result = DramaBinder.Bind(tree);
        DiagnosticRenderer.Render(result.Diagnostics.Take(20));
        Assert.True(result.Story is not null || result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        if (tree.Diagnostics.Count == 0)
        {
            string printed = SyntaxPrinter.Print(tree);
            Assert.Equal(tree, DramaParser.Parse(new SourceText(printed, "printed.drama")));
        }
    }

    private static string Shape(string shape)
    {
        const int Deep = 10_000;
        const int Many = 150_000;
        string act = "person A\nfacts\n  x: 0 to 3\nact y\n  wanted by A\n  needs ";
        return shape switch
        {
            "parentheses" => act + Repeat("(", Deep) + "x is 1" + Repeat(")", Deep),
            "nots" => act + Repeat("not ", Deep) + "x is 1",
            "beliefs" => act + Repeat("A believes ", Deep) + "x is 1",
            "minuses" => act + "x is " + Repeat("- ", Deep) + "x",
            "blocks" => act + "x is 1\n" + string.Concat(Enumerable.Range(1, Deep).Select(i => new string(' ', Math.Min(i, 3000) + 1) + "if x is 1\n")),
            "sums" => act + "x is x" + Repeat(" + x", Many),
            "ands" => act + "x is 1" + Repeat(" and x is 1", Many),
            "conditionals" => act + "x is " + Repeat("if x is 1 then 1 else ", Many / 4) + "2",
            "according" => act + "x" + Repeat(" according to A", Many) + " is 1",
            "kinds" => string.Concat(Enumerable.Range(0, Deep).Select(i => $"kind k{i}: k{i + 1}\n")),
            "arguments" => act + "x" + Repeat(" of (x", Deep),
            "everys" => act + Repeat("for every p: person, ", Deep) + "x is 1",
            "long line" => act + "x is " + new string('9', 2_000_000),
            "roles" => "act y " + string.Concat(Enumerable.Range(0, Many).Select(i => $" by r{i}: person,")),
            "one name" => "person " + Repeat("Long ", Many),
            "junk" => Junk(2_000_000),
            "zeros" => new string('\0', 2_000_000),
            "unknown words" => act + string.Concat(Enumerable.Range(0, Many).Select(i => $"w{i} is 1\n  needs ")),
            "comments" => string.Concat(Enumerable.Range(0, Many).Select(i => new string(' ', i % 40) + "# c\n")),
            "quotes" => Repeat("\"a` ", Many),
            "facts" => "facts\n" + string.Concat(Enumerable.Range(0, Many / 3).Select(i => $"  f{i} of person: 0 to 3\n")),
            "people" => "person A" + string.Concat(Enumerable.Range(0, Many).Select(i => $", B{i}")) + "\nfacts\n  place of person to person: place\ninitially\n  for every p: person\n    for every q: person\n      place of p to q is A\n",
            "beats" => string.Concat(Enumerable.Range(0, Many / 3).Select(i => $"beat b{i} after b{i + 1}: yes\n")),
            "lists" => "person A, B\nfacts\n  f of person to person to person: 0 to 3\ninitially\n  f of " + Repeat("A, ", 2000) + "B to " + Repeat("A, ", 2000) + "A to " + Repeat("A, ", 2000) + "B is 1\n",
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Junk(int length)
    {
        var random = new Random(7);
        var text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (char)random.Next(random.Next(3) == 0 ? 0xFFFF : 127);
        }

        return new string(text);
    }
}
