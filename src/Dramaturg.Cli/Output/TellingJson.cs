using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Told stories as one JSON document, <c>docs/guide/json.md</c>.</summary>
internal static class TellingJson
{
    public static void Write(TextWriter output, LoadedStory story, TellingResult result) => JsonPage.Write(output, json =>
    {
        Head(json, story, result.Search);
        json.WriteStartArray("stories");
        foreach (var telling in result.Tellings)
        {
            Story(json, telling, story.Model!);
        }

        json.WriteEndArray();
        Statistics(json, result.Search.Statistics);
    });

    /// <summary>Which story, and how the search for it ended.</summary>
    public static void Head(Utf8JsonWriter json, LoadedStory story, SearchResult result)
    {
        json.WriteString("story", story.Model!.Name);
        json.WriteString("file", story.Path);
        Result(json, result);
    }

    public static void Reason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("person", reason.Person);
        json.Number("before", reason.Before);
        json.Number("after", reason.After);
        JsonPage.Changes(json, reason.Changes);
        json.WriteStartArray("plan");
        foreach (var step in reason.Steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name);
            json.WriteString("sentence", step.Sentence);
            Reasons(json, step.Reasons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("falseBeliefs");
        foreach (var wrong in reason.FalseBeliefs)
        {
            json.WriteStartObject();
            json.WriteString("fluent", wrong.Fluent);
            json.WriteString("believed", wrong.Believed);
            json.WriteString("inTruth", wrong.InTruth);
            json.WriteNumber("since", wrong.Since);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Reasons(Utf8JsonWriter json, System.Collections.Generic.IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            Reason(json, reason);
        }

        json.WriteEndArray();
    }

    private static void Story(Utf8JsonWriter json, Telling telling, StoryModel model)
    {
        json.WriteStartObject();
        json.WriteNumber("number", telling.Number);
        json.WriteString("ending", telling.Ending);
        json.Number("utility", telling.Utility);
        json.Strings("unchecked", telling.Doubts);
        json.WriteStartArray("beats");
        foreach (var beat in telling.Beats)
        {
            json.WriteStartObject();
            json.WriteString("name", beat.Name);
            json.WriteNumber("afterAct", beat.Position);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("acts");
        foreach (var act in telling.Acts)
        {
            Act(json, act, model);
        }

        json.WriteEndArray();
        if (model.Fluents.Any(fluent => fluent.KeepsHistory))
        {
            Histories(json, telling, model);
        }

        json.WriteEndObject();
    }

    private static void Histories(Utf8JsonWriter json, Telling telling, StoryModel model)
    {
        json.WriteStartArray("histories");
        foreach (var change in telling.Histories)
        {
            json.WriteStartObject();
            json.WriteString("relation", model.Fluents[change.Relation.Value].Name);
            json.WriteNumber("act", change.Act);
            json.Number("before", change.Before);
            json.Number("after", change.After);
            json.WriteBoolean("cut", change.IsCut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Act(Utf8JsonWriter json, ToldAct act, StoryModel model)
    {
        var action = model.Actions[act.Action.Value];
        json.WriteStartObject();
        json.WriteNumber("number", act.Number);
        json.WriteString("name", act.Name);
        json.WriteString("act", action.Schema);
        json.Strings("roles", action.Arguments);
        json.WriteString("sentence", act.Sentence);
        json.WriteBoolean("fate", act.IsFate);
        if (act.Origin.File is not null)
        {
            json.WriteNumber("line", act.Origin.Line);
        }

        Reasons(json, act.Reasons);
        if (model.Norms.Count > 0)
        {
            Verdicts(json, act.Action, model);
        }

        json.WriteEndObject();
    }

    private static void Verdicts(Utf8JsonWriter json, ActionId act, StoryModel model)
    {
        json.WriteStartArray("verdicts");
        for (int person = 0; person < model.Norms.Count; person++)
        {
            foreach (var norm in model.Norms[person].Where(norm => norm.Judges(act)))
            {
                json.WriteStartObject();
                json.WriteString("person", model.Characters[person]);
                json.WriteString("norm", norm.Name);
                json.Number("verdict", Value.Of(norm.Verdict));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, SearchResult result)
    {
        json.WriteString("result", result switch
        {
            SearchResult.Found => "found",
            SearchResult.ProvedNone => "proved-none",
            SearchResult.LimitReached => "limit-reached",
            _ => "faulty",
        });
        switch (result)
        {
            case SearchResult.Found found:
                json.WriteBoolean("shortest", found.IsShortest);
                json.WriteBoolean("complete", found.IsComplete);
                json.WriteString("limit", found.Limit is { } limit ? Name(limit) : null);
                break;
            case SearchResult.LimitReached reached:
                json.WriteString("limit", Name(reached.Limit));
                break;
            case SearchResult.ProvedNone none:
                json.WriteString("beat", none.Beat);
                break;
            case SearchResult.Faulty faulty:
                json.WriteString("fault", faulty.FaultKind);
                json.WriteString("detail", faulty.Detail);
                break;
        }
    }

    private static string Name(LimitKind limit) => limit switch
    {
        LimitKind.Time => "time",
        LimitKind.Memory => "memory",
        LimitKind.Nodes => "nodes",
        LimitKind.Dropped => "dropped",
        _ => "cancelled",
    };

    private static void Statistics(Utf8JsonWriter json, SearchStatistics cost)
    {
        json.WriteStartObject("statistics");
        json.WriteNumber("milliseconds", (long)cost.Elapsed.TotalMilliseconds);
        json.WriteNumber("generated", cost.GeneratedCount);
        json.WriteNumber("expanded", cost.ExpandedCount);
        json.WriteNumber("states", cost.StateCount);
        json.WriteNumber("minds", cost.NodeCount);
        json.WriteNumber("explanationsAsked", cost.AskedCount);
        json.WriteNumber("explanationsRemembered", cost.AnsweredFromMemoryCount);
        json.WriteNumber("tableBytes", cost.TableBytes);
        json.WriteEndObject();
    }
}
