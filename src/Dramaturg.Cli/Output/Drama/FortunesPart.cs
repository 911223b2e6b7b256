using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>How everybody fares, act by act. In the table the row without a concern is the utility, their sum.</summary>
internal sealed class FortunesPart : DramaPart
{
    private static readonly string[] s_columns = ["person", "act", "concern", "believed", "inTruth"];

    public override string Name => "fortunes";

    public override string Description => "how well off everybody is, act by act";

    public override bool HasPlot => true;

    public override Plot? Draw(StoryAnalysis analysis, Sentences sentences) => FortunesPlot.Of(analysis, sentences);

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) =>
        new FortunesText(page, analysis, sentences).Write();

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        json.Objects(Name, analysis.Fortunes, fortune =>
        {
            json.WriteString("person", analysis.Road.World.Model.Characters[fortune.Person.Value]);
            json.Objects("points", fortune.Points.Select((point, number) => (Point: point, Number: number)), at => Write(json, at.Point, at.Number));
        });
    }

    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        return Table(Name, s_columns, analysis.Fortunes.SelectMany(fortune => fortune.Points.SelectMany(
            (point, number) => Cells(sentences.Person(model.Characters[fortune.Person.Value]), number, point, sentences))));
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

    private static IEnumerable<IReadOnlyList<Cell>> Cells(string person, int number, FortunePoint point, Sentences sentences) =>
        point.Parts.Select(part => (Concern: sentences.Concern(part.Concern), part.Believed, part.InTruth))
            .Prepend((Concern: "", point.Believed, point.InTruth))
            .Select(part => (IReadOnlyList<Cell>)
                [Cell.Of(person), Cell.Of(number), Cell.Of(part.Concern), Figure(part.Believed), Figure(part.InTruth)]);

    private static Cell Figure(Value value) => Cell.Of(value.IsNumber ? value.AsNumber.ToString() : "");
}
