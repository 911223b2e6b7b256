using System.IO;
using System.Text.Json;
using Json.Schema;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>What <c>why --line --json</c> writes keeps to the published schema.</summary>
public sealed class LineSchemaTests
{
    private static readonly JsonSchema s_schema = JsonSchema.FromText(File.ReadAllText(Repository.At("docs", "schema", "line.schema.json")));

    [Theory]
    [InlineData("seven-tears", "the-last-week.3", "said")]
    [InlineData("lantern", "licht.winter", "said")]
    [InlineData("lantern", "tom.frieren", "outdone")]
    [InlineData("wege-des-lebens", "katrin.asks.1", "untold")]
    [InlineData("wege-des-lebens", "zero-and-a.2", "outdone")]
    public void Line_KeepsToTheSchema(string story, string id, string result)
    {
        var run = Run.Of("why", Repository.At("stories", story), "--line", id, "--json", "--lang", "de");
        using var document = JsonDocument.Parse(run.Printed);
        Assert.True(s_schema.Evaluate(document.RootElement).IsValid, run.Output);
        Assert.Equal(result, document.RootElement.GetProperty("result").GetString());
    }

    [Theory]
    [InlineData("\"result\": \"said\"", "\"result\": \"dropped\"")]
    [InlineData("\"needs\"", "\"need\"")]
    [InlineData("\"language\": \"de\"", "\"language\": 1")]
    public void Line_Altered_DoesNot(string found, string altered)
    {
        string json = Run.Of("why", Told.Lantern, "--line", "licht.winter", "--json", "--lang", "de").Printed;
        Assert.Contains(found, json);
        using var document = JsonDocument.Parse(json.Replace(found, altered, System.StringComparison.Ordinal));
        Assert.False(s_schema.Evaluate(document.RootElement).IsValid);
    }
}
