using System.IO;
using System.Linq;
using System.Text.Json;
using Json.Schema;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>What <c>tell --json</c> writes keeps to the published schema, and the schema says no to what it does not write.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema s_schema = JsonSchema.FromText(File.ReadAllText(Repository.At("docs", "schema", "telling.schema.json")));

    public static TheoryData<string[]> Tellings => new(
        (string[][])
        [
            ["stories/lantern"],
            ["stories/lantern", "--lang", "de", "--as", "prose"],
            ["stories/lantern", "--best", "2"],
            ["stories/lantern", "--nodes", "1"],
            ["stories/lantern", "--author-limit", "1"],
            ["stories/wege-des-lebens", "--lang", "en"],
        ]);

    [Theory]
    [MemberData(nameof(Tellings))]
    public void Telling_KeepsToTheSchema(string[] ask)
    {
        string json = Run.Of(["tell", Repository.At(ask[0].Split('/')), "--json", .. ask.Skip(1)]).Output;
        var result = Judge(json);
        Assert.True(result.IsValid, string.Join('\n', result.Details!.Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Theory]
    [InlineData("\"screenplay\": {", "\"screenplay\": { \"more\": 1,")]
    [InlineData("\"kind\": \"action\"", "\"kind\": \"thought\"")]
    [InlineData("\"kind\": \"action\"", "\"kind\": \"dialogue\"")]
    [InlineData("\"id\": \"steg.bild\"", "\"id\": 7")]
    [InlineData("\"kind\": \"action\"", "\"kind\": \"action\", \"cue\": \"TOM\"")]
    [InlineData("\"result\": \"found\"", "\"result\": \"lost\"")]
    [InlineData("\"minutes\":", "\"minute\":")]
    public void Telling_Altered_DoesNot(string found, string altered)
    {
        string json = Run.Of("tell", Told.Lantern, "--json").Printed;
        Assert.Contains(found, json);
        Assert.False(Judge(json.Replace(found, altered, System.StringComparison.Ordinal)).IsValid);
    }

    private static EvaluationResults Judge(string json)
    {
        using var document = JsonDocument.Parse(json);
        return s_schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }
}
