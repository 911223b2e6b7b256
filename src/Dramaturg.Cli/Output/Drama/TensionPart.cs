using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Drama;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Tension;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>How tense the story is, point by point, and of what. Figures are rounded to three decimals.</summary>
internal sealed class TensionPart : DramaPart
{
    private static readonly string[] s_columns =
    [
        "act", "tension", "tensionError", "risk", "riskError", "suspense", "suspenseError", "peril", "perilError", "conflict", "dilemma", "irony", "surprise", "surpriseError",
        "fortune", "threatened", "samples",
    ];

    public override string Name => "tension";

    public override string Description => "how tense the story is, and what makes it so";

    public override bool LooksAhead => true;

    public override bool HasPlot => true;

    public override Plot? Draw(StoryAnalysis analysis, Sentences sentences) => TensionPlot.Of(analysis, sentences);

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) => new TensionText(page, analysis, sentences).Write(form.Why);

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        var (reception, people) = (analysis.Reception, analysis.Road.World.Model.Characters);
        json.WriteStartObject(Name);
        json.WriteString("view", reception.Audience.View is { } view ? people[view.Value] : null);
        json.Objects("sympathy", reception.Lives.Sympathy.Shares.Select((share, person) => (share, person)), who =>
        {
            json.WriteString("person", people[who.person]);
            json.WriteNumber("share", Rounded(who.share));
        });
        json.WriteNumber("horizon", reception.Limits.Horizon);
        json.WriteNumber("reasonLimit", reception.ReasonLimit);
        json.WriteNumber("samples", reception.Curve.IsSampled ? reception.Limits.Samples : 0);
        json.WriteNumber("seed", reception.Limits.Seed);
        json.Objects("points", reception.Curve.Points, point =>
        {
            Write(json, analysis, point);
            Write(json, analysis, reception.WhyAt(point.Number));
        });
        Shape(json, analysis);
        json.WriteEndObject();
    }

    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var stakes = new StakeSentences(analysis, sentences);
        return Table(Name, s_columns, analysis.Reception.Curve.Points.Select(point => Cells(analysis.Reception, stakes, point)));
    }

    public static double Rounded(double figure) => Math.Round(figure, 3) + 0.0;

    private static IReadOnlyList<Cell> Cells(Reception reception, StakeSentences stakes, TensionPoint point) =>
    [
        Cell.Of(point.Number), .. Cells(point.Tension), .. Cells(point.Risk), .. Cells(point.Suspense), .. Cells(point.Peril), Show(point.Clash.Conflict), Show(point.Clash.Dilemma),
        Show(point.Irony), .. Cells(point.Surprise), Show(reception.Fortune[point.Number]), Cell.Of(point.Threatened is { } stake ? stakes.Stake(stake) : ""),
        Cell.Of(reception.Curve.IsSampled ? reception.Limits.Samples : 0),
    ];

    private static Cell[] Cells(Figure figure) => [Show(figure.Value), Show(figure.Error)];

    private static Cell Show(double figure) => Cell.Of(Rounded(figure), "0.000");

    private static void Write(Utf8JsonWriter json, StoryAnalysis analysis, TensionPoint point)
    {
        json.WriteNumber("act", point.Number);
        Write(json, "tension", point.Tension);
        Write(json, "risk", point.Risk);
        Write(json, "suspense", point.Suspense);
        Write(json, "peril", point.Peril);
        json.WriteNumber("conflict", Rounded(point.Clash.Conflict));
        json.WriteNumber("dilemma", Rounded(point.Clash.Dilemma));
        json.WriteNumber("irony", Rounded(point.Irony));
        Write(json, "surprise", point.Surprise);
        json.WriteNumber("fortune", Rounded(analysis.Reception.Fortune[point.Number]));
        var threatened = point.Threatened is { } stake ? analysis.Reception.Lives.Stakes[stake] : null;
        json.WriteString("threatened", threatened is null ? null : analysis.Road.World.Model.Characters[threatened.Person.Value]);
        json.WriteString("threatenedConcern", threatened?.Concern.Name);
    }

    private static void Write(Utf8JsonWriter json, StoryAnalysis analysis, TensionReasons why)
    {
        var (model, stakes) = (analysis.Road.World.Model, analysis.Reception.Lives.Stakes);
        json.Objects("riskParts", why.Risk, part =>
        {
            json.WriteString("person", model.Characters[stakes[part.Stake].Person.Value]);
            json.WriteString("concern", stakes[part.Stake].Concern.Name);
            json.WriteNumber("share", Rounded(part.Share));
        });
        json.Objects("suspenseParts", why.Suspense, turn =>
        {
            json.WriteString("act", turn.Act is { } act ? model.Actions[act.Value].Name : null);
            json.WriteNumber("chance", Rounded(turn.Chance));
            json.WriteNumber("change", Rounded(turn.Change));
        });
        json.Objects("ironyParts", why.Irony, illusion =>
        {
            json.WriteString("person", model.Characters[illusion.Person.Value]);
            json.WriteNumber("hoped", Rounded(illusion.Hoped));
            json.WriteNumber("comes", Rounded(illusion.Comes));
        });
    }

    private static void Write(Utf8JsonWriter json, string name, Figure figure)
    {
        json.WriteNumber(name, Rounded(figure.Value));
        json.WriteNumber(name + "Error", Rounded(figure.Error));
    }

    private static void Shape(Utf8JsonWriter json, StoryAnalysis analysis)
    {
        var tension = analysis.Reception.Tension;
        var arc = Arc.Of(tension);
        json.WriteNumber("peak", arc.Peak);
        json.WriteNumber("peakTime", Rounded(arc.PeakTime));
        json.WriteNumber("slopeIntoPeak", Rounded(arc.SlopeIntoPeak));
        json.WriteNumber("fallAfterPeak", Rounded(arc.FallAfterPeak));
        Numbers(json, "turnsOfFortune", Arc.Reversals(analysis.Reception.Fortune, Reception.Turn));
        Numbers(json, "deadActs", DeadScenes.Of(analysis.Road, tension));
        json.WriteNumber("likeness", Rounded(analysis.Reception.Audience.Arc.Likeness(tension)));
        json.WriteNumber("agreement", Rounded(analysis.Reception.Audience.Arc.Agreement(tension)));
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
