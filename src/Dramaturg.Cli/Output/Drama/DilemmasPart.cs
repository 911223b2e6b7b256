using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Between what people have to choose, and what becomes of it.</summary>
internal sealed class DilemmasPart : DramaPart
{
    private static readonly string[] s_columns =
    [
        "person", "view", "since", "until", "strength", "stakes", "balance", "pull", "classes", "deed", "deedGivesUp", "default", "defaultGivesUp", "end", "act", "taken", "regret",
    ];

    public override string Name => "dilemmas";

    public override string Description => "who has to choose between what and what";

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) => new DilemmasText(page, analysis, sentences).Write();

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences) => json.Objects(Name, analysis.Struggles.Dilemmas.Spells(), spell =>
    {
        var model = analysis.Road.World.Model;
        var dilemma = spell.Dilemma;
        var said = new ChoiceSentences(analysis, sentences);
        json.WriteString("person", model.Characters[spell.Person.Value]);
        json.WriteString("view", NameOf(spell.View));
        json.WriteNumber("since", spell.Since);
        json.WriteNumber("until", spell.Until);
        Measures(json, dilemma);
        json.Objects("classes", dilemma.Classes, kind =>
        {
            json.WriteString("kind", NameOf(kind.Kind));
            json.Strings("for", kind.For);
            json.Strings("against", kind.Against);
        });
        Horn(json, "deed", said, model, dilemma, dilemma.Deed, dilemma.ForgoneByDeed);
        Horn(json, "default", said, model, dilemma, dilemma.Default, dilemma.ForgoneByDefault);
        WayOut(json, said, model, dilemma);
        Awaited(json, said, model, dilemma, analysis.Struggles.Dilemmas.Hesitation(dilemma).Awaited);
        json.WriteString("end", NameOf(spell.End));
        json.WriteString("act", spell.Act is { } act ? model.Actions[act.Value].Name : null);
        json.WriteString("taken", TakenIn(spell));
        json.Number("regret", Value.Of(spell.Regret));
    });

    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var said = new ChoiceSentences(analysis, sentences);
        var model = analysis.Road.World.Model;
        return Table(Name, s_columns, analysis.Struggles.Dilemmas.Spells().Select(spell => (IReadOnlyList<Cell>)
        [
            Cell.Of(said.Person(spell.Person)),
            Cell.Of(NameOf(spell.View)),
            Cell.Of(spell.Since),
            Cell.Of(spell.Until),
            Figure(spell.Dilemma.Strength),
            Figure(spell.Dilemma.Stakes),
            Figure(spell.Dilemma.Balance),
            Figure(spell.Dilemma.Pull),
            Cell.Of(string.Join("; ", spell.Dilemma.Classes.Select(said.Class))),
            Cell.Of(Acts(model, spell.Dilemma.Deed)),
            Cell.Of(said.Price(spell.Person, spell.Dilemma.ForgoneByDeed, spell.Dilemma.Default)),
            Cell.Of(Acts(model, spell.Dilemma.Default)),
            Cell.Of(said.Price(spell.Person, spell.Dilemma.ForgoneByDefault, spell.Dilemma.Deed)),
            Cell.Of(NameOf(spell.End)),
            Cell.Of(spell.Act is { } act ? model.Actions[act.Value].Name : ""),
            Cell.Of(TakenIn(spell) ?? ""),
            Figure(spell.Regret),
        ]));
    }

    private static Cell Figure(Number number) => Cell.Of(number.ToString());

    private static string Acts(StoryModel model, Option option) => string.Join(" > ", option.Course.Acts.Select(act => model.Actions[act.Value].Name));

    private static void Measures(Utf8JsonWriter json, Dilemma dilemma)
    {
        json.Number("strength", Value.Of(dilemma.Strength));
        json.Number("stakes", Value.Of(dilemma.Stakes));
        json.Number("balance", Value.Of(dilemma.Balance));
        json.Number("pull", Value.Of(dilemma.Pull));
    }

    private static void Horn(Utf8JsonWriter json, string name, ChoiceSentences said, StoryModel model, Dilemma dilemma, Option option, IReadOnlyList<Number> forgone)
    {
        json.WriteStartObject(name);
        json.WriteString("act", option.Course.First is { } act ? model.Actions[act.Value].ActName : null);
        json.Plan("plan", said.Plan(dilemma.Person, dilemma.Mind, option));
        Parts(json, "givesUp", model, dilemma.Person, forgone);
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, string name, StoryModel model, CharacterId person, IReadOnlyList<Number> parts)
    {
        int concerns = model.CharacterConcerns[person.Value].Count;
        json.Objects(name, Enumerable.Range(0, parts.Count).Where(part => parts[part].Sign > 0), part =>
        {
            json.WriteString(part < concerns ? "concern" : "norm", part < concerns ? model.CharacterConcerns[person.Value][part].Name : model.Norms[person.Value][part - concerns].Name);
            json.Number("amount", Value.Of(parts[part]));
        });
    }

    private static void WayOut(Utf8JsonWriter json, ChoiceSentences said, StoryModel model, Dilemma dilemma)
    {
        if (dilemma.NearWayOut is { } way)
        {
            json.WriteStartObject("nearWayOut");
            json.Plan("plan", said.Plan(dilemma.Person, dilemma.Mind, way.Option));
            Parts(json, "lacks", model, dilemma.Person, way.Missing);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("nearWayOut");
        }
    }

    private static void Awaited(Utf8JsonWriter json, ChoiceSentences said, StoryModel model, Dilemma dilemma, AwaitedOption? awaited)
    {
        if (awaited is null)
        {
            json.WriteNull("awaits");
            return;
        }

        json.WriteStartObject("awaits");
        json.Strings("acts", awaited.Acts.Select(act => model.Actions[act.Value].Name));
        json.Plan("plan", said.Plan(dilemma, awaited));
        Parts(json, "lacks", model, dilemma.Person, awaited.Missing);
        json.WriteEndObject();
    }

    private static string? TakenIn(DilemmaSpell spell) => spell.Taken is null ? null : spell.DeedWasTaken ? "deed" : "default";

    private static string NameOf(DilemmaView view) => view switch
    {
        DilemmaView.Real => "real",
        DilemmaView.Apparent => "apparent",
        _ => "hidden",
    };

    private static string NameOf(DilemmaEnd end) => end switch
    {
        DilemmaEnd.Open => "open",
        DilemmaEnd.Chosen => "chosen",
        DilemmaEnd.Sidestepped => "sidestepped",
        _ => "dissolved",
    };

    private static string NameOf(DilemmaKind kind) => kind switch
    {
        DilemmaKind.Betrayal => "betrayal",
        DilemmaKind.Sacrifice => "sacrifice",
        DilemmaKind.GreaterGood => "greater-good",
        DilemmaKind.TakeDown => "take-down",
        DilemmaKind.Favour => "favour",
        DilemmaKind.TakingSides => "taking-sides",
        DilemmaKind.Temptation => "temptation",
        DilemmaKind.Duty => "duty",
        DilemmaKind.InnerConflict => "inner-conflict",
        DilemmaKind.Triage => "triage",
        DilemmaKind.Disclosure => "disclosure",
        DilemmaKind.TwoEvils => "two-evils",
        _ => "two-goods",
    };
}
