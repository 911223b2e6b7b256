using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>An analysis as one JSON document, <c>docs/drama/knowledge.md</c>. People, facts and concerns have the names of the story file.</summary>
internal static class DramaJson
{
    public static void Write(TextWriter output, DramaForm form, AnalysedStory story) => JsonPage.Write(output, json =>
    {
        TellingJson.Head(json, story.Story, story.Search);
        if (story.Analysis is not { } analysis)
        {
            return;
        }

        Acts(json, analysis, story.Sentences);
        if (form.Knowledge)
        {
            Knowledge(json, analysis, story.Sentences);
        }

        if (form.Fortunes)
        {
            Fortunes(json, analysis);
        }
    });

    public static string Name(Attitude attitude) => attitude switch
    {
        Attitude.Knows => "knows",
        Attitude.BelievesWrongly => "believes-wrongly",
        _ => "does-not-know",
    };

    public static string Name(SourceKind kind) => kind switch
    {
        SourceKind.Start => "start",
        SourceKind.Saw => "saw",
        SourceKind.Gathered => "gathered",
        SourceKind.Told => "told",
        SourceKind.FoundOut => "found-out",
        SourceKind.Perceived => "perceived",
        SourceKind.Inferred => "inferred",
        _ => "unnoticed",
    };

    private static void Acts(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        json.Objects("acts", analysis.Road.Acts.Select((act, i) => (Action: analysis.Road.World.Model.Actions[act.Value], Number: i + 1)), act =>
        {
            json.WriteNumber("number", act.Number);
            json.WriteString("name", act.Action.Name);
            json.WriteString("sentence", sentences.Tell(act.Action));
        });
    }

    private static void Knowledge(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        json.Objects("knowledge", analysis.Knowledge.Rows, row =>
        {
            json.WriteString("fact", model.Fluents[row.Fact.Fluent.Value].Name);
            json.Strings("minds", row.Fact.Path.Select(mind => model.Characters[mind.Value]));
            json.WriteString("person", row.Person is { } person ? model.Characters[person.Value] : null);
            json.Objects("spells", row.Spells, spell => Write(json, model, sentences, row.Fact, spell));
        });
    }

    private static void Write(Utf8JsonWriter json, StoryModel model, Sentences sentences, FluentReference fact, Spell spell)
    {
        json.WriteNumber("since", spell.Since);
        json.WriteNumber("until", spell.Until);
        json.WriteString("attitude", Name(spell.Attitude));
        json.WriteString("belief", ValueText.Show(model, fact.Fluent, spell.Belief));
        json.WriteString("statement", sentences.Show(model, fact, spell.Belief));
        json.WriteString("source", Name(spell.Source.Kind));
        json.Strings("from", spell.Source.From.Select(teller => model.Characters[teller.Value]));
    }

    private static void Fortunes(Utf8JsonWriter json, StoryAnalysis analysis)
    {
        json.Objects("fortunes", analysis.Fortunes, fortune =>
        {
            json.WriteString("person", analysis.Road.World.Model.Characters[fortune.Person.Value]);
            json.Objects("points", fortune.Points.Select((point, number) => (Point: point, Number: number)), at => Write(json, at.Point, at.Number));
        });
    }

    private static void Write(Utf8JsonWriter json, FortunePoint point, int number)
    {
        json.WriteNumber("act", number);
        json.Number("believed", point.Believed);
        json.Number("inTruth", point.InTruth);
        json.Objects("concerns", point.Parts, part =>
        {
            json.WriteString("name", part.Concern);
            json.Number("believed", part.Believed);
            json.Number("inTruth", part.InTruth);
        });
    }
}
