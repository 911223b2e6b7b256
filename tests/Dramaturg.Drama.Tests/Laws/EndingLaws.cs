using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Tension;
using Dramaturg.Planner;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Law 10, and that endings and questions are what the definitions say they are.</summary>
internal static class EndingLaws
{
    private const double Tolerance = 1e-9;

    public static IReadOnlyList<Law> All { get; } =
    [
        TensionLaws.OfAudiences("a tone with more of one thing at the end is never sadder", MoreIsNeverSadder),
        TensionLaws.OfAudiences("gains less losses are the sum over all own stakes", TallyAddsUp),
        TensionLaws.OfAudiences("a question answered yes is so after that act and not before", received => received.Reception.Questions.Count(question => YesIsSo(received, question))),
        TensionLaws.OfAudiences("a question answered no cannot come so afterwards, and an open one can", received => received.Reception.Questions.Count(question => NoIsImpossible(received, question))),
        TensionLaws.OfAudiences("questions about one thing follow each other", OneAfterAnother),
        Law.OfContestedRoads("dilemmas and conflicts ask while they last", StrugglesAsk),
        Law.OfRoads("a closing says what the ending and the questions come to", ClosingIsTheEnding),
        Law.OfContestedRoads("a closing says what is still fought over", ClosingIsTheEnding),
    ];

    private static int MoreIsNeverSadder(Received received)
    {
        var random = new SplitMix((ulong)received.Road.World.Model.Fluents.Count);
        var lives = received.Reception.Lives;
        var (start, end) = (lives.Parts(received.Road[0]), lives.Parts(received.Road[received.Road.Acts.Count]));
        int[] stakes = [.. Enumerable.Range(0, start.Count).Where(stake => lives.Stakes[stake].IsOwn && lives.Sympathy[lives.Stakes[stake].Person] > 0)];
        foreach (int stake in stakes)
        {
            double[] more = [.. end.Select((part, i) => i == stake ? part + (random.Below(100) / 100.0 * (1 - part)) : part)];
            Assert.True(Sadness(Tone(lives, start, more)) <= Sadness(Tone(lives, start, end)));
        }

        return stakes.Length;
    }

    private static int TallyAddsUp(Received received)
    {
        var lives = received.Reception.Lives;
        var tally = received.Reception.Ending.Tally;
        double own = Enumerable.Range(0, lives.Stakes.Count).Where(stake => lives.Stakes[stake].IsOwn).Sum(stake =>
            lives.Sympathy[lives.Stakes[stake].Person] * (lives.Parts(received.Road[received.Road.Acts.Count])[stake] - lives.Parts(received.Road[0])[stake]));
        Assert.Equal(own, tally.Gains - tally.Losses, Tolerance);
        Assert.True(tally.Irreversible <= tally.Losses + Tolerance);
        return tally.Changes.Count;
    }

    internal static bool YesIsSo(Received received, Question question)
    {
        if (question.State != QuestionState.Yes)
        {
            return false;
        }

        Assert.True(question.AnsweredBy > question.OpenedBy);
        Assert.True(Holds(received, question, received.Road[question.AnsweredBy!.Value]));
        Assert.All(Enumerable.Range(question.OpenedBy, question.AnsweredBy.Value - question.OpenedBy), number => Assert.False(Holds(received, question, received.Road[number])));
        return true;
    }

    internal static bool NoIsImpossible(Received received, Question question)
    {
        if (question.State == QuestionState.Yes)
        {
            return false;
        }

        bool canCome = received.Reception.Afterwards.Branches.Concat(received.Reception.Curve.Outlooks[^1].Branches)
            .SelectMany(branch => branch.Futures).Any(future => Holds(received, question, future.End));
        Assert.Equal(question.State != QuestionState.No, canCome);
        Assert.Equal(question.State == QuestionState.No, question.AnsweredBy is not null);
        Assert.All(Enumerable.Range(question.OpenedBy, received.Road.Acts.Count + 1 - question.OpenedBy), number => Assert.False(Holds(received, question, received.Road[number])));
        return true;
    }

    private static int OneAfterAnother(Received received)
    {
        Assert.InRange(received.Reception.Ending.Openness, 0, 1);
        foreach (var alike in received.Reception.Questions.GroupBy(question => (question.Kind, question.Subject, question.Stake, question.Fact)))
        {
            Assert.All(alike.Zip(alike.Skip(1)), pair => Assert.True(pair.First.AnsweredBy <= pair.Second.OpenedBy));
        }

        return received.Reception.Questions.Count;
    }

    private static int StrugglesAsk(Road road)
    {
        var struggles = new Struggles(new Choices(road));
        if (Received.Of(road, null, struggles) is not { } received)
        {
            return 0;
        }

        var asked = received.Reception.Questions.Where(question => question.Dilemma is not null || question.Conflict is not null).ToArray();
        Assert.All(asked, question => Assert.Equal(question.State == QuestionState.Open, question.AnsweredBy is null));
        Assert.All(asked, question => Assert.InRange(question.AnsweredBy ?? road.Acts.Count, question.OpenedBy, road.Acts.Count));
        Assert.True(asked.Length <= struggles.Dilemmas.Spells().Count + struggles.Conflicts.Spells().Count);
        return asked.Length;
    }

    /// <summary>The cases are the questions that stay open.</summary>
    private static int ClosingIsTheEnding(Road road)
    {
        if (Received.Of(road, null, new Struggles(new Choices(road))) is not { Reception: var whole })
        {
            return 0;
        }

        var closing = new Reception(road, Audience.Usual, new Struggles(new Choices(road))).Closing;
        var open = whole.Questions.Where(question => question.IsOpen);
        Assert.Equal(whole.Ending.Class, closing.Class);
        Assert.Equal(whole.Ending.Qualifiers, closing.Qualifiers);
        Assert.Equal(open.Select(Question), closing.Open.Select(Question));
        return closing.Open.Count;

        static object Question(Question question) => (question.Kind, question.Subject, question.Stake, question.Fact, question.Level, question.OpenedBy, question.Weight, question.State, question.Promise);
    }

    private static bool Holds(Received received, Question question, StateId state) => question.Kind switch
    {
        QuestionKind.Hope => received.Reception.Lives.Parts(state)[question.Stake!.Value] >= question.Level - Tolerance,
        QuestionKind.Threat => received.Reception.Lives.Parts(state)[question.Stake!.Value] < question.Level - Tolerance,
        QuestionKind.Promise => received.Road.World.Get(state, question.Fact!.Value) == question.Promise!.Kept,
        _ => received.Road.World.Get(received.Road.World.Mind(state, question.Subject), question.Fact!.Value) == received.Road.World.Get(state, question.Fact.Value),
    };

    private static ToneClass Tone(Lives lives, IReadOnlyList<double> start, IReadOnlyList<double> end)
    {
        double[] changes = [.. start.Select((part, stake) => lives.Stakes[stake].IsOwn ? lives.Sympathy[lives.Stakes[stake].Person] * (end[stake] - part) : 0)];
        return EndingTone.Classify(changes.Sum(change => Math.Max(0, change)), changes.Sum(change => Math.Max(0, -change)), 0, EndingThresholds.Default);
    }

    /// <summary>Between a bittersweet and a flat end none is sadder.</summary>
    private static int Sadness(ToneClass tone) => tone switch
    {
        ToneClass.Tragic => 2,
        ToneClass.Happy => 0,
        _ => 1,
    };
}
