using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed class ActionBuilder(string name, int characterCount)
{
    private readonly Condition[] _observers = [.. Enumerable.Repeat(Condition.True, characterCount)];
    private readonly List<Effect> _effects = [];
    private readonly List<Consent> _consents = [];
    private readonly List<Quorum> _quorums = [];
    private int _takes;
    private readonly List<(Expression? Chance, Effect[] Own)> _outcomes = [];

    public string Name => name;

    public Condition Precondition { get; private set; } = Condition.True;

    public IReadOnlyList<Effect> Effects => _effects;

    public IReadOnlyList<Condition> Observers => _observers;

    public bool IsBy(CharacterId character) => _consents.Concat(_quorums.SelectMany(quorum => quorum.Among)).Any(consent => consent.Character == character);

    public ActionBuilder By(CharacterId character, Condition? guard = null)
    {
        _consents.Add(new Consent(character, guard ?? Condition.True));
        return this;
    }

    /// <summary>So many of these must want it.</summary>
    public ActionBuilder ByAtLeast(int least, params Consent[] among)
    {
        _quorums.Add(new Quorum(least, among));
        return this;
    }

    public ActionBuilder Needs(Condition condition)
    {
        Precondition = Precondition.And(condition);
        return this;
    }

    public ActionBuilder Sets(FluentId fluent, bool value, Condition? when = null) =>
        Sets(fluent.Itself(), Terms.Constant(value), when);

    public ActionBuilder Sets(FluentId fluent, Expression value, Condition? when = null) => Sets(fluent.Itself(), value, when);

    public ActionBuilder Sets(FluentReference target, Expression value, Condition? when = null)
    {
        _effects.Add(new Effect(target, when ?? Condition.True, value));
        return this;
    }

    /// <summary>Only these see it; with nobody named, nobody does.</summary>
    public ActionBuilder SeenOnlyBy(params CharacterId[] observers)
    {
        for (int c = 0; c < _observers.Length; c++)
        {
            _observers[c] = observers.Contains(new CharacterId(c)) ? Condition.True : Condition.False;
        }

        return this;
    }

    public ActionBuilder SeenBy(CharacterId observer, Condition when)
    {
        _observers[observer.Value] = when;
        return this;
    }

    /// <summary>Puts one condition for another, the same object, wherever observers and effects use it.</summary>
    public ActionBuilder Replace(Condition old, Condition @new)
    {
        for (int c = 0; c < _observers.Length; c++)
        {
            _observers[c] = ReferenceEquals(_observers[c], old) ? @new : _observers[c];
        }

        for (int e = 0; e < _effects.Count; e++)
        {
            _effects[e] = ReferenceEquals(_effects[e].Condition, old) ? _effects[e] with { Condition = @new } : _effects[e];
        }

        return this;
    }

    /// <summary>So many moments pass when it is done.</summary>
    public ActionBuilder Takes(int moments)
    {
        _takes = moments;
        return this;
    }

    /// <summary>How many actions it becomes: one, or its outcomes.</summary>
    public int Count => int.Max(1, _outcomes.Count);

    /// <summary>One more way in which it may end, with changes of its own. The last is given no chance: it has what is left.</summary>
    public ActionBuilder Ends(Expression? chance, params Effect[] own)
    {
        _outcomes.Add((chance, own));
        return this;
    }

    /// <summary>Makes what it changes the changes of an outcome.</summary>
    public ActionBuilder EndsAsItDid(Expression? chance)
    {
        Effect[] own = [.. _effects];
        _effects.Clear();
        return Ends(chance, own);
    }

    /// <param name="first">The number of its first action.</param>
    public IEnumerable<GroundAction> Build(int first) => _outcomes.Count == 0 ? [Build(name, _effects)] : _outcomes.Select((outcome, i) =>
        Build($"{name}/{i + 1}", outcome.Own.Concat(_effects)) with
        {
            Outcome = new Outcome(outcome.Chance, [.. Enumerable.Range(first, Count).Select(id => new ActionId(id))], outcome.Own.Length),
        });

    private GroundAction Build(string built, IEnumerable<Effect> effects) =>
        new(built, name, [], Precondition, [.. effects], [.. _consents], [.. _observers], Origin.None) { Quorums = [.. _quorums], Takes = _takes };
}

/// <summary>Something that falls due. Without more words everybody foresees it and nobody sees it.</summary>
public sealed class DueBuilder(string name, int moment, int characterCount)
{
    private readonly Condition[] _observers = [.. Enumerable.Repeat(Condition.False, characterCount)];
    private readonly List<Effect> _effects = [];
    private Condition _condition = Condition.True;
    private CharacterId[] _foreseenBy = [.. Enumerable.Range(0, characterCount).Select(c => new CharacterId(c))];

    public int Moment => moment;

    public DueBuilder If(Condition condition)
    {
        _condition = _condition.And(condition);
        return this;
    }

    public DueBuilder Sets(FluentId fluent, bool value, Condition? when = null) => Sets(fluent.Itself(), Terms.Constant(value), when);

    public DueBuilder Sets(FluentId fluent, Expression value, Condition? when = null) => Sets(fluent.Itself(), value, when);

    public DueBuilder Sets(FluentReference target, Expression value, Condition? when = null)
    {
        _effects.Add(new Effect(target, when ?? Condition.True, value));
        return this;
    }

    public DueBuilder SeenBy(CharacterId observer, Condition? when = null)
    {
        _observers[observer.Value] = when ?? Condition.True;
        return this;
    }

    /// <summary>Only these foresee it; with nobody named, nobody does.</summary>
    public DueBuilder ForeseenBy(params CharacterId[] characters)
    {
        _foreseenBy = characters;
        return this;
    }

    public ScheduledEvent Build() => new(name, moment, _condition, [.. _effects], [.. _observers], _foreseenBy, Origin.None);
}

public sealed class TriggerBuilder(string name)
{
    private readonly List<Effect> _effects = [];
    private Condition _precondition = Condition.True;

    public TriggerBuilder Needs(Condition condition)
    {
        _precondition = _precondition.And(condition);
        return this;
    }

    public TriggerBuilder Sets(FluentId fluent, bool value, Condition? when = null) =>
        Sets(fluent.Itself(), Terms.Constant(value), when);

    public TriggerBuilder Sets(FluentId fluent, Expression value, Condition? when = null) => Sets(fluent.Itself(), value, when);

    public TriggerBuilder Sets(FluentReference target, Expression value, Condition? when = null)
    {
        _effects.Add(new Effect(target, when ?? Condition.True, value));
        return this;
    }

    public GroundTrigger Build() => new(name, _precondition, [.. _effects], Origin.None);
}
