// An act for which somebody must be asked who wants nothing is never done, and no plan counts on it; but it is what others could have instead (docs/semantics.md 4.2), so that
// minds keep all that such an act depends on. Most often it asks for a value that nothing else asks for:
//
//   operate together by Roland, with Bystander     needs second of patient is Bystander
//
// As long as no told act can bring such a value about nobody believes in it anywhere, and the act is in vain: minds need not keep what it depends on, and can do without the
// value. The first told act that might bring one about shows that more of minds has to be kept.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>Finds acts that nobody can come to think possible, and values that nothing in minds asks for.</summary>
internal sealed class VainActs
{
    private readonly PackedStory _story;
    private readonly StoryModel _model;
    private readonly HashSet<(int Fluent, Value Value)> _given;
    private readonly HashSet<Value>[] _asked;
    private readonly bool[] _isAskedWhole;
    private readonly bool[] _isVain;
    private readonly bool[] _wakes;

    private VainActs(PackedStory story)
    {
        _story = story;
        _model = story.Model;
        _given = Given();
        _asked = _model.Fluents.Select(_ => new HashSet<Value>()).ToArray();
        _isAskedWhole = new bool[_asked.Length];
        _isVain = System.Array.ConvertAll(story.Actions, action => IsNobodysPlan(story, action));
        AskAll(Tests());
        for (int action = 0; action < _isVain.Length; action++)
        {
            AskAll(_isVain[action] ? Enumerable.Empty<ValueTest>() : TestsOf(action));
        }

        while (Narrow())
        {
        }

        var awaited = Awaited().ToLookup(literal => literal.Left.Fluent, literal => literal.Right);
        _wakes = _model.Actions.Select(action => action.Effects.Any(effect => MayBring(effect, awaited[effect.Target.Fluent]))).ToArray();
    }

    /// <summary>Null where everybody could be won for every act, and under Sabre's rules, where beliefs are fluents.</summary>
    public static VainActs? Of(PackedStory story) =>
        story.Model.Options.BeliefRules == BeliefRules.Minds && System.Array.Exists(story.Actions, action => IsNobodysPlan(story, action)) ? new VainActs(story) : null;

    public bool IsVain(int action) => _isVain[action];

    /// <summary>Whether some act that was in vain may no longer be so when this one has been told.</summary>
    public bool Wakes(int action) => System.Array.Exists(_story.Actions[action].Outcomes, outcome => _wakes[outcome]);

    /// <summary>For each code the code that stands for it in minds, where values are alike of which nothing asks that happens; null: each stands for itself.</summary>
    public int[]? StandsFor(int fluent)
    {
        if (_model.Fluents[fluent].Domain is not Domain.Symbols || _isAskedWhole[fluent])
        {
            return null;
        }

        int[] codes = Enumerable.Range(0, _story.Layout.CodeCount(fluent)).ToArray();
        int[] alike = System.Array.FindAll(codes, code => !_asked[fluent].Contains(_story.Layout.Decode(fluent, code)));
        int start = _story.Layout.Encode(fluent, _model.Initial[fluent]);
        return alike.Length < 2 ? null : System.Array.ConvertAll(codes, code => !alike.Contains(code) ? code : alike.Contains(start) ? start : alike[0]);
    }

    private static bool IsNobodysPlan(PackedStory story, PackedAction action) => !story.CanBePlanned[action.Index] && !action.IsNobodys;

    /// <summary>Values that minds may hold whatever is told.</summary>
    private HashSet<(int Fluent, Value Value)> Given()
    {
        var given = _model.Initial.Select((value, fluent) => (fluent, value)).ToHashSet();
        given.UnionWith(_model.Beliefs.Select(belief => (belief.Believed.Fluent.Value, belief.Value)));
        return given;
    }

    private void AskAll(IEnumerable<ValueTest> tests)
    {
        foreach (var (reference, value) in tests)
        {
            _isAskedWhole[reference.Fluent.Value] |= value is null;
            _asked[reference.Fluent.Value].Add(value ?? default);
        }
    }

    /// <summary>All that is asked in minds but for acts. What comes by itself, and what time brings, is asked as a whole: nothing told brings it about.</summary>
    private IEnumerable<ValueTest> Tests()
    {
        var due = _model.Schedule?.Events ?? System.Array.Empty<ScheduledEvent>();
        var conditions = _model.Triggers.Select(trigger => trigger.Precondition).Concat(_model.Seeing.Select(rule => rule.Condition))
            .Concat(due.SelectMany(due => due.Observers.Prepend(due.Condition)))
            .Concat(_model.Beats.Select(beat => beat.Condition)).Concat(_model.Endings.Select(ending => ending.Condition));
        var byItself = _model.Triggers.SelectMany(trigger => trigger.Effects).Concat(due.SelectMany(due => due.Effects)).ToArray();
        var whole = byItself.Select(effect => effect.Target.Fluent).Concat(_model.Schedule?.TimeFluents ?? System.Array.Empty<FluentId>());
        return conditions.SelectMany(ValueTest.Of)
            .Concat(byItself.SelectMany(ValueTest.Of))
            .Concat(_model.CharacterConcerns.SelectMany(concerns => concerns).Concat(_model.AuthorConcerns).SelectMany(ValueTest.Of))
            .Concat(whole.Select(fluent => new ValueTest(new FluentReference(fluent), null)));
    }

    private IEnumerable<ValueTest> TestsOf(int action) => ValueTest.Of(_model.Actions[action]).Concat(_model.Actions[action].Effects.SelectMany(ValueTest.Of));

    /// <returns>False: all that is taken to be in vain is.</returns>
    private bool Narrow()
    {
        bool narrows = false;
        for (int action = 0; action < _isVain.Length; action++)
        {
            if (_isVain[action] && !_model.Actions[action].Precondition.Disjuncts.All(disjunct => disjunct.Literals.Any(IsInVain)))
            {
                _isVain[action] = false;
                AskAll(TestsOf(action));
                narrows = true;
            }
        }

        return narrows;
    }

    /// <summary>Whether no mind holds the value, and none can tell it from others, as long as nothing is told that brings it about.</summary>
    private bool IsInVain(Literal literal) =>
        literal is { Relation: Relation.Equal, Right: Expression.Constant constant } && literal.Left.Fluent.Value is var fluent
        && _model.Fluents[fluent].Domain is Domain.Symbols && !_isAskedWhole[fluent] && !_asked[fluent].Contains(constant.Value) && !_given.Contains((fluent, constant.Value));

    /// <summary>What acts in vain wait for.</summary>
    private IEnumerable<Literal> Awaited() => _model.Actions.Where((_, action) => _isVain[action])
        .SelectMany(action => action.Precondition.Disjuncts).SelectMany(disjunct => disjunct.Literals).Where(IsInVain).Distinct();

    /// <summary>Whether an effect may bring about one of these values. One that hands on what is so in another mind brings nothing about.</summary>
    private static bool MayBring(Effect effect, IEnumerable<Expression> awaited) => effect.Value switch
    {
        Expression.Read same when same.Fluent.Fluent == effect.Target.Fluent => false,
        Expression.Constant given => awaited.Contains(given),
        _ => awaited.Any(),
    };
}
