using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Model;
using Dramaturg.Tellings;
using Dramaturg.Why;
using Dramaturg.Why.Repairs;

namespace Dramaturg.Cli.Output;

/// <summary>Answers to "why?" and "why not?" as one JSON document.</summary>
internal static class WhyJson
{
    public static void Write(TextWriter output, WhyTaken why) => JsonPage.Write(output, json =>
    {
        json.WriteNumber("act", why.Number);
        json.WriteString("name", why.Name);
        json.WriteString("sentence", why.Sentence);
        json.WriteBoolean("fate", why.IsFate);
        json.Objects("people", why.People, person =>
        {
            Reason(json, "reason", person.Reason);
            if (person.Better is { } better)
            {
                Reason(json, "givenUp", better);
            }

            json.WriteNumber("othersActs", person.OthersActs);
            if (person.HoldsOneDeeper is { } holds)
            {
                json.WriteBoolean("holdsOneLevelDeeper", holds);
            }
        });
    });

    /// <param name="repairs">Null: not asked for.</param>
    /// <param name="work">What bounded them.</param>
    public static void Write(TextWriter output, StoryModel model, GroundAction act, int number, WhyNot why, Repairs? repairs, BoundedWork work) => JsonPage.Write(output, json =>
    {
        json.WriteNumber("act", number);
        json.WriteString("not", act.Name);
        Answer(json, why);
        if (repairs is not null)
        {
            RepairJson.Write(json, model, repairs);
        }

        work.Write(json);
    });

    private static void Answer(Utf8JsonWriter json, WhyNot why)
    {
        json.WriteStartObject("answer");
        json.WriteString("because", Kind(why));
        switch (why)
        {
            case WhyNot.ImpossibleInTheWorld impossible:
                Literals(json, impossible.Literals);
                break;
            case WhyNot.ImpossibleInMind impossible:
                json.WriteString("person", impossible.Person);
                Literals(json, impossible.Literals);
                break;
            case WhyNot.NoGain none:
                json.WriteString("person", none.Person);
                Plan(json, "nearest", none.Nearest);
                break;
            case WhyNot.BetterSubsequence shorter:
                json.WriteString("person", shorter.Person);
                Plan(json, "plan", shorter.Plan);
                Plan(json, "shorter", shorter.Shorter);
                break;
            case WhyNot.Irrational irrational:
                json.WriteString("person", irrational.Own.Person);
                Reason(json, "reason", irrational.Own);
                Reason(json, "better", irrational.Better);
                break;
            case WhyNot.ConsentMissing missing:
                json.WriteString("person", missing.Person);
                Plan(json, "plan", missing.Plan);
                json.WriteNumber("step", missing.Step);
                json.WriteString("other", missing.Other);
                Answer(json, missing.Answer);
                break;
            case WhyNot.OtherRefuses refused:
                json.WriteString("other", refused.Other);
                Answer(json, refused.Answer);
                break;
            case WhyNot.TooFewWilling few:
                json.WriteNumber("least", few.Least);
                json.WriteNumber("asked", few.Asked);
                json.Objects("refusing", few.Refusing, refused =>
                {
                    json.WriteString("other", refused.Other);
                    Answer(json, refused.Answer);
                });
                break;
            case WhyNot.Unknown unknown:
                json.WriteString("person", unknown.Person);
                break;
        }

        json.WriteEndObject();
    }

    private static string Kind(WhyNot why) => why switch
    {
        WhyNot.Told => "told",
        WhyNot.NothingForbids => "nothing-forbids",
        WhyNot.ImpossibleInTheWorld => "impossible-in-the-world",
        WhyNot.ImpossibleInMind => "impossible-in-mind",
        WhyNot.NoGain => "no-gain",
        WhyNot.BetterSubsequence => "better-subsequence",
        WhyNot.Irrational => "irrational",
        WhyNot.ConsentMissing => "consent-missing",
        WhyNot.OtherRefuses => "other-refuses",
        WhyNot.TooFewWilling => "too-few-willing",
        _ => "unknown",
    };

    private static void Reason(Utf8JsonWriter json, string name, Reason reason)
    {
        json.WriteStartObject(name);
        TellingJson.Reason(json, reason);
        json.WriteEndObject();
    }

    private static void Plan(Utf8JsonWriter json, string name, PlanFigures plan)
    {
        json.WriteStartObject(name);
        json.Number("before", plan.Before);
        json.Number("after", plan.After);
        JsonPage.Odds(json, plan.Odds);
        JsonPage.Changes(json, plan.Changes);
        json.Plan("acts", plan.Acts);
        json.WriteEndObject();
    }

    private static void Literals(Utf8JsonWriter json, IReadOnlyList<FalseLiteral> literals)
    {
        json.Objects("literals", literals, literal =>
        {
            json.WriteString("needs", literal.Literal);
            json.WriteString("actual", literal.Actual);
            json.WriteString("inTruth", literal.InTruth);
            if (literal.Since is { } since)
            {
                json.WriteNumber("since", since);
            }

            if (literal.Source is { } source)
            {
                TellingJson.Source(json, source);
            }
        });
    }
}
