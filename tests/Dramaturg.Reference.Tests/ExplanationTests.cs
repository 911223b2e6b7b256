// docs/semantics.md 3: explained acts.

using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class ExplanationTests
{
    private readonly StoryBuilder _story = new("Anna", "Ben");

    private CharacterId Anna => _story["Anna"];

    private CharacterId Ben => _story["Ben"];

    // Utility and condition 1

    [Fact]
    public void Act_ThatImprovesItsActor_IsExplained()
    {
        var p = _story.Truth("p");
        _story.Action("gain").By(Anna).Sets(p, true);
        _story.Action("idle").By(Anna);
        _story.Wants(Anna, p.Is(true));
        Assert.True(new Play(_story).IsExplained("gain"));
        Assert.False(new Play(_story).IsExplained("idle"));
    }

    [Fact]
    public void Utility_OfSeveralConcerns_IsTheirWeightedSum()
    {
        var p = _story.Truth("p");
        var n = _story.Number("n", 1, 0, 4);
        _story.Action("trade").By(Anna).Sets(p, true).Sets(n, Terms.Constant(0));
        _story.Wants(Anna, p.Is(true), Number.Of(1, 4));
        _story.Wants(Anna, n.Read().By(Terms.Constant(4)));
        Assert.Equal(Number.Of(1, 4), new Play(_story).World.Utility(Anna, new Play(_story).After("trade")));
        Assert.False(new Play(_story).IsExplained("trade"));
    }

    [Fact]
    public void Act_ThatImprovesOnlyInItsActorsMind_IsExplained()
    {
        var p = _story.Truth("p");
        var rich = _story.Truth("rich");
        _story.Believes(p.In(Anna), true);
        _story.Action("dig").By(Anna).Sets(rich, true, p.Is(true));
        _story.Wants(Anna, rich.Is(true));
        Assert.True(new Play(_story).IsExplained("dig"));
    }

    [Fact]
    public void Act_ThatItsActorHoldsImpossible_IsNotExplained()
    {
        var open = _story.Truth("open", true);
        var p = _story.Truth("p");
        _story.Believes(open.In(Anna), false);
        _story.Action("enter").By(Anna).Needs(open.Is(true)).Sets(p, true);
        _story.Wants(Anna, p.Is(true));
        Assert.False(new Play(_story).IsExplained("enter"));
    }

    [Fact]
    public void Utility_ThatIsUnknown_ImprovesNothingAndIsImprovedByNothing()
    {
        var n = _story.Number("n", 0, null, null, true);
        _story.Action("lose").By(Anna).Sets(n, Terms.Constant(Value.Unknown));
        _story.Action("count").By(Anna).Needs(n.Is(Value.Unknown)).Sets(n, Terms.Constant(5));
        _story.Wants(Anna, n.Read());
        Assert.False(new Play(_story).IsExplained("lose"));
        Assert.False(new Play(_story).IsExplained("count", "lose"));
    }

    // Whose reasons

    [Fact]
    public void JointAct_WithoutAReasonForEach_IsNotExplained()
    {
        var p = _story.Truth("p");
        _story.Action("marry").By(Anna).By(Ben).Sets(p, true);
        _story.Wants(Anna, p.Is(true));
        Assert.False(new Play(_story).IsExplained("marry"));
        _story.Wants(Ben, p.Is(true));
        Assert.True(new Play(_story).IsExplained("marry"));
    }

    [Fact]
    public void Act_OfNobody_IsExplainedButNoStepOfAReason()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Action("rain").Needs(p.Is(true)).Sets(q, true);
        _story.Action("sow").By(Anna).Sets(p, true);
        _story.Wants(Anna, q.Is(true));
        Assert.True(new Play(_story).IsExplained("rain", "sow"));
        Assert.False(new Play(_story).IsExplained("sow"));
    }

    [Fact]
    public void Act_WhoseGuardsAreAllFalse_NeedsNobodysReasonAndMayBeAStepOfOne()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        var awake = _story.Truth("awake");
        _story.Action("carry").By(Ben, awake.Is(true)).Needs(p.Is(true)).Sets(q, true);
        _story.Action("lift").By(Anna).Sets(p, true);
        _story.Wants(Anna, q.Is(true));
        Assert.True(new Play(_story).IsExplained("carry", "lift"));
        Assert.True(new Play(_story).IsExplained("lift"));
        _story.Start(awake, Value.True);
        Assert.False(new Play(_story).IsExplained("lift"));
    }

    // Condition 2

    [Fact]
    public void Reason_ThatNeedsAnothersAct_HoldsIfTheOtherHasAReasonInTheMind()
    {
        var asked = _story.Truth("asked");
        var paid = _story.Truth("paid");
        var fed = _story.Truth("fed");
        _story.Action("ask").By(Anna).Sets(asked, true);
        _story.Action("serve").By(Ben).Needs(asked.Is(true)).Sets(fed, true).Sets(paid, true);
        _story.Wants(Anna, fed.Is(true));
        Assert.False(new Play(_story).IsExplained("ask"));
        _story.Wants(Ben, paid.Is(true));
        Assert.True(new Play(_story).IsExplained("ask"));
    }

    [Fact]
    public void Reason_ThatNeedsAnothersAct_AsksWhatTheMindThinksTheOtherBelieves()
    {
        var asked = _story.Truth("asked");
        var paid = _story.Truth("paid");
        var fed = _story.Truth("fed");
        _story.Believes(paid.In(Anna, Ben), true);
        _story.Action("ask").By(Anna).Sets(asked, true);
        _story.Action("serve").By(Ben).Needs(asked.Is(true)).Sets(fed, true).Sets(paid, true);
        _story.Wants(Anna, fed.Is(true));
        _story.Wants(Ben, paid.Is(true));
        Assert.False(new Play(_story).IsExplained("ask"));
        Assert.True(new Play(_story).IsExplained("serve", "ask"));
    }

    [Fact]
    public void FirstAct_InAReason_IsNotAskedOfItsOtherConsenters()
    {
        var p = _story.Truth("p");
        _story.Action("marry").By(Anna).By(Ben).Sets(p, true);
        _story.Wants(Anna, p.Is(true));
        Assert.Equal(["marry"], new Play(_story).Reasons(Anna, "marry"));
    }

    [Fact]
    public void OwnLaterAct_WithoutAReasonOfItsOwn_MakesNoReason()
    {
        // The second step loses what the first has won, so after the first nothing speaks for the second.
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Action("one").By(Anna).Sets(p, true);
        _story.Action("two").By(Anna).Needs(p.Is(true)).Sets(q, true);
        _story.Wants(Anna, p.Is(true).And(q.Is(false)), 2);
        _story.Wants(Anna, p.Is(true).And(q.Is(true)));
        Assert.Equal(["one"], new Play(_story).Reasons(Anna, "one"));
    }

    // Condition 3

    [Fact]
    public void Reason_WithAStepThatChangesNothing_IsNoReason()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Action("stroll").By(Anna).Sets(q, true);
        _story.Action("gain").By(Anna).Sets(p, true);
        _story.Wants(Anna, p.Is(true));
        Assert.False(new Play(_story).IsExplained("stroll"));
    }

    [Fact]
    public void Reason_WithAStepThatHurts_CountsOnlyWhereNotStrict()
    {
        var p = _story.Truth("p");
        var hurt = _story.Truth("hurt");
        _story.Action("suffer").By(Anna).Sets(hurt, true);
        _story.Action("gain").By(Anna).Sets(p, true);
        _story.Wants(Anna, p.Is(true), 3);
        _story.Wants(Anna, hurt.Is(true), -1);
        Assert.False(new Play(_story).IsExplained("suffer"));
        _story.Options = _story.Options with { Strict = false };
        Assert.True(new Play(_story).IsExplained("suffer"));
    }

    [Fact]
    public void Reason_ThatCouldBeShortenedOnlyByAnUnexplainedAct_StaysAReason()
    {
        // Without the bribe Ben would not open, so the bribe is needed.
        var bribed = _story.Truth("bribed");
        var open = _story.Truth("open");
        var paid = _story.Truth("paid");
        _story.Action("bribe").By(Anna).Sets(bribed, true);
        _story.Action("open").By(Ben).Sets(open, true).Sets(paid, true, bribed.Is(true));
        _story.Wants(Anna, open.Is(true));
        _story.Wants(Ben, paid.Is(true));
        Assert.Equal(["bribe ; open"], new Play(_story).Reasons(Anna, "bribe"));
    }

    [Fact]
    public void Reason_ThatPassesAStateAsGood_IsNoReason()
    {
        var p = _story.Truth("p");
        var q = _story.Truth("q");
        _story.Action("gain").By(Anna).Sets(p, true);
        _story.Action("swap").By(Anna).Needs(p.Is(true)).Sets(p, false).Sets(q, true);
        _story.Wants(Anna, p.Is(true).Or(q.Is(true)));
        Assert.Equal(["gain"], new Play(_story).Reasons(Anna, "gain"));
    }

    // Limits

    [Fact]
    public void Reason_LongerThanTheCharacterLimit_IsNoReason()
    {
        _story.Options = _story.Options with { CharacterLimit = 2 };
        ThreeSteps();
        Assert.False(new Play(_story).IsExplained("one"));
        _story.Options = _story.Options with { CharacterLimit = 3 };
        Assert.True(new Play(_story).IsExplained("one"));
    }

    [Fact]
    public void Reason_BeyondTheBeliefLimit_HasOneAct()
    {
        // Anna's reason is at level 1, Ben's for his two acts in her mind at level 2.
        var asked = _story.Truth("asked");
        var half = _story.Truth("half");
        var done = _story.Truth("done");
        _story.Action("ask").By(Anna).Sets(asked, true);
        _story.Action("begin").By(Ben).Needs(asked.Is(true)).Sets(half, true);
        _story.Action("finish").By(Ben).Needs(half.Is(true)).Sets(done, true);
        _story.Wants(Anna, half.Is(true));
        _story.Wants(Ben, done.Is(true));
        _story.Options = _story.Options with { BeliefLimit = 1 };
        Assert.False(new Play(_story).IsExplained("ask"));
        _story.Options = _story.Options with { BeliefLimit = 2 };
        Assert.True(new Play(_story).IsExplained("ask"));
    }

    [Fact]
    public void Reason_WithBeliefLimitZero_HasOneAct()
    {
        ThreeSteps();
        _story.Options = _story.Options with { BeliefLimit = 0 };
        Assert.False(new Play(_story).IsExplained("two", "one"));
        Assert.True(new Play(_story).IsExplained("three", "one", "two"));
    }

    [Fact]
    public void Reason_WithinASmallerBudgetOnly_IsStillAReason()
    {
        // With three acts to spend Ben would serve untipped and collect later, so the tip could be left out. With two he would not.
        var (tipped, fed) = (_story.Truth("tipped"), _story.Truth("fed"));
        var (owed, paid) = (_story.Truth("owed"), _story.Truth("paid"));
        _story.Action("tip").By(Anna).Sets(tipped, true);
        _story.Action("serve").By(Ben).Sets(fed, true).Sets(owed, true).Sets(paid, true, tipped.Is(true));
        _story.Action("collect").By(Ben).Needs(owed.Is(true)).Sets(paid, true);
        _story.Wants(Anna, fed.Is(true));
        _story.Wants(Ben, paid.Is(true));
        _story.Options = _story.Options with { CharacterLimit = 2 };
        Assert.Equal(["tip ; serve"], new Play(_story).Reasons(Anna, "tip"));
        _story.Options = _story.Options with { CharacterLimit = 3 };
        Assert.Equal(["tip ; serve"], new Play(_story).Reasons(Anna, "tip"));
    }

    private void ThreeSteps()
    {
        var (p, q, r) = (_story.Truth("p"), _story.Truth("q"), _story.Truth("r"));
        _story.Action("one").By(Anna).Sets(p, true);
        _story.Action("two").By(Anna).Needs(p.Is(true)).Sets(q, true);
        _story.Action("three").By(Anna).Needs(q.Is(true)).Sets(r, true);
        _story.Wants(Anna, r.Is(true));
    }
}
