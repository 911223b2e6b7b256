// The story as the validator reads it: the model's terms with values as small integers, so that equality is identity. Unknown is 0, the
// symbol k is k + 1, a number is −1 − its place in the table of numbers met so far.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

internal sealed record PlainReference(int[] Path, int Fluent);

internal sealed record PlainLiteral(PlainReference Left, Relation Relation, PlainExpression Right);

/// <summary>Disjuncts of literals.</summary>
internal sealed record PlainCondition(PlainLiteral[][] Disjuncts)
{
    public bool IsTrue => Array.Exists(Disjuncts, disjunct => disjunct.Length == 0);
}

internal abstract record PlainExpression
{
    internal sealed record Constant(int Code) : PlainExpression;

    internal sealed record Read(PlainReference Reference) : PlainExpression;

    internal sealed record Arithmetic(ArithmeticOperator Operator, PlainExpression Left, PlainExpression Right) : PlainExpression;

    internal sealed record Choice(PlainCondition Condition, PlainExpression Then, PlainExpression Else) : PlainExpression;
}

internal sealed record PlainEffect(PlainReference Target, PlainCondition Condition, PlainExpression Value);

internal sealed record PlainConsent(int Character, PlainCondition Guard);

internal sealed record PlainQuorum(int Least, PlainConsent[] Among);

internal sealed record PlainConcern(PlainExpression Weight, PlainExpression Satisfaction);

/// <param name="Values">The effects without path.</param>
/// <param name="Updates">The effects with a path.</param>
/// <param name="Outcomes">All outcomes of the act that it is one of, in order; none for an act that ends in one way only.</param>
/// <param name="Chance">Null: what the others leave.</param>
internal sealed record PlainAction(
    int Index,
    PlainCondition Precondition,
    PlainEffect[] Values,
    PlainEffect[] Updates,
    PlainConsent[] Consents,
    PlainQuorum[] Quorums,
    PlainCondition[] Observers,
    int[] Outcomes,
    PlainExpression? Chance)
{
    /// <summary>Moments that pass when it is done.</summary>
    public int Takes { get; init; }

    /// <summary>What stands for the act that it is an outcome of.</summary>
    public int Act => Outcomes.Length == 0 ? Index : Outcomes[0];

    /// <summary>Whether it is one of several outcomes of an act.</summary>
    public bool IsOutcome => Outcomes.Length > 0;

    /// <summary>An act of nobody: the author's, or fate's.</summary>
    public bool IsNobodys => Consents.Length == 0 && Quorums.Length == 0;
}

internal sealed record PlainTrigger(PlainCondition Precondition, PlainEffect[] Values, PlainEffect[] Updates);

/// <param name="ForeseenBy">Characters.</param>
internal sealed record PlainDue(
    int Moment, PlainCondition Condition, PlainEffect[] Values, PlainEffect[] Updates, PlainCondition[] Observers, int[] ForeseenBy);

internal sealed record PlainSeeing(int Observer, PlainCondition Condition, int Fluent);

internal sealed class PlainProgram
{
    private readonly List<Number> _numbers = new();
    private readonly List<PlainSet> _points = new();
    private readonly Dictionary<Number, int> _numberIndex = new();

    public PlainProgram(StoryModel model)
    {
        Model = model;
        Actions = model.Actions.Select(Compile).ToArray();
        Triggers = model.Triggers
            .Select(trigger => new PlainTrigger(Compile(trigger.Precondition), ValuesOf(trigger.Effects), UpdatesOf(trigger.Effects)))
            .ToArray();
        Seeing = model.Seeing
            .Select(rule => new PlainSeeing(rule.Observer.Value, Compile(rule.Condition), rule.Fluent.Value)).ToArray();
        Due = (model.Schedule?.Events ?? Array.Empty<ScheduledEvent>()).Select(Compile).ToArray();
        var concerns = model.CharacterConcerns.Select(Compile).ToArray();
        DeepestInMinds = DeepestPath;
        Concerns = concerns.Append(Compile(model.AuthorConcerns)).ToArray();
        CanBePlanned = Actions.Select(CanBeWanted).ToArray();
        Temptations = model.Characters.Select((_, character) => Actions.Where(action => !CanBePlanned[action.Index] && MayAsk(action, character)).Select(action => action.Index).ToArray()).ToArray();
        Lines = new PlainLines(model);
        LineOf = model.Characters.Select((_, character) => Lines.Of(this, character)).ToArray();
        Beats = model.Beats.Select(beat => Compile(beat.Condition)).ToArray();
        Endings = model.Endings.Select(ending => Compile(ending.Condition)).ToArray();
    }

    public StoryModel Model { get; }

    public PlainAction[] Actions { get; }

    /// <summary>Acts of somebody that nobody must consent to who has no concern: such a one never has a reason.</summary>
    public bool[] CanBePlanned { get; }

    /// <summary>For each character the actions, asked of it, that cannot be planned because of others.</summary>
    public int[][] Temptations { get; }

    public PlainLines Lines { get; }

    /// <summary>For each character what can matter to it.</summary>
    public PlainLine[] LineOf { get; }

    public PlainTrigger[] Triggers { get; }

    public PlainSeeing[] Seeing { get; }

    /// <summary>What falls due, by moment and in order; nothing in a story without time.</summary>
    public PlainDue[] Due { get; }

    /// <summary>For each character, and last the author's.</summary>
    public PlainConcern[][] Concerns { get; }

    public PlainCondition[] Beats { get; }

    public PlainCondition[] Endings { get; }

    /// <summary>The B of 1.3: the longest path that anything read in minds has.</summary>
    public int DeepestInMinds { get; }

    /// <summary>The A of 1.3: the longest path that anything has.</summary>
    public int DeepestPath { get; private set; }

    public int Author => Concerns.Length - 1;

    public static bool IsNumber(int code) => code < 0;

    public Number NumberOf(int code) => _numbers[-1 - code];

    /// <summary>This value alone.</summary>
    public PlainSet SetOf(int code)
    {
        if (!IsNumber(code))
        {
            return PlainSet.OfSymbol(code);
        }

        for (int i = _points.Count; i < _numbers.Count; i++)
        {
            _points.Add(PlainSet.OfNumber(_numbers[i]));
        }

        return _points[-1 - code];
    }

    public int CodeOf(Value value) =>
        value.IsUnknown ? 0 : value.IsSymbol ? value.AsSymbol + 1 : CodeOf(value.AsNumber);

    public int CodeOf(Number number)
    {
        if (!_numberIndex.TryGetValue(number, out int index))
        {
            index = _numbers.Count;
            _numbers.Add(number);
            _numberIndex.Add(number, index);
        }

        return -1 - index;
    }

    private bool CanBeWanted(PlainAction action) =>
        !action.IsNobodys
        && Array.TrueForAll(action.Consents, consent => HasConcerns(consent) || !consent.Guard.IsTrue)
        && Array.TrueForAll(action.Quorums, quorum => quorum.Among.Count(HasConcerns) >= quorum.Least);

    private static bool MayAsk(PlainAction action, int character) =>
        action.Consents.Concat(action.Quorums.SelectMany(quorum => quorum.Among)).Any(consent => consent.Character == character);

    private bool HasConcerns(PlainConsent consent) => Concerns[consent.Character].Length > 0;

    private static int MergedLength(int[] path) =>
        path.Where((character, i) => i == 0 || path[i - 1] != character).Count();

    private static PlainReference Place(FluentReference reference) =>
        new(reference.Path.Select(character => character.Value).ToArray(), reference.Fluent.Value);

    private PlainAction Compile(GroundAction action, int index) => new(
        index,
        Compile(action.Precondition),
        ValuesOf(action.Effects),
        UpdatesOf(action.Effects),
        Compile(action.Consents),
        action.Quorums.Select(quorum => new PlainQuorum(quorum.Least, Compile(quorum.Among))).ToArray(),
        action.Observers.Select(Compile).ToArray(),
        action.Outcome?.All.Select(outcome => outcome.Value).ToArray() ?? Array.Empty<int>(),
        action.Outcome?.Chance is { } chance ? Compile(chance) : null)
    {
        Takes = action.Takes,
    };

    private PlainDue Compile(ScheduledEvent due) => new(
        due.Moment,
        Compile(due.Condition),
        ValuesOf(due.Effects),
        UpdatesOf(due.Effects),
        due.Observers.Select(Compile).ToArray(),
        due.ForeseenBy.Select(character => character.Value).ToArray());

    private PlainConsent[] Compile(IReadOnlyList<Consent> consents) =>
        consents.Select(consent => new PlainConsent(consent.Character.Value, Compile(consent.Guard))).ToArray();

    private PlainEffect[] ValuesOf(IReadOnlyList<Effect> effects) =>
        effects.Where(effect => effect.Target.Path.Count == 0).Select(Compile).ToArray();

    private PlainEffect[] UpdatesOf(IReadOnlyList<Effect> effects) =>
        effects.Where(effect => effect.Target.Path.Count > 0).Select(Compile).ToArray();

    private PlainEffect Compile(Effect effect) =>
        new(Place(effect.Target), Compile(effect.Condition), Compile(effect.Value));

    private PlainConcern[] Compile(IReadOnlyList<Concern> concerns) =>
        concerns.Select(concern => new PlainConcern(Compile(concern.GrowingWeight ?? Expression.Of(concern.Weight)), Compile(concern.Satisfaction))).ToArray();

    private PlainCondition Compile(Condition condition) =>
        new(condition.Disjuncts.Select(disjunct => disjunct.Literals.Select(Compile).ToArray()).ToArray());

    private PlainLiteral Compile(Literal literal) =>
        new(ReadPlace(literal.Left), literal.Relation, Compile(literal.Right));

    private PlainExpression Compile(Expression expression) => expression switch
    {
        Expression.Constant constant => new PlainExpression.Constant(CodeOf(constant.Value)),
        Expression.Read read => new PlainExpression.Read(ReadPlace(read.Fluent)),
        Expression.Arithmetic sum => new PlainExpression.Arithmetic(sum.Operator, Compile(sum.Left), Compile(sum.Right)),
        Expression.Choice choice => new PlainExpression.Choice(
            Compile(choice.Condition), Compile(choice.Then), Compile(choice.Else)),
        _ => new PlainExpression.Constant(0),
    };

    private PlainReference ReadPlace(FluentReference reference)
    {
        var place = Place(reference);
        int length = MergedLength(place.Path);
        DeepestPath = length > DeepestPath ? length : DeepestPath;
        return place;
    }
}
