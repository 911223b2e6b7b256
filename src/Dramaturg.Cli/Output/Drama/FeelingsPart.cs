using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Drama.Feelings;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>What everybody feels, act by act, and why. Figures are rounded to three decimals.</summary>
internal sealed class FeelingsPart : DramaPart
{
    private static readonly string[] s_columns = ["person", "act", "feeling", "strength", "shown", "since", "about", "toward", "rival"];

    public override string Name => "feelings";

    public override string Description => "what everybody feels, act by act, and why";

    public override bool HasPlot => true;

    public override Plot? Draw(StoryAnalysis analysis, Sentences sentences) => FeelingsPlot.Of(analysis, sentences);

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) => new FeelingsText(page, analysis, sentences).Write(form.Why);

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences) => new FeelingsJson(json, analysis, sentences).Write(Name);

    /// <summary>A row for every feeling at every act after which it is felt.</summary>
    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences) =>
        Table(Name, s_columns, analysis.Feelings.All.SelectMany(feeling => feeling.Course.Select((strength, passed) => Cells(analysis, sentences, feeling, strength, passed))));

    private static IReadOnlyList<Cell> Cells(StoryAnalysis analysis, Sentences sentences, Feeling feeling, double strength, int passed) =>
    [
        Named(analysis, sentences, feeling.Person),
        Cell.Of(feeling.Since + passed),
        Cell.Of(FeelingSentences.Key(feeling.Kind)),
        Cell.Of(TensionPart.Rounded(strength), "0.000"),
        Cell.Of(TensionPart.Rounded(Feeling.Shown(strength)), "0.000"),
        Cell.Of(feeling.Since),
        Cell.Of(string.Join("; ", ConcernsOf(feeling).Select(concern => sentences.Concern(analysis.Road.World.Model.CharacterConcerns[feeling.Person.Value][concern].Name)))),
        Named(analysis, sentences, feeling.About.Toward),
        Named(analysis, sentences, feeling.About.Rival),
    ];

    /// <summary>The wants that a feeling is about.</summary>
    public static IEnumerable<int> ConcernsOf(Feeling feeling) => feeling.About.Prospect?.Concerns ?? (feeling.About.Concern is { } concern ? [concern] : []);

    private static Cell Named(StoryAnalysis analysis, Sentences sentences, CharacterId? person) =>
        Cell.Of(person is { } somebody ? sentences.Person(analysis.Road.World.Model.Characters[somebody.Value]) : "");
}
