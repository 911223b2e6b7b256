using System;
using System.Globalization;
using System.Text.Json;

namespace Dramaturg.Cli.Measuring;

/// <summary>What a run of <c>tell --json</c> says about its search. Null: it does not say, being another version or having failed.</summary>
/// <param name="Outcome"><c>found</c>, <c>none</c>, the limit, or the exit code.</param>
/// <param name="Mode"><c>shortest</c>: its story is proved to have the fewest acts; else <c>quick</c>. Empty without a story.</param>
internal sealed record ToldOutcome(
    string Outcome, string Mode, long? ActCount, long? StateCount, long? NodeCount, long? ExpandedCount, long? AskedCount, long? RememberedCount)
{
    public const string Found = "found";

    public bool IsFound => Outcome == Found;

    /// <summary>A fault of the program, not an end of its search.</summary>
    public bool IsBroken { get; private init; }

    public static ToldOutcome Of(ProcessCost cost)
    {
        try
        {
            using var document = JsonDocument.Parse(cost.Output);
            return document.RootElement.TryGetProperty("statistics", out _) ? Of(document.RootElement) : Broken(cost);
        }
        catch (JsonException)
        {
            return Broken(cost);
        }
    }

    private static ToldOutcome Broken(ProcessCost cost)
    {
        string outcome = cost.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"exit code {code}") : "no end";
        return new ToldOutcome(outcome, "", null, null, null, null, null, null) { IsBroken = true };
    }

    private static ToldOutcome Of(JsonElement told)
    {
        var stories = told.GetProperty("stories");
        var statistics = told.GetProperty("statistics");
        return new ToldOutcome(
            OutcomeOf(told),
            ModeOf(told),
            stories.GetArrayLength() > 0 ? stories[0].GetProperty("acts").GetArrayLength() : null,
            Count(statistics, "states"),
            Count(statistics, "minds"),
            Count(statistics, "expanded"),
            Count(statistics, "explanationsAsked"),
            Count(statistics, "explanationsRemembered"));
    }

    private static string OutcomeOf(JsonElement told) => told.GetProperty("result").GetString() switch
    {
        "found" => Found,
        "proved-none" => "none",
        "limit-reached" => "limit: " + told.GetProperty("limit").GetString(),
        var other => other ?? "",
    };

    private static string ModeOf(JsonElement told) =>
        !told.TryGetProperty("shortest", out var isShortest) ? "" : isShortest.GetBoolean() ? "shortest" : "quick";

    private static long? Count(JsonElement statistics, string name) =>
        statistics.TryGetProperty(name, out var count) ? count.GetInt64() : null;
}
