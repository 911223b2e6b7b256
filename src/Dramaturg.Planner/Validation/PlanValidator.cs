using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Search;

namespace Dramaturg.Planner.Validation;

/// <summary>
/// Re-checks a plan by docs/semantics.md with nothing of the planner's but the plan and the reasons it offers. Those are checked, not
/// believed; what they cannot show, that nothing could be left out and nothing better was on offer, is searched for within bounds.
/// </summary>
public static class PlanValidator
{
    /// <param name="options">The options in force.</param>
    /// <param name="reasonOf">Why the character consents to the told act of this position, from 0; null if no reason is offered.</param>
    public static ValidationReport Validate(
        StoryModel model,
        ModelOptions options,
        Goal goal,
        Plan plan,
        Func<int, CharacterId, Explanation.Explanation?> reasonOf,
        ValidationTerms? terms = null)
    {
        try
        {
            var world = new PlainWorld(model, options);
            return new PlanCheck(world, goal, plan, reasonOf, terms ?? new ValidationTerms()).Run();
        }
        catch (PlainFaultException fault)
        {
            return new ValidationReport.Refused(new[] { new ValidationFinding(0, "2.4", $"the story means nothing here: {fault.Message}") });
        }
    }
}

/// <summary>One validation.</summary>
internal sealed partial class PlanCheck
{
    private readonly PlainWorld _world;
    private readonly PlainReasons _reasons;
    private readonly CertificateCheck _certificates;
    private readonly Goal _goal;
    private readonly Plan _plan;
    private readonly Func<int, CharacterId, Explanation.Explanation?> _reasonOf;
    private readonly ValidationTerms _terms;
    private readonly List<ValidationFinding> _findings = new();
    private readonly List<ValidationFinding> _questions = new();
    private readonly List<PlainState> _states = new();
    private readonly HashSet<(PlainState State, int Act)> _told = new();
    private int[] _acts = Array.Empty<int>();

    public PlanCheck(
        PlainWorld world, Goal goal, Plan plan, Func<int, CharacterId, Explanation.Explanation?> reasonOf, ValidationTerms terms)
    {
        _world = world;
        _goal = goal;
        _plan = plan;
        _reasonOf = reasonOf;
        _terms = terms;
        _reasons = new PlainReasons(world, terms);
        _certificates = new CertificateCheck(world, _reasons);
    }

    public ValidationReport Run()
    {
        if (Play())
        {
            for (int i = 0; i < _acts.Length; i++)
            {
                CheckTold(i);
            }

            CheckUtility();
            CheckGoal();
        }

        return _findings.Count > 0 ? new ValidationReport.Refused(_findings)
            : _questions.Count > 0 ? new ValidationReport.Undecided(_questions)
            : new ValidationReport.Accepted();
    }

    /// <summary>2.6.</summary>
    private bool Play()
    {
        _acts = new int[_plan.Actions.Count];
        _states.Add(_world.Start);
        for (int i = 0; i < _acts.Length; i++)
        {
            _acts[i] = _plan.Actions[i].Value;
            if (_acts[i] < 0 || _acts[i] >= _world.Program.Actions.Length || !_world.IsExecutable(_states[i], _acts[i]))
            {
                Refuse(i + 1, "2.6", $"{NameOfAct(_acts[i])} is not possible here");
                return false;
            }

            _states.Add(_world.Apply(_states[i], _acts[i]));
        }

        return true;
    }

    /// <summary>4.1: every consenter has a reason, and none that a better one puts to shame.</summary>
    private void CheckTold(int position)
    {
        int problemCount = _findings.Count + _questions.Count;
        foreach (int character in _world.Consenters(_states[position], _acts[position]))
        {
            var believed = _states[position].Mind(character);
            var certificate = _reasonOf(position, new CharacterId(character));
            if (certificate is null)
            {
                Refuse(position + 1, "3", $"no reason is offered why {NameOf(character)} would consent to {NameOfAct(_acts[position])}");
                continue;
            }

            var claim = new Claim(_world.JudgeIn(believed, character), believed, _acts[position], _world.Options.CharacterLimit, 1);
            var result = _certificates.Check(certificate, claim);
            Report(result.Verdict, position + 1, "3", result.Sentence);
            if (result.Verdict != Verdict.No)
            {
                CheckRational(position, certificate, believed);
            }
        }

        CheckQuorums(position);
        if (problemCount == _findings.Count + _questions.Count)
        {
            _told.Add((_states[position], _acts[position]));
        }
    }

    /// <summary>4.2.</summary>
    private void CheckRational(int position, Explanation.Explanation certificate, PlainState believed) => Report(
        IsRational(certificate, believed),
        position + 1,
        "4.2",
        $"{NameOf(certificate.Character.Value)} has more to gain by another act than {NameOfAct(_acts[position])} promises");

    private Verdict IsRational(Explanation.Explanation certificate, PlainState believed)
    {
        var rationality = _world.Options.Rationality;
        if (rationality.Sign <= 0)
        {
            return Verdict.Yes;
        }

        var ceiling = certificate.Before.AsNumber + (certificate.Worth.AsNumber / rationality);
        return Not(_reasons.Ask(() => _reasons.IsMoreOffered(_world.JudgeIn(believed, certificate.Character.Value), believed, ceiling)));
    }

    /// <summary>7.2: in every quorum enough of those asked have a reason that none puts to shame. Whoever offers none is not counted.</summary>
    private void CheckQuorums(int position)
    {
        foreach (var quorum in _world.Program.Actions[_acts[position]].Quorums)
        {
            var verdicts = _world.Asked(_states[position], quorum).Select(character => IsWilling(position, character)).ToArray();
            int willing = verdicts.Count(verdict => verdict == Verdict.Yes);
            int perhaps = verdicts.Count(verdict => verdict == Verdict.Unknown);
            Report(
                willing >= quorum.Least ? Verdict.Yes : willing + perhaps >= quorum.Least ? Verdict.Unknown : Verdict.No,
                position + 1,
                "7.2",
                $"too few are willing to {NameOfAct(_acts[position])}");
        }
    }

    private Verdict IsWilling(int position, int character)
    {
        if (_reasonOf(position, new CharacterId(character)) is not { } certificate)
        {
            return Verdict.No;
        }

        var believed = _states[position].Mind(character);
        var claim = new Claim(_world.JudgeIn(believed, character), believed, _acts[position], _world.Options.CharacterLimit, 1);
        var isReason = _certificates.Check(certificate, claim).Verdict;
        var isRational = isReason == Verdict.No ? Verdict.No : IsRational(certificate, believed);
        return Both(isReason, isRational);
    }

    private void CheckUtility()
    {
        var utility = AuthorUtility(_states[^1]);
        var value = utility is { } number ? Value.Of(number) : Value.Unknown;
        if (value != _plan.Utility)
        {
            Refuse(0, "4.3", $"the author's utility at the end is {value}, not {_plan.Utility}");
        }
    }

    private Number? AuthorUtility(PlainState state) => _world.Utility(_world.JudgeIn(state, _world.Program.Author), state);

    /// <summary>Whether an act is executable, explained and rational in a state, of the story or not.</summary>
    private Verdict IsTold(PlainState state, int act) =>
        _told.Contains((state, act)) ? Verdict.Yes : _reasons.Ask(() => _reasons.IsTold(state, act));

    private void Report(Verdict verdict, int act, string rule, string sentence)
    {
        if (verdict == Verdict.No)
        {
            Refuse(act, rule, sentence);
        }
        else if (verdict == Verdict.Unknown)
        {
            _questions.Add(new ValidationFinding(act, rule, $"could not be ruled out: {sentence}"));
        }
    }

    private void Refuse(int act, string rule, string sentence) => _findings.Add(new ValidationFinding(act, rule, sentence));

    private static Verdict Not(Verdict verdict) => verdict switch
    {
        Verdict.Yes => Verdict.No,
        Verdict.No => Verdict.Yes,
        _ => Verdict.Unknown,
    };

    private string NameOf(int character) => _world.Program.Model.Characters[character];

    private string NameOfAct(int act) =>
        act >= 0 && act < _world.Program.Actions.Length ? _world.Program.Model.Actions[act].Name : "an act the story does not have";
}
