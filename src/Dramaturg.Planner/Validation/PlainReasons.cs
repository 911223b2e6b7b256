// Section 3 of docs/semantics.md by plain enumeration. The validator needs it for what a certificate cannot show: that something is NOT
// explained, that nothing better was on offer. A reason is sought act by act from the believed state, and a way is left when
//   * a state returns: the acts between could be left out,
//   * no end could be good enough any more (PlainBounds), or
//   * somebody who must consent to the next act has no reason.

using System;
using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>A question took more work than allowed.</summary>
internal sealed class PlainWorkException : Exception;

internal sealed class PlainReasons
{
    private readonly PlainWorld _world;
    private readonly PlainBounds _bounds;
    private readonly ValidationTerms _terms;
    private readonly Dictionary<(PlainJudge Judge, PlainState Believed, int Act, int Budget, int Level), bool> _explained = new();
    private readonly Dictionary<(PlainJudge Judge, PlainState Believed, int Act), Number?> _gains = new();
    private long _work;
    private long _questionEnd;

    public PlainReasons(PlainWorld world, ValidationTerms terms)
    {
        _world = world;
        _terms = terms;
        _bounds = new PlainBounds(world);
    }

    private int CharacterLimit => _world.Options.CharacterLimit;

    /// <summary>Answers a question unless it takes too much work or leads where the story means nothing.</summary>
    public Verdict Ask(Func<bool> question)
    {
        _questionEnd = Math.Min(_work + _terms.QuestionWork, _terms.TotalWork);
        try
        {
            return question() ? Verdict.Yes : Verdict.No;
        }
        catch (PlainWorkException)
        {
            return Verdict.Unknown;
        }
        catch (PlainFaultException)
        {
            return Verdict.Unknown;
        }
    }

    /// <summary>Executable, explained and rational.</summary>
    public bool IsTold(PlainState state, int act) =>
        _world.IsExecutable(state, act) && IsExplained(state, act) && IsRational(state, act);

    /// <summary>Whether everybody who must consent has a reason.</summary>
    public bool IsExplained(PlainState state, int act)
    {
        foreach (int character in _world.Consenters(state, act))
        {
            if (!IsExplained(character, state.Mind(character), act))
            {
                return false;
            }
        }

        return AreMet(act, state, character => IsExplained(character, state.Mind(character), act));
    }

    private bool IsExplained(int character, PlainState believed, int act) =>
        IsExplained(_world.JudgeIn(believed, character), believed, act, CharacterLimit, 1);

    /// <summary>X of section 3.</summary>
    public bool IsExplained(PlainJudge judge, PlainState believed, int act, int budget, int level)
    {
        if (budget < 1 || _world.Program.Actions[act].IsNobodys || !_world.IsPossible(believed, act))
        {
            return false;
        }

        act = _world.Program.Actions[act].Act;

        var key = (judge, believed, act, budget, level);
        if (!_explained.TryGetValue(key, out bool isExplained))
        {
            isExplained = IsExplained(judge, believed, act, budget - 1, level)
                || (_world.Utility(judge, believed) is { } before
                    && EndAbove(NewAttempt(judge, believed, act, budget, level, before, before), act) is not null);
            _explained.Add(key, isExplained);
        }

        return isExplained;
    }

    /// <summary>Condition 2 of section 3: whether a later act stands in somebody's plan, so many minds deep. Whoever planned goes by the weights of the plan.</summary>
    public bool StandsInPlan(PlainJudge planner, int level, PlainState state, int act, int budget)
    {
        bool Stands(int other) => other == planner.Character
            ? IsExplained(planner, state, act, budget, level)
            : IsExplained(_world.JudgeIn(state.Mind(other), other), state.Mind(other), act, budget, level + 1);
        foreach (int other in _world.Consenters(state, act))
        {
            if (!Stands(other))
            {
                return false;
            }
        }

        return AreMet(act, state, Stands);
    }

    /// <summary>7.2: whether somebody asked has a reason for the act, and a rational one.</summary>
    public bool IsWilling(int character, PlainState state, int act) =>
        IsExplained(character, state.Mind(character), act) && IsRational(character, state.Mind(character), act);

    private bool AreMet(int act, PlainState state, Func<int, bool> isWilling) =>
        Array.TrueForAll(_world.Program.Actions[act].Quorums, quorum => _world.Asked(state, quorum).FindAll(one => isWilling(one)).Count >= quorum.Least);

    /// <summary>Whether some act that the person would consent to in the believed state promises an end above this utility.</summary>
    public bool IsMoreOffered(PlainJudge judge, PlainState believed, Number utility)
    {
        int asked = -1;
        foreach (int action in _bounds.CannotExceed(judge, believed, CharacterLimit, utility) ? Temptations(judge, believed) : _world.Executable(believed))
        {
            int act = _world.Program.Actions[action].Act;
            if (act != asked && _world.IsAsked(believed, act, judge.Character) && EndAbove(judge, believed, act, utility) is not null)
            {
                return true;
            }

            asked = act;
        }

        return false;
    }

    /// <summary>What the judge would do if those joined in who never have a reason: no plan counts on it, so that no bound of plans does.</summary>
    private IEnumerable<int> Temptations(PlainJudge judge, PlainState believed)
    {
        foreach (int action in _world.Program.Temptations[judge.Character])
        {
            if (_world.IsExecutable(believed, action))
            {
                yield return action;
            }
        }
    }

    /// <summary>4.2 for an act that is explained.</summary>
    private bool IsRational(PlainState state, int act)
    {
        foreach (int character in _world.Consenters(state, act))
        {
            if (!IsRational(character, state.Mind(character), act))
            {
                return false;
            }
        }

        return AreMet(act, state, character => IsWilling(character, state, act));
    }

    private bool IsRational(int character, PlainState believed, int act)
    {
        var rationality = _world.Options.Rationality;
        var judge = _world.JudgeIn(believed, character);
        return rationality.Sign <= 0
            || !IsMoreOffered(judge, believed, _world.Utility(judge, believed)!.Value + (Gain(judge, believed, act) / rationality));
    }

    private Number Gain(PlainJudge judge, PlainState believed, int act)
    {
        act = _world.Program.Actions[act].Act;
        var before = _world.Utility(judge, believed)!.Value;
        if (!_gains.TryGetValue((judge, believed, act), out var gain))
        {
            var best = before;
            while (EndAbove(judge, believed, act, best) is { } better)
            {
                best = better;
            }

            gain = best - before;
            _gains.Add((judge, believed, act), gain);
        }

        return gain!.Value;
    }

    /// <summary>The end of some reason, of any budget, above this utility. Of a plan that may fail the end is what would be worth as much for certain.</summary>
    private Number? EndAbove(PlainJudge judge, PlainState believed, int act, Number utility)
    {
        if (_world.Utility(judge, believed) is not { } before || _world.Program.Actions[act].IsNobodys)
        {
            return null;
        }

        for (int budget = 1; budget <= CharacterLimit; budget++)
        {
            if (EndAbove(NewAttempt(judge, believed, act, budget, 1, before, Number.Max(before, utility)), act) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>An act that cannot be planned may begin a plan: it is done in the mind as it is, since what such an act depends on does not count in plans.</summary>
    private Attempt NewAttempt(PlainJudge judge, PlainState believed, int act, int budget, int level, Number before, Number above) =>
        new(new PlainWager(_world, judge, _world.Program.CanBePlanned[act] ? _world.InPlan(believed) : believed), budget, level, before, above);

    private Number? EndAbove(Attempt attempt, int act)
    {
        var start = attempt.Wager.Start;
        if (_world.Program.CanBePlanned[act] && _bounds.CannotExceed(attempt.Judge, start.State, attempt.Budget, attempt.Above))
        {
            return null;
        }

        attempt.Trails.Add(start);
        var outcomes = _world.Program.Actions[act].Outcomes;
        foreach (int action in outcomes.Length == 0 ? new[] { act } : outcomes)
        {
            if (_world.IsExecutable(start.State, action) && Extend(attempt, action) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>The end of a reason that goes on with this act, which is explained; null if there is none.</summary>
    private Number? Extend(Attempt attempt, int act)
    {
        CountWork();
        if (CannotSucceed(attempt, act))
        {
            return null;
        }

        var trail = attempt.Wager.Step(attempt.Trails[^1], act);
        if (attempt.Trails.Contains(trail))
        {
            return null;
        }

        attempt.Trails.Add(trail);
        attempt.Acts.Add(act);
        var end = IsReason(attempt) ? attempt.Before + attempt.Wager.Worth(trail) : GoOn(attempt);
        attempt.Trails.RemoveAt(attempt.Trails.Count - 1);
        attempt.Acts.RemoveAt(attempt.Acts.Count - 1);
        return end;
    }

    private bool CannotSucceed(Attempt attempt, int act)
    {
        int left = attempt.Level > _world.Options.BeliefLimit ? 0 : attempt.Budget - attempt.Acts.Count - 1;
        var trail = attempt.Trails[^1];
        if (left == 0 && !_world.Program.Actions[act].IsOutcome)
        {
            return attempt.Needed(trail) is { } bar && !(_world.UtilityAfter(attempt.Judge, trail.State, act) > bar);
        }

        if (left == 1 && IsTooLowByValues(attempt, trail, act))
        {
            return true;
        }

        var after = attempt.Wager.Step(trail, act);
        return after.Settled is null
            || (attempt.Needed(after) is { } needed
                && (left == 0 ? !(_world.Utility(attempt.Judge, after.State) > needed) : _bounds.CannotExceed(attempt.Judge, after.State, left, needed)));
    }

    /// <summary>Whether values show, before minds are made, that one more act after this one is not enough.</summary>
    private bool IsTooLowByValues(Attempt attempt, PlainTrail trail, int act) =>
        !_world.Program.Actions[act].IsOutcome
        && attempt.Needed(trail) is { } bar
        && _world.LeafAfter(attempt.Judge, trail.State, act) is { } leaf
        && _bounds.CannotExceed(attempt.Judge, leaf, 1, bar);

    private Number? GoOn(Attempt attempt)
    {
        if (attempt.Acts.Count >= attempt.Budget || attempt.Level > _world.Options.BeliefLimit)
        {
            return null;
        }

        var state = attempt.Trails[^1].State;
        int left = attempt.Budget - attempt.Acts.Count;
        foreach (int act in _world.Executable(state))
        {
            if (MayGoOn(attempt, act) && StandsInPlan(attempt.Judge, attempt.Level, state, act, left) && Extend(attempt, act) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>Whether the act is worth the question for its reasons.</summary>
    private bool MayGoOn(Attempt attempt, int act)
    {
        if (!_world.Program.CanBePlanned[act] || !_world.Program.Lines.AreJoined(attempt.Judge.Character, act))
        {
            return false;
        }

        CountWork();
        return !CannotSucceed(attempt, act);
    }

    /// <summary>Conditions 1 and 3 of section 3.</summary>
    private bool IsReason(Attempt attempt)
    {
        if (attempt.Wager.Worth(attempt.Trails[^1]) is not { } worth || attempt.Before + worth <= attempt.Above)
        {
            return false;
        }

        var stands = new Func<PlainState, int, Verdict>((state, i) =>
            i == 0 || StandsInPlan(attempt.Judge, attempt.Level, state, attempt.Acts[i], attempt.Budget - i) ? Verdict.Yes : Verdict.No);
        return new PlainShortening(_world, attempt.Wager, stands).IsAsGood(attempt.Acts, worth) switch
        {
            Verdict.No => true,
            Verdict.Yes => false,
            _ => throw new PlainWorkException(),
        };
    }

    private void CountWork()
    {
        if (++_work > _questionEnd)
        {
            throw new PlainWorkException();
        }
    }

    /// <summary>A reason in the making.</summary>
    /// <param name="Before">The utility where it begins.</param>
    /// <param name="Above">The utility that its end must exceed.</param>
    private sealed record Attempt(PlainWager Wager, int Budget, int Level, Number Before, Number Above)
    {
        public PlainJudge Judge => Wager.Judge;

        public List<PlainTrail> Trails { get; } = new();

        public List<int> Acts { get; } = new();

        /// <summary>The utility above which a trail has to end; null: any does.</summary>
        public Number? Needed(PlainTrail trail) => Wager.UtilityNeeded(trail, Above - Before);
    }
}
