using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Advice.Findings;

/// <summary>Stated beliefs about facts that no act, trigger or want asks for, and no beat or ending asks about in a mind.</summary>
internal static class UnreadBeliefs
{
    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var read = ReadInMinds(survey.Model);
        foreach (var stated in StatedBelief.Of(survey.Model).GroupBy(stated => stated.Origin))
        {
            if (stated.All(belief => !read.Contains(belief.Fact)))
            {
                advice.NothingReads(written.PlaceOf(stated.Key), AsWritten.List(stated.Select(belief => written.Question(belief.Fact)).Distinct().ToArray()));
            }
        }
    }

    /// <summary>The facts that something asks about in somebody's mind.</summary>
    public static HashSet<FluentId> ReadInMinds(StoryModel model) =>
        ReadByEvents(model).Concat(ReadByWants(model)).Concat(ReadAboutMinds(model)).Select(reference => reference.Fluent).ToHashSet();

    private static IEnumerable<FluentReference> ReadByEvents(StoryModel model) =>
        model.Actions.SelectMany(action => Readings.Of(action)
                .Concat(action.Asked.SelectMany(consent => Readings.Of(consent.Guard)))
                .Concat(action.Observers.SelectMany(Readings.Of)))
            .Concat(model.Triggers.SelectMany(trigger => Readings.Of(trigger.Precondition)
                .Concat(trigger.Effects.SelectMany(effect => Readings.Of(effect.Condition).Concat(Readings.Of(effect.Value))))))
            .Concat(model.Seeing.SelectMany(rule => Readings.Of(rule.Condition)));

    private static IEnumerable<FluentReference> ReadByWants(StoryModel model) =>
        model.CharacterConcerns.SelectMany(concerns => concerns).SelectMany(concern => Readings.Of(concern.Satisfaction));

    private static IEnumerable<FluentReference> ReadAboutMinds(StoryModel model) =>
        model.Beats.Select(beat => beat.Condition).Concat(model.Endings.Select(ending => ending.Condition)).SelectMany(Readings.Of)
            .Concat(model.AuthorConcerns.SelectMany(concern => Readings.Of(concern.Satisfaction)))
            .Where(reference => reference.Path.Count > 0);
}
