using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Whose plans stand in whose way: of two people, of one with fate, and of one person's own, which are dilemmas.</summary>
internal sealed class ConflictsPart : DramaPart
{
    private static readonly string[] s_columns =
    [
        "kind", "one", "other", "since", "until", "stakes", "balance", "directness", "awareness", "inTruth", "planOfOne", "planOfOther", "reason", "outcome", "act", "resolutionOfOne", "resolutionOfOther",
    ];

    public override string Name => "conflicts";

    public override string Description => "whose plans stand in whose way, and who prevails";

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) => new ConflictsText(page, analysis, sentences, form.Why).Write();

    /// <summary>Dilemmas that somebody sees: conflicts of a person's own.</summary>
    public static IEnumerable<DilemmaSpell> Within(StoryAnalysis analysis) => analysis.Struggles.Dilemmas.Spells().Where(spell => spell.View != DilemmaView.Hidden);

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        json.WriteStartArray(Name);
        foreach (var spell in analysis.Struggles.Conflicts.Spells())
        {
            json.WriteStartObject();
            Write(json, analysis.Road.World.Model, new ChoiceSentences(analysis, sentences), spell);
            json.WriteEndObject();
        }

        foreach (var spell in Within(analysis))
        {
            json.WriteStartObject();
            Write(json, analysis.Road.World.Model, spell);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var said = new ChoiceSentences(analysis, sentences);
        var model = analysis.Road.World.Model;
        return Table(Name, s_columns, analysis.Struggles.Conflicts.Spells().Select(spell => Cells(model, said, spell)).Concat(Within(analysis).Select(spell => Cells(model, said, spell))));
    }

    private static void Write(Utf8JsonWriter json, StoryModel model, ChoiceSentences said, ConflictSpell spell)
    {
        var conflict = spell.Conflict;
        json.WriteString("kind", NameOf(conflict.Kind));
        json.WriteNumber("since", spell.Since);
        json.WriteNumber("until", spell.Until);
        Side(json, "one", said, model, conflict.One, conflict.StakesOfOne, conflict.ChanceOfOne, spell.ResolutionOfOne);
        Side(json, "other", said, model, conflict.Other, conflict.StakesOfOther, conflict.ChanceOfOther, spell.ResolutionOfOther);
        json.Number("stakes", Value.Of(conflict.Stakes));
        json.WriteNumber("balance", TensionPart.Rounded(conflict.Balance));
        json.WriteNumber("directness", TensionPart.Rounded(conflict.Directness));
        json.WriteString("awareness", NameOf(conflict.Awareness));
        json.WriteBoolean("inTruth", conflict.InTruth is not null);
        json.Objects("obstacles", conflict.Collision.Obstacles, obstacle => Write(json, model, said, obstacle));
        json.WriteString("outcome", NameOf(spell.Outcome));
        json.WriteString("act", spell.Act is { } act ? model.Actions[act.Value].Name : null);
    }

    private static void Write(Utf8JsonWriter json, StoryModel model, DilemmaSpell spell)
    {
        string person = model.Characters[spell.Person.Value];
        json.WriteString("kind", "internal");
        json.WriteString("person", person);
        json.WriteNumber("since", spell.Since);
        json.WriteNumber("until", spell.Until);
        json.Number("stakes", Value.Of(spell.Dilemma.Stakes));
        json.Number("balance", Value.Of(spell.Dilemma.Balance));
        json.WriteNumber("directness", 1);
    }

    private static void Side(Utf8JsonWriter json, string name, ChoiceSentences said, StoryModel model, Intention plan, Number stakes, double chance, Number resolution)
    {
        json.WriteStartObject(name);
        json.WriteString("person", plan.Person is { } person ? model.Characters[person.Value] : null);
        json.Plan("plan", said.Plan(plan));
        json.Strings("aims", plan.Aims.Select(aim => model.CharacterConcerns[plan.Person!.Value.Value][aim.Concern].Name));
        json.Number("stakes", Value.Of(stakes));
        json.WriteNumber("chance", TensionPart.Rounded(chance));
        json.Number("resolution", Value.Of(resolution));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoryModel model, ChoiceSentences said, Obstacle obstacle)
    {
        json.WriteString("first", obstacle.First is { } first ? model.Characters[first.Value] : null);
        json.WriteString("loser", obstacle.Loser is { } loser ? model.Characters[loser.Value] : null);
        json.WriteString("act", obstacle.Act is { } act ? model.Actions[act.Value].Name : null);
        json.Strings("needs", obstacle.Needs.Select(said.Need));
        json.Strings("concerns", obstacle.Concerns.Select(concern => model.CharacterConcerns[obstacle.Loser!.Value.Value][concern].Name));
    }

    private static IReadOnlyList<Cell> Cells(StoryModel model, ChoiceSentences said, ConflictSpell spell)
    {
        var conflict = spell.Conflict;
        return
        [
            Cell.Of(NameOf(conflict.Kind)), Cell.Of(said.Person(conflict.One.Person)), Cell.Of(said.Person(conflict.Other.Person)), Cell.Of(spell.Since), Cell.Of(spell.Until),
            Cell.Of(conflict.Stakes.ToString()), Cell.Of(TensionPart.Rounded(conflict.Balance), "0.000"), Cell.Of(TensionPart.Rounded(conflict.Directness), "0.000"),
            Cell.Of(NameOf(conflict.Awareness)), Cell.Of(conflict.InTruth is null ? "no" : "yes"), Cell.Of(Acts(model, conflict.One.Acts)), Cell.Of(Acts(model, conflict.Other.Acts)),
            Cell.Of(string.Join("; ", conflict.Collision.Reason.Select(said.Need))), Cell.Of(NameOf(spell.Outcome)), Cell.Of(spell.Act is { } act ? model.Actions[act.Value].Name : ""),
            Cell.Of(spell.ResolutionOfOne.ToString()), Cell.Of(spell.ResolutionOfOther.ToString()),
        ];
    }

    private static IReadOnlyList<Cell> Cells(StoryModel model, ChoiceSentences said, DilemmaSpell spell)
    {
        var (none, person) = (Cell.Of(""), Cell.Of(said.Person(spell.Person)));
        return
        [
            Cell.Of("internal"), person, person, Cell.Of(spell.Since), Cell.Of(spell.Until), Cell.Of(spell.Dilemma.Stakes.ToString()),
            Cell.Of(TensionPart.Rounded(spell.Dilemma.Balance.ToDouble()), "0.000"), Cell.Of(1, "0.000"), none, none,
            Cell.Of(Acts(model, spell.Dilemma.Deed.Course.Acts)), Cell.Of(Acts(model, spell.Dilemma.Default.Course.Acts)), none, none, Cell.Of(spell.Act is { } act ? model.Actions[act.Value].Name : ""), none, none,
        ];
    }

    private static string Acts(StoryModel model, IEnumerable<ActionId> acts) => string.Join(" > ", acts.Select(act => model.Actions[act.Value].Name));

    private static string NameOf(ConflictKind kind) => kind == ConflictKind.Fate ? "fate" : "interpersonal";

    private static string NameOf(Awareness awareness) => awareness switch
    {
        Awareness.Mutual => "mutual",
        Awareness.OneSided => "one-sided",
        _ => "unknown",
    };

    private static string NameOf(ConflictOutcome outcome) => outcome switch
    {
        ConflictOutcome.Open => "open",
        ConflictOutcome.WonByOne => "won-by-one",
        ConflictOutcome.WonByOther => "won-by-other",
        ConflictOutcome.BothLost => "both-lost",
        ConflictOutcome.Compromise => "compromise",
        _ => "abandoned",
    };
}
