using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Search;

namespace Dramaturg.Planner.Validation;

// docs/semantics.md 4.3 to 4.6: what the story leads to, and that nothing of it could be left out.
internal sealed partial class PlanCheck
{
    private int First => Math.Min(_terms.PrefixLength, _acts.Length);

    private StoryModel Model => _world.Program.Model;

    private void CheckGoal()
    {
        if (_goal is Goal.Ending ending)
        {
            CheckEnding(ending.Name);
        }
        else if (_goal is Goal.Utility utility)
        {
            CheckNumber(utility.AtLeast);
        }
    }

    private void CheckNumber(Number goal)
    {
        if (_plan.Ending is not null || _plan.Beats.Count > 0)
        {
            Refuse(0, "4.6", "a goal given as a number has no ending and no beats");
        }

        var start = AuthorUtility(_world.Start);
        var end = AuthorUtility(_states[^1]);
        CheckSegment(new Segment(
            First,
            _acts.Length,
            "4.5",
            "the goal",
            state => Truth(AuthorUtility(state) is { } utility && utility >= goal && utility > start),
            state => Truth(AuthorUtility(state) is { } other
                && (_world.Options.Strict ? other >= end : other == end)),
            relaxed => !(relaxed.Highest(_world.JudgeIn(_world.Start, _world.Program.Author)) < end),
            Model.AuthorConcerns.SelectMany(Readings.Of)));
    }

    private void CheckEnding(string name)
    {
        int index = Model.Endings.ToList().FindIndex(ending => ending.Name == name);
        if (index < 0 || _plan.Ending != name)
        {
            Refuse(0, "4.3", $"the story does not end in {name}");
            return;
        }

        bool asksForBeats = Model.Endings[index].Beats.Count > 0;
        if (!asksForBeats && _plan.Beats.Count > 0)
        {
            Refuse(0, "4.6", $"no beats are asked for on the way to {name}");
        }
        else if (asksForBeats)
        {
            CheckBeats(index);
        }
        else if (Meets(index, _states[First]) != Verdict.No)
        {
            CheckKept(index);
        }
        else
        {
            CheckSegment(EndingSegment(index, First, "4.5"));
        }
    }

    private Segment EndingSegment(int ending, int from, string rule) => new(
        from,
        _acts.Length,
        rule,
        Model.Endings[ending].Name,
        state => Meets(ending, state),
        state => Meets(ending, state),
        relaxed => relaxed.MayHold(_world.Program.Endings[ending]),
        Readings.Of(Model.Endings[ending].Condition));

    /// <summary>A segment reaches its target at its end, not before, with few enough acts, none of which could be left out.</summary>
    private void CheckSegment(Segment segment)
    {
        if (segment.To - segment.From > _world.Options.AuthorLimit)
        {
            Refuse(segment.To, segment.Rule, $"more acts than the author limit lead to {segment.Target}");
        }

        Report(segment.IsMet(_states[segment.To]), segment.To, segment.Rule, $"{segment.Target} is not reached");
        for (int i = segment.From; i < segment.To; i++)
        {
            Report(Not(segment.IsMet(_states[i])), i, segment.Rule, $"{segment.Target} is reached earlier, after {i} acts");
        }

        if (_findings.Count == 0)
        {
            CheckMinimal(segment);
        }
    }

    private void CheckMinimal(Segment segment)
    {
        int[] acts = _acts.Skip(segment.From).Take(segment.To - segment.From).ToArray();
        var line = _world.Program.Lines.Of(_world.Program, segment.Read.ToArray());
        var shorter = new PlainSubsequences(
            _world, (state, i) => IsTold(state, acts[i]), segment.IsAsGood, (state, i) => MayEndWell(segment, line, acts, state, i))
            .Exists(_states[segment.From], acts);
        Report(
            Not(shorter),
            segment.To,
            segment.Rule,
            $"{segment.Target} is reached without some of the acts that lead to it");
    }

    private bool MayEndWell(Segment segment, PlainLine line, int[] acts, PlainState state, int position)
    {
        var relaxed = new PlainRelaxed(_world, state, line);
        for (int i = position; i < acts.Length; i++)
        {
            relaxed.Advance(acts[i]);
        }

        return segment.MayBeMet(relaxed);
    }

    private Verdict Meets(int ending, PlainState state)
    {
        if (!_world.Holds(_world.Program.Endings[ending], state))
        {
            return Verdict.No;
        }

        var verdict = Verdict.Yes;
        foreach (var character in Model.Endings[ending].Settled)
        {
            var settled = IsSettled(character.Value, state);
            verdict = settled < verdict ? settled : verdict;
        }

        return verdict;
    }

    /// <summary>4.4. Acts of the story are asked first, because their answer is known.</summary>
    private Verdict IsSettled(int character, PlainState state)
    {
        var acts = _world.Executable(state).Where(act => _world.IsAsked(state, act, character)).ToArray();
        if (acts.Any(act => _told.Contains((state, act)) && _world.MustConsent(state, act, character)))
        {
            return Verdict.No;
        }

        var verdict = Verdict.Yes;
        foreach (int act in acts)
        {
            var isToldAndWanted = Both(IsTold(state, act), IsWanted(state, act, character));
            if (isToldAndWanted == Verdict.Yes)
            {
                return Verdict.No;
            }

            verdict = isToldAndWanted == Verdict.Unknown ? Verdict.Unknown : verdict;
        }

        return verdict;
    }

    private Verdict IsWanted(PlainState state, int act, int character) =>
        _world.MustConsent(state, act, character) ? Verdict.Yes : _reasons.Ask(() => _reasons.IsWilling(character, state, act));

    private static Verdict Both(Verdict a, Verdict b) => a < b ? a : b;

    /// <summary>4.6.</summary>
    private void CheckBeats(int ending)
    {
        var passed = PassedByPrefix(ending);
        int from = First;
        foreach (var claimed in _plan.Beats)
        {
            int beat = FirstBeat(ending, candidate => Model.Beats[candidate].Name == claimed.Name);
            if (beat < 0 || passed.ContainsKey(beat) || claimed.Position < from || claimed.Position > _acts.Length)
            {
                Refuse(0, "4.6", $"the beat {claimed.Name} cannot be passed after {claimed.Position} acts");
                return;
            }

            if (Model.Endings[ending].Beats.Any(other => !passed.ContainsKey(other) && ComesAfter(beat, other)))
            {
                Refuse(claimed.Position, "4.6", $"the beat {claimed.Name} is passed before one that it comes after");
            }

            CheckSegment(BeatSegment(beat, from, claimed.Position));
            passed.Add(beat, claimed.Position);
            from = claimed.Position;
        }

        CheckPassed(ending, passed);
        CheckSegment(EndingSegment(ending, from, "4.6"));
    }

    private Segment BeatSegment(int beat, int from, int to)
    {
        var isMet = new Func<PlainState, Verdict>(state => Truth(_world.Holds(_world.Program.Beats[beat], state)));
        return new Segment(
            from, to, "4.6", $"the beat {Model.Beats[beat].Name}", isMet, isMet, relaxed => relaxed.MayHold(_world.Program.Beats[beat]), Readings.Of(Model.Beats[beat].Condition));
    }

    private void CheckPassed(int ending, Dictionary<int, int> passed)
    {
        foreach (int beat in Model.Endings[ending].Beats)
        {
            if (!passed.TryGetValue(beat, out int position))
            {
                Refuse(0, "4.6", $"the beat {Model.Beats[beat].Name} is not passed");
            }
            else if (Model.Beats[beat].Kind == BeatKind.Holds)
            {
                CheckHolds(beat, position);
            }
        }
    }

    private void CheckHolds(int beat, int position)
    {
        for (int i = position; i < _states.Count; i++)
        {
            if (!_world.Holds(_world.Program.Beats[beat], _states[i]))
            {
                Refuse(i, "4.6", $"the beat {Model.Beats[beat].Name} no longer holds");
                return;
            }
        }
    }

    private bool ComesAfter(int beat, int earlier) =>
        Model.Beats[beat].After.Any(before => before == earlier || ComesAfter(before, earlier));

    /// <summary>
    /// The beats that the plan does not name because the start or the acts that were given pass them, each as soon as it could be.
    /// </summary>
    private Dictionary<int, int> PassedByPrefix(int ending)
    {
        var passed = new Dictionary<int, int>();
        for (int i = 0; i <= First; i++)
        {
            var state = _states[i];
            while (FirstBeat(ending, candidate => IsPassable(ending, candidate, passed, state)) is var beat and >= 0)
            {
                passed.Add(beat, i);
            }
        }

        return passed;
    }

    /// <summary>The first beat of the ending of which this is so; −1 if there is none.</summary>
    private int FirstBeat(int ending, Func<int, bool> isSought)
    {
        foreach (int beat in Model.Endings[ending].Beats)
        {
            if (isSought(beat))
            {
                return beat;
            }
        }

        return -1;
    }

    private bool IsPassable(int ending, int beat, Dictionary<int, int> passed, PlainState state) =>
        !passed.ContainsKey(beat)
        && _plan.Beats.All(named => named.Name != Model.Beats[beat].Name)
        && Model.Endings[ending].Beats.All(other => passed.ContainsKey(other) || !ComesAfter(beat, other))
        && _world.Holds(_world.Program.Beats[beat], state);

    private static Verdict Truth(bool value) => value ? Verdict.Yes : Verdict.No;

    /// <param name="Target">What it leads to, in words.</param>
    /// <param name="IsAsGood">Whether a state that a shortened segment ends in would do.</param>
    /// <param name="MayBeMet">Whether such an end is among what may have come to hold.</param>
    /// <param name="Read">What is looked at to tell.</param>
    private sealed record Segment(
        int From,
        int To,
        string Rule,
        string Target,
        Func<PlainState, Verdict> IsMet,
        Func<PlainState, Verdict> IsAsGood,
        Func<PlainRelaxed, bool> MayBeMet,
        IEnumerable<FluentReference> Read);
}
