using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Writes the one JSON document of a run.</summary>
internal static class JsonPage
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="content">Writes the members of the outermost object.</param>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>Members of an object, all of them or, if writing them throws, none.</summary>
    public static void Whole(this Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        using var bytes = new MemoryStream();
        using (var draft = new Utf8JsonWriter(bytes, Options))
        {
            draft.WriteStartObject();
            members(draft);
            draft.WriteEndObject();
        }

        using var document = JsonDocument.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        foreach (var member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }
    }

    /// <summary>A number, or null where it is unknown.</summary>
    public static void Number(this Utf8JsonWriter json, string name, Value value)
    {
        json.WritePropertyName(name);
        if (!value.IsNumber)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(value.AsNumber.ToString(), skipInputValidation: true);
        }
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>An array of one object for each item.</summary>
    /// <param name="members">Writes the members of one.</param>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Nothing for a plan that cannot end otherwise than hoped.</summary>
    public static void Odds(Utf8JsonWriter json, Odds odds)
    {
        if (!odds.IsOpen)
        {
            return;
        }

        json.Number("worth", odds.Worth);
        json.Number("likelihood", Value.Of(odds.Likelihood));
        if (odds.HasContingency)
        {
            json.Number("success", Value.Of(odds.Success));
        }

        json.Objects("risks", odds.Risks, risk =>
        {
            json.WriteNumber("step", risk.Step);
            json.WriteString("name", risk.Name);
            json.WriteString("outcome", risk.Sentence);
            json.Number("chance", Value.Of(risk.Chance));
            json.Number("change", risk.Change);
            json.Number("felt", risk.Felt);
            json.WriteBoolean("hopedFor", risk.IsHopedFor);
        });
    }

    /// <summary>Of an act with outcomes, in which one a plan goes on, and whether it hopes for that; nothing for any other.</summary>
    public static void Outcome(Utf8JsonWriter json, PlannedAct act)
    {
        if (act.Outcome is { } outcome)
        {
            json.WriteString("outcome", outcome);
            json.WriteBoolean("hopedFor", !act.IsContingency);
        }
    }

    public static void Plan(this Utf8JsonWriter json, string name, IReadOnlyList<PlannedAct> plan)
    {
        json.Strings(name, plan.Select(act => act.Name));
        json.Contingencies(plan);
    }

    /// <summary>The numbers of the acts of a plan, from 1, whose outcome it only provides for; nothing if there is none.</summary>
    public static void Contingencies(this Utf8JsonWriter json, IReadOnlyList<PlannedAct> plan)
    {
        int[] contingencies = [.. Enumerable.Range(1, plan.Count).Where(step => plan[step - 1].IsContingency)];
        if (contingencies.Length == 0)
        {
            return;
        }

        json.WriteStartArray("contingencies");
        foreach (int step in contingencies)
        {
            json.WriteNumberValue(step);
        }

        json.WriteEndArray();
    }

    public static void Changes(Utf8JsonWriter json, IReadOnlyList<ConcernChange> changes)
    {
        json.Objects("concerns", changes, change =>
        {
            json.WriteString("name", change.Name);
            json.Number("before", change.Before);
            json.Number("after", change.After);
        });
    }
}
