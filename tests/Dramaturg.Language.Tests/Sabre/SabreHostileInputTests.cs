// Whatever is in a file, reading it ends soon and without an exception. The fuzz test changes the recorded cases; its number of
// texts is DRAMATURG_FUZZ, and the same number always means the same texts.

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests.Sabre;

public sealed class SabreHostileInputTests
{
    private static readonly string[] s_words =
    [
        "(", ")", "{", "}", "[", "]", ",", ";", ":", "*", "/", "+", "-", "&", "|", "!", "==", "!=", ">=", "<=", ">", "<", "=",
        "if(", "else", "elseif(", "forall(", "exists(", "sum(", "product(", "believes(", "type", "entity", "property", "action",
        "trigger", "utility", "precondition", "effect", "consenting", "observing", "?", "True", "False", "0", "-1", "1.5.",
        "character", "boolean", "number", "\"", "\\", "//", "/*", "*/", "\0", "\uD800", "\u00A0", "A", "p()", "x",
    ];

    [Fact]
    public void Reader_MutatedCases_NeverFailsOrDawdles()
    {
        var random = new Random(4711);
        string[] seeds = Directory.GetFiles(CasesFolder(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        for (int i = 0; i < FuzzCount(); i++)
        {
            string text = seeds[random.Next(seeds.Length)];
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                text = random.Next(3) == 0 ? MutateBytes(text, random) : MutateTokens(text, seeds, random);
            }

            CheckTime(text);
            CheckReading(text);
        }
    }

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

    /// <summary>Under a second; a busy machine gets three tries.</summary>
    private static void CheckTime(string text) =>
        Assert.Contains(Enumerable.Range(0, 3), _ => TimeToRead(text) < TimeSpan.FromSeconds(1));

    private static TimeSpan TimeToRead(string text)
    {
        var watch = Stopwatch.StartNew();
        SabreSource.Read(text);
        return watch.Elapsed;
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

    private static string MutateBytes(string text, Random random)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static string MutateTokens(string text, string[] seeds, Random random)
    {
        int place = random.Next(text.Length + 1);
        int length = random.Next(Math.Min(12, text.Length - place) + 1);
        string word = s_words[random.Next(s_words.Length)];
        return random.Next(5) switch
        {
            0 => text.Insert(place, word),
            1 => text.Insert(place, " " + word + " "),
            2 => text.Remove(place, length),
            3 => text.Insert(random.Next(text.Length + 1), text.Substring(place, length)),
            _ => text[..place] + Tail(seeds[random.Next(seeds.Length)], random),
        };
    }

    private static string Tail(string text, Random random) => text[random.Next(text.Length + 1)..];

    private static int FuzzCount() =>
        int.TryParse(Environment.GetEnvironmentVariable("DRAMATURG_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : 20_000;

    private static string CasesFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Dramaturg.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "Dramaturg.Conformance", "cases");
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
