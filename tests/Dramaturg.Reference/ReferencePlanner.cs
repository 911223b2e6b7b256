// docs/semantics.md 4.1 to 4.5 by enumeration: every told sequence, and from these every solution.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Dramaturg.Model;

namespace Dramaturg.Reference;

/// <summary>A told sequence: its acts and the states s0 … sn it leads through.</summary>
public sealed record ToldStory(IReadOnlyList<ActionId> Acts, IReadOnlyList<ReferenceState> States)
{
    public ReferenceState End => States[^1];

    public ToldStory Then(ActionId act, ReferenceState state) => new([.. Acts, act], [.. States, state]);
}

/// <summary>The slow, obvious planner.</summary>
public sealed partial class ReferencePlanner
{
    private readonly Dictionary<(ActionId, ReferenceState), bool>? _remembered;
    private readonly Dictionary<(CharacterId, ReferenceState, ActionId), Number?>? _gains;

    public ReferencePlanner(StoryModel model, bool remember = true, long workLimit = long.MaxValue, int? leafLevel = null)
    {
        Model = model;
        World = new ReferenceWorld(model, leafLevel, remember, workLimit);
        Explainer = new ReferenceExplainer(World, remember);
        _remembered = remember ? [] : null;
        _gains = remember ? [] : null;
    }

    public StoryModel Model { get; }

    public ReferenceWorld World { get; }

    public ReferenceExplainer Explainer { get; }

    /// <summary>How many told sequences there are of 0, 1, … up to so many acts.</summary>
    public IReadOnlyList<long> CountTold(int depth)
    {
        var counts = new long[depth + 1];
        foreach (var story in Told(World.Start(), depth))
        {
            counts[story.Acts.Count]++;
        }

        return counts;
    }

    /// <summary>4.1: every told sequence of at most so many acts, shorter ones before those that extend them.</summary>
    public IEnumerable<ToldStory> Told(ReferenceState start, int depth) => Told(new ToldStory([], [start]), depth, _ => true);

    // Told sequences that extend this one, as long as those reached may be extended.
    private IEnumerable<ToldStory> Told(ToldStory story, int depth, Func<ToldStory, bool> mayGoOn)
    {
        World.CountWork();
        yield return story;
        if (story.Acts.Count == depth || !mayGoOn(story))
        {
            yield break;
        }

        foreach (var act in World.Actions.Where(act => IsTold(act, story.End)))
        {
            foreach (var longer in Told(story.Then(act, World.Apply(act, story.End)), depth, mayGoOn))
            {
                yield return longer;
            }
        }
    }

    /// <summary>4.1: executable, explained and rational here.</summary>
    public bool IsTold(ActionId act, ReferenceState state)
    {
        if (_remembered is not null && _remembered.TryGetValue((act, state), out bool told))
        {
            return told;
        }

        told = World.IsExecutable(act, state) && Explainer.IsExplained(act, state) && IsRational(act, state);
        _remembered?.Add((act, state), told);
        return told;
    }

    /// <summary>4.2.</summary>
    public bool IsRational(ActionId act, ReferenceState state)
    {
        return World.Consenters(act, state).All(c => IsRational(c, state, act))
            && World.Quorums(act, state).All(quorum => quorum.Asked.Count(c => IsWilling(c, state, act)) >= quorum.Least);
    }

    private bool IsRational(CharacterId c, ReferenceState state, ActionId act)
    {
        var share = Model.Options.Rationality;
        return share.Sign == 0 || (Gain(c, state.Believed(c), act) ?? Number.Zero) >= share * Best(c, state.Believed(c));
    }

    /// <summary>7.2: c has a reason for the act, and a rational one.</summary>
    public bool IsWilling(CharacterId c, ReferenceState state, ActionId act) =>
        Explainer.IsExplainedFor(c, state.Believed(c), act) && IsRational(c, state, act);

    /// <summary>Of an act, whichever of its outcomes it is asked by.</summary>
    private Number? Gain(CharacterId c, ReferenceState believed, ActionId act)
    {
        act = World.Outcomes(act)[0];
        if (_gains is not null && _gains.TryGetValue((c, believed, act), out var known))
        {
            return known;
        }

        var gain = Explainer.Reasons(c, believed, act).Select(reason => (Number?)reason.Gain).DefaultIfEmpty(null).Max();
        _gains?.Add((c, believed, act), gain);
        return gain;
    }

    private Number Best(CharacterId c, ReferenceState believed) =>
        World.Actions
            .Where(act => World.IsPossible(act, believed) && World.Asked(act, believed).Contains(c))
            .Select(act => Gain(c, believed, act) ?? Number.Zero)
            .DefaultIfEmpty(Number.Zero)
            .Max();

    /// <summary>4.4: the character has no told act left; in a quorum, none that the character is willing to.</summary>
    public bool IsSettled(CharacterId character, ReferenceState state) => !World.Actions.Any(act =>
        World.Asked(act, state).Contains(character) && IsTold(act, state)
        && (World.Consenters(act, state).Contains(character) || IsWilling(character, state, act)));

    /// <summary>4.3: the start utility rounded away from zero, or one more; null where there is none.</summary>
    public Number? DefaultGoal()
    {
        if (World.AuthorUtility(World.Start()) is not { } start)
        {
            return null;
        }

        var rounded = AwayFromZero(start);
        return rounded > start ? rounded : start + 1;
    }

    private static Number AwayFromZero(Number number)
    {
        var (size, rest) = BigInteger.DivRem(BigInteger.Abs(number.Numerator), number.Denominator);
        return Number.Of((size + (rest.IsZero ? 0 : 1)) * number.Sign, 1);
    }

    /// <summary>4.5 for a goal given as a number.</summary>
    public IEnumerable<ToldStory> SolutionsFor(Number goal) =>
        Told(new ToldStory([], [World.Start()]), Model.Options.AuthorLimit, story => !Meets(story.End, goal))
            .Where(story => Meets(story.End, goal) && IsMinimal(story, goal));

    private bool Meets(ReferenceState state, Number goal) =>
        World.AuthorUtility(state) is { } utility && utility >= goal
        && World.AuthorUtility(World.Start()) is { } start && utility > start;

    private bool IsMinimal(ToldStory story, Number goal)
    {
        var reached = World.AuthorUtility(story.End)!.Value;
        return !Shortened(story).Any(end => Meets(end, goal) && IsAsGood(World.AuthorUtility(end)!.Value, reached));
    }

    private bool IsAsGood(Number utility, Number reached) => Model.Options.Strict ? utility >= reached : utility == reached;

    /// <summary>The ends of all proper subsequences whose acts are all told where they then stand.</summary>
    private IEnumerable<ReferenceState> Shortened(ToldStory story) =>
        ToldSubsequences(story).Select(shorter => shorter.End);

    private IEnumerable<ToldStory> ToldSubsequences(ToldStory story) =>
        ReferenceExplainer.ProperSubsequences(story.Acts.Count)
            .Select(kept => Retold(story.States[0], kept.Select(i => story.Acts[i])))
            .OfType<ToldStory>();

    private ToldStory? Retold(ReferenceState start, IEnumerable<ActionId> acts)
    {
        var story = new ToldStory([], [start]);
        foreach (var act in acts)
        {
            if (!IsTold(act, story.End))
            {
                return null;
            }

            story = story.Then(act, World.Apply(act, story.End));
        }

        return story;
    }
}
