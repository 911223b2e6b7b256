// Whatever is in a file, reading it ends soon and without an exception; tests/Dramaturg.Fuzzing tries random changes of good files.

using System;
using System.Linq;
using System.Text;
using System.Threading;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests.Sabre;

public sealed class SabreHostileInputTests
{
    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("!", "a", "")]
    [InlineData("believes(A, ", "a()", ")")]
    [InlineData("if(a) ", "b", "")]
    [InlineData("if(", "b", ") c")]
    [InlineData("a & (b | ", "c", ")")]
    [InlineData("forall(x : t) ", "a", "")]
    [InlineData("a == ", "b", "")]
    [InlineData("p() = ", "b", "")]
    [InlineData("1 + ", "1", "")]
    public void Reader_DeepNesting_FitsSmallStack(string before, string middle, string after)
    {
        foreach (int depth in new[] { 190, 399, 401, 20_000 })
        {
            string text = "utility(): " + Repeat(before, depth) + middle + Repeat(after, depth) + ";";
            Assert.Null(ExceptionOn(512 * 1024, () => CheckReading(text)));
        }
    }

    [Fact]
    public void Reader_RandomBytes_NeverFails()
    {
        var random = new Random(99);
        for (int i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(5000)];
            random.NextBytes(bytes);
            CheckReading(Encoding.Latin1.GetString(bytes));
        }
    }

    [Fact]
    public void Reader_OverTheLimit_IsNotRead()
    {
        var result = SabreSource.Read(new string('a', SabreReader.MaximumBytes + 1));
        Assert.Null(result.Story);
        Assert.Equal("DR1501", Assert.Single(result.Diagnostics).Id);
    }

    private static Exception? ExceptionOn(int stackBytes, Action action)
    {
        Exception? exception = null;
        var thread = new Thread(() => exception = Record.Exception(action), stackBytes);
        thread.Start();
        thread.Join();
        return exception;
    }

    private static void CheckReading(string text)
    {
        var result = SabreSource.Read(text);
        Assert.True(result.HasErrors || result.Story is not null, text);
        Assert.All(result.Diagnostics, diagnostic => Assert.True(IsInside(diagnostic.Location, text), text));
        if (!result.HasErrors)
        {
            CheckPrinting(result, text);
        }
    }

    private static void CheckPrinting(SabreResult result, string text)
    {
        string printed = SabrePrinter.Print(result.Syntax, result.Story!, SabreBrackets.Faithful);
        var again = SabreReader.Read(new SourceText(printed, "fuzz.txt"));
        Assert.False(again.HasErrors, text + "\n" + printed);
        Assert.Equal(printed, SabrePrinter.Print(again.Syntax, again.Story!, SabreBrackets.Faithful));
    }

    private static bool IsInside(TextLocation? location, string text) =>
        location is not { } known || (known.Span.Start >= 0 && known.Span.Length > 0 && known.Span.End <= text.Length);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
