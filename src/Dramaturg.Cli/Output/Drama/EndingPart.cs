using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>How the story ends for those the audience cares about, and why that is the word for it.</summary>
internal sealed class EndingPart : DramaPart
{
    private static readonly string[] s_columns = ["person", "concern", "start", "end", "change", "weight", "irreversible", "act"];

    public override string Name => "ending";

    public override string Description => "how the story ends, for whom and why";

    public override bool LooksAhead => true;

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) => new EndingText(page, analysis, sentences).Write();

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        var ending = analysis.Reception.Ending;
        json.WriteStartObject(Name);
        json.WriteString("tone", NameOf(ending.Class));
        json.Strings("qualifiers", ending.Qualifiers.Select(NameOf));
        json.WriteNumber("gains", TensionPart.Rounded(ending.Tally.Gains));
        json.WriteNumber("losses", TensionPart.Rounded(ending.Tally.Losses));
        json.WriteNumber("irreversible", TensionPart.Rounded(ending.Tally.Irreversible));
        json.WriteNumber("openness", TensionPart.Rounded(ending.Openness));
        json.Objects("stakes", Enumerable.Range(0, analysis.Reception.Lives.Stakes.Count), stake => Write(json, analysis, stake));
        json.WriteEndObject();
    }

    /// <summary>Every stake, also those that end as they began.</summary>
    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var stakes = new StakeSentences(analysis, sentences);
        return Table(Name, s_columns, Enumerable.Range(0, analysis.Reception.Lives.Stakes.Count).Select(stake =>
        {
            var (start, change) = (Start(analysis, stake), ChangeOf(analysis, stake));
            return new[]
            {
                Cell.Of(stakes.Person(analysis.Reception.Lives.Stakes[stake].Person)), Cell.Of(stakes.Concern(stake)), Show(start), Show(start + (change?.Amount ?? 0)),
                Show(change?.Amount ?? 0), Show(change?.Weight ?? 0), Show(change?.Irreversible ?? 0), Cell.Of(change?.Act ?? 0),
            };
        }));
    }

    private static void Write(Utf8JsonWriter json, StoryAnalysis analysis, int stake)
    {
        var (person, concern) = (analysis.Reception.Lives.Stakes[stake].Person, analysis.Reception.Lives.Stakes[stake].Concern);
        var (start, change) = (Start(analysis, stake), ChangeOf(analysis, stake));
        json.WriteString("person", analysis.Road.World.Model.Characters[person.Value]);
        json.WriteString("concern", concern.Name);
        json.WriteNumber("start", TensionPart.Rounded(start));
        json.WriteNumber("end", TensionPart.Rounded(start + (change?.Amount ?? 0)));
        json.WriteNumber("weight", TensionPart.Rounded(change?.Weight ?? 0));
        json.WriteNumber("irreversible", TensionPart.Rounded(change?.Irreversible ?? 0));
        json.WriteNumber("act", change?.Act ?? 0);
    }

    private static double Start(StoryAnalysis analysis, int stake) => analysis.Reception.Lives.Parts(analysis.Reception.Ahead[0])[stake];

    private static StakeChange? ChangeOf(StoryAnalysis analysis, int stake) => analysis.Reception.Ending.Tally.Changes.FirstOrDefault(change => change.Stake == stake);

    private static Cell Show(double figure) => Cell.Of(TensionPart.Rounded(figure), "0.000");

    private static string NameOf(ToneClass tone) => tone switch
    {
        ToneClass.Happy => "happy",
        ToneClass.Bittersweet => "bittersweet",
        ToneClass.Tragic => "tragic",
        ToneClass.Flat => "flat",
        _ => "open",
    };

    private static string NameOf(ToneQualifier qualifier) => qualifier switch
    {
        ToneQualifier.TragedyProper => "tragedy-proper",
        ToneQualifier.Poetic => "poetic",
        _ => "pyrrhic",
    };
}
