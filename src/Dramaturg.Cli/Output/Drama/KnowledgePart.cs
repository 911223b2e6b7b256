using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Who knows what: a spell for each stretch in which somebody believes the same and is as right about it, and what is suspected meanwhile.</summary>
internal sealed class KnowledgePart : DramaPart
{
    private static readonly string[] s_columns = ["fact", "mind", "person", "since", "until", "attitude", "belief", "statement", "source", "from", "chance"];

    public override string Name => "knowledge";

    public override string Description => "who knows what, since when and from whom";

    public override bool HasPlot => true;

    public override Plot? Draw(StoryAnalysis analysis, Sentences sentences) => KnowledgePlot.Of(analysis, sentences);

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) =>
        new KnowledgeText(page, analysis, sentences).Write(form.Minds);

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        json.Objects(Name, analysis.Knowledge.Rows, row =>
        {
            json.WriteString("fact", model.Fluents[row.Fact.Fluent.Value].Name);
            json.Strings("minds", row.Fact.Path.Select(mind => model.Characters[mind.Value]));
            json.WriteString("person", row.Person is { } person ? model.Characters[person.Value] : null);
            json.Objects("spells", row.Spells, spell => Write(json, model, sentences, row.Fact, spell));
            json.Objects("suspicions", row.Suspicions, suspicion => Write(json, model, sentences, row.Fact, suspicion));
        });
    }

    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        return Table(Name, s_columns, analysis.Knowledge.Rows.SelectMany(row => Lines(model, sentences, row)));
    }

    private static void Write(Utf8JsonWriter json, StoryModel model, Sentences sentences, FluentReference fact, Spell spell)
    {
        json.WriteNumber("since", spell.Since);
        json.WriteNumber("until", spell.Until);
        json.WriteString("attitude", NameOf(spell.Attitude));
        json.WriteString("belief", ValueText.Show(model, fact.Fluent, spell.Belief));
        json.WriteString("statement", sentences.Show(model, fact, spell.Belief));
        TellingJson.Source(json, BeliefSource.Of(spell.Source, model, sentences));
    }

    private static void Write(Utf8JsonWriter json, StoryModel model, Sentences sentences, FluentReference fact, Suspicion suspicion)
    {
        json.WriteNumber("since", suspicion.Since);
        json.WriteNumber("until", suspicion.Until);
        json.WriteString("value", ValueText.Show(model, fact.Fluent, suspicion.Value));
        json.WriteString("statement", sentences.Show(model, fact, suspicion.Value));
        json.Number("chance", Value.Of(suspicion.Chance));
    }

    private static IEnumerable<IReadOnlyList<Cell>> Lines(StoryModel model, Sentences sentences, KnowledgeRow row) =>
        row.Spells.Select(spell => (IReadOnlyList<Cell>)[.. Start(model, sentences, row), .. Cells(model, sentences, row.Fact, spell)])
            .Concat(row.Suspicions.Select(suspicion => (IReadOnlyList<Cell>)[.. Start(model, sentences, row), .. Cells(model, sentences, row.Fact, suspicion)]));

    private static Cell[] Start(StoryModel model, Sentences sentences, KnowledgeRow row) =>
    [
        Cell.Of(model.Fluents[row.Fact.Fluent.Value].Name),
        Cell.Of(string.Join(' ', row.Fact.Path.Select(mind => NameOf(model, sentences, mind)))),
        Cell.Of(row.Person is { } person ? NameOf(model, sentences, person) : sentences.Frame.Say("drama.audience")),
    ];

    private static Cell[] Cells(StoryModel model, Sentences sentences, FluentReference fact, Spell spell) =>
    [
        Cell.Of(spell.Since),
        Cell.Of(spell.Until),
        Cell.Of(NameOf(spell.Attitude)),
        Cell.Of(ValueText.Show(model, fact.Fluent, spell.Belief)),
        Cell.Of(sentences.Show(model, fact, spell.Belief)),
        Cell.Of(BeliefSource.Of(spell.Source, model, sentences).Kind),
        Cell.Of(string.Join("; ", spell.Source.From.Select(teller => NameOf(model, sentences, teller)))),
        Cell.Of(""),
    ];

    private static Cell[] Cells(StoryModel model, Sentences sentences, FluentReference fact, Suspicion suspicion) =>
    [
        Cell.Of(suspicion.Since),
        Cell.Of(suspicion.Until),
        Cell.Of("suspects"),
        Cell.Of(ValueText.Show(model, fact.Fluent, suspicion.Value)),
        Cell.Of(sentences.Show(model, fact, suspicion.Value)),
        Cell.Of(""),
        Cell.Of(""),
        Cell.Of(suspicion.Chance.ToString()),
    ];

    private static string NameOf(StoryModel model, Sentences sentences, CharacterId person) => sentences.Person(model.Characters[person.Value]);

    private static string NameOf(Attitude attitude) => attitude switch
    {
        Attitude.Knows => "knows",
        Attitude.BelievesWrongly => "believes-wrongly",
        _ => "does-not-know",
    };
}
