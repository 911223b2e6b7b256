using System.Text.Json;
using Dramaturg.Advice;
using Dramaturg.Compiler;

namespace Dramaturg.Cli.Output;

/// <summary>What a check looked at, why acts are done and what was dropped, as members of a JSON object.</summary>
internal static class AdviceJson
{
    public static void Survey(Utf8JsonWriter json, SurveySummary survey)
    {
        json.WriteStartObject("survey");
        json.WriteNumber("situations", survey.Situations);
        json.WriteNumber("minds", survey.Minds);
        json.WriteString("end", EndOf(survey.End));
        json.WriteStartArray("stories");
        foreach (var story in survey.Stories)
        {
            json.WriteStartObject();
            json.WriteString("ending", story.Ending);
            json.WritePropertyName("acts");
            if (story.Acts is { } acts)
            {
                json.WriteNumberValue(acts);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Reasons(Utf8JsonWriter json, StoryAdvice advice)
    {
        json.WriteStartArray("reasons");
        foreach (var act in advice.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("act", act.Act);
            json.WriteStartArray("distinct");
            foreach (var reason in act.Reasons)
            {
                Reason(json, reason);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Dropped(Utf8JsonWriter json, CompileReport report)
    {
        json.WriteStartObject("dropped");
        json.WriteStartArray("kinds");
        foreach (var kind in report.Schemas)
        {
            Kind(json, kind, report);
        }

        json.WriteEndArray();
        json.WriteStartArray("fixedFacts");
        foreach (var fact in report.Fixed)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Name);
            json.WriteString("value", fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, DistinctReason reason)
    {
        json.WriteStartObject();
        json.WriteString("person", reason.Person);
        json.WriteNumber("count", reason.Count);
        json.Strings("serves", reason.Serves);
        json.Strings("costs", reason.Costs);
        json.WriteNumber("othersActs", reason.OthersActs);
        json.Strings("example", reason.Example);
        json.WriteEndObject();
    }

    private static void Kind(Utf8JsonWriter json, SchemaReport kind, CompileReport report)
    {
        var later = DroppedText.DroppedOf(kind, report);
        json.WriteStartObject();
        json.WriteString("kind", kind.Schema);
        json.WriteNumber("left", kind.Kept - later.Length);
        json.WriteStartArray("dropped");
        foreach (var lost in kind.Losses)
        {
            Loss(json, lost.Count, lost.Clause, lost.Example);
        }

        foreach (var element in later)
        {
            Loss(json, 1, element.Reason, element.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Loss(Utf8JsonWriter json, int count, string? why, string example)
    {
        json.WriteStartObject();
        json.WriteNumber("count", count);
        json.WriteString("because", why);
        json.WriteString("example", example);
        json.WriteEndObject();
    }

    private static string EndOf(SurveyEnd end) => end switch
    {
        SurveyEnd.Everything => "everything",
        SurveyEnd.NothingNew => "nothing-new",
        SurveyEnd.Situations => "situations",
        SurveyEnd.Minds => "minds",
        SurveyEnd.Time => "time",
        _ => "faulty",
    };
}
