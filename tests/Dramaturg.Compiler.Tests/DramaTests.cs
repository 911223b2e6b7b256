using System.Linq;
using Dramaturg.Compiler.Output;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>What only dramas have: paths that stay, secrets, bounded numbers, seeing, concerns, beats and endings.</summary>
public sealed class DramaTests
{
    [Fact]
    public void Grounder_NameWithBlanks_UsesUnderscoresInTheSchemaOnly()
    {
        var story = new Bound();
        var place = story.Fluent("place", story.Place, false, story.Person);
        var who = new VariableSymbol("who", story.Person, null);
        var where = new VariableSymbol("where", story.Place, null);
        story.Action("walk to", Bound.True, Bound.Becomes(Bound.Of(place, Bound.The(who)), Bound.The(where)), Bound.Role(who), Bound.Role(where));
        var names = story.Compile().Model!.Actions.Select(action => action.Name);
        Assert.Equal(["walk_to(Tom, Home)", "walk_to(Tom, Old Park)", "walk_to(Eva, Home)", "walk_to(Eva, Old Park)"], names);
    }

    [Fact]
    public void Conditions_Belief_KeepsItsPathWithNeighboursMerged()
    {
        var story = new Bound();
        var door = story.Fluent("open", TruthType.Instance);
        var believed = new BoundBelieves(Bound.The(story.Tom), new BoundBelieves(Bound.The(story.Tom), new BoundNot(Bound.Of(door))));
        story.Action("knock", believed, Bound.Becomes(Bound.Of(door), Bound.True, Bound.The(story.Eva)));
        var model = story.Compile().Model!;
        Assert.Equal(
            "action knock()\n  pre: (believes(Tom, open()) == False)\n  eff: believes(Eva, open()) = True\n"
            + "  consenting: []\n  obs Tom: True\n  obs Eva: True\n",
            ModelPrinter.Print(model, model.Actions[0]));
    }

    [Fact]
    public void Effects_FirstThatApplies_KeepsWrittenOrder()
    {
        var story = new Bound();
        var place = story.Fluent("place", story.Place);
        var rain = story.Fluent("rain", TruthType.Instance);
        story.Action("go", Bound.True, new BoundEffects(
        [
            new BoundConditionalEffect([new BoundEffectBranch(Bound.Of(rain), Bound.Becomes(Bound.Of(place), Bound.The(story.Park)))]),
            Bound.Becomes(Bound.Of(place), Bound.The(story.Home)),
        ]));
        var effects = story.Compile(simplify: false).Model!.Actions[0].Effects;
        Assert.Equal([Value.Symbol(1), Value.Symbol(0)], effects.Select(effect => ((Expression.Constant)effect.Value).Value));
    }

    [Fact]
    public void Effects_TwoUnconditionalValues_ReportDR3002()
    {
        var story = new Bound();
        var place = story.Fluent("place", story.Place);
        story.Action("go", Bound.True, new BoundEffects(
            [Bound.Becomes(Bound.Of(place), Bound.The(story.Park)), Bound.Becomes(Bound.Of(place), Bound.The(story.Home))]));
        var result = story.Compile();
        Assert.Null(result.Model);
        Assert.Equal("DR3002", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void Effects_CopyBetweenKinds_IsSplitByValue()
    {
        var story = new Bound();
        var health = new ChoiceType("health", ["well", "ill"], null);
        var now = story.Fluent("now", health);
        var before = story.Fluent("before", health, allowsUnknown: true);
        story.Action("note", Bound.True, Bound.Becomes(Bound.Of(before), Bound.Of(now)));
        var effects = story.Compile(simplify: false).Model!.Actions[0].Effects;
        Assert.All(effects, effect => Assert.IsType<Expression.Constant>(effect.Value));
        Assert.Equal(2, effects.Count);
    }

    [Fact]
    public void Start_Secret_IsBelievedEverywhere()
    {
        var story = new Bound();
        var dream = story.Fluent("dream", story.Place, false, story.Person);
        var dreamOfTom = Bound.Of(dream, Bound.The(story.Tom));
        story.Secrets.Add(new BoundSecret(dreamOfTom, Bound.The(story.Park), [story.Eva], Bound.The(story.Home), null));
        var model = story.Compile().Model!;
        Assert.Equal(["dream(Tom)"], model.Fluents.Select(fluent => fluent.Name));
        Assert.Equal(Value.Symbol(1), model.Initial[0]);
        var belief = Assert.Single(model.Beliefs);
        Assert.Equal((BeliefScope.Everywhere, Value.Symbol(0)), (belief.Scope, belief.Value));
        Assert.Equal(new CharacterId(1), Assert.Single(belief.Believed.Path));
    }

    [Fact]
    public void Start_Belief_KnowsTheStatementItComesFrom()
    {
        var source = new SourceText("Eva believes it rains\nnobody tells Tom", "story.drama");
        var story = new Bound();
        var rain = Bound.Of(story.Fluent("rain", TruthType.Instance));
        var stated = new BoundAssignment([Bound.The(story.Eva)], rain, Bound.True);
        story.Statements.Add(new BoundStatement(stated, new TextLocation(source, new TextSpan(0, 21))));
        story.Secrets.Add(new BoundSecret(rain, Bound.True, [story.Tom], new BoundTruth(false), new TextLocation(source, new TextSpan(22, 16))));
        story.Action("shine", Bound.True, new BoundAssignment([], rain, new BoundTruth(false)));
        var beliefs = story.Compile().Model!.Beliefs;
        Assert.Equal([1, 2], beliefs.Select(belief => belief.Origin.Line));
    }

    [Fact]
    public void Start_BoundedNumber_StartsAtTheBoundNearestToZero()
    {
        var story = new Bound();
        var trust = story.Fluent("trust", new NumberType(1, 3));
        story.Action("help", Bound.True, Bound.Becomes(
            Bound.Of(trust), new BoundArithmetic(Bound.Of(trust), ArithmeticSign.Add, new BoundNumber(1))));
        Assert.Equal([Value.Of(1)], story.Compile().Model!.Initial);
    }

    [Fact]
    public void Simplifier_NumberWithinBounds_DropsWhatTheyDecide()
    {
        var story = new Bound();
        var trust = story.Fluent("trust", new NumberType(0, 3));
        var more = Bound.Becomes(Bound.Of(trust), new BoundArithmetic(Bound.Of(trust), ArithmeticSign.Add, new BoundNumber(1)));
        story.Action("help", new BoundComparison(Bound.Of(trust), ComparisonOperator.AtMost, new BoundNumber(3)), more);
        story.Action("worship", new BoundComparison(Bound.Of(trust), ComparisonOperator.Greater, new BoundNumber(3)), more);
        var result = story.Compile();
        Assert.True(Assert.Single(result.Model!.Actions).Precondition.IsTrue);
        Assert.Equal("needs trust() > 3, which is never so", Assert.Single(result.Report.Dropped).Reason);
    }

    [Fact]
    public void Concerns_ConditionAndShare_AreNumbersFromZeroToOne()
    {
        var story = new Bound();
        var trust = story.Fluent("trust", new NumberType(-1, 3));
        var rain = story.Fluent("rain", TruthType.Instance);
        story.Action("change", Bound.True, new BoundEffects(
            [Bound.Becomes(Bound.Of(trust), new BoundNumber(2)), Bound.Becomes(Bound.Of(rain), Bound.True)]));
        story.Wants.Add(new BoundConcern(story.Tom, "dry", new BoundNumber(2), new BoundNot(Bound.Of(rain)), null));
        story.Wants.Add(new BoundConcern(story.Tom, "trust", new BoundNumber(0.5m), new BoundShare(Bound.Of(trust), new NumberType(-1, 3)), null));
        string printed = ModelPrinter.Print(story.Compile().Model!);
        Assert.Contains("utility(Tom): 2 * if((rain() == False)) 1 else 0 + 0.5 * ((trust() - -1) / 4)\n", printed, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Concerns_WeightOfTheAuthorThatChanges_ReportsDR3006()
    {
        var story = new Bound();
        var trust = story.Fluent("trust", new NumberType(0, 3));
        story.Action("help", Bound.True, Bound.Becomes(Bound.Of(trust), new BoundNumber(2)));
        story.Wants.Add(new BoundConcern(null, "control", Bound.Of(trust), Bound.True, null));
        Assert.Equal("DR3006", Assert.Single(story.Compile().Diagnostics).Id);
    }

    [Fact]
    public void Concerns_WeightThatGrows_StaysAnExpression()
    {
        var story = new Bound();
        var trust = story.Fluent("trust", new NumberType(0, 3));
        var rain = story.Fluent("rain", TruthType.Instance);
        story.Action("help", Bound.True, new BoundEffects(
            [Bound.Becomes(Bound.Of(trust), new BoundNumber(2)), Bound.Becomes(Bound.Of(rain), Bound.True)]));
        story.Wants.Add(new BoundConcern(story.Tom, "control", new BoundArithmetic(new BoundNumber(3), ArithmeticSign.Subtract, Bound.Of(trust)), Bound.Of(rain), null));
        var model = story.Compile().Model!;
        Assert.Contains("utility(Tom): (3 - trust()) * if((rain() == True)) 1 else 0\n", ModelPrinter.Print(model), System.StringComparison.Ordinal);
        Assert.Equal(Number.Zero, model.CharacterConcerns[0][0].Weight);
    }

    [Fact]
    public void Concerns_WeightOfAFactThatNeverChanges_IsANumber()
    {
        var story = new Bound();
        var trust = story.Fluent("trust", new NumberType(0, 3));
        var rain = story.Fluent("rain", TruthType.Instance);
        story.Action("pour", Bound.True, Bound.Becomes(Bound.Of(rain), Bound.True));
        story.Wants.Add(new BoundConcern(story.Tom, "control", new BoundArithmetic(new BoundNumber(3), ArithmeticSign.Subtract, Bound.Of(trust)), Bound.Of(rain), null));
        var concern = story.Compile().Model!.CharacterConcerns[0][0];
        Assert.Equal((3, null), (concern.Weight, concern.GrowingWeight));
    }

    [Fact]
    public void Consents_GuardNeverTrue_StaysSoThatTheActIsNobodysNot()
    {
        var story = new Bound();
        var rain = story.Fluent("rain", TruthType.Instance);
        story.Actions.Add(new BoundAction(
            "stay", [], Bound.True, Bound.Becomes(Bound.Of(rain), Bound.True), [new BoundConsent(Bound.The(story.Tom), new BoundTruth(false))], null, null));
        Assert.True(Assert.Single(story.Compile().Model!.Actions[0].Consents).Guard.IsFalse);
    }

    [Fact]
    public void Consents_OnlyOfSomethingWithoutMind_WarnsDR3009()
    {
        var story = new Bound();
        var rain = story.Fluent("rain", TruthType.Instance);
        story.Actions.Add(new BoundAction(
            "pour", [], Bound.True, Bound.Becomes(Bound.Of(rain), Bound.True), [new BoundConsent(Bound.The(story.Home), Bound.True)], null, null));
        var result = story.Compile();
        Assert.Equal("DR3009", Assert.Single(result.Diagnostics).Id);
        Assert.Empty(result.Model!.Actions[0].Consents);
    }

    [Fact]
    public void Conditions_TooLarge_ReportDR3003()
    {
        var story = new Bound();
        var sums = story.Fluent("open", TruthType.Instance, false, story.Person, story.Place);
        story.Action("enter", Bound.True, Bound.Becomes(Bound.Of(sums, Bound.The(story.Tom), Bound.The(story.Home)), Bound.True));
        BoundExpression one = new BoundNumber(1);
        var who = new VariableSymbol("who", story.Person, null);
        var where = new VariableSymbol("where", story.Place, null);
        BoundExpression count = new BoundChoice(
            [new BoundBranch(Bound.Of(sums, Bound.The(who), Bound.The(where)), one), new BoundBranch(Bound.True, new BoundNumber(0))]);
        count = new BoundQuantified(Quantifier.Sum, who, new BoundQuantified(Quantifier.Sum, where, count));
        story.Action("count", new BoundComparison(count, ComparisonOperator.Greater, one), Bound.Nothing);
        Assert.DoesNotContain(story.Compile().Diagnostics, diagnostic => diagnostic.Id == "DR3003");
        var small = new CompilerOptions(Simplify: true, LiteralLimit: 10);
        Assert.Contains(story.Compile(small).Diagnostics, diagnostic => diagnostic.Id == "DR3003");
    }

    /// <summary>Each level doubles the work, although the result stays small.</summary>
    [Theory]
    [InlineData("precondition: p() != v{0}; effect: p() = v;", " != v", 70)]
    [InlineData("effect: {0} p() = v;", "forall(x : boolean) ", 70)]
    [InlineData("precondition: n(){0} > 1; effect: p();", " * n()", 70)]
    public void Conditions_EndlessToWriteOut_ReportDR3003(string parts, string repeated, int count)
    {
        string text = "property p() : boolean; property n() : number; action idle(v : boolean) { "
            + parts.Replace("{0}", string.Concat(Enumerable.Repeat(repeated, count)), System.StringComparison.Ordinal) + " };";
        Assert.Equal("DR3003", Assert.Single(Stories.Compile(text, null, "endless.txt").Diagnostics).Id);
    }

    [Fact]
    public void Endings_AndBeats_PointToEachOther()
    {
        var story = new Bound();
        var rain = story.Fluent("rain", TruthType.Instance);
        story.Action("pour", Bound.True, Bound.Becomes(Bound.Of(rain), Bound.True));
        story.Beats.Add(new BoundBeat("dry", new BoundNot(Bound.Of(rain)), [], false, null));
        story.Beats.Add(new BoundBeat("wet", Bound.Of(rain), ["dry"], true, null));
        story.Endings.Add(new BoundEnding("flood", Bound.Of(rain), [story.Eva], ["wet"], null));
        var model = story.Compile().Model!;
        Assert.Equal([0], model.Beats[1].After);
        Assert.Equal(BeatKind.Holds, model.Beats[1].Kind);
        Assert.Equal([1], model.Endings[0].Beats);
        Assert.Equal([new CharacterId(1)], model.Endings[0].Settled);
    }
}
