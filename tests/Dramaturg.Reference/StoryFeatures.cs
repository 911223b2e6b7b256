// What happens in the told sequences of one story. The generator's coverage is the share of stories in which each of
// these happens; every told act is done once more in a world without memory, so that nothing is overlooked.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

public sealed class StoryFeatures
{
    private readonly StoryModel _model;
    private readonly ReferencePlanner _planner;
    private readonly ReferenceWorld _world;
    private readonly ReferenceExplainer _ownActsOnly;
    private readonly ReferenceExplainer _ownMindOnly;
    private readonly SortedSet<string> _found = new(System.StringComparer.Ordinal);

    private StoryFeatures(StoryModel model, long workLimit)
    {
        var options = model.Options;
        _model = model;
        _planner = new ReferencePlanner(model, true, workLimit);
        _world = new ReferenceWorld(model, null, false, workLimit);
        _world.Surprised += (before, _) => _found.Add(before.Owner is null ? "surprise" : "surprise in a mind");
        _world.Triggered += (before, _) => _found.Add(before.Owner is null ? "trigger" : "trigger in a mind");
        _world.FellDue += (before, due, isForced) => NoteDue(before, before.Expects[model.Schedule!.Events.ToList().IndexOf(due)], isForced);
        _ownActsOnly = new ReferenceExplainer(_planner.World, options.CharacterLimit, options.BeliefLimit, ownActsOnly: true);
        _ownMindOnly = new ReferenceExplainer(_planner.World, options.CharacterLimit, 0);
    }

    /// <summary>Names of what happens, in order.</summary>
    public static IReadOnlyCollection<string> Of(StoryModel model, long workLimit)
    {
        var features = new StoryFeatures(model, workLimit);
        features.Look();
        return features._found;
    }

    private void Look()
    {
        Note(_model.Options.BeliefRules.ToString());
        foreach (var story in _planner.Told(_planner.World.Start(), _model.Options.AuthorLimit))
        {
            LookAt(story.End);
            if (story.Acts.Count > 0)
            {
                LookAt(story.Acts[^1], story.States[^2], story.End);
            }
        }

        LookAtGoals();
        LookAtLosses();
    }

    /// <summary>Whether more is told where nobody fears losses.</summary>
    private void LookAtLosses()
    {
        if (_model.Actions.Any(action => action.Outcome is not null) && _model.LossAversions.Any(aversion => aversion > Number.One))
        {
            int depth = _model.Options.AuthorLimit;
            var bold = new ReferencePlanner(_model with { LossAversions = [] });
            Note("refused for the losses", bold.CountTold(depth).Sum() > _planner.CountTold(depth).Sum());
        }
    }

    private void LookAtGoals()
    {
        Note(_model.Options.Strict ? "strict" : "not strict");
        if (_model.Endings.Count == 0)
        {
            Note("number goal reached", _planner.DefaultGoal() is { } goal && _planner.SolutionsFor(goal).Any());
        }

        foreach (var ending in _model.Endings)
        {
            bool isReached = _planner.SolutionsFor(ending).Any();
            Note("ending reached", isReached);
            Note("ending asks who is settled", isReached && ending.Settled.Count > 0);
            Note("beats passed", isReached && ending.Beats.Count > 0);
            Note("ending true at the start", _planner.Meets(_world.Start(), ending));
        }

        Note("goal reached", _found.Contains("ending reached") || _found.Contains("number goal reached"));
    }

    private void LookAt(ReferenceState state)
    {
        foreach (var a in _world.Characters)
        {
            Note("wrong belief", Differs(state.Believed(a), state));
            foreach (var b in _world.Characters.Where(b => b != a))
            {
                Note("nested wrong belief", Differs(state.Believed(a).Believed(b), state.Believed(b)));
            }
        }
    }

    private static bool Differs(ReferenceState mind, ReferenceState other) => !mind.Values.SequenceEqual(other.Values);

    private void LookAt(ActionId act, ReferenceState before, ReferenceState after)
    {
        _world.Apply(act, before);
        var action = _world[act];
        var consenters = _world.Consenters(act, before).ToArray();
        Note("told act");
        Note("joint consent", consenters.Length > 1);
        Note("act of nobody", action.IsNobodys);
        Note("guarded consent", consenters.Length < action.Consents.Count);
        Note("proxy asked", consenters.Length == 1 && action.Consents.Count == 2 && action.Consents[1].Character == consenters[0]);
        Note("quorum", action.Quorums.Count > 0);
        Note("unwilling in a quorum", _world.Quorums(act, before).Any(quorum => quorum.Asked.Any(asked => !_planner.IsWilling(asked, before, act))));
        Note("conditional effect", action.Effects.Any(effect => !effect.Condition.IsTrue && _world.Holds(effect.Condition, before)));
        Note("belief effect", action.Effects.Any(effect => effect.Target.Path.Count > 0 && _world.Holds(effect.Condition, before)));
        Note("unseen by somebody", action.Observers.Any(observes => !_world.Holds(observes, before)));
        Note("number changed", Changed(before, after).Any(f => _model.Fluents[f].Domain is Domain.Numbers));
        Note("unknown reached", Changed(before, after).Any(f => after.Values[f].IsUnknown));
        Note("read a belief", action.Precondition.Disjuncts.SelectMany(disjunct => disjunct.Literals).Any(IsOfBelief));
        Note("told outcome", action.Outcome is not null);
        Note("chance cut", action.Outcome is { Chance: { } chance } && _world.Evaluate(chance, before) != Value.Of(_world.Chance(act, before)));
        Note("weight changed", _world.Characters.Any(c => Changes(c, before.Believed(c), after.Believed(c))));
        LookAtReasons(act, before, consenters);
    }

    private void NoteDue(ReferenceState before, bool isExpected, bool isForced)
    {
        Note("event fell due", before.Owner is null);
        Note("event fell due in a mind that foresaw it", before.Owner is not null && !isForced);
        Note("event seen that was not foreseen", isForced && !isExpected);
    }

    private bool Changes(CharacterId character, ReferenceState before, ReferenceState after) =>
        !_world.DeciderIn(before, character).Equals(_world.DeciderIn(after, character));

    private void LookAtReasons(ActionId act, ReferenceState before, CharacterId[] consenters)
    {
        foreach (var character in consenters)
        {
            var mind = before.Believed(character);
            Note("rests on another mind",
                !_ownMindOnly.IsExplainedFor(character, mind, act) && !_ownActsOnly.IsExplainedFor(character, mind, act));
            var reasons = _planner.Explainer.Reasons(character, mind, act).ToArray();
            Note("reason only in what is prevented", reasons.Length > 0 && reasons.All(reason => !Rises(character, mind, reason.Acts)));
            Note("reason of three acts", reasons.Any(reason => reason.Acts.Count == 3));
            Note("dared", reasons.Any(reason => IsOutcome(reason.Acts[^1])));
            Note("dared and went on", reasons.Any(reason => reason.Acts.SkipLast(1).Any(IsOutcome)));
            Note("dared after another act", reasons.Any(reason => reason.Acts.Skip(1).Any(IsOutcome)));
            Note("outcome that nobody hoped for", IsOutcome(act) && reasons.Length > 0 && !reasons.Any(reason => reason.Acts[0] == act));
            Note("weight changed within a reason", reasons.Any(reason => Changes(character, mind, reason.Acts.SkipLast(1).Aggregate(mind, (state, step) => _world.Apply(step, state)))));
        }

        Note("tempted", _world.Actions.Any(other => _world.Consenters(other, before).Any(c => before.Believed(c) is var mind && _world.IsExecutable(other, mind)
            && _planner.Explainer.IsExplainedFor(c, mind, other)) && _model.Actions[other.Value].Asked.Any(asked => _model.CharacterConcerns[asked.Character.Value].Count == 0)));
        Note("refused as not rational", _world.Actions.Any(other => _world.IsExecutable(other, before)
            && _planner.Explainer.IsExplained(other, before) && !_planner.IsRational(other, before)));
    }

    private bool Rises(CharacterId character, ReferenceState mind, IReadOnlyList<ActionId> acts)
    {
        var decider = _world.DeciderIn(mind, character);
        return _world.UtilityNow(decider, acts.Aggregate(mind, (state, act) => _world.Apply(act, state))) > _world.UtilityNow(decider, mind);
    }

    private bool IsOutcome(ActionId act) => _world[act].Outcome is not null;

    private bool IsOfBelief(Literal literal) =>
        literal.Left.Path.Count > 0 || _model.Fluents[literal.Left.Fluent.Value].Tracks is not null;

    private static IEnumerable<int> Changed(ReferenceState before, ReferenceState after) =>
        Enumerable.Range(0, before.Values.Count).Where(f => before.Values[f] != after.Values[f]);

    private void Note(string feature, bool isThere = true)
    {
        if (isThere)
        {
            _found.Add(feature);
        }
    }
}
