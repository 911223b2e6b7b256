using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Directing;
using Dramaturg.Drama;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.Search;

namespace Dramaturg.Tellings;

/// <summary>Finds stories and tells them. Every plan is checked by the validator before it is told.</summary>
public static class Storyteller
{
    /// <param name="keepReasons">Whether the acts come with the reasons behind them.</param>
    /// <param name="direct">Chooses among the stories found and puts them in order; null: they are told as they were found.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="afterwards">Ends the look for reasons in what was found: then the acts come without them.</param>
    public static TellingResult Tell(
        StoryModel model,
        SearchOptions options,
        Sentences sentences,
        bool keepReasons,
        Func<IReadOnlyList<Plan>, IReadOnlyList<DirectedPlan>>? direct = null,
        CancellationToken cancellation = default,
        CancellationToken afterwards = default)
    {
        try
        {
            var world = new StoryWorld(model, LimitsOf(options), MindDetail.ForSearch);
            var result = world.Search(options, cancellation);
            var plans = result is not SearchResult.Found found ? [] : direct is null ? [.. found.Plans.Select(plan => new DirectedPlan(plan, null))] : direct(found.Plans);
            return Tell(world, result, plans, options, sentences, keepReasons, afterwards);
        }
        catch (StoryFaultyException fault)
        {
            var none = new SearchStatistics(TimeSpan.Zero, 0, 0, 0, 0, 0, 0, 0);
            return new TellingResult(new SearchResult.Faulty(fault.Fault.ToString(), fault.Message, none), Array.Empty<Telling>());
        }
    }

    /// <summary>A story opened for questions about what a search by these options finds. A search itself keeps of minds only what reasons need.</summary>
    /// <param name="cancellation">Ends its answers: see <see cref="StoryWorld.Bound"/>.</param>
    /// <exception cref="StoryFaultyException">The start has no meaning.</exception>
    public static StoryWorld Open(StoryModel model, SearchOptions options, CancellationToken cancellation = default)
    {
        var world = new StoryWorld(model, LimitsOf(options));
        world.Bound(cancellation);
        return world;
    }

    /// <summary>The limits a world must be opened with to search by these options.</summary>
    public static WorldLimits LimitsOf(SearchOptions options) => new(
        options.AuthorLimit, options.CharacterLimit, options.BeliefLimit, options.Strict, options.Rationality);

    /// <summary>One plan told.</summary>
    /// <exception cref="ArgumentException">Some act of the plan cannot happen where it stands.</exception>
    public static Telling Tell(StoryWorld world, Plan plan, int number, Sentences sentences, bool keepReasons)
    {
        var road = Road.Follow(world, plan.Actions);
        var reasons = new ReasonBuilder(road, sentences);
        var teller = new ActTeller(world, sentences);
        var acts = plan.Actions.Select((act, i) => new ToldAct(
            i + 1,
            act,
            world.Model.Actions[act.Value].Name,
            teller.Tell(road[i], act),
            world.IsNobodys(act),
            world.Model.Actions[act.Value].Origin,
            keepReasons ? reasons.Of(i, act) : Array.Empty<Reason>())
        {
            Verdicts = Verdict.On(road, i + 1),
            Moment = road.MomentOf(i + 1) is { } moment ? ToldMoment.Of(moment, sentences) : null,
            IsWait = world.Model.Schedule?.Wait == act,
            Due = world.DueDuring(road[i], act).Select(due => Told(due, world.Model.Schedule!, sentences)).ToArray(),
            Chance = world.Model.Actions[act.Value].Outcome is null ? null : world.Chance(road[i], act),
        });
        return new Telling(number, acts.ToArray(), plan.Beats, plan.Ending, plan.Utility)
        {
            Likelihood = plan.Actions.Any(act => world.Model.Actions[act.Value].Outcome is not null) ? world.Likelihood(world.Start, plan.Actions) : null,
            Histories = Histories.Of(road),
            TurningPoints = keepReasons ? TurningPoints.Of(road) : Array.Empty<WeightChange>(),
            Revisions = keepReasons ? Revisions(road, sentences) : Array.Empty<ToldRevision>(),
        };
    }

    private static ToldDue Told(ScheduledEvent due, Schedule schedule, Sentences sentences) =>
        new(due.Name, sentences.Due(due), ToldMoment.Of(schedule.Moments[due.Moment], sentences), due.Origin);

    private static ToldRevision[] Revisions(Road road, Sentences sentences)
    {
        var model = road.World.Model;
        return Revision.Of(road).Select(revision => new ToldRevision(
            revision.Act,
            model.Characters[revision.Person.Value],
            model.Fluents[revision.Fact.Value].Name,
            ValueText.Show(model, revision.Fact, revision.Before),
            ValueText.Show(model, revision.Fact, revision.After),
            sentences.Show(model, new FluentReference(revision.Fact), revision.After),
            BeliefSource.Of(revision.Source, model, sentences))).ToArray();
    }

    private static TellingResult Tell(
        StoryWorld searched, SearchResult result, IReadOnlyList<DirectedPlan> plans, SearchOptions options, Sentences sentences, bool keepReasons, CancellationToken afterwards)
    {
        try
        {
            return new TellingResult(result, Tellings(searched, plans, options, sentences, keepReasons, afterwards));
        }
        catch (OperationCanceledException)
        {
            return new TellingResult(result, Tellings(searched, plans, options, sentences, false, default)) { LacksReasons = true };
        }
    }

    /// <summary>A search keeps of minds only what reasons depend on; what people wrongly take to be so is more.</summary>
    private static Telling[] Tellings(
        StoryWorld searched, IReadOnlyList<DirectedPlan> plans, SearchOptions options, Sentences sentences, bool keepReasons, CancellationToken afterwards)
    {
        var world = keepReasons && plans.Count > 0 ? Open(searched.Model, options, afterwards) : searched;
        return plans.Select((story, i) => Tell(world, story.Plan, i + 1, sentences, keepReasons) with
        {
            Doubts = PlanCheck.Doubts(searched, story.Plan, options),
            Score = story.Score,
        }).ToArray();
    }
}

/// <summary>How a search ended, and the stories it found.</summary>
public sealed record TellingResult(SearchResult Search, IReadOnlyList<Telling> Tellings)
{
    /// <summary>Reasons were to be kept, but a bound ended the look for them.</summary>
    public bool LacksReasons { get; init; }
}
