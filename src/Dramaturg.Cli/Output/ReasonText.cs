using System.Collections.Generic;
using System.Linq;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>
/// Reasons as an indented tree: who, what it changes for them, the plan, and under each step of somebody else that other's reason.
/// </summary>
internal sealed class ReasonText
{
    private readonly Page _page;
    private readonly Sentences _sentences;

    public ReasonText(Page page, Sentences sentences)
    {
        _page = page;
        _sentences = sentences;
    }

    public void Write(Reason reason, string indent, bool isNested = false)
    {
        _page.Write(indent).Write(_sentences.Person(reason.Person), Tone.Strong);
        _page.Line($" {Summary(reason)}");
        if (!isNested || reason.Steps.Count > 1)
        {
            Plan(reason, indent + "  ");
        }

        foreach (var wrong in reason.FalseBeliefs)
        {
            _page.Line($"{indent}  wrongly believes: {wrong.Statement}{Truth(wrong)}{Since(wrong.Since)}", Tone.Quiet);
        }
    }

    /// <summary>The gain, and the concerns it comes from.</summary>
    public string Summary(Reason reason) =>
        $"{ValueText.Gain(reason.Before, reason.After)} ({Figures(reason.Before, reason.After)}){Changes(reason.Changes)}";

    /// <summary>Nothing for the one unnamed want of a Sabre file, which is the utility itself.</summary>
    public string Changes(IReadOnlyList<ConcernChange> changes) => changes.Count == 0 || changes is [{ Name: "utility" }]
        ? ""
        : ": " + string.Join(", ", changes.Select(change => $"{_sentences.Concern(change.Name)} {Figures(change.Before, change.After)}"));

    public static string Figures(Model.Value before, Model.Value after) =>
        $"{ValueText.Figure(before)} → {ValueText.Figure(after)}";

    public static string Since(int act) => act == 0 ? " (from the start)" : $" (since act {act})";

    /// <summary>Of a statement that is true or false nothing more need be said.</summary>
    private static string Truth(FalseBelief wrong) => wrong.InTruth is "true" or "false" ? "" : $", not {wrong.InTruth}";

    private void Plan(Reason reason, string indent)
    {
        for (int i = 1; i < reason.Steps.Count; i++)
        {
            var step = reason.Steps[i];
            _page.Write(indent).Write("then ", Tone.Quiet).Line(step.Sentence);
            foreach (var other in step.Reasons.Where(other => other.Person != reason.Person))
            {
                Write(other, indent + "  ", isNested: true);
            }
        }
    }
}
