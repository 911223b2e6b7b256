// docs/semantics.md 4.5 for endings, 4.6 for endings with beats.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

public sealed partial class ReferencePlanner
{
    /// <summary>The solutions for this ending, which is one of the model's.</summary>
    public IEnumerable<ToldStory> SolutionsFor(Ending ending)
    {
        if (ending.Beats.Count > 0)
        {
            return Orders(ending.Beats.ToArray(), [])
                .SelectMany(order => Passages(new ToldStory([], [World.Start()]), order, [], ending))
                .DistinctBy(NamesOf);
        }

        return Meets(World.Start(), ending) ? SolutionsWhenTrueAtStart(ending) : SolutionsWhenFalseAtStart(ending);
    }

    /// <summary>4.3: the condition holds and everybody who is called settled is.</summary>
    public bool Meets(ReferenceState state, Ending ending) =>
        World.Holds(ending.Condition, state) && ending.Settled.All(character => IsSettled(character, state));

    public string NamesOf(ToldStory story) => string.Join(" ; ", story.Acts.Select(act => World[act].Name));

    private IEnumerable<ToldStory> SolutionsWhenFalseAtStart(Ending ending) =>
        Told(new ToldStory([], [World.Start()]), Model.Options.AuthorLimit, story => !Meets(story.End, ending))
            .Where(story => Meets(story.End, ending) && !Shortened(story).Any(end => Meets(end, ending)));

    // An ending that is true at the start: if nobody may act, the story of no acts; else those stories in which the
    // ending was at stake and that no told part of them, shorter or earlier, already is.
    private IEnumerable<ToldStory> SolutionsWhenTrueAtStart(Ending ending)
    {
        var start = new ToldStory([], [World.Start()]);
        if (!World.Actions.Any(act => IsTold(act, start.End)))
        {
            return [start];
        }

        return Told(start, Model.Options.AuthorLimit, story => !IsSaved(story, ending))
            .Where(story => IsSaved(story, ending) && !ToldSubsequences(story).Any(shorter => IsSaved(shorter, ending)));
    }

    private bool IsSaved(ToldStory story, Ending ending) =>
        story.Acts.Count > 0 && Meets(story.End, ending) && story.States.Any(state => IsAtStake(state, ending));

    private bool IsAtStake(ReferenceState state, Ending ending) =>
        EndsOtherwise(state, ending)
        || World.Actions.Any(act => World.IsExecutable(act, state)
            && Explainer.IsExplained(act, state)
            && EndsOtherwise(World.Apply(act, state), ending));

    private bool EndsOtherwise(ReferenceState state, Ending ending) =>
        !World.Holds(ending.Condition, state)
        || Model.Endings.Any(other => other != ending && World.Holds(other.Condition, state));

    /// <summary>4.6: the orders of the beats that are left which extend `after`.</summary>
    private IEnumerable<int[]> Orders(int[] left, int[] done)
    {
        if (left.Length == 0)
        {
            return [done];
        }

        return left
            .Where(beat => !left.Any(other => other != beat && ComesAfter(beat, other)))
            .SelectMany(beat => Orders(left.Where(other => other != beat).ToArray(), [.. done, beat]));
    }

    private bool ComesAfter(int beat, int earlier) =>
        Model.Beats[beat].After.Any(before => before == earlier || ComesAfter(before, earlier));

    // The passages in this order that begin with these segments. Positions are those of the beats passed so far.
    private IEnumerable<ToldStory> Passages(ToldStory story, IReadOnlyList<int> order, IReadOnlyList<int> positions, Ending ending)
    {
        if (positions.Count == order.Count)
        {
            return Segments(story.End, state => Meets(state, ending))
                .Select(segment => Joined(story, segment))
                .Where(told => KeepsWhatHolds(told, order, positions));
        }

        var beat = Model.Beats[order[positions.Count]];
        return Segments(story.End, state => World.Holds(beat.Condition, state))
            .Select(segment => Joined(story, segment))
            .SelectMany(told => Passages(told, order, [.. positions, told.Acts.Count], ending));
    }

    // A segment ends in the first state that reaches its target, and no told part of it reaches it.
    private IEnumerable<ToldStory> Segments(ReferenceState start, Func<ReferenceState, bool> isReached) =>
        Told(new ToldStory([], [start]), Model.Options.AuthorLimit, story => !isReached(story.End))
            .Where(story => isReached(story.End) && !Shortened(story).Any(isReached));

    private static ToldStory Joined(ToldStory story, ToldStory segment) =>
        new([.. story.Acts, .. segment.Acts], [.. story.States, .. segment.States.Skip(1)]);

    private bool KeepsWhatHolds(ToldStory story, IReadOnlyList<int> order, IReadOnlyList<int> positions) =>
        order.Zip(positions).All(passed => Model.Beats[passed.First].Kind != BeatKind.Holds
            || story.States.Skip(passed.Second).All(state => World.Holds(Model.Beats[passed.First].Condition, state)));
}
