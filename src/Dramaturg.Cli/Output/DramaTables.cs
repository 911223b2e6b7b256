using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>An analysis as flat tables: a row for each spell, and for each concern at each point of the story.</summary>
internal static class DramaTables
{
    public static Table Knowledge(StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        var columns = new[] { "fact", "mind", "person", "since", "until", "attitude", "belief", "statement", "source", "from" };
        return Build("knowledge", columns, analysis.Knowledge.Rows.SelectMany(row => row.Spells.Select(spell => Cells(model, sentences, row, spell))));
    }

    /// <summary>The row without a concern is the utility, their sum.</summary>
    public static Table Fortunes(StoryAnalysis analysis, Sentences sentences)
    {
        var model = analysis.Road.World.Model;
        var columns = new[] { "person", "act", "concern", "believed", "inTruth" };
        return Build("fortunes", columns, analysis.Fortunes.SelectMany(fortune => fortune.Points.SelectMany(
            (point, number) => Cells(sentences.Person(model.Characters[fortune.Person.Value]), number, point, sentences))));
    }

    private static IReadOnlyList<Cell> Cells(StoryModel model, Sentences sentences, KnowledgeRow row, Spell spell) =>
    [
        Cell.Of(model.Fluents[row.Fact.Fluent.Value].Name),
        Cell.Of(string.Join(' ', row.Fact.Path.Select(mind => Name(model, sentences, mind)))),
        Cell.Of(row.Person is { } person ? Name(model, sentences, person) : sentences.Frame.Say("drama.audience")),
        Cell.Of(spell.Since),
        Cell.Of(spell.Until),
        Cell.Of(DramaJson.Name(spell.Attitude)),
        Cell.Of(ValueText.Show(model, row.Fact.Fluent, spell.Belief)),
        Cell.Of(sentences.Show(model, row.Fact, spell.Belief)),
        Cell.Of(DramaJson.Name(spell.Source.Kind)),
        Cell.Of(string.Join("; ", spell.Source.From.Select(teller => Name(model, sentences, teller)))),
    ];

    private static IEnumerable<IReadOnlyList<Cell>> Cells(string person, int number, FortunePoint point, Sentences sentences) =>
        point.Parts.Select(part => (Concern: sentences.Concern(part.Concern), part.Believed, part.InTruth))
            .Prepend((Concern: "", point.Believed, point.InTruth))
            .Select(part => (IReadOnlyList<Cell>)
                [Cell.Of(person), Cell.Of(number), Cell.Of(part.Concern), Figure(part.Believed), Figure(part.InTruth)]);

    private static Cell Figure(Value value) => Cell.Of(value.IsNumber ? value.AsNumber.ToString() : "");

    private static string Name(StoryModel model, Sentences sentences, CharacterId person) => sentences.Person(model.Characters[person.Value]);

    private static Table Build(string name, string[] columns, IEnumerable<IReadOnlyList<Cell>> rows) =>
        new(name, [.. columns.Select(column => Column.Words(column, column))], [.. rows], []);
}
