using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Options;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;

namespace Dramaturg.Analysis;

/// <summary>Says in words between what people have to choose and over what they fight.</summary>
public sealed class ChoiceSentences
{
    private readonly StoryModel _model;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly StoryWorld _world;
    private readonly PlanTeller _plans;

    public ChoiceSentences(StoryAnalysis analysis, Sentences sentences)
    {
        _model = analysis.Road.World.Model;
        _sentences = sentences;
        _frame = sentences.Frame;
        _world = analysis.Road.World;
        _plans = new PlanTeller(_world, sentences);
    }

    /// <summary>Null: fate.</summary>
    public string Person(CharacterId? person) => Name(person).ToString();

    public Inflected Name(CharacterId? person) => person is { } somebody ? _sentences.Name(_model.Characters[somebody.Value]) : new Inflected(_ => _frame.Say("telling.fate"));

    public string Act(ActionId act) => _sentences.Tell(_model.Actions[act.Value]);

    /// <summary>An option's acts, seen from where it is open.</summary>
    public IReadOnlyList<PlannedAct> Plan(CharacterId person, StateId mind, Option option) => Plan(new Decision(person, mind), option.Course.Acts);

    public IReadOnlyList<PlannedAct> Plan(Intention intention) => intention.Decision is { } decision
        ? Plan(decision, intention.Acts)
        : [.. intention.Acts.Select(act => new PlannedAct(act, _model.Actions[act.Value].Name, Act(act)) { Sentence = Act(act) })];

    /// <summary>What to do after the acts that somebody in a dilemma waits for.</summary>
    public IReadOnlyList<PlannedAct> Plan(Dilemma dilemma, AwaitedOption awaited) =>
        Plan(dilemma.Person, awaited.Acts.Aggregate(dilemma.Mind, _world.Successor), awaited.Option);

    /// <summary>A plan's acts, one sentence after the other or, where it provides for failures, as one.</summary>
    public static string InWords(IReadOnlyList<PlannedAct> plan) => plan.Any(act => act.IsContingency)
        ? PlanTeller.Chain(plan) + "."
        : string.Join(' ', plan.Select(act => act.Sentence));

    public string Since(int number) => number == 0 ? _frame.Say("since.start") : _frame.Say("since.act", ("act", number));

    public string Figure(Number number) => _frame.Figure(Value.Of(number));

    public string Signed(Number number) => _frame.Gain(Value.Of(Number.Zero), Value.Of(number));

    /// <summary>What speaks for the deed, and what for the default.</summary>
    public (string Deed, string Default) Torn(Dilemma dilemma) => (
        Part(dilemma.Person, dilemma.ReasonForDeed, dilemma.Deed.Gains),
        Part(dilemma.Person, dilemma.ReasonForDefault, dilemma.Default.Gains));

    /// <summary>What an option gives up to another, the weightiest first: <c>the child 0.5, a clear conscience (lying) 0.2</c>.</summary>
    public string Price(CharacterId person, IReadOnlyList<Number> forgone, Option other) => string.Join(", ", Weighty(forgone)
        .Select(part => $"{Part(person, part, other.Gains)} {Figure(forgone[part])}"));

    /// <summary>What is missing from having both, the weightiest first.</summary>
    public string Missing(Dilemma dilemma, IReadOnlyList<Number> missing) => string.Join(", ", Weighty(missing)
        .Select(part => $"{Part(dilemma.Person, part, Better(dilemma, part).Gains)} {Figure(missing[part])}"));

    public string Aims(Intention plan) => string.Join(", ", plan.Aims.Select(aim => Concern(plan.Person!.Value, aim.Concern)));

    public string Concern(CharacterId person, int concern)
    {
        var wanted = _model.CharacterConcerns[person.Value][concern];
        string said = _sentences.Concern(wanted.Name);
        return wanted.IsFear && said == wanted.Name ? _frame.Say("dilemma.spared", ("concern", said)) : said;
    }

    public string Need(Literal literal) => _sentences.Show(_model, literal);

    public string Class(DilemmaClass kind) => kind.Kind switch
    {
        DilemmaKind.Betrayal => _frame.Say("dilemma.betrayal", ("people", Names(kind.Against))),
        DilemmaKind.Sacrifice => _frame.Say("dilemma.sacrifice", ("people", Names(kind.For))),
        DilemmaKind.GreaterGood => _frame.Say("dilemma.greater-good", ("people", Names(kind.For))),
        DilemmaKind.TakeDown => _frame.Say("dilemma.take-down", ("people", Names(kind.Against))),
        DilemmaKind.Favour => _frame.Say("dilemma.favour", ("people", Names(kind.For)), ("others", Names(kind.Against))),
        DilemmaKind.TakingSides => _frame.Say("dilemma.sides", ("people", Names(kind.For)), ("others", Names(kind.Against))),
        DilemmaKind.Temptation => _frame.Say("dilemma.temptation"),
        DilemmaKind.Duty => _frame.Say("dilemma.duty"),
        DilemmaKind.InnerConflict => _frame.Say("dilemma.inner"),
        DilemmaKind.Triage => _frame.Say("dilemma.triage", ("people", Names(kind.For)), ("others", Names(kind.Against))),
        DilemmaKind.Disclosure => _frame.Say("dilemma.disclosure"),
        DilemmaKind.TwoEvils => _frame.Say("dilemma.evils"),
        _ => _frame.Say("dilemma.goods"),
    };

    private PlannedAct[] Plan(Decision decision, IEnumerable<ActionId> acts) =>
        [.. _plans.Tell(decision, decision.Believed, acts).Select(act => act with { Sentence = act.Act })];

    private Inflected Names(IEnumerable<string> names) => Inflected.List(names.Select(_sentences.Name));

    private static IEnumerable<int> Weighty(IReadOnlyList<Number> parts) => Enumerable.Range(0, parts.Count).Where(part => parts[part].Sign > 0).OrderByDescending(part => parts[part]);

    private static Option Better(Dilemma dilemma, int part) => dilemma.ForgoneByDeed[part].Sign > 0 ? dilemma.Default : dilemma.Deed;

    /// <summary>A norm speaks for an option as a merit, or else because the other would offend against it.</summary>
    private string Part(CharacterId person, int part, GainVector gains)
    {
        int norm = part - gains.Concerns.Count;
        if (norm < 0)
        {
            return Concern(person, part);
        }

        string name = _sentences.Concern(_model.Norms[person.Value][norm].Name);
        return gains.Norms[norm].Sign > 0 ? name : _frame.Say("dilemma.conscience", ("norm", name));
    }
}
