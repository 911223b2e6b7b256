using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Conversion;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests;

public class DramaWriterTests
{
    [Theory]
    [MemberData(nameof(SampleTests.Samples), MemberType = typeof(SampleTests))]
    public void Writer_Sample_BindsToTheSameStory(string file) =>
        CheckWritten(Bind(File.ReadAllText(Path.Combine(Repository.SamplesFolder, file))).Story!);

    /// <summary>Every problem of the shared collections that the Sabre reader accepts.</summary>
    [Fact]
    public void Writer_SabreProblems_BindToTheSameStories()
    {
        var files = SabreFiles().ToList();
        Assert.SkipWhen(files.Count == 0, "No shared Sabre problems here.");
        var failures = new List<string>();
        int written = 0;
        foreach (string file in files)
        {
            var result = SabreReader.Read(new SourceText(File.ReadAllText(file), Path.GetFileName(file)));
            if (result.HasErrors || result.Story is null)
            {
                continue;
            }

            written++;
            try
            {
                CheckWritten(result.Story);
            }
            catch (Exception exception)
            {
                failures.Add(Path.GetFileName(file) + ": " + exception.Message);
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(written > 50, "Only " + written + " problems were accepted.");
    }

    /// <summary>What the Sabre reader allows and the language has no word for is written as what it means.</summary>
    [Theory]
    [InlineData("action go() { effect: p(); }; action go() { effect: !p(); };", "fate `go 2`")]
    [InlineData("action go() { precondition: at() == 4; effect: p(); };", "needs no")]
    [InlineData("action go() { precondition: n() != at(); effect: p(); };", "needs not (n is unknown and `at` is unknown)")]
    [InlineData("action go() { effect: n() = 1 + ?; };", "n becomes unknown")]
    [InlineData("action go() { precondition: n() < ?; effect: p(); };", "needs no")]
    [InlineData("action go() { precondition: n() >= ?; effect: p(); };", "needs n is unknown")]
    [InlineData("action go() { precondition: p() : t; effect: p(); };", "needs no")]
    [InlineData("utility(): 2 * ?;", "wants utility: 0")]
    [InlineData("n() = -.1234567890123456789012345678;", "n is -0.1234567890123456789012345678")]
    [InlineData("n() = 0001234567890123456789012345678;", "n is 1234567890123456789012345678")]
    public void Writer_OddSabre_IsWrittenAsWhatItMeans(string definition, string line)
    {
        const string World = "type t; entity A : t; property at() : t; property n() : number; property p() : boolean;";
        string text = DramaWriter.Write(SabreReader.Read(new SourceText(World + definition, "odd.txt")).Story!);
        Assert.Contains(line + "\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Bind(text).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void Writer_QuorumWithSomebodyWhomAFactNames_AsksForThemAll()
    {
        const string Story = """
            person Ann, Ben
            facts
              heir of person: person or unknown
              person can be free
            act x by person
              wanted by 2 of person, heir of Ann if Ben is free
              seen by everyone
              person becomes free
            """;
        Assert.Contains(
            "wanted by 2 of anybody: person if (anybody is person and Ben is free)"
            + " or (for some that person: person, anybody is that person and (heir of Ann is that person and Ben is free))\n",
            DramaWriter.Write(Bind(Story).Story!),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> SabreFiles()
    {
        string shared = Environment.GetEnvironmentVariable("DRAMATURG_SHARED") ?? Path.Combine(Repository.Root, "..", "shared");
        return new[] { "cases", "problems" }.Select(folder => Path.Combine(shared, "sabre", folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.txt")).OrderBy(file => file, StringComparer.Ordinal);
    }

    private static void CheckWritten(BoundStory story)
    {
        string text = DramaWriter.Write(story);
        var again = Bind(text);
        if (again.Story is null)
        {
            throw new InvalidOperationException(DiagnosticRenderer.Render(again.Diagnostics.Where(d => d.Severity == Severity.Error).Take(3)));
        }

        string[] expected = BoundDump.Of(story).Split('\n');
        string[] actual = BoundDump.Of(again.Story).Split('\n');
        for (int i = 0; i < expected.Length; i++)
        {
            if (i >= actual.Length || expected[i] != actual[i])
            {
                throw new InvalidOperationException("expected " + expected[i] + "\n  but was " + (i < actual.Length ? actual[i] : "nothing"));
            }
        }
    }

    private static BindResult Bind(string text) => DramaBinder.Bind(DramaParser.Parse(new SourceText(text, "written.drama")));
}
