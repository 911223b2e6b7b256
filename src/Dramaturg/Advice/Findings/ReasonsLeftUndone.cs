// Inertia. While the story goes on, somebody could do what promises more than anything else, and does not: a reason nobody
// follows, for a third of the story or more. The author answers with a need, an obstacle or a beat.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;

namespace Dramaturg.Advice.Findings;

internal sealed class ReasonsLeftUndone
{
    private const int FewestActs = 4;

    private readonly Survey _survey;
    private readonly ToldRoad _story;
    private readonly IReadOnlyList<ActionId> _told;
    private readonly ILookup<Situation, ActionId> _couldBeTold;

    private ReasonsLeftUndone(Survey survey, ToldRoad story, ILookup<Situation, ActionId> couldBeTold)
    {
        _survey = survey;
        _story = story;
        _told = story.Plan!.Actions;
        _couldBeTold = couldBeTold;
    }

    private StoryWorld World => _survey.World;

    /// <summary>For each person and story the reason left undone longest; the same in several stories once.</summary>
    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var couldBeTold = survey.Steps.ToLookup(step => step.From, step => step.Act);
        var undone = survey.Stories.Where(story => story.Plan is not null)
            .Select(story => new ReasonsLeftUndone(survey, story, couldBeTold))
            .SelectMany(story => story.Longest().Select(longest => (Story: story, Longest: longest)))
            .GroupBy(pair => (pair.Longest.Person, pair.Longest.Act));
        foreach (var same in undone)
        {
            var (story, longest) = same.MaxBy(pair => pair.Longest.Count);
            story.Report(longest, same.Count() - 1, written, advice);
        }
    }

    private void Report(Undone undone, int otherStories, AsWritten written, AdviceDiagnostics advice) => advice.LeavesUndone(
        written.PlaceOf(_survey.Model.Actions[undone.Act.Value].Schema),
        Course.NameOf(_story),
        written.Person(undone.Person),
        written.Act(undone.Act),
        GainOf(undone),
        undone.First + 1,
        undone.Count,
        DoneAs(undone),
        otherStories);

    private IEnumerable<Undone> Longest() =>
        (World.Within(_survey.Limits.Minds, _survey.Patience, () => All().ToArray()) ?? [])
            .GroupBy(undone => undone.Person).Select(own => own.MaxBy(undone => undone.Count)!);

    private IEnumerable<Undone> All()
    {
        int fewest = Math.Max(FewestActs, (_told.Count + 2) / 3);
        return Best().GroupBy(best => (best.Person, best.Act))
            .SelectMany(best => Runs(best.Key.Person, best.Key.Act, best.Select(one => one.At)))
            .Where(undone => undone.Count >= fewest);
    }

    /// <summary>What promises somebody most before each act of the story, and is not that act.</summary>
    private IEnumerable<(CharacterId Person, ActionId Act, int At)> Best() =>
        from at in Enumerable.Range(0, _told.Count)
        from act in _couldBeTold[_story.Situations[at]]
        where act != _told[at]
        from person in World.Wanting(_story.Situations[at].State, act)
        where World.PromisesMost(_story.Situations[at].State, act, person)
        select (person, act, at);

    private static IEnumerable<Undone> Runs(CharacterId person, ActionId act, IEnumerable<int> positions)
    {
        Undone? run = null;
        foreach (int at in positions)
        {
            if (run is not null && run.First + run.Count != at)
            {
                yield return run;
                run = null;
            }

            run = run is null ? new Undone(person, act, at, 1) : run with { Count = run.Count + 1 };
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    private string GainOf(Undone undone)
    {
        var reason = World.Explain(_story.Situations[undone.First].State, undone.Act, undone.Person)!;
        return ValueText.Gain(Value.Of(Number.Zero), reason.Worth);
    }

    /// <summary>The number of the act with which it is done after all, or null.</summary>
    private int? DoneAs(Undone undone)
    {
        for (int at = undone.First + undone.Count; at < _told.Count; at++)
        {
            if (_told[at] == undone.Act)
            {
                return at + 1;
            }
        }

        return null;
    }

    /// <param name="First">Position of the first act told instead, from 0.</param>
    /// <param name="Count">Acts told instead, one after the other.</param>
    private sealed record Undone(CharacterId Person, ActionId Act, int First, int Count);
}
