using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Tellings;
using Dramaturg.Why;

namespace Dramaturg.Cli.Output;

/// <summary>Answers to "why?" and "why not?" for people.</summary>
internal sealed class WhyText
{
    private readonly Page _page;
    private readonly Sentences _sentences;
    private readonly ReasonText _reasons;

    public WhyText(Page page, Sentences sentences)
    {
        _page = page;
        _sentences = sentences;
        _reasons = new ReasonText(page, sentences);
    }

    public void Write(WhyTaken why)
    {
        _page.Line(string.Create(CultureInfo.InvariantCulture, $"{why.Number}. {why.Sentence}"), Tone.Strong);
        if (why.IsFate)
        {
            _page.Line("   Nobody decides this: it is fate's act, and the story needed it.");
        }

        foreach (var person in why.People)
        {
            _reasons.Write(person.Reason, "   ");
            Remarks(person);
        }
    }

    public void Write(GroundAction act, int number, WhyNot why)
    {
        _page.Line(string.Create(CultureInfo.InvariantCulture, $"Why not, as act {number}: {_sentences.Tell(act)}"), Tone.Strong);
        Answer(why, "   ");
    }

    private void Remarks(PersonalWhy person)
    {
        if (person.Better is { } better)
        {
            _page.Write("     gives up ", Tone.Quiet).Line($"{Chain(better.Steps.Take(1).Select(step => step.Sentence))} {_reasons.Summary(better)}");
        }

        if (person.OthersActs > 0)
        {
            _page.Line(person.OthersActs == 1
                ? "     rests on an act of somebody else"
                : $"     rests on {person.OthersActs} acts of others", Tone.Quiet);
        }

        if (person.HoldsOneDeeper == false)
        {
            _page.Line("     would not hold with one more level of belief", Tone.Quiet);
        }
    }

    private void Answer(WhyNot why, string indent)
    {
        switch (why)
        {
            case WhyNot.NothingForbids:
                _page.Line(indent + "Nothing forbids it: everybody who would have to want it has a reason. The story chose another way.");
                break;
            case WhyNot.ImpossibleInTheWorld impossible:
                _page.Line(indent + "It cannot happen:");
                Literals(impossible.Literals, indent + "  ", isBelief: false);
                break;
            case WhyNot.ImpossibleInMind impossible:
                _page.Line($"{indent}{_sentences.Person(impossible.Person)} takes it to be impossible:");
                Literals(impossible.Literals, indent + "  ", isBelief: true);
                break;
            case WhyNot.NoGain none:
                _page.Line($"{indent}{_sentences.Person(none.Person)} has nothing to gain by it. The nearest plan:");
                Plan(none.Nearest, indent + "  ");
                break;
            case WhyNot.BetterSubsequence shorter:
                _page.Line($"{indent}{_sentences.Person(shorter.Person)} would gain by it:");
                Plan(shorter.Plan, indent + "  ");
                _page.Line(shorter.Shorter.Acts.Count == 0 ? indent + "but just as much by doing nothing." : indent + "but no less by a part of that alone:");
                Plan(shorter.Shorter, indent + "  ");
                break;
            case WhyNot.Irrational irrational:
                _page.Line($"{indent}{_sentences.Person(irrational.Own.Person)} has a reason, but a far better one for something else.");
                Reasoned(irrational.Own, indent + "  ");
                Reasoned(irrational.Better, indent + "  ");
                break;
            case WhyNot.ConsentMissing missing:
                _page.Line($"{indent}{_sentences.Person(missing.Person)} would gain by it only with somebody's help:");
                Plan(missing.Plan, indent + "  ");
                _page.Line(string.Create(CultureInfo.InvariantCulture, $"{indent}but {_sentences.Person(missing.Other)} would not take step {missing.Step}, as {_sentences.Person(missing.Person)} sees it:"));
                Answer(missing.Answer, indent + "  ");
                break;
            case WhyNot.OtherRefuses refused:
                _page.Line($"{indent}{_sentences.Person(refused.Other)} would have to agree, and does not:");
                Answer(refused.Answer, indent + "  ");
                break;
            case WhyNot.Unknown unknown:
                _page.Line($"{indent}{_sentences.Person(unknown.Person)} has no reason for it within these limits.");
                break;
        }
    }

    private void Reasoned(Reason reason, string indent) =>
        _page.Line($"{indent}{Chain(reason.Steps.Select(step => step.Sentence))} {_reasons.Summary(reason)}");

    private void Plan(PlanFigures plan, string indent)
    {
        if (plan.Acts.Count > 0)
        {
            string acts = Chain(plan.Acts.Select(act => act.Sentence));
            _page.Line($"{indent}{acts} {ValueText.Gain(plan.Before, plan.After)} ({ReasonText.Figures(plan.Before, plan.After)}){_reasons.Changes(plan.Changes)}");
        }
    }

    /// <summary>Sentences as one, without the full stops between them.</summary>
    private static string Chain(IEnumerable<string> sentences) =>
        string.Join(", then ", sentences.Select(sentence => sentence.TrimEnd('.'))) + ":";

    private void Literals(IReadOnlyList<FalseLiteral> literals, string indent, bool isBelief)
    {
        foreach (var literal in literals)
        {
            string since = literal.Since is { } act ? ReasonText.Since(act) : "";
            string truth = literal.InTruth is not { } real ? "" : real is "true" or "false" ? "; in truth it is so" : $"; in truth it is {real}";
            string actual = literal.Actual is "true" or "false" ? "that is not so" : $"it is {literal.Actual}";
            _page.Line($"{indent}needs {literal.Literal}; {(isBelief ? "as this person sees it, " : "")}{actual}{since}{truth}");
        }
    }
}
