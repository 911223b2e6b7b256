// How a grounded story moves: a transcription of docs/semantics.md 1 and 2, one file for each paragraph.
//   ReferenceWorld.Reading   1.4  what a condition, a value, a path says in a state
//   ReferenceWorld.Start     1.5  the first state, 1.3 its depth
//   ReferenceWorld.Events    2.1, 2.2, 2.3 what an event does to values and minds
//   ReferenceWorld.Settling  2.4  seeing and triggers
//   ReferenceWorld.Time      7.10 what falls due as time passes
// It is slow on purpose. Its only concession is an optional memory of what an action led to, by equality of states.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

/// <summary>States of a story and what actions do to them.</summary>
public sealed partial class ReferenceWorld
{
    private readonly Dictionary<(ReferenceState, ActionId), ReferenceState>? _remembered;
    private readonly long _workLimit;

    /// <param name="model">The story.</param>
    /// <param name="leafLevel">Level at which minds stop (1.3); null for the one the story asks for.</param>
    /// <param name="remember">Whether an action is worked out only once for equal states.</param>
    /// <param name="workLimit">Most events and sequences before <see cref="WorkLimitException"/>.</param>
    public ReferenceWorld(StoryModel model, int? leafLevel = null, bool remember = true, long workLimit = long.MaxValue)
    {
        Model = model;
        LeafLevel = leafLevel ?? Nesting.LeafLevel(model);
        _remembered = remember ? new() : null;
        _workLimit = workLimit;
        Characters = Enumerable.Range(0, model.Characters.Count).Select(c => new CharacterId(c)).ToArray();
        Actions = Enumerable.Range(0, model.Actions.Count).Select(a => new ActionId(a)).ToArray();
    }

    public StoryModel Model { get; }

    /// <summary>1.3: reality is at level 0, the minds at this level are leaves.</summary>
    public int LeafLevel { get; }

    public IReadOnlyList<CharacterId> Characters { get; }

    public IReadOnlyList<ActionId> Actions { get; }

    /// <summary>How many events have happened in all states and minds, and how many sequences were looked at.</summary>
    public long Work { get; private set; }

    /// <summary>Told when somebody observes what they held impossible (2.2.1a).</summary>
    public event System.Action<ReferenceState, GroundAction>? Surprised;

    /// <summary>Told when a trigger happens in a state (2.4).</summary>
    public event System.Action<ReferenceState, GroundTrigger>? Triggered;

    /// <summary>Told when something falls due and happens in a state (7.10), forced because it was seen or not.</summary>
    public event System.Action<ReferenceState, ScheduledEvent, bool>? FellDue;

    private bool TracksCopies => Model.Options.BeliefRules == BeliefRules.TrackedCopies;

    public GroundAction this[ActionId action] => Model.Actions[action.Value];

    /// <summary>2.6, and 7.9 for outcomes.</summary>
    public bool IsExecutable(ActionId action, ReferenceState state) => IsPossible(action, state) && Chance(action, state) > Number.Zero;

    /// <summary>7.9: the act is executable, whichever outcome it may have.</summary>
    public bool IsPossible(ActionId action, ReferenceState state) => Holds(this[action].Precondition, state);

    /// <summary>7.9: all outcomes of the act that this is one of.</summary>
    public IReadOnlyList<ActionId> Outcomes(ActionId action) => this[action].Outcome?.All ?? [action];

    /// <summary>7.9: each outcome has what is written, cut to what those before it leave; the last has the rest.</summary>
    public Number Chance(ActionId action, ReferenceState state)
    {
        var left = Number.One;
        foreach (var outcome in Outcomes(action))
        {
            var chance = this[outcome].Outcome?.Chance is { } written ? Cut(Evaluate(written, state), left) : left;
            if (outcome == action)
            {
                return chance;
            }

            left -= chance;
        }

        throw new System.ArgumentException("The outcome is not among those of its act.", nameof(action));
    }

    private static Number Cut(Value written, Number most) =>
        written.IsNumber ? Number.Max(Number.Zero, Number.Min(written.AsNumber, most)) : Number.Zero;

    /// <summary>2.5: the state after the action, settled.</summary>
    public ReferenceState Apply(ActionId action, ReferenceState state)
    {
        if (_remembered is not null && _remembered.TryGetValue((state, action), out var known))
        {
            return known;
        }

        var after = Pass(Settle(Happen(this[action], state)), this[action].Takes);
        _remembered?.Add((state, action), after);
        return after;
    }

    /// <summary>3: who must want the action here.</summary>
    public IEnumerable<CharacterId> Consenters(ActionId action, ReferenceState state) =>
        this[action].Consents
            .Where(consent => Holds(consent.Guard, state))
            .Select(consent => consent.Character)
            .Distinct();

    /// <summary>7.2: how many of a quorum must want the action, and who of them is asked here.</summary>
    public IEnumerable<(int Least, CharacterId[] Asked)> Quorums(ActionId action, ReferenceState state) =>
        this[action].Quorums.Select(quorum => (
            quorum.Least,
            quorum.Among.Where(consent => Holds(consent.Guard, state)).Select(consent => consent.Character).Distinct().ToArray()));

    /// <summary>7.2: who is asked here, alone or in a quorum.</summary>
    public IEnumerable<CharacterId> Asked(ActionId action, ReferenceState state) =>
        Consenters(action, state).Concat(Quorums(action, state).SelectMany(quorum => quorum.Asked)).Distinct();

    internal void CountWork()
    {
        Work++;
        if (Work > _workLimit)
        {
            throw new WorkLimitException();
        }
    }
}
