using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Drama.People;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>How people stand to each other at the start and at the end.</summary>
internal sealed class RelationsPart : DramaPart
{
    private static readonly string[] s_columns = ["person", "other", "fact", "before", "after", "act"];

    public override string Name => "relations";

    public override string Description => "how people stand to each other before and after";

    public override bool HasPlot => true;

    public override Plot? Draw(StoryAnalysis analysis, Sentences sentences) => RelationsPlot.Of(analysis, sentences);

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) => new RelationsText(page, analysis, sentences).Write();

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        json.WriteStartObject(Name);
        json.Objects("affinities", analysis.Relations.Affinities, affinity =>
        {
            json.WriteString("person", model.Characters[affinity.From.Value]);
            json.WriteString("other", model.Characters[affinity.To.Value]);
            json.WriteNumber("before", TensionPart.Rounded(affinity.Before));
            json.WriteNumber("after", TensionPart.Rounded(affinity.After));
        });
        json.Objects("changed", analysis.Relations.Changed, change =>
        {
            json.WriteString("fact", model.Fluents[change.Fact.Value].Name);
            json.WriteString("before", ValueText.Show(model, change.Fact, change.Before));
            json.WriteString("after", ValueText.Show(model, change.Fact, change.After));
            json.WriteNumber("act", change.Act);
        });
        json.WriteEndObject();
    }

    /// <summary>A row without a fact is how dear one person is to another.</summary>
    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        return Table(Name, s_columns, analysis.Relations.Affinities.Select(affinity => Cells(model, sentences, affinity))
            .Concat(analysis.Relations.Changed.Select(change => Cells(model, change))));
    }

    private static Cell[] Cells(StoryModel model, Sentences sentences, AffinityChange affinity) =>
    [
        Cell.Of(sentences.Person(model.Characters[affinity.From.Value])), Cell.Of(sentences.Person(model.Characters[affinity.To.Value])), Cell.Of(""),
        Cell.Of(TensionPart.Rounded(affinity.Before), "0.000"), Cell.Of(TensionPart.Rounded(affinity.After), "0.000"), Cell.Of(""),
    ];

    private static Cell[] Cells(StoryModel model, ChangedRelation change) =>
    [
        Cell.Of(""), Cell.Of(""), Cell.Of(model.Fluents[change.Fact.Value].Name), Cell.Of(ValueText.Show(model, change.Fact, change.Before)),
        Cell.Of(ValueText.Show(model, change.Fact, change.After)), Cell.Of(change.Act),
    ];
}
