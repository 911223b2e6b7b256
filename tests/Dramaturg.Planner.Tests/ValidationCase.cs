using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Explanation;
using Dramaturg.Planner.Search;
using Dramaturg.Planner.Validation;
using Xunit;

namespace Dramaturg.Planner.Tests;

using Explanation = Dramaturg.Planner.Explanation.Explanation;

/// <summary>A story with plans for it written by the names of their acts, and reasons written by hand.</summary>
internal sealed class ValidationCase(StoryModel model, Goal goal, ModelOptions? options = null)
{
    private readonly ModelOptions _options = options ?? model.Options;

    /// <summary>Reasons by position of the told act and character.</summary>
    public Dictionary<(int Position, CharacterId Character), Explanation> Reasons { get; } = [];

    public ActionId this[string action] =>
        new(Enumerable.Range(0, model.Actions.Count).First(a => model.Actions[a].Name == action));

    public static Explanation Reason(CharacterId character, int budget, Number before, Number after, params ExplainedStep[] steps) =>
        new(character, budget, steps, Value.Of(before), Value.Of(after));

    public ExplainedStep Step(string action, params Explanation[] reasons) => new(this[action], reasons);

    public Plan Plan(Number utility, params string[] actions) => new(
        [.. actions.Select(action => this[action])],
        Value.Of(utility),
        [],
        goal is Goal.Ending ending ? ending.Name : null);

    /// <summary>Checked with the reasons written by hand.</summary>
    public ValidationReport Validate(Plan plan, ValidationTerms? terms = null) =>
        PlanValidator.Validate(
            model,
            _options,
            goal,
            plan,
            (position, character) => Reasons.GetValueOrDefault((position, character)),
            terms);

    /// <summary>Checked with the planner's own reasons.</summary>
    public ValidationReport ValidateInWorld(Plan plan) =>
        new StoryWorld(model, new WorldLimits(
            _options.AuthorLimit, _options.CharacterLimit, _options.BeliefLimit, _options.Strict, _options.Rationality)).Validate(plan, goal);

    public static void AssertAccepted(ValidationReport report) => Assert.True(report is ValidationReport.Accepted, Show(report));

    /// <summary>Refused, with a finding for this act and paragraph whose sentence holds these words.</summary>
    public static void AssertRefused(ValidationReport report, int act, string rule, string words)
    {
        var findings = Assert.IsType<ValidationReport.Refused>(report).Findings;
        Assert.True(
            findings.Any(finding => finding.Act == act && finding.Rule == rule && finding.Sentence.Contains(words, StringComparison.Ordinal)),
            Show(report));
    }

    private static string Show(ValidationReport report) => report switch
    {
        ValidationReport.Refused refused => "refused: " + string.Join("; ", refused.Findings),
        ValidationReport.Undecided undecided => "undecided: " + string.Join("; ", undecided.Questions),
        _ => "accepted",
    };
}
