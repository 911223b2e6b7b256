using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Explanation;

namespace Dramaturg.Advice.Findings;

/// <summary>
/// Asks the best reasons again in a world where minds are searched one level deeper and plans one act further. A reason that is gone there, or whose
/// plan no longer holds the acts of the old one, says more about the limits than about the person.
/// </summary>
internal sealed class UnstableReasons
{
    private readonly Survey _survey;
    private readonly StoryWorld _deeper;
    private readonly Dictionary<Situation, StateId> _states = new();

    private UnstableReasons(Survey survey)
    {
        var options = survey.World.Options;
        _survey = survey;
        _deeper = new StoryWorld(
            survey.Model,
            WorldLimits.Of(options) with { CharacterLimit = options.CharacterLimit + 1, BeliefLimit = options.BeliefLimit + 1 });
    }

    public static void Report(Survey survey, AsWritten written, AdviceDiagnostics advice)
    {
        var asked = new UnstableReasons(survey).AskAgain().ToArray();
        foreach (var answers in asked.GroupBy(answer => survey.Model.Actions[answer.Reason.Act.Value].Schema, StringComparer.Ordinal))
        {
            var gone = answers.Where(answer => answer.Deeper is null).ToArray();
            var others = answers.Where(answer => answer.Deeper is not null && !GoesOn(answer)).ToArray();
            if (gone.Length + others.Length > 0)
            {
                advice.DeeperLookChanges(
                    written.PlaceOf(answers.Key), written.Kind(answers.Key), gone.Length, others.Length, answers.Count(), Example(survey, written, gone.Concat(others).First()));
            }
        }
    }

    /// <summary>As many as the limit on minds allows.</summary>
    private List<Answer> AskAgain()
    {
        _deeper.Bound(_survey.Patience.Token, _survey.Limits.DeeperMinds);
        _survey.World.Bound(_survey.Patience.Token, _survey.World.NodeCount + _survey.Limits.DeeperMinds);
        var answers = new List<Answer>();
        try
        {
            foreach (var reason in Reasons())
            {
                answers.Add(new Answer(
                    reason,
                    _survey.World.Explain(reason.Situation.State, reason.Act, reason.Person)!,
                    _deeper.Explain(StateOf(reason.Situation), reason.Act, reason.Person)));
            }
        }
        catch (OperationCanceledException) when (!_survey.Patience.IsCancelled)
        {
            // What was answered so far counts.
        }

        _survey.World.Bound(_survey.Patience.Token);
        return answers;
    }

    private IEnumerable<FoundReason> Reasons()
    {
        var told = _survey.Stories.Where(story => story.Plan is not null)
            .SelectMany(story => story.Plan!.Actions.Select((act, i) => (story.Situations[i], act))).ToHashSet();
        bool IsTold(FoundReason reason) => told.Contains((reason.Situation, reason.Act));
        return _survey.Limits.RoadsOnly && told.Count > 0
            ? _survey.Reasons.Where(IsTold)
            : _survey.Reasons.OrderByDescending(IsTold);
    }

    private StateId StateOf(Situation situation)
    {
        if (situation.From is null)
        {
            return _deeper.Start;
        }

        return _states.TryGetValue(situation, out var known)
            ? known
            : _states[situation] = _deeper.Successor(StateOf(situation.From), situation.By!.Value);
    }

    /// <summary>Every act of the old plan is still there, perhaps in another order and with acts between.</summary>
    private static bool GoesOn(Answer answer) => !ActsOf(answer.Best).Except(ActsOf(answer.Deeper!)).Any();

    private static string Example(Survey survey, AsWritten written, Answer answer)
    {
        var before = ActsOf(answer.Best);
        if (answer.Deeper is not { } deeper)
        {
            return $"{written.Person(answer.Reason.Person)} would {written.Chain(written.Plan(survey.World, survey.DecisionOf(answer.Reason), before))}";
        }

        var after = ActsOf(deeper);
        string rather = after.Except(before).Any() ? $"then rather {written.Chain(after.Except(before))}" : "then not";
        return $"{written.Person(answer.Reason.Person)} would {written.Act(answer.Reason.Act)} and in the end {written.Chain(before.Except(after))}; "
            + rather;
    }

    private static ActionId[] ActsOf(Explanation reason) => reason.Steps.Select(step => step.Action).ToArray();

    private sealed record Answer(FoundReason Reason, Explanation Best, Explanation? Deeper);
}
