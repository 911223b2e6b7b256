// The walk of a survey. It begins with the situations of told stories, or with the start, and goes on breadth first over told acts.
// Situations that show something new come first; one that shows nothing new is looked at only while that costs little.
// Everything is counted, so that the same survey finds the same.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;

namespace Dramaturg.Advice.Surveying;

internal sealed class Surveyor
{
    private readonly StoryWorld _world;
    private readonly SurveyLimits _limits;
    private readonly Patience _patience;
    private readonly Dictionary<StateId, Situation> _situations = new();
    private readonly List<Situation> _reached = new();
    private readonly List<Situation> _looked = new();
    private readonly List<Step> _steps = new();
    private readonly Queue<Situation> _new = new();
    private readonly Queue<Situation> _familiar = new();
    private readonly KindOfAct[] _kinds;
    private readonly Dictionary<string, KindOfAct> _kindOf;
    private readonly Novelty _novelty;
    private readonly ReasonLedger _reasons;

    private Surveyor(StoryWorld world, SurveyLimits limits, Patience patience)
    {
        _world = world;
        _limits = limits;
        _patience = patience;
        _novelty = new Novelty(world);
        _reasons = new ReasonLedger(world);
        _kinds = KindsOf(world);
        _kindOf = _kinds.ToDictionary(kind => kind.Schema, StringComparer.Ordinal);
    }

    /// <exception cref="StoryFaultyException">The story has no meaning in some situation.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Survey Look(StoryModel model, SurveyLimits limits, Patience patience)
    {
        var world = new StoryWorld(model);
        var stories = StoriesToTell.Find(world, limits, patience);
        return new Surveyor(world, limits, patience).Walk(stories);
    }

    private static KindOfAct[] KindsOf(StoryWorld world) =>
        Enumerable.Range(0, world.Model.Actions.Count)
            .GroupBy(act => world.Model.Actions[act].Schema, StringComparer.Ordinal)
            .Select(acts => new KindOfAct(
                acts.Key,
                acts.Select(act => new ActionId(act)).ToArray(),
                acts.All(act => world.IsNobodys(new ActionId(act)))))
            .ToArray();

    private Survey Walk(IReadOnlyList<(string? Ending, Plan? Plan)> stories)
    {
        Reach(_world.Start, null, null, isOnRoad: true);
        var roads = stories.Select(story => new ToldRoad(story.Ending, story.Plan, Follow(story.Plan))).ToArray();
        int mindsBefore = _world.NodeCount;
        _world.Bound(_patience.Token, mindsBefore + _limits.Minds);
        var end = LookAround(mindsBefore);
        _world.Bound(_patience.Token);
        return new Survey(_world, _limits, _patience, roads, _looked, _reached, _steps, _kinds, _reasons.Reasons, end);
    }

    private Situation[] Follow(Plan? plan)
    {
        if (plan is null)
        {
            return [];
        }

        var situations = new List<Situation> { _situations[_world.Start] };
        foreach (var act in plan.Actions)
        {
            situations.Add(Reach(_world.Successor(situations[^1].State, act), situations[^1], act, isOnRoad: true));
        }

        return situations.ToArray();
    }

    private SurveyEnd LookAround(int mindsBefore)
    {
        try
        {
            while (Next(mindsBefore) is { } situation)
            {
                if (_looked.Count == _limits.Situations)
                {
                    return SurveyEnd.Situations;
                }

                LookAt(situation);
            }

            return _familiar.Count == 0 ? SurveyEnd.Everything : SurveyEnd.NothingNew;
        }
        catch (OperationCanceledException) when (!_patience.IsCancelled)
        {
            return _patience.IsTimeUp ? SurveyEnd.Time : SurveyEnd.Minds;
        }
    }

    private Situation? Next(int mindsBefore) =>
        _new.Count > 0 ? _new.Dequeue()
        : _familiar.Count > 0 && _world.NodeCount - mindsBefore < _limits.FamiliarMinds ? _familiar.Dequeue()
        : null;

    /// <summary>A situation counts only if every act could be judged: else the survey would say of the others that they never happen.</summary>
    private void LookAt(Situation situation)
    {
        var judged = _world.Executable(situation.State).Select(act => (Act: act, Judgement: Judgement.Of(_world, situation.State, act))).ToArray();
        _looked.Add(situation);
        foreach (var (act, judgement) in judged)
        {
            _kindOf[_world.Model.Actions[act.Value].Schema].Note(situation, act, judgement);
            if (judgement.IsTold)
            {
                _steps.Add(new Step(situation, act, Reach(_world.Successor(situation.State, act), situation, act, isOnRoad: false)));
                _reasons.Note(situation, act);
            }
        }
    }

    private Situation Reach(StateId state, Situation? from, ActionId? by, bool isOnRoad)
    {
        if (!_situations.TryGetValue(state, out var situation))
        {
            situation = new Situation(_reached.Count, state, from, by);
            _situations.Add(state, situation);
            _reached.Add(situation);
            (_novelty.Notice(state) || isOnRoad ? _new : _familiar).Enqueue(situation);
        }

        return situation;
    }
}
