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

    private bool IsStrict => _world.Options.Strict;

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
        if (budget < 1 || _world.Program.Actions[act].IsNobodys || !_world.IsExecutable(believed, act))
        {
            return false;
        }

        var key = (judge, believed, act, budget, level);
        if (!_explained.TryGetValue(key, out bool isExplained))
        {
            isExplained = IsExplained(judge, believed, act, budget - 1, level)
                || (_world.Utility(judge, believed) is { } before
                    && EndAbove(new Attempt(judge, budget, level, before), believed, act) is not null);
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
        if (_bounds.CannotExceed(judge, believed, CharacterLimit, utility))
        {
            return false;
        }

        foreach (int act in _world.Executable(believed))
        {
            if (_world.IsAsked(believed, act, judge.Character) && EndAbove(judge, believed, act, utility) is not null)
            {
                return true;
            }
        }

        return false;
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

    /// <summary>The end of some reason, of any budget, above this utility.</summary>
    private Number? EndAbove(PlainJudge judge, PlainState believed, int act, Number utility)
    {
        if (_world.Utility(judge, believed) is not { } before || _world.Program.Actions[act].IsNobodys)
        {
            return null;
        }

        for (int budget = 1; budget <= CharacterLimit; budget++)
        {
            if (EndAbove(new Attempt(judge, budget, 1, Number.Max(before, utility)), believed, act) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private Number? EndAbove(Attempt attempt, PlainState believed, int act)
    {
        if (_bounds.CannotExceed(attempt.Judge, believed, attempt.Budget, attempt.Above))
        {
            return null;
        }

        attempt.States.Add(believed);
        return Extend(attempt, act);
    }

    /// <summary>The utility at the end of a reason that goes on with this act, which is explained; null if there is none.</summary>
    private Number? Extend(Attempt attempt, int act)
    {
        CountWork();
        if (CannotSucceed(attempt, attempt.States[^1], act))
        {
            return null;
        }

        var state = _world.Apply(attempt.States[^1], act);
        if (attempt.States.Contains(state))
        {
            return null;
        }

        attempt.States.Add(state);
        attempt.Acts.Add(act);
        var end = IsReason(attempt) ? _world.Utility(attempt.Judge, state) : GoOn(attempt);
        attempt.States.RemoveAt(attempt.States.Count - 1);
        attempt.Acts.RemoveAt(attempt.Acts.Count - 1);
        return end;
    }

    private bool CannotSucceed(Attempt attempt, PlainState state, int act)
    {
        int left = attempt.Level > _world.Options.BeliefLimit ? 0 : attempt.Budget - attempt.Acts.Count - 1;
        return left == 0
            ? !(_world.UtilityAfter(attempt.Judge, state, act) > attempt.Above)
            : _bounds.CannotExceed(attempt.Judge, _world.Apply(state, act), left, attempt.Above);
    }

    private Number? GoOn(Attempt attempt)
    {
        if (attempt.Acts.Count >= attempt.Budget || attempt.Level > _world.Options.BeliefLimit)
        {
            return null;
        }

        var state = attempt.States[^1];
        int left = attempt.Budget - attempt.Acts.Count;
        foreach (int act in _world.Executable(state))
        {
            if (MayGoOn(attempt, state, act) && StandsInPlan(attempt.Judge, attempt.Level, state, act, left) && Extend(attempt, act) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>Whether the act is worth the question for its reasons.</summary>
    private bool MayGoOn(Attempt attempt, PlainState state, int act)
    {
        if (!_world.Program.CanBePlanned[act] || !_world.Program.Lines.AreJoined(attempt.Judge.Character, act))
        {
            return false;
        }

        CountWork();
        return !CannotSucceed(attempt, state, act);
    }

    /// <summary>Conditions 1 and 3 of section 3.</summary>
    private bool IsReason(Attempt attempt)
    {
        if (_world.Utility(attempt.Judge, attempt.States[^1]) is not { } end || end <= attempt.Above)
        {
            return false;
        }

        var stands = new Func<PlainState, int, Verdict>((state, i) =>
            i == 0 || StandsInPlan(attempt.Judge, attempt.Level, state, attempt.Acts[i], attempt.Budget - i) ? Verdict.Yes : Verdict.No);
        var shorter = new PlainSubsequences(_world, stands, state => IsAsGood(attempt.Judge, state, end));
        return shorter.Exists(attempt.States[0], attempt.Acts) switch
        {
            Verdict.No => true,
            Verdict.Yes => false,
            _ => throw new PlainWorkException(),
        };
    }

    private Verdict IsAsGood(PlainJudge judge, PlainState state, Number end) =>
        _world.Utility(judge, state) is { } other && (IsStrict ? other >= end : other == end) ? Verdict.Yes : Verdict.No;

    private void CountWork()
    {
        if (++_work > _questionEnd)
        {
            throw new PlainWorkException();
        }
    }

    /// <summary>A reason in the making.</summary>
    /// <param name="Above">The utility that its end must exceed.</param>
    private sealed record Attempt(PlainJudge Judge, int Budget, int Level, Number Above)
    {
        public List<PlainState> States { get; } = new();

        public List<int> Acts { get; } = new();
    }
}
