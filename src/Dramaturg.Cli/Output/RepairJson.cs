using System.Linq;
using System.Text.Json;
using Dramaturg.Model;
using Dramaturg.Tellings;
using Dramaturg.Why.Repairs;

namespace Dramaturg.Cli.Output;

/// <summary>Repairs as one property of the answer's document.</summary>
internal static class RepairJson
{
    public static void Write(Utf8JsonWriter json, StoryModel model, Repairs repairs)
    {
        json.Objects("repairs", repairs.Found, repair =>
        {
            json.Objects("changes", Single(repair.Edit), edit => Write(json, model, edit));
            Write(json, model, "anew", repair.Anew);
            Write(json, model, "withIt", repair.WithIt);
        });
        json.WriteNumber("changesTried", repairs.Tried);
        json.WriteBoolean("allTried", repairs.IsComplete);
    }

    private static Edit[] Single(Edit edit) => edit is Edit.Both both ? [both.First, both.Second] : [edit];

    private static void Write(Utf8JsonWriter json, StoryModel model, Edit edit)
    {
        switch (edit)
        {
            case Edit.Start start:
                json.WriteString("change", start.About.Path.Count == 0 ? "fact" : "belief");
                json.WriteString("fact", model.Fluents[start.About.Fluent.Value].Name);
                json.Strings("minds", start.About.Path.Select(mind => model.Characters[mind.Value]));
                json.WriteString("was", ValueText.Show(model, start.About.Fluent, start.Was));
                json.WriteString("becomes", ValueText.Show(model, start.About.Fluent, start.Becomes));
                break;
            case Edit.Weight weight:
                json.WriteString("change", "weight");
                json.WriteString("person", model.Characters[weight.Person.Value]);
                json.WriteString("concern", model.CharacterConcerns[weight.Person.Value][weight.Concern].Name);
                json.Number("was", Value.Of(weight.Was));
                json.Number("becomes", Value.Of(weight.Becomes));
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, StoryModel model, string name, Retold retold)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("found", retold.Plan is not null);
        json.WriteString("ending", retold.Plan?.Ending);
        json.WriteBoolean("hasIt", retold.HasIt);
        json.Strings("acts", (retold.Plan?.Actions ?? []).Select(act => model.Actions[act.Value].Name));
        json.Strings("new", retold.Added.Select(act => model.Actions[act.Value].Name));
        json.Strings("gone", retold.Missing.Select(act => model.Actions[act.Value].Name));
        json.WriteEndObject();
    }
}
