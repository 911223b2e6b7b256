// A certificate says why somebody consents to an act: a plan, and for each later step why those would consent who must. Such a tree can be
// checked step by step (section 3, conditions 1 and 2). Only condition 3, that nothing in the plan could be left out, needs a search, and
// only for the shortened plans that execute and end as well.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

using Explanation = Dramaturg.Planner.Explanation.Explanation;

/// <param name="Verdict">Whether the certificate is good.</param>
/// <param name="Sentence">What is wrong or undecided; empty if it is good.</param>
internal sealed record CertificateResult(Verdict Verdict, string Sentence)
{
    public static CertificateResult Good { get; } = new(Verdict.Yes, "");

    public static CertificateResult Bad(string sentence) => new(Verdict.No, sentence);
}

/// <summary>The place where a reason is claimed to hold: X(Judge, Believed, Act, Budget, Level).</summary>
/// <param name="Judge">Whose reason, and by which weights.</param>
internal sealed record Claim(PlainJudge Judge, PlainState Believed, int Act, int Budget, int Level)
{
    public int Character => Judge.Character;
}

internal sealed class CertificateCheck(PlainWorld world, PlainReasons reasons)
{
    private readonly Dictionary<Claim, List<(Explanation Certificate, CertificateResult Result)>> _checked = new();

    /// <summary>Whether the certificate, with all certificates in it, shows what is claimed.</summary>
    public CertificateResult Check(Explanation certificate, Claim claim)
    {
        if (!_checked.TryGetValue(claim, out var known))
        {
            known = new List<(Explanation, CertificateResult)>();
            _checked.Add(claim, known);
        }

        foreach (var (other, result) in known)
        {
            if (ReferenceEquals(other, certificate))
            {
                return result;
            }
        }

        var fresh = CheckAnew(certificate, claim);
        known.Add((certificate, fresh));
        return fresh;
    }

    private CertificateResult CheckAnew(Explanation certificate, Claim claim)
    {
        if (WrongForm(certificate, claim) is { } wrongForm)
        {
            return CertificateResult.Bad(wrongForm);
        }

        var states = new List<PlainState> { claim.Believed };
        var undecided = CertificateResult.Good;
        for (int i = 0; i < certificate.Steps.Count; i++)
        {
            var step = CheckStep(certificate, claim, i, states[^1]);
            if (step.Verdict == Verdict.No)
            {
                return step;
            }

            undecided = step.Verdict == Verdict.Unknown ? step : undecided;
            states.Add(world.Apply(states[^1], certificate.Steps[i].Action.Value));
        }

        var wager = new PlainWager(world, claim.Judge, claim.Believed);
        if (WrongUtility(certificate, wager, states) is { } wrongUtility)
        {
            return CertificateResult.Bad(wrongUtility);
        }

        var redundancy = CheckRedundancy(certificate, claim, wager);
        return redundancy.Verdict == Verdict.Yes ? undecided : redundancy;
    }

    private string? WrongForm(Explanation certificate, Claim claim)
    {
        string name = NameOf(claim.Character);
        int count = certificate.Steps.Count;
        if (certificate.Character.Value != claim.Character)
        {
            return $"{name} must consent, but the reason is somebody else's";
        }

        if (count == 0 || !IsOfAct(certificate.Steps[0].Action.Value, claim.Act))
        {
            return $"{name}'s plan does not begin with {NameOfAct(claim.Act)}";
        }

        if (certificate.Budget < 1 || certificate.Budget > claim.Budget || count > certificate.Budget)
        {
            return $"{name}'s plan for {NameOfAct(claim.Act)} is longer than it may be here";
        }

        return claim.Level > world.Options.BeliefLimit && count > 1
            ? $"{name}'s plan for {NameOfAct(claim.Act)} lies below the belief limit and may have one step only"
            : null;
    }

    private CertificateResult CheckStep(Explanation certificate, Claim claim, int index, PlainState state)
    {
        int act = certificate.Steps[index].Action.Value;
        if (act < 0 || act >= world.Program.Actions.Length || world.Program.Actions[act].IsNobodys)
        {
            return CertificateResult.Bad($"{NameOf(claim.Character)}'s plan counts on an act of nobody");
        }

        if (!world.IsExecutable(state, act))
        {
            return CertificateResult.Bad($"{NameOf(claim.Character)}'s plan cannot be executed: {NameOfAct(act)} is not possible where it stands");
        }

        return index == 0 ? CertificateResult.Good : CheckConsents(certificate, claim, index, state);
    }

    private CertificateResult CheckConsents(Explanation certificate, Claim claim, int index, PlainState state)
    {
        var step = certificate.Steps[index];
        var result = CertificateResult.Good;
        foreach (int character in world.Consenters(state, step.Action.Value))
        {
            var reason = step.Reasons.FirstOrDefault(candidate => candidate.Character.Value == character);
            if (reason is null)
            {
                return CertificateResult.Bad(
                    $"{NameOf(claim.Character)}'s plan gives no reason why {NameOf(character)} would consent to {NameOfAct(step.Action.Value)}");
            }

            var inner = Check(reason, InnerClaim(certificate, claim, index, state, character));
            if (inner.Verdict == Verdict.No)
            {
                return inner;
            }

            result = inner.Verdict == Verdict.Unknown ? inner : result;
        }

        var quorums = CheckQuorums(certificate, claim, index, state);
        return quorums.Verdict == Verdict.Yes ? result : quorums;
    }

    private CertificateResult CheckQuorums(Explanation certificate, Claim claim, int index, PlainState state)
    {
        var step = certificate.Steps[index];
        var result = CertificateResult.Good;
        string sentence = $"{NameOf(claim.Character)}'s plan counts on more people who want {NameOfAct(step.Action.Value)} than there are";
        foreach (var quorum in world.Program.Actions[step.Action.Value].Quorums)
        {
            var verdicts = world.Asked(state, quorum)
                .Select(character => step.Reasons.FirstOrDefault(reason => reason.Character.Value == character)).OfType<Explanation>()
                .Select(reason => Check(reason, InnerClaim(certificate, claim, index, state, reason.Character.Value)).Verdict).ToArray();
            int willing = verdicts.Count(verdict => verdict == Verdict.Yes);
            int perhaps = verdicts.Count(verdict => verdict == Verdict.Unknown);
            if (willing + perhaps < quorum.Least)
            {
                return CertificateResult.Bad(sentence);
            }

            result = willing < quorum.Least ? new CertificateResult(Verdict.Unknown, sentence) : result;
        }

        return result;
    }

    private Claim InnerClaim(Explanation certificate, Claim claim, int index, PlainState state, int character)
    {
        bool isOwn = character == claim.Character;
        return new Claim(
            isOwn ? claim.Judge : world.JudgeIn(state.Mind(character), character),
            isOwn ? state : state.Mind(character),
            certificate.Steps[index].Action.Value,
            certificate.Budget - index,
            isOwn ? claim.Level : claim.Level + 1);
    }

    private string? WrongUtility(Explanation certificate, PlainWager wager, List<PlainState> states)
    {
        int character = wager.Judge.Character;
        var (before, after) = (world.Utility(wager.Judge, states[0]), world.Utility(wager.Judge, states[^1]));
        if (before is null || after is null || !(wager.Worth(ActsOf(certificate)) is { } worth && worth > Number.Zero))
        {
            return $"{NameOf(character)}'s plan that begins with {NameOfAct(certificate.Steps[0].Action.Value)} raises nothing";
        }

        if (certificate.Before != Value.Of(before.Value) || certificate.After != Value.Of(after.Value))
        {
            return $"{NameOf(character)}'s plan claims a rise from {certificate.Before} to {certificate.After}, but it is one from {before} to {after}";
        }

        return certificate.Worth != Value.Of(worth)
            ? $"{NameOf(character)}'s plan claims to be worth {certificate.Worth}, but is worth {worth}"
            : null;
    }

    /// <summary>Condition 3.</summary>
    private CertificateResult CheckRedundancy(Explanation certificate, Claim claim, PlainWager wager)
    {
        int[] acts = ActsOf(certificate);
        var shorter = new PlainShortening(world, wager, (state, i) => i == 0
            ? Verdict.Yes
            : reasons.Ask(() => reasons.StandsInPlan(claim.Judge, claim.Level, state, acts[i], certificate.Budget - i)));
        string sentence = $"{NameOf(claim.Character)}'s plan that begins with {NameOfAct(acts[0])} has a step without which it would end as well";
        return shorter.IsAsGood(acts, wager.Worth(acts)!.Value) switch
        {
            Verdict.No => CertificateResult.Good,
            Verdict.Yes => CertificateResult.Bad(sentence),
            _ => new CertificateResult(Verdict.Unknown, sentence),
        };
    }

    private bool IsOfAct(int action, int act) =>
        action == act || (action >= 0 && action < world.Program.Actions.Length && world.Program.Actions[action].Act == world.Program.Actions[act].Act);

    private static int[] ActsOf(Explanation certificate) => certificate.Steps.Select(step => step.Action.Value).ToArray();

    private string NameOf(int character) => world.Program.Model.Characters[character];

    private string NameOfAct(int act) => world.Program.Model.Actions[act].Name;
}
