using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Conflicts;

/// <summary>The conflicts along a road.</summary>
public sealed class RoadConflicts
{
    private readonly Road _road;
    private readonly ValueScale _scale;
    private readonly ConflictFinder _finder;
    private readonly IReadOnlyList<Conflict>?[] _states;
    private readonly Lazy<IReadOnlyList<ConflictSpell>> _spells;

    public RoadConflicts(Choices choices)
    {
        _finder = new ConflictFinder(choices);
        _road = choices.Road;
        _scale = choices.Scale;
        _states = new IReadOnlyList<Conflict>?[_road.Acts.Count + 1];
        _spells = new(() => [.. Follow().OrderBy(spell => spell.Since)]);
    }

    /// <summary>Those of state <paramref name="number"/>.</summary>
    public IReadOnlyList<Conflict> In(int number) => _states[number] ??= _finder.In(_road[number]);

    /// <summary>By the states they arise in.</summary>
    public IReadOnlyList<ConflictSpell> Spells() => _spells.Value;

    /// <summary>Those of <see cref="Spells"/> that last to the end; where there are none, nothing else is looked at.</summary>
    public IReadOnlyList<ConflictSpell> OpenSpells() => In(_road.Acts.Count).Count == 0 ? [] : [.. Spells().Where(spell => spell.Outcome == ConflictOutcome.Open)];

    private List<ConflictSpell> Follow()
    {
        var spells = new List<ConflictSpell>();
        var open = new List<Run>();
        for (int number = 0; number <= _road.Acts.Count; number++)
        {
            var now = In(number).ToList();
            foreach (var run in open.ToArray())
            {
                if (now.Find(run.GoesOn) is { } next)
                {
                    now.Remove(next);
                    run.Add(next);
                }
                else
                {
                    open.Remove(run);
                    spells.Add(Ended(run, number, _road.Acts[number - 1]));
                }
            }

            open.AddRange(now.Select(conflict => new Run(conflict, number)));
        }

        spells.AddRange(open.Select(run => Ended(run, _road.Acts.Count + 1, null)));
        return spells;
    }

    /// <param name="number">Of the first state without it; one more than there are where it is open.</param>
    private ConflictSpell Ended(Run run, int number, ActionId? act)
    {
        var end = _road[Math.Min(number, _road.Acts.Count)];
        var (one, other) = (Resolution(run, end, run.First.One.Person), Resolution(run, end, run.First.Other.Person));
        var outcome = act is { } done ? Outcome(run.Last, done, end, one, other) : ConflictOutcome.Open;
        return new ConflictSpell(run.First, run.Since, number - 1, outcome, act, one, other);
    }

    private Number Resolution(Run run, StateId end, CharacterId? person) =>
        person is { } whose ? _scale.Of(end, whose).Sum - _scale.Of(_road[run.Since], whose).Sum : Number.Zero;

    private ConflictOutcome Outcome(Conflict last, ActionId act, StateId end, Number one, Number other)
    {
        bool isOneDone = last.One.IsReached(_scale, end);
        bool isOtherDone = last.Kind == ConflictKind.Fate ? last.Other.Acts[0] == act : last.Other.IsReached(_scale, end);
        return (isOneDone, isOtherDone) switch
        {
            (true, false) => ConflictOutcome.WonByOne,
            (false, true) => ConflictOutcome.WonByOther,
            (true, true) => ConflictOutcome.Compromise,
            _ => Unreached(one.Sign, other.Sign),
        };
    }

    private static ConflictOutcome Unreached(int one, int other) =>
        one >= 0 && other >= 0 ? one + other > 0 ? ConflictOutcome.Compromise : ConflictOutcome.Abandoned
        : one <= 0 && other <= 0 ? ConflictOutcome.BothLost
        : ConflictOutcome.Abandoned;

    private sealed class Run
    {
        public Run(Conflict first, int since)
        {
            First = first;
            Last = first;
            Since = since;
        }

        public Conflict First { get; }

        public Conflict Last { get; private set; }

        public int Since { get; }

        public void Add(Conflict next) => Last = next;

        public bool GoesOn(Conflict next) =>
            next.One.Person == Last.One.Person && next.Other.Person == Last.Other.Person && next.One.GoesOnFrom(Last.One) && next.Other.GoesOnFrom(Last.Other);
    }
}
