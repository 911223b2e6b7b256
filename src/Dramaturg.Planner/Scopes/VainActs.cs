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
    private readonly bool[] _isVain;
    private readonly bool[] _wakes;
    private ILookup<int, Value?> _asked;

    private VainActs(PackedStory story)
    {
        _story = story;
        _model = story.Model;
        _given = Given();
        _isVain = System.Array.ConvertAll(story.Actions, action => IsNobodysPlan(story, action));
        do
        {
            _asked = Tests().ToLookup(test => test.Fluent.Fluent.Value, test => test.Is);
        }
        while (Narrow());
        _wakes = _model.Actions.Select(action => action.Effects.Any(Wakes)).ToArray();
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
        if (_model.Fluents[fluent].Domain is not Domain.Symbols || _asked[fluent].Contains(null))
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

    /// <summary>All that is asked in minds, but for acts in vain. What happens by itself, and what time brings, must be asked of as a whole: it is not told.</summary>
    private IEnumerable<ValueTest> Tests()
    {
        var acts = _model.Actions.Where((_, action) => !_isVain[action]).ToArray();
        var due = _model.Schedule?.Events ?? System.Array.Empty<ScheduledEvent>();
        var conditions = _model.Triggers.Select(trigger => trigger.Precondition).Concat(_model.Seeing.Select(rule => rule.Condition))
            .Concat(due.SelectMany(due => due.Observers.Prepend(due.Condition)));
        var byItself = _model.Triggers.SelectMany(trigger => trigger.Effects).Concat(due.SelectMany(due => due.Effects)).ToArray();
        var whole = byItself.Select(effect => effect.Target.Fluent).Concat(_model.Schedule?.TimeFluents ?? System.Array.Empty<FluentId>());
        return acts.SelectMany(ValueTest.Of)
            .Concat(conditions.Concat(InReality()).SelectMany(ValueTest.Of))
            .Concat(acts.SelectMany(act => act.Effects).Concat(byItself).SelectMany(ValueTest.Of))
            .Concat(_model.CharacterConcerns.SelectMany(concerns => concerns).Concat(_model.AuthorConcerns).SelectMany(ValueTest.Of))
            .Concat(whole.Select(fluent => new ValueTest(new FluentReference(fluent), null)));
    }

    private IEnumerable<Condition> InReality() => _model.Beats.Select(beat => beat.Condition).Concat(_model.Endings.Select(ending => ending.Condition));

    /// <returns>False: nothing that was taken to be in vain is not.</returns>
    private bool Narrow()
    {
        bool narrows = false;
        for (int action = 0; action < _isVain.Length; action++)
        {
            if (_isVain[action] && !_model.Actions[action].Precondition.Disjuncts.All(disjunct => disjunct.Literals.Any(IsInVain)))
            {
                _isVain[action] = false;
                narrows = true;
            }
        }

        return narrows;
    }

    private bool IsInVain(Literal literal) =>
        literal is { Relation: Relation.Equal, Right: Expression.Constant constant } && IsOutOfMind(literal.Left.Fluent.Value, constant.Value);

    /// <summary>Whether no mind holds a value, and none can tell it from others, as long as nothing is told that brings it about.</summary>
    private bool IsOutOfMind(int fluent, Value value) => _model.Fluents[fluent].Domain is Domain.Symbols
        && !_given.Contains((fluent, value)) && !_asked[fluent].Contains(null) && !_asked[fluent].Contains(value);

    /// <summary>Whether an effect may bring about what an act in vain waits for. One that hands on what is so in another mind brings nothing about.</summary>
    private bool Wakes(Effect effect) => !(effect.Value is Expression.Read same && same.Fluent.Fluent == effect.Target.Fluent)
        && _model.Actions.Where((_, action) => _isVain[action]).SelectMany(action => action.Precondition.Disjuncts).SelectMany(disjunct => disjunct.Literals)
            .Any(literal => literal.Left.Fluent == effect.Target.Fluent && IsInVain(literal) && (effect.Value is not Expression.Constant given || literal.Right.Equals(given)));
}
