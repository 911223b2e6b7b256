// The validator's own reading of docs/semantics.md 1 and 2. It shares nothing with the planner but the model, so that a mistake in one is
// not a mistake in both. Minds are built to the leaves, but a mind that an event does not reach stays the same object, and an event that
// happens again in the same state is remembered.
//   PlainWorld.Start    1.5
//   PlainWorld.Reading  1.1, 1.4, utility
//   PlainWorld.Events   2.1 to 2.3
//   PlainWorld.Settling 2.4
//   PlainWorld.Time     7.10

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>The story means nothing in a state.</summary>
internal sealed class PlainFaultException : Exception
{
    public PlainFaultException(string message)
        : base(message)
    {
    }
}

internal sealed partial class PlainWorld
{
    private readonly Dictionary<PlainState, PlainState> _states = new(new PlainState.Comparer());
    private readonly Dictionary<int[], int[]> _values = new(new PlainState.ValuesComparer());
    private readonly PlainDependence _dependence;
    private readonly PlainDistinctions _distinctions;
    private readonly int[][] _movers;
    private readonly Domain[] _domains;
    private readonly bool _tracksCopies;
    private readonly PlainReference[] _places;
    private readonly PlainJudges _judges = new();
    private readonly PlainJudge?[] _constantJudges;
    private readonly PlainReference?[] _copied;
    private readonly PlainReference?[] _behindCopy;

    public PlainWorld(StoryModel model, ModelOptions options)
    {
        Program = new PlainProgram(model);
        _expectations.Add(Array.ConvertAll(Program.Due, _ => true));
        _dependence = new PlainDependence(Program);
        _distinctions = new PlainDistinctions(Program);
        _movers = Program.LineOf.Select((line, character) => line.Actions.Select(action => action.Index).Where(act => !_dependence.IsIdle(character, act)).ToArray()).ToArray();
        Options = options;
        _tracksCopies = options.BeliefRules == BeliefRules.TrackedCopies;
        LeafLevel = _tracksCopies ? options.BeliefLimit + 1 : Math.Max(options.BeliefLimit + 1 + Program.DeepestInMinds, Program.DeepestPath);
        CharacterCount = model.Characters.Count;
        _domains = model.Fluents.Select(fluent => fluent.Domain).ToArray();
        _places = model.Fluents.Select((_, f) => new PlainReference(Array.Empty<int>(), f)).ToArray();
        _copied = CopiedBeliefs(model);
        _behindCopy = _copied.Select(BehindCopy).ToArray();
        Start = SettledThroughout(Unsettled(), new Dictionary<PlainState, PlainState>());
        _constantJudges = ConstantJudges(Start);
    }

    public PlainProgram Program { get; }

    public ModelOptions Options { get; }

    public int CharacterCount { get; }

    /// <summary>1.3: minds at this level are leaves.</summary>
    public int LeafLevel { get; }

    /// <summary>Reality at the start, settled.</summary>
    public PlainState Start { get; }

    public int StateCount => _states.Count;

    /// <summary>2.6; of an outcome 7.9.</summary>
    public bool IsExecutable(PlainState state, int action) =>
        IsPossible(state, action) && (!Program.Actions[action].IsOutcome || Chance(state, action) > Number.Zero);

    /// <summary>In a plan those that somebody can plan.</summary>
    public int[] Executable(PlainState state)
    {
        if (state.Executable is null)
        {
            var executable = new List<int>();
            foreach (var action in Program.Actions)
            {
                if ((Program.CanBePlanned[action.Index] || !state.Place.IsPlanned) && IsExecutable(state, action.Index))
                {
                    executable.Add(action.Index);
                }
            }

            state.Executable = executable.ToArray();
        }

        return state.Executable;
    }

    /// <summary>2.5: the settled state after an action.</summary>
    public PlainState Apply(PlainState state, int action) => Pass(Settle(Happen(Program.Actions[action], state)), Program.Actions[action].Takes);

    /// <summary>The utility after an action. Where it is a matter of values alone, they are looked at in a leaf, which has no minds.</summary>
    public Number? UtilityAfter(PlainJudge judge, PlainState state, int action) =>
        _dependence.IsIdle(judge.Character, action) ? Utility(judge, state)
        : _dependence.IsPlain(judge.Character, action) ? Utility(judge, Apply(Leaf(state), action))
        : Utility(judge, Apply(state, action));

    /// <summary>What there is after an action but for minds, of which it tells nothing; null where the utility is not a matter of values alone.</summary>
    public PlainState? LeafAfter(PlainJudge judge, PlainState state, int action) =>
        _dependence.IsPlain(judge.Character, action) ? Apply(Leaf(state), action) : null;

    /// <summary>
    /// The highest utility to a character after at most one more act of somebody's plan; null where none is known. In a leaf, acts count whose condition looks into minds.
    /// </summary>
    public Number? HighestNext(PlainJudge judge, PlainState state)
    {
        var highest = Utility(judge, state);
        foreach (int act in _movers[judge.Character])
        {
            if (MayHappen(state, act) && UtilityAfter(judge, state, act) is { } utility && !(highest >= utility))
            {
                highest = utility;
            }
        }

        return highest;
    }

    private bool MayHappen(PlainState state, int action) => (state.IsLeaf && !_dependence.IsPlainlyPossible(action)) || IsExecutable(state, action);

    private PlainState Leaf(PlainState state) => Unique(state.Place with { Level = LeafLevel }, state.Values, Array.Empty<PlainState?>());

    /// <summary>A mind as it is looked at in plans.</summary>
    public PlainState InPlan(PlainState state) => state.Place.IsPlanned ? state : state.InPlan ??= Unique(
        state.Place with { IsPlanned = true },
        state.Values,
        state.CopyMinds().Select((mind, character) => mind is not null && _distinctions.IsLookedInto(character) ? InPlan(mind) : null).ToArray());

    /// <summary>3: those who must consent to the action here, each once.</summary>
    public List<int> Consenters(PlainState state, int action) => Asked(state, Program.Actions[action].Consents);

    /// <summary>7.2: those of a quorum who are asked here, each once.</summary>
    public List<int> Asked(PlainState state, PlainQuorum quorum) => Asked(state, quorum.Among);

    public bool MustConsent(PlainState state, int action, int character) =>
        Consents(state, Program.Actions[action].Consents, character);

    /// <summary>Whether the character is asked, alone or in a quorum.</summary>
    public bool IsAsked(PlainState state, int action, int character) =>
        MustConsent(state, action, character)
        || Array.Exists(Program.Actions[action].Quorums, quorum => Consents(state, quorum.Among, character));

    private List<int> Asked(PlainState state, PlainConsent[] consents)
    {
        var asked = new List<int>();
        foreach (var consent in consents)
        {
            if (!asked.Contains(consent.Character) && Holds(consent.Guard, state))
            {
                asked.Add(consent.Character);
            }
        }

        return asked;
    }

    private bool Consents(PlainState state, PlainConsent[] consents, int character)
    {
        foreach (var consent in consents)
        {
            if (consent.Character == character && Holds(consent.Guard, state))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state with these values and minds in the same place.</summary>
    private PlainState Unique(PlainState place, int[] values, PlainState?[] minds) => Unique(place.Place, values, minds);

    private PlainState Unique(PlainPlace place, int[] values, PlainState?[] minds)
    {
        values = place.IsPlanned ? _distinctions.Merged(values) : values;
        if (!_values.TryGetValue(values, out int[]? shared))
        {
            shared = values;
            _values.Add(values, values);
        }

        var state = new PlainState(place, shared, minds);
        if (!_states.TryGetValue(state, out var known))
        {
            known = state;
            _states.Add(state, state);
        }

        return known;
    }

    private PlainState With(PlainState state, int fluent, int value)
    {
        if (state.Values[fluent] == value)
        {
            return state;
        }

        int[] values = (int[])state.Values.Clone();
        values[fluent] = value;
        return Unique(state, values, state.CopyMinds());
    }

    private PlainState With(PlainState state, int character, PlainState mind)
    {
        if (ReferenceEquals(state.OtherMind(character), mind))
        {
            return state;
        }

        var minds = state.CopyMinds();
        minds[character] = mind;
        return Unique(state, state.Values, minds);
    }
}
