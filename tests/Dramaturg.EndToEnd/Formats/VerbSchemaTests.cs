using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Json.Schema;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>What the verbs write as JSON keeps to their published schemas, and the schemas say no to what they do not write.</summary>
public sealed class VerbSchemaTests
{
    private static readonly Dictionary<string, JsonSchema> s_schemas = new[] { "drama", "new", "format", "convert", "trace" }
        .ToDictionary(verb => verb, verb => JsonSchema.FromText(File.ReadAllText(Repository.At("docs", "schema", verb + ".schema.json"))));

    public static TheoryData<string[]> Runs => new(
        (string[][])
        [
            ["drama", "stories/lantern", "--why", "--minds"],
            ["drama", "stories/lantern", "--tension", "--lang", "de"],
            ["drama", "stories/lantern", "--nodes", "1"],
            ["drama", "stories/lantern", "--author-limit", "1"],
            ["drama", "stories/seven-tears", "--minds"],
            ["drama", "stories/wege-des-lebens"],
            ["drama", "docs/glossary.md"],
            ["format", "stories/lantern"],
            ["format", "stories/lantern", "--check"],
            ["format", "docs/glossary.md"],
            ["convert", "tests/Dramaturg.Conformance/cases/A01-minimal.txt"],
            ["convert", "docs/glossary.md"],
            ["trace", "stories/lantern"],
            ["trace", "stories/lantern", "--author-limit", "1"],
            ["trace", "docs/glossary.md"],
        ]);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Document_KeepsToTheSchema(string[] ask)
    {
        string json = Run.Of([ask[0], Repository.At(ask[1].Split('/')), "--json", .. ask.Skip(2)]).Output;
        Assert.Empty(Faults(ask[0], json));
    }

    [Fact]
    public void New_KeepsToTheSchema_AndNamesWhatItMade()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("new", Path.Combine(folder.Path, "mine"), "--json");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Empty(Faults("new", run.Output));
        using var document = JsonDocument.Parse(run.Output);
        Assert.All(document.RootElement.GetProperty("files").EnumerateArray(), file => Assert.True(File.Exists(file.GetString())));
    }

    [Fact]
    public void Format_WriteAndJson_ChangesTheFileAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.drama", "person   Ida\nfacts\n    person can be well\n");
        Assert.Contains("\"written\": true", Run.Of("format", file, "--write", "--json").Output);
        Assert.Equal("person Ida\n\nfacts\n  person can be well\n", File.ReadAllText(file));
        Assert.Contains("\"wasInHouseLayout\": true", Run.Of("format", file, "--check", "--json").Output);
    }

    [Fact]
    public void Convert_OutputAndJson_WritesTheFileAndNoText()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Combine(folder.Path, "a.drama");
        var run = Run.Of("convert", Repository.At("tests", "Dramaturg.Conformance", "cases", "A01-minimal.txt"), "-o", target, "--json");
        Assert.Empty(Faults("convert", run.Output));
        Assert.Contains("\"text\": null", run.Output);
        Assert.True(File.Exists(target));
    }

    [Theory]
    [InlineData("\"attitude\": \"knows\"", "\"attitude\": \"guesses\"")]
    [InlineData("\"spells\": [", "\"spell\": [")]
    [InlineData("\"result\": \"found\"", "\"result\": \"lost\"")]
    [InlineData("\"feeling\": \"joy\"", "\"feeling\": \"envy\"")]
    [InlineData("\"tone\": \"happy\"", "\"tone\": 1")]
    [InlineData("\"peak\":", "\"top\":")]
    [InlineData("\"acts\": [", "\"more\": 1, \"acts\": [")]
    [InlineData("\"file\":", "\"diagnostics\": [], \"file\":")]
    public void Drama_Altered_DoesNot(string found, string altered)
    {
        string json = Run.Of("drama", Told.Lantern, "--json").Printed;
        Assert.Contains(found, json);
        Assert.NotEmpty(Faults("drama", json.Replace(found, altered, System.StringComparison.Ordinal)));
    }

    internal static string[] Faults(string verb, string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = s_schemas[verb].Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [verb, .. result.Details!.Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Values.Select(error => $"{detail.InstanceLocation}: {error}"))];
    }
}
