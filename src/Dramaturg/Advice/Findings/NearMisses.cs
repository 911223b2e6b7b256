using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;
using Dramaturg.Why;

namespace Dramaturg.Advice.Findings;

/// <summary>Says of an act that never happened where it came nearest, by asking "why not?" in a few of the situations.</summary>
internal sealed class NearMisses
{
    private const int MindsPerState = 10;

    private readonly Survey _survey;
    private readonly AsWritten _written;

    public NearMisses(Survey survey, AsWritten written)
    {
        _survey = survey;
        _written = written;
    }

    private StoryWorld World => _survey.World;

    /// <summary>Who came nearest, and what stood in the way; null if that was not found.</summary>
    public string? Nearest(IEnumerable<Miss> misses) =>
        Likeliest(misses).Select(WhyNot).OfType<WhyNot>()
            .Select(answer => (Words: InWords(answer), Rank: RankOf(answer)))
            .Where(answer => answer.Words is not null)
            .OrderByDescending(answer => answer.Rank)
            .Select(answer => answer.Words).FirstOrDefault();

    /// <summary>Those where the act itself does most good or least harm; one for each mind and act.</summary>
    private IEnumerable<Miss> Likeliest(IEnumerable<Miss> misses) => misses
        .GroupBy(miss => (miss.Person, World.Mind(miss.Situation.State, miss.Person), miss.Act))
        .Select(same => same.First())
        .OrderByDescending(ImmediateGain)
        .Take(_survey.Limits.Probes);

    private Number ImmediateGain(Miss miss)
    {
        var mind = World.Mind(miss.Situation.State, miss.Person);
        var decision = new Decision(miss.Person, mind);
        var before = World.Utility(mind, decision);
        var after = World.IsExecutable(mind, miss.Act) ? World.Utility(World.Successor(mind, miss.Act), decision) : Value.Unknown;
        return before.IsNumber && after.IsNumber ? after.AsNumber - before.AsNumber : -1_000_000;
    }

    private WhyNot? WhyNot(Miss miss)
    {
        var road = Road.Follow(World, miss.Situation.Road());
        var questioner = new Questioner(road, _written.Sentences, _survey.Limits.ProbeEffort, _survey.Patience.Token);
        return World.Within(MindsPerState * _survey.Limits.ProbeEffort, _survey.Patience, () => questioner.WhyNot(road.Acts.Count + 1, miss.Act));
    }

    private string? InWords(WhyNot answer) => answer switch
    {
        WhyNot.NoGain none => Plan(none.Person, none.Nearest),
        WhyNot.ConsentMissing missing =>
            $"{Plan(missing.Person, missing.Plan)}, but {missing.Other} would not {_written.Act(missing.Plan.Acts[missing.Step - 1].Action)}{Because(missing.Answer)}",
        WhyNot.BetterSubsequence better => $"{Plan(better.Person, better.Plan)}, but no less {Shorter(better)}",
        WhyNot.Irrational irrational => $"{Reason(irrational.Own)}, but {Gain(irrational.Better)} by {Chain(irrational.Better)}",
        WhyNot.ImpossibleInMind impossible => $"{impossible.Person} takes it to be impossible; that needs {Lacking(impossible)}",
        WhyNot.OtherRefuses refused => InWords(refused.Answer),
        WhyNot.TooFewWilling { Refusing.Count: > 0 } few => InWords(few.Refusing[0]),
        _ => null,
    };

    /// <summary>Something to gain is nearer than nothing, and more is nearer than less.</summary>
    private static (int Kind, Number Gain) RankOf(WhyNot answer) => answer switch
    {
        WhyNot.NoGain none => (1, Worth(none.Nearest.Odds)),
        WhyNot.ConsentMissing missing => (2, Worth(missing.Plan.Odds)),
        WhyNot.BetterSubsequence better => (2, Worth(better.Plan.Odds)),
        WhyNot.Irrational irrational => (2, Worth(irrational.Own.Odds)),
        WhyNot.OtherRefuses refused => RankOf(refused.Answer),
        WhyNot.TooFewWilling { Refusing.Count: > 0 } few => RankOf(few.Refusing[0]),
        _ => (0, Number.Zero),
    };

    private static Number Worth(Odds odds) => odds.Worth.IsNumber ? odds.Worth.AsNumber : Number.Zero;

    private static string Because(WhyNot answer) =>
        answer is WhyNot.NoGain none ? $" ({ValueText.Gain(none.Nearest.Odds)})" : "";

    private static string Lacking(WhyNot.ImpossibleInMind impossible) =>
        AsWritten.List(impossible.Literals.Select(literal => literal.Literal).ToArray());

    private string Plan(string person, PlanFigures plan) =>
        $"{person}, {ValueText.Gain(plan.Odds)} by {_written.Chain(plan.Acts)}";

    private string Shorter(WhyNot.BetterSubsequence better) =>
        better.Shorter.Acts.Count == 0 ? "by doing nothing"
        : better.Shorter.Acts[0].Action != better.Plan.Acts[0].Action ? "without it"
        : "by " + _written.Chain(better.Shorter.Acts);

    private string Reason(Reason reason) => $"{reason.Person}, {Gain(reason)} by {Chain(reason)}";

    private static string Gain(Reason reason) => ValueText.Gain(reason.Odds);

    private string Chain(Reason reason) => _written.Chain(reason.Steps.Select(step => step.Planned));
}
