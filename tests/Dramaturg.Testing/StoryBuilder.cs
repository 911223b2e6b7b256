// Builds small grounded stories by hand:
//   var story = new StoryBuilder("Anna", "Ben");
//   var (anna, ben) = (story["Anna"], story["Ben"]);
//   var fed = story.Truth("fed");
//   story.Action("cook").By(anna).Sets(fed, true);
//   story.Wants(anna, fed.Is(true));
//   StoryModel model = story.Build();
// Without more words everybody sees an action, it is always possible, and the options are those of a story with rationality off.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed class StoryBuilder
{
    private readonly List<string> _characters;
    private readonly List<Fluent> _fluents = [];
    private readonly List<Value> _initial = [];
    private readonly List<ActionBuilder> _actions = [];
    private readonly List<TriggerBuilder> _triggers = [];
    private readonly List<SeeingRule> _seeing = [];
    private readonly List<InitialBelief> _beliefs = [];
    private readonly List<List<Concern>> _concerns;
    private readonly List<Concern> _authorConcerns = [];
    private readonly List<Beat> _beats = [];
    private readonly List<Ending> _endings = [];
    private readonly List<DueBuilder> _due = [];
    private FluentId? _clock;
    private string[] _moments = [];

    public StoryBuilder(params string[] characters)
    {
        _characters = [.. characters];
        _concerns = [.. characters.Select(_ => new List<Concern>())];
    }

    public ModelOptions Options { get; set; } = new(BeliefRules.Minds, true, Model.Number.Zero, 4, 3, 2);

    public string Name { get; set; } = "story";

    public CharacterId this[string character] => new(_characters.IndexOf(character));

    public IReadOnlyList<Fluent> Fluents => _fluents;

    public Value InitialOf(FluentId fluent) => _initial[fluent.Value];

    /// <summary>Changes the value that a fluent has at the start.</summary>
    public void Start(FluentId fluent, Value value) => _initial[fluent.Value] = value;

    public FluentId Truth(string name, bool initial = false) => Fluent(name, Domain.Truth.Instance, Value.Truth(initial));

    public FluentId Symbol(string name, string[] names, Value initial, bool allowsUnknown = false) =>
        Fluent(name, new Domain.Symbols(name, names, allowsUnknown), initial);

    public FluentId Number(string name, Number initial, Number? lowest = null, Number? highest = null, bool allowsUnknown = false) =>
        Fluent(name, new Domain.Numbers(lowest, highest, allowsUnknown), Value.Of(initial));

    /// <summary>A number between two people, such as a closeness.</summary>
    public FluentId Relation(string name, string schema, string[] people, Number initial, Number lowest, Number highest)
    {
        var relation = Number(name, initial, lowest, highest);
        _fluents[relation.Value] = _fluents[relation.Value] with { Schema = schema, Arguments = people };
        return relation;
    }

    /// <summary>A tracked copy of what the character believes of the fluent, which may be a copy itself.</summary>
    public FluentId Copy(CharacterId character, FluentId fluent) => Fluent(
        $"believes({_characters[character.Value]}, {_fluents[fluent.Value].Name})",
        _fluents[fluent.Value].Domain,
        _initial[fluent.Value],
        Tracked(character, fluent));

    public FluentId Fluent(string name, Domain domain, Value initial, FluentReference? tracks = null)
    {
        _fluents.Add(new Fluent(name, domain, tracks, Origin.None));
        _initial.Add(initial);
        return new FluentId(_fluents.Count - 1);
    }

    public ActionBuilder Action(string name)
    {
        var action = new ActionBuilder(name, _characters.Count);
        _actions.Add(action);
        return action;
    }

    /// <summary>A calendar with so many moments. Its clock, a symbol of that name, can be read.</summary>
    public FluentId Days(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(moment => $"day {moment}")];
        _clock = Symbol("clock", names, Value.Symbol(0));
        _moments = names;
        return _clock.Value;
    }

    public DueBuilder On(int moment, string name)
    {
        var due = new DueBuilder(name, moment, _characters.Count);
        _due.Add(due);
        return due;
    }

    public TriggerBuilder Trigger(string name)
    {
        var trigger = new TriggerBuilder(name);
        _triggers.Add(trigger);
        return trigger;
    }

    public void Sees(CharacterId observer, FluentId fluent, Condition? when = null) =>
        _seeing.Add(new SeeingRule(observer, when ?? Condition.True, fluent, Origin.None));

    /// <summary>The mind at the end of this reference starts with the value.</summary>
    public void Believes(FluentReference belief, Value value) => _beliefs.Add(new InitialBelief(belief, value, BeliefScope.Path));

    public void Believes(FluentReference belief, bool value) => Believes(belief, Value.Truth(value));

    /// <summary>Every mind whose path ends so starts with the value.</summary>
    public void BelievesEverywhere(FluentReference belief, Value value) =>
        _beliefs.Add(new InitialBelief(belief, value, BeliefScope.Everywhere));

    public void Wants(CharacterId character, Condition condition, Number? weight = null) =>
        Wants(character, condition.Satisfied(), weight);

    public void Wants(CharacterId character, Expression satisfaction, Number? weight = null) =>
        _concerns[character.Value].Add(new Concern("want", weight ?? 1, satisfaction, Origin.None));

    /// <summary>A want of a weight that depends on the state.</summary>
    public void WantsGrowing(CharacterId character, Condition condition, Expression weight) =>
        _concerns[character.Value].Add(new Concern("want", Model.Number.Zero, condition.Satisfied(), Origin.None) { GrowingWeight = weight });

    /// <summary>Makes a weight depend on the state.</summary>
    public void LetGrow(CharacterId character, int concern, Expression weight) =>
        _concerns[character.Value][concern] = _concerns[character.Value][concern] with { Weight = Model.Number.Zero, GrowingWeight = weight };

    public void WantsNothing(CharacterId character) => _concerns[character.Value].Clear();

    public IReadOnlyList<Concern> ConcernsOf(CharacterId character) => _concerns[character.Value];

    /// <summary>The character's concerns so far, each by its share in the whole: docs/semantics.md 7.4.</summary>
    public Expression GoodOf(CharacterId character)
    {
        var concerns = _concerns[character.Value];
        var whole = concerns.Aggregate(Model.Number.Zero, (sum, concern) => sum + (concern.Weight.Sign < 0 ? -concern.Weight : concern.Weight));
        var lowest = concerns.Aggregate(Model.Number.Zero, (sum, concern) => sum + Model.Number.Min(concern.Weight, 0));
        return concerns.Aggregate(
            Expression.Of(-lowest / whole),
            (good, concern) => good.Plus(Expression.Of(concern.Weight / whole).Times(concern.Satisfaction)));
    }

    public void AuthorWants(Condition condition, Number? weight = null) => AuthorWants(condition.Satisfied(), weight);

    public void AuthorWants(Expression satisfaction, Number? weight = null) =>
        _authorConcerns.Add(new Concern("goal", weight ?? 1, satisfaction, Origin.None));

    /// <returns>The beat's position.</returns>
    public int Beat(string name, Condition condition, BeatKind kind = BeatKind.Once, params int[] after)
    {
        _beats.Add(new Beat(name, condition, after, kind, Origin.None));
        return _beats.Count - 1;
    }

    public void Ending(string name, Condition condition, CharacterId[]? settled = null, params int[] beats) =>
        _endings.Add(new Ending(name, condition, settled ?? [], beats, Origin.None));

    public List<(CharacterId Judge, Number Verdict, int Act)> Verdicts { get; } = [];

    public Number[] LossAversions { get; set; } = [];

    public StoryModel Build() => new(
        Name,
        [.. _characters],
        [.. _fluents],
        [.. _actions.SelectMany((action, i) => action.Build(FirstOf(i)))],
        [.. _triggers.Select(trigger => trigger.Build())],
        [.. _seeing],
        [.. _initial],
        [.. _beliefs],
        [.. _concerns.Select(concerns => concerns.ToArray())],
        [.. _authorConcerns],
        [.. _beats],
        [.. _endings],
        Options)
    {
        LossAversions = LossAversions,
        Schedule = _clock is { } clock ? ScheduleOf(clock) : null,
        Norms = Verdicts.Count == 0 ? [] : [.. _characters.Select((_, judge) => NormsOf(new CharacterId(judge)))],
    };

    private Schedule ScheduleOf(FluentId clock) => new(
        clock,
        [.. _moments.Select((day, moment) => new Moment(day, null, [(clock, Value.Symbol(moment))]))],
        [.. _due.OrderBy(due => due.Moment).Select(due => due.Build())]);

    private Norm[] NormsOf(CharacterId judge) => Verdicts.Where(verdict => verdict.Judge == judge)
        .Select(verdict => new Norm("norm", verdict.Verdict, [.. Enumerable.Range(FirstOf(verdict.Act), _actions[verdict.Act].Count).Select(act => new ActionId(act))], Origin.None))
        .ToArray();

    /// <summary>The number of the first action that an act becomes.</summary>
    private int FirstOf(int act) => _actions.Take(act).Sum(action => action.Count);

    private FluentReference Tracked(CharacterId character, FluentId fluent) =>
        _fluents[fluent.Value].Tracks is { } inner
            ? new FluentReference([character, .. inner.Path], inner.Fluent)
            : new FluentReference([character], fluent);
}
