using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>The dilemmas of everybody along a road.</summary>
public sealed class RoadDilemmas
{
    private readonly Road _road;
    private readonly DilemmaFinder _finder;
    private readonly HesitationFinder _hesitations;
    private readonly OptionFinder _options;
    private readonly Lazy<IReadOnlyList<DilemmaSpell>> _spells;

    public RoadDilemmas(Choices choices)
    {
        _road = choices.Road;
        Horizon = choices.Options.Horizon;
        _options = choices.Options;
        _finder = new DilemmaFinder(choices);
        _hesitations = new HesitationFinder(choices);
        _spells = new Lazy<IReadOnlyList<DilemmaSpell>>(() => [.. People.SelectMany(Spells).OrderBy(spell => spell.Since)]);
    }

    /// <summary>Most acts of the plans that were looked at; in a crowded story fewer than a reason may have.</summary>
    public int Horizon { get; }

    /// <summary>By the states they arise in, then by person.</summary>
    public IReadOnlyList<DilemmaSpell> Spells() => _spells.Value;

    /// <summary>Those of <see cref="Spells()"/> that last to the end, without looking at people who face nothing there.</summary>
    public IReadOnlyList<DilemmaSpell> OpenSpells() =>
        [.. People.Where(person => Groups(_road.Acts.Count, person).Length > 0).SelectMany(Spells).Where(spell => spell.End == DilemmaEnd.Open).OrderBy(spell => spell.Since)];

    /// <summary>What somebody faces in state <paramref name="number"/> of the road, as the person sees it, the strongest first.</summary>
    public IReadOnlyList<Dilemma> Faced(int number, CharacterId person) => _finder.In(_road.World.Mind(_road[number], person), person);

    /// <summary>What somebody would face there who knew all that is so.</summary>
    public IReadOnlyList<Dilemma> InTruth(int number, CharacterId person) => _finder.In(_road.World.AsMind(_road[number], person), person);

    /// <summary>What the person waits for in a dilemma found here.</summary>
    public Hesitation Hesitation(Dilemma dilemma) => _hesitations.Of(dilemma);

    private IEnumerable<CharacterId> People => Enumerable.Range(0, _road.World.Model.Characters.Count).Select(person => new CharacterId(person));

    private IEnumerable<DilemmaSpell> Spells(CharacterId person)
    {
        var open = new List<Run>();
        for (int number = 0; number <= _road.Acts.Count; number++)
        {
            var now = Groups(number, person);
            foreach (var run in open.Where(run => !run.GoesOn(now)).ToArray())
            {
                open.Remove(run);
                yield return run.Ended(Act(number - 1), null, IsAsked(number - 1, person));
            }

            Follow(open, now, number);
            foreach (var run in open.Where(run => run.IsDecidedBy(_options.ActOf(Act(number)))).ToArray())
            {
                open.Remove(run);
                yield return run.Ended(Act(number), _options.ActOf(Act(number)), true);
            }
        }

        foreach (var run in open)
        {
            yield return run.Ended(null, null, false);
        }
    }

    private bool IsAsked(int number, CharacterId person) => Act(number) is { } act && _road.World.IsAsked(_road[number], act, person);

    /// <summary>The act that leads on from a state of the road.</summary>
    private ActionId? Act(int number) => number < _road.Acts.Count ? _road.Acts[number] : null;

    private static void Follow(List<Run> open, IReadOnlyList<Group> now, int number)
    {
        foreach (var group in now)
        {
            var run = open.Find(run => run.Key == group.Key);
            if (run is null)
            {
                run = new Run(group.Key, number);
                open.Add(run);
            }

            run.Add(group.Dilemmas, number);
        }
    }

    private Group[] Groups(int number, CharacterId person)
    {
        var (faced, inTruth) = (Faced(number, person), InTruth(number, person));
        var seen = faced.Select(dilemma => new Viewed(inTruth.Any(other => AreSame(dilemma, other)) ? DilemmaView.Real : DilemmaView.Apparent, dilemma));
        var hidden = inTruth.Where(dilemma => !faced.Any(other => AreSame(dilemma, other))).Select(dilemma => new Viewed(DilemmaView.Hidden, dilemma));
        return
        [
            .. seen.Concat(hidden)
                .GroupBy(viewed => new Key(viewed.Dilemma.ReasonForDeed, viewed.Dilemma.ReasonForDefault))
                .Select(group => new Group(group.Key, [.. group.OrderBy(viewed => viewed.View)])),
        ];
    }

    /// <summary>Whether the same acts stand against each other.</summary>
    private static bool AreSame(Dilemma one, Dilemma other) =>
        (AreSame(one.Deed, other.Deed) && AreSame(one.Default, other.Default)) || (AreSame(one.Deed, other.Default) && AreSame(one.Default, other.Deed));

    private static bool AreSame(Option one, Option other) => one.Ways.Any(way => other.BeginsWith(way.First));

    /// <summary>What stands against what.</summary>
    private readonly record struct Key(int ReasonForDeed, int ReasonForDefault);

    private sealed record Viewed(DilemmaView View, Dilemma Dilemma);

    /// <param name="Dilemmas">The real ones first, of these the strongest.</param>
    private sealed record Group(Key Key, IReadOnlyList<Viewed> Dilemmas);

    /// <summary>A dilemma being followed.</summary>
    private sealed class Run(Key key, int since)
    {
        private IReadOnlyList<Viewed> _now = [];
        private Viewed? _first;
        private int _until;

        public Key Key => key;

        public void Add(IReadOnlyList<Viewed> dilemmas, int number)
        {
            _now = dilemmas;
            _until = number;
            _first = _first is null || IsBefore(dilemmas[0], _first) ? dilemmas[0] : _first;
        }

        public bool GoesOn(IReadOnlyList<Group> now) => now.Any(group => group.Key == key);

        public bool IsDecidedBy(ActionId? act) => Decision(act) is not null;

        /// <param name="action">Which ended it.</param>
        /// <param name="choice">The act that decided it; null: none did.</param>
        /// <param name="isOwn">Whether the person is asked for the act.</param>
        public DilemmaSpell Ended(ActionId? action, ActionId? choice, bool isOwn)
        {
            var decision = Decision(choice);
            var end = action is null ? DilemmaEnd.Open
                : decision is not null ? DilemmaEnd.Chosen
                : isOwn ? DilemmaEnd.Sidestepped : DilemmaEnd.Dissolved;
            return new DilemmaSpell(_first!.Dilemma.Person, _first.View, _first.Dilemma, since, _until, end, action, decision, decision?.Deed.BeginsWith(choice) == true);
        }

        private static bool IsBefore(Viewed one, Viewed other) =>
            one.View < other.View || (one.View == other.View && one.Dilemma.Strength > other.Dilemma.Strength);

        /// <summary>Nobody decides a dilemma that is not seen.</summary>
        private Dilemma? Decision(ActionId? act) =>
            act is null ? null : _now.Where(viewed => viewed.View != DilemmaView.Hidden).Select(viewed => viewed.Dilemma).FirstOrDefault(dilemma => dilemma.IsDecidedBy(act));
    }
}
