using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Planner.Validation;

// docs/semantics.md 4.5 for an ending that is true at the start: the story must have put it at stake.
internal sealed partial class PlanCheck
{
    private const int MostActsToEnumerate = 14;

    private void CheckKept(int ending)
    {
        var start = _states[First];
        if (_acts.Length == First)
        {
            var mayAnybodyAct = Any(_world.Executable(start).Select(act => IsTold(start, act)));
            Report(Not(mayAnybodyAct), 0, "4.5", "somebody may act, so no acts are no story for an ending that is true at the start");
            return;
        }

        int[] acts = _acts.Skip(First).ToArray();
        if (acts.Length > _world.Options.AuthorLimit)
        {
            Refuse(_acts.Length, "4.5", "there are more acts than the author limit");
        }

        Report(IsSaved(ending, _states.Skip(First).ToList()), 0, "4.5", "the ending does not hold at the end, or was never at stake");
        if (acts.Length > MostActsToEnumerate)
        {
            Report(Verdict.Unknown, 0, "4.5", "some acts could be left out");
        }
        else if (_findings.Count == 0)
        {
            CheckNoShorterIsSaved(ending, acts);
        }
    }

    private void CheckNoShorterIsSaved(int ending, int[] acts)
    {
        for (int kept = 1; kept < (1 << acts.Length) - 1; kept++)
        {
            var states = new List<PlainState> { _states[First] };
            var chosen = Enumerable.Range(0, acts.Length).Where(i => (kept & (1 << i)) != 0).Select(i => acts[i]).ToArray();
            if (!TryExecute(chosen, states) || Meets(ending, states[^1]) == Verdict.No)
            {
                continue;
            }

            var isTold = Not(Any(chosen.Select((act, i) => Not(IsTold(states[i], act)))));
            var isShorter = isTold == Verdict.No ? Verdict.No : Not(Any(new[] { Not(isTold), Not(IsSaved(ending, states)) }));
            Report(Not(isShorter), 0, "4.5", "the story does without some of its acts");
            if (isShorter == Verdict.Yes)
            {
                return;
            }
        }
    }

    private bool TryExecute(int[] acts, List<PlainState> states)
    {
        foreach (int act in acts)
        {
            if (!_world.IsExecutable(states[^1], act))
            {
                return false;
            }

            states.Add(_world.Apply(states[^1], act));
        }

        return true;
    }

    private Verdict IsSaved(int ending, List<PlainState> states)
    {
        var isMet = Meets(ending, states[^1]);
        return isMet == Verdict.No
            ? Verdict.No
            : Not(Any(new[] { Not(isMet), Not(Any(states.Select(state => IsAtStake(ending, state)))) }));
    }

    /// <summary>Another end, or the loss of this one, is here or one explained act away.</summary>
    private Verdict IsAtStake(int ending, PlainState state) =>
        EndsOtherwise(ending, state)
            ? Verdict.Yes
            : Any(_world.Executable(state)
                .Where(act => EndsOtherwise(ending, _world.Apply(state, act)))
                .Select(act => _told.Contains((state, act)) ? Verdict.Yes : _reasons.Ask(() => _reasons.IsExplained(state, act))));

    private bool EndsOtherwise(int ending, PlainState state)
    {
        for (int e = 0; e < _world.Program.Endings.Length; e++)
        {
            if (_world.Holds(_world.Program.Endings[e], state) != (e == ending))
            {
                return true;
            }
        }

        return false;
    }

    private static Verdict Any(IEnumerable<Verdict> verdicts)
    {
        var highest = Verdict.No;
        foreach (var verdict in verdicts)
        {
            highest = verdict > highest ? verdict : highest;
            if (highest == Verdict.Yes)
            {
                break;
            }
        }

        return highest;
    }
}
