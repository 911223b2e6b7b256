using System;
using System.Linq;
using System.Threading;
using Dramaturg.Advice.Findings;
using Dramaturg.Advice.Surveying;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Advice;

/// <summary>Reads advice for the author off a survey of the story.</summary>
public static class Adviser
{
    /// <param name="story">One with a model.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static StoryAdvice Advise(LoadedStory story, SurveyLimits limits, CancellationToken cancellation = default)
    {
        if (story.Model is not { } model)
        {
            throw new ArgumentException("the story has errors", nameof(story));
        }

        using var patience = new Patience(limits.Time, cancellation);
        try
        {
            var survey = Surveyor.Look(model, limits, patience);
            var written = new AsWritten(story);
            var reported = Findings(story, survey, written).Reported;
            return new StoryAdvice(Summary(survey), reported, ReasonSummary.Of(survey, written));
        }
        catch (StoryFaultyException fault)
        {
            return new StoryAdvice(new SurveySummary(0, 0, SurveyEnd.Faulty, []), [SearchDiagnostics.Of(fault)], []);
        }
    }

    private static AdviceDiagnostics Findings(LoadedStory story, Survey survey, AsWritten written)
    {
        var advice = new AdviceDiagnostics();
        var misses = new NearMisses(survey, written);
        UnwantedActs.Report(survey, written, misses, advice);
        ImpossibleActs.Report(survey, written, advice);
        RefusedActs.Report(survey, written, misses, advice);
        OutweighedActs.Report(survey, written, misses, advice);
        FixedWants.Report(survey, written, advice);
        IdleWants.Report(survey, written, advice);
        SmuggledSteps.Report(survey, written, advice);
        WishfulReasons.Report(survey, written, advice);
        UnstableReasons.Report(survey, written, advice);
        UncorrectedBeliefs.Report(survey, written, advice);
        UnreadBeliefs.Report(survey, written, advice);
        UndoingLoops.Report(survey, written, advice);
        FatesShare.Report(survey, written, advice);
        SingleActBeats.Report(survey, written, advice);
        ReasonsLeftUndone.Report(survey, written, advice);
        DroppedKinds.Report(survey.Model, story.Report, written, advice);
        return advice;
    }

    private static SurveySummary Summary(Survey survey) => new(
        survey.Looked.Count,
        survey.World.NodeCount,
        survey.End,
        survey.Stories.Select(story => new SurveyedStory(story.Ending, story.Plan?.Actions.Count)).ToArray());
}
