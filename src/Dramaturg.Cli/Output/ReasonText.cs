using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>
/// Reasons as an indented tree: who, what it changes for them, the plan, and under each step of somebody else that other's reason.
/// </summary>
internal sealed class ReasonText
{
    private readonly Page _page;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public ReasonText(Page page, Sentences sentences)
    {
        _page = page;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    public void Write(Reason reason, string indent, bool isNested = false)
    {
        _page.Write(indent).Write(_sentences.Person(reason.Person), Tone.Strong);
        _page.Line($" {Summary(reason)}");
        if (!isNested || reason.Steps.Count > 1)
        {
            Plan(reason, indent + "  ");
        }

        Risks(reason.Odds, indent + "  ");

        foreach (var wrong in reason.FalseBeliefs)
        {
            _page.Line($"{indent}  {_frame.Say("reason.wrong", ("statement", wrong.Statement))}{Truth(wrong)}{Since(wrong.Since, wrong.Source)}", Tone.Quiet);
        }
    }

    /// <summary>The gain, and the concerns it comes from.</summary>
    public string Summary(Reason reason) =>
        Summary(reason.Before, reason.After, reason.Odds, reason.Changes);

    /// <summary>What a plan is worth, what it comes to with its last step, and how likely it is that it does or, where it provides for failures, does better.</summary>
    public string Summary(Value before, Value after, Odds odds, IReadOnlyList<ConcernChange> changes) => odds.IsOpen
        ? $"{Signed(odds.Worth)} ({Reached(Figures(before, after), odds)}){Changes(changes)}"
        : Summary(before, after, changes);

    private string Reached(string figures, Odds odds) => odds.HasContingency
        ? $"{_frame.Say("reason.or-more", ("figures", figures))} {_frame.Odds(odds.Success)}"
        : $"{figures} {_frame.Odds(odds.Likelihood)}";

    /// <summary>A change that is certain.</summary>
    public string Summary(Value before, Value after, IReadOnlyList<ConcernChange> changes) =>
        $"{_frame.Gain(before, after)} ({Figures(before, after)}){Changes(changes)}";

    /// <summary>The other ends of a plan, one a line: those in which it fails, and those in which what it goes on from does not come.</summary>
    public void Risks(Odds odds, string indent)
    {
        foreach (var risk in odds.Risks)
        {
            _page.Line(indent + _frame.Say(
                risk.IsHopedFor ? "reason.hoped" : risk.Felt == risk.Change ? "reason.risk" : "reason.feared",
                ("odds", _frame.Odds(risk.Chance)), ("change", Signed(risk.Change)), ("felt", Signed(risk.Felt)), ("outcome", risk.Sentence)), Tone.Quiet);
        }
    }

    private string Signed(Value value) => _frame.Gain(Value.Of(Number.Zero), value);

    /// <param name="source">Where the belief comes from; null for what is no belief.</param>
    public string Since(int act, BeliefSource? source)
    {
        string since = act == 0 ? _frame.Say("since.start") : _frame.Say("since.act", ("act", act));
        return source is null or { Words: "" } ? $" ({since})" : $" ({since}: {source.Words})";
    }

    /// <summary>Nothing for the one unnamed want of a Sabre file, which is the utility itself.</summary>
    private string Changes(IReadOnlyList<ConcernChange> changes) => changes.Count == 0 || changes is [{ Name: "utility" }]
        ? ""
        : ": " + string.Join(", ", changes.Select(change => $"{_sentences.Concern(change.Name)} {Figures(change.Before, change.After)}"));

    private string Figures(Value before, Value after) => $"{_frame.Figure(before)} → {_frame.Figure(after)}";

    private string Truth(FalseBelief wrong) => wrong.Instead is { } value ? ", " + _frame.Say("reason.instead", ("value", value)) : "";

    private void Plan(Reason reason, string indent)
    {
        for (int i = 1; i < reason.Steps.Count; i++)
        {
            var step = reason.Steps[i];
            _page.Write(indent).Write(step.Planned.Link + " ", Tone.Quiet).Line(step.Sentence);
            foreach (var other in step.Reasons.Where(other => other.Person != reason.Person))
            {
                Write(other, indent + "  ", isNested: true);
            }
        }
    }
}
