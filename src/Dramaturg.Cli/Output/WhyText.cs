using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;
using Dramaturg.Why;

namespace Dramaturg.Cli.Output;

/// <summary>Answers to "why?" and "why not?" for people.</summary>
internal sealed class WhyText
{
    private readonly Page _page;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly ReasonText _reasons;

    public WhyText(Page page, Sentences sentences)
    {
        _page = page;
        _sentences = sentences;
        _frame = sentences.Frame;
        _reasons = new ReasonText(page, sentences);
    }

    public void Write(WhyTaken why)
    {
        _page.Line(string.Create(CultureInfo.InvariantCulture, $"{why.Number}. {why.Sentence}"), Tone.Strong);
        if (why.IsFate)
        {
            _page.Line("   " + _frame.Say("why.fate"));
        }

        foreach (var person in why.People)
        {
            _reasons.Write(person.Reason, "   ");
            Remarks(person);
        }
    }

    public void Write(GroundAction act, int number, WhyNot why)
    {
        _page.Line(_frame.Say("whynot.heading", ("act", number), ("sentence", _sentences.Tell(act))), Tone.Strong);
        Answer(why, "   ");
    }

    private void Remarks(PersonalWhy person)
    {
        if (person.Better is { } better)
        {
            _page.Write($"     {_frame.Say("why.gives-up")} ", Tone.Quiet).Line($"{PlanTeller.Chain(better.Steps.Take(1).Select(step => step.Planned))}: {_reasons.Summary(better)}");
        }

        if (person.OthersActs > 0)
        {
            _page.Line("     " + _frame.Count("why.rests", "acts", person.OthersActs), Tone.Quiet);
        }

        if (person.HoldsOneDeeper == false)
        {
            _page.Line("     " + _frame.Say("why.deeper"), Tone.Quiet);
        }
    }

    private void Answer(WhyNot why, string indent)
    {
        switch (why)
        {
            case WhyNot.Told:
                Line(indent, "whynot.told");
                break;
            case WhyNot.NothingForbids nothing:
                Line(indent, nothing.IsFate ? "whynot.nothing-fate" : "whynot.nothing");
                break;
            case WhyNot.ImpossibleInTheWorld impossible:
                Line(indent, "whynot.world");
                Literals(impossible.Literals, indent + "  ", isBelief: false);
                break;
            case WhyNot.ImpossibleInMind impossible:
                Line(indent, "whynot.mind", impossible.Person);
                Literals(impossible.Literals, indent + "  ", isBelief: true);
                break;
            case WhyNot.NoGain none:
                Line(indent, "whynot.no-gain", none.Person);
                Plan(none.Nearest, indent + "  ");
                break;
            case WhyNot.BetterSubsequence shorter:
                Line(indent, "whynot.gain", shorter.Person);
                Plan(shorter.Plan, indent + "  ");
                Line(indent, shorter.Shorter.Acts.Count == 0 ? "whynot.by-nothing" : "whynot.by-part");
                Plan(shorter.Shorter, indent + "  ");
                break;
            case WhyNot.Irrational irrational:
                Line(indent, "whynot.irrational", irrational.Own.Person);
                Reasoned(irrational.Own, indent + "  ");
                Reasoned(irrational.Better, indent + "  ");
                break;
            case WhyNot.ConsentMissing missing:
                ConsentMissing(missing, indent);
                break;
            case WhyNot.OtherRefuses refused:
                Line(indent, "whynot.refuses", refused.Other);
                Answer(refused.Answer, indent + "  ");
                break;
            case WhyNot.TooFewWilling few:
                string willing = _frame.Count("whynot.willing", "count", few.Asked - few.Refusing.Count);
                _page.Line(indent + _frame.Say("whynot.too-few", ("least", few.Least), ("asked", few.Asked), ("willing", willing)));
                foreach (var refused in few.Refusing)
                {
                    Answer(refused.Answer, indent + "  ");
                }

                break;
            case WhyNot.Unknown unknown:
                Line(indent, "whynot.unknown", unknown.Person);
                break;
        }
    }

    private void ConsentMissing(WhyNot.ConsentMissing missing, string indent)
    {
        Line(indent, "whynot.help", missing.Person);
        Plan(missing.Plan, indent + "  ");
        string person = _sentences.Person(missing.Person);
        _page.Line(indent + _frame.Say("whynot.helper", ("other", _sentences.Person(missing.Other)), ("step", missing.Step), ("person", person)));
        Answer(missing.Answer, indent + "  ");
    }

    private void Line(string indent, string key, string? person = null) =>
        _page.Line(indent + (person is null ? _frame.Say(key) : _frame.Say(key, ("person", _sentences.Person(person)))));

    private void Reasoned(Reason reason, string indent)
    {
        _page.Line($"{indent}{PlanTeller.Chain(reason.Steps.Select(step => step.Planned))}: {_reasons.Summary(reason)}");
        _reasons.Risks(reason.Odds, indent + "  ");
    }

    private void Plan(PlanFigures plan, string indent)
    {
        if (plan.Acts.Count > 0)
        {
            _page.Line($"{indent}{PlanTeller.Chain(plan.Acts)}: {_reasons.Summary(plan.Before, plan.After, plan.Odds, plan.Changes)}");
            _reasons.Risks(plan.Odds, indent + "  ");
        }
    }

    private void Literals(IReadOnlyList<FalseLiteral> literals, string indent, bool isBelief)
    {
        foreach (var literal in literals)
        {
            string actual = literal.ActualWords is { } value ? _frame.Say("whynot.is", ("value", value)) : _frame.Say("whynot.not-so");
            string since = literal.Since is { } act ? _reasons.Since(act, literal.Source) : "";
            string needs = _frame.Say("whynot.needs", ("statement", literal.Literal));
            _page.Line($"{indent}{needs}; {(isBelief ? _frame.Say("whynot.sees", ("actual", actual)) : actual)}{since}{Truth(literal)}");
        }
    }

    private string Truth(FalseLiteral literal) =>
        literal.InTruth is null ? ""
        : "; " + (literal.TruthWords is { } value ? _frame.Say("whynot.truth", ("value", value)) : _frame.Say("whynot.truth-so"));
}
