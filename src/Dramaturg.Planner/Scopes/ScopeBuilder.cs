using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>Builds the scopes of a story's minds from reality down.</summary>
internal sealed class ScopeBuilder
{
    private readonly PackedStory _story;
    private readonly Influences _influences;
    private readonly int _beliefLimit;
    private readonly int _leafLevel;
    private readonly bool _withWants;
    private readonly int[]?[]? _values;
    private readonly List<MindScope> _all = new();
    private readonly Dictionary<MindPlace, ScopeClosure> _closures = new();
    private readonly Dictionary<MindPlace, int> _indices = new();

    /// <param name="withWants">Everybody's own mind is kept as if reasons were asked of it.</param>
    /// <param name="values">What values stand for in minds; null: each for itself.</param>
    public ScopeBuilder(PackedStory story, Influences influences, int beliefLimit, int leafLevel, bool withWants, int[]?[]? values)
    {
        _values = values;
        _story = story;
        _influences = influences;
        _beliefLimit = beliefLimit;
        _leafLevel = leafLevel;
        _withWants = withWants;
    }

    /// <summary>All scopes, reality's first.</summary>
    public List<MindScope> Build()
    {
        var work = ScopeWork.Whole(_story) with { Steps = _influences.Actions.Where(IsTold).Select(action => action.Index).ToArray() };
        _all.Add(null!);
        var children = Enumerable.Range(0, _leafLevel == 0 ? 0 : _story.CharacterCount).Select(character => IndexOf(Place(1, character, _withWants || IsAsked(character), Inside(PackedSchedule.Everything, character)))).ToArray();
        _all[0] = new MindScope(0, null, children, _leafLevel == 0 ? 0 : AddLeaf(null, work, PackedSchedule.Everything, null), work);
        return _all;
    }

    /// <summary>For each action whether it is told or planned anywhere.</summary>
    public bool[] Happening()
    {
        var happens = new bool[_story.Actions.Length];
        foreach (int action in _all.SelectMany(scope => scope.Work.Steps))
        {
            happens[action] = true;
        }

        return happens;
    }

    /// <summary>Whether it is not sure that somebody who must consent has no reason.</summary>
    private bool IsTold(ActionInfluence action) => (action.CanBePlanned || _story.Actions[action.Index].IsNobodys)
        && Array.TrueForAll(action.AlwaysAsked, character => _leafLevel > 0 && Closure(Place(1, character, isAsked: true, Inside(PackedSchedule.Everything, character))).IsStep(action));

    private bool IsAsked(int character) => _story.Utilities[character].Weights.Length > 0 && Array.Exists(_influences.Actions, action => Array.IndexOf(action.Consenters, character) >= 0);

    private int Inside(int expectation, int character) => _story.Schedule?.Inside(expectation, character) ?? PackedSchedule.Everything;

    private MindPlace Place(int level, int owner, bool isAsked, int expectation) =>
        new(level, owner, isAsked, isAsked && level <= _beliefLimit, level == _leafLevel, expectation);

    private ScopeClosure Closure(MindPlace place)
    {
        if (!_closures.TryGetValue(place, out var closure))
        {
            closure = new ScopeClosure(_influences, place, (owner, isAsked) => Closure(Place(place.Level + 1, owner, isAsked, Inside(place.Expectation, owner))));
            _closures.Add(place, closure);
        }

        return closure;
    }

    private int IndexOf(MindPlace place)
    {
        if (!_indices.TryGetValue(place, out int index))
        {
            index = Add(Closure(place));
            _indices.Add(place, index);
        }

        return index;
    }

    private int Add(ScopeClosure closure)
    {
        var place = closure.Place;
        var work = Work(closure);
        int leaf = AddLeaf(closure.Fluents, work, place.Expectation, _values);
        if (place.IsLeaf)
        {
            return leaf;
        }

        var children = Enumerable.Range(0, _story.CharacterCount)
            .Select(character => character == place.Owner ? StateSpace.OwnMind : IndexOf(Place(place.Level + 1, character, closure.IsAskedInside(character), Inside(place.Expectation, character)))).ToArray();
        return Add(new MindScope(place.Level, closure.Fluents, children, leaf, work) { Expectation = place.Expectation, StandsFor = _values });
    }

    private int AddLeaf(FluentSet? fluents, ScopeWork work, int expectation, int[]?[]? values) =>
        Add(new MindScope(_leafLevel, fluents, Array.Empty<int>(), _all.Count, work) { Expectation = expectation, StandsFor = values });

    private int Add(MindScope scope)
    {
        _all.Add(scope);
        return _all.Count - 1;
    }

    private ScopeWork Work(ScopeClosure closure)
    {
        var ignores = Enumerable.Repeat(true, _story.Actions.Length).ToArray();
        foreach (var action in _influences.Actions)
        {
            ignores[action.Index] = closure.Ignores(action);
        }

        return new ScopeWork(
            ignores,
            _influences.Actions.Where(closure.IsStep).Select(action => action.Index).ToArray(),
            Where(_influences.Triggers, closure.Minds),
            Where(_influences.Seeing, closure.Minds))
        {
            IgnoresDue = Array.ConvertAll(_influences.Due, closure.Ignores),
        };
    }

    private static int[] Where<T>(T[] all, Func<T, bool> holds) => Enumerable.Range(0, all.Length).Where(i => holds(all[i])).ToArray();
}
