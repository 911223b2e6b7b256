using System;
using System.Linq;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What holds of every ending and of every question, on random stories. Law 10 of drama-definitions among them.</summary>
public sealed class EndingLawTests
{
    private const int Enough = 1000;

    /// <summary>Raising what one person ends with, everything else left as it is, makes no end sadder.</summary>
    [Fact]
    public void Tone_WithMoreAtTheEnd_IsNeverSadder_Property()
    {
        var random = new SplitMix(1);
        int raised = 0;
        foreach (var received in RandomReceptions.All)
        {
            var lives = received.Reception.Lives;
            var (start, end) = (lives.Parts(received.Road[0]), lives.Parts(received.Road[received.Road.Acts.Count]));
            foreach (int stake in Enumerable.Range(0, start.Count).Where(stake => lives.Stakes[stake].IsOwn && lives.Sympathy[lives.Stakes[stake].Person] > 0))
            {
                double[] more = [.. end.Select((part, i) => i == stake ? part + (random.Below(100) / 100.0 * (1 - part)) : part)];
                raised++;
                Assert.True(Sadness(Tone(lives, start, more)) <= Sadness(Tone(lives, start, end)));
            }
        }

        Assert.True(raised >= Enough);
    }

    [Fact]
    public void Tally_IsTheSumOverAllOwnStakes_Property()
    {
        int changed = 0;
        foreach (var received in RandomReceptions.All)
        {
            var lives = received.Reception.Lives;
            var tally = received.Reception.Ending.Tally;
            double own = Enumerable.Range(0, lives.Stakes.Count).Where(stake => lives.Stakes[stake].IsOwn).Sum(stake =>
                lives.Sympathy[lives.Stakes[stake].Person] * (lives.Parts(received.Road[received.Road.Acts.Count])[stake] - lives.Parts(received.Road[0])[stake]));
            Assert.Equal(own, tally.Gains - tally.Losses, 9);
            Assert.True(tally.Irreversible <= tally.Losses + 1e-9);
            changed += tally.Changes.Count;
        }

        Assert.True(changed >= Enough);
    }

    [Fact]
    public void Question_AnsweredYes_IsSoAfterThatActAndNotBefore_Property()
    {
        int answered = 0;
        foreach (var (received, question) in Questions().Where(asked => asked.Question.State == QuestionState.Yes))
        {
            answered++;
            Assert.True(question.AnsweredBy > question.OpenedBy);
            Assert.True(Holds(received, question, question.AnsweredBy!.Value));
            Assert.All(Enumerable.Range(question.OpenedBy, question.AnsweredBy.Value - question.OpenedBy), number => Assert.False(Holds(received, question, number)));
        }

        Assert.True(answered >= Enough);
    }

    [Fact]
    public void Question_AnsweredNo_CannotComeSoAfterwards_AndAnOpenOneCan_Property()
    {
        int unanswered = 0;
        foreach (var (received, question) in Questions().Where(asked => asked.Question.State != QuestionState.Yes))
        {
            unanswered++;
            bool canCome = received.Reception.Afterwards.Branches.SelectMany(branch => branch.Futures).Any(future => HoldsIn(received, question, future.End))
                || received.Reception.Curve.Outlooks[^1].Branches.SelectMany(branch => branch.Futures).Any(future => HoldsIn(received, question, future.End));
            Assert.Equal(question.State != QuestionState.No, canCome);
            Assert.Equal(question.State == QuestionState.No, question.AnsweredBy is not null);
            Assert.All(Enumerable.Range(question.OpenedBy, received.Road.Acts.Count + 1 - question.OpenedBy), number => Assert.False(Holds(received, question, number)));
        }

        Assert.True(unanswered >= Enough);
    }

    [Fact]
    public void Questions_AboutOneThing_FollowEachOther_AndOpennessIsAShare_Property()
    {
        int questions = 0;
        foreach (var received in RandomReceptions.All)
        {
            Assert.InRange(received.Reception.Ending.Openness, 0, 1);
            foreach (var alike in received.Reception.Questions.GroupBy(question => (question.Kind, question.Subject, question.Stake, question.Fact)))
            {
                questions += alike.Count();
                Assert.All(alike.Zip(alike.Skip(1)), pair => Assert.True(pair.First.AnsweredBy <= pair.Second.OpenedBy));
            }
        }

        Assert.True(questions >= Enough);
    }

    private static System.Collections.Generic.IEnumerable<(Received Received, Question Question)> Questions() =>
        RandomReceptions.All.SelectMany(received => received.Reception.Questions.Select(question => (received, question)));

    private static bool Holds(Received received, Question question, int number) => HoldsIn(received, question, received.Road[number]);

    private static bool HoldsIn(Received received, Question question, Planner.StateId state) => question.Kind switch
    {
        QuestionKind.Hope => received.Reception.Lives.Parts(state)[question.Stake!.Value] >= question.Level - 1e-9,
        QuestionKind.Threat => received.Reception.Lives.Parts(state)[question.Stake!.Value] < question.Level - 1e-9,
        _ => received.Road.World.Get(received.Road.World.Mind(state, question.Subject), question.Fact!.Value) == received.Road.World.Get(state, question.Fact.Value),
    };

    private static ToneClass Tone(Lives lives, System.Collections.Generic.IReadOnlyList<double> start, System.Collections.Generic.IReadOnlyList<double> end)
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
