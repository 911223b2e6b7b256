using System.Linq;
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
        json.Objects("stories", survey.Stories, story =>
        {
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
        });
        json.WriteEndObject();
    }

    public static void Reasons(Utf8JsonWriter json, StoryAdvice advice)
    {
        json.Objects("reasons", advice.Reasons, act =>
        {
            json.WriteString("act", act.Act);
            json.Objects("distinct", act.Reasons, reason => Reason(json, reason));
        });
    }

    public static void Dropped(Utf8JsonWriter json, CompileReport report)
    {
        json.WriteStartObject("dropped");
        json.Objects("kinds", report.Schemas, kind => Kind(json, kind, report));
        json.Objects("fixedFacts", report.Fixed, fact =>
        {
            json.WriteString("fact", fact.Name);
            json.WriteString("value", fact.Value);
        });
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, DistinctReason reason)
    {
        json.WriteString("person", reason.Person);
        json.WriteNumber("count", reason.Count);
        json.Strings("serves", reason.Serves);
        json.Strings("costs", reason.Costs);
        json.WriteNumber("othersActs", reason.OthersActs);
        json.Strings("example", reason.Example.Select(act => act.Sentence));
        json.Contingencies(reason.Example);
    }

    private static void Kind(Utf8JsonWriter json, SchemaReport kind, CompileReport report)
    {
        var later = DroppedText.DroppedOf(kind, report);
        json.WriteString("kind", kind.Schema);
        json.WriteNumber("left", kind.Kept - later.Length);
        var losses = kind.Losses.Select(lost => (lost.Count, Because: (string?)lost.Clause, lost.Example))
            .Concat(later.Select(element => (Count: 1, Because: (string?)element.Reason, Example: element.Name)));
        json.Objects("dropped", losses, lost =>
        {
            json.WriteNumber("count", lost.Count);
            json.WriteString("because", lost.Because);
            json.WriteString("example", lost.Example);
        });
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
