using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Xunit;

namespace Dramaturg.Language.Tests.Sabre;

public sealed class SabreBinderTests
{
    [Fact]
    public void Story_AnyProblem_HasSabreSettings()
    {
        var story = SabreSource.Bind(string.Empty);
        Assert.Equal("problem", story.Name);
        Assert.True(story.Settings.IsSabre);
        Assert.False(story.Settings.Strict);
        Assert.Equal(0, story.Settings.Rationality);
        Assert.Null(story.Settings.AuthorLimit);
        Assert.Empty(story.Settings.Languages);
        Assert.Equal(["entity", "character", "place"], story.Kinds.Select(kind => kind.Name));
    }

    [Fact]
    public void Entities_MixedDeclarations_HaveCanonicalOrder() =>
        Assert.Equal(["A", "B", "Home", "Market"], SabreSource.Bind(string.Empty).Entities.Select(entity => entity.Name));

    [Fact]
    public void Fluents_ByType_AllowUnknownUnlessBoolean() =>
        Assert.Equal([true, false, false, true], SabreSource.Bind(string.Empty).Fluents.Select(fluent => fluent.AllowsUnknown));

    [Fact]
    public void Types_LatticeOfDiamonds_CloseWithoutDelay()
    {
        string lattice = string.Concat(Enumerable.Range(1, 60).Select(i => $"type a{i} : a{i - 1}, b{i - 1}; type b{i} : a{i - 1}, b{i - 1};"));
        var story = SabreSource.Bind("type a0; type b0;" + lattice);
        Assert.Equal(2 + (60 * 2), story.Kinds[^1].Ancestors.Count);
    }

    [Fact]
    public void Overloads_ByArityAndType_ResolveToTheFirstThatFits()
    {
        var story = SabreSource.Bind(
            "property r(x : place) : boolean; property r(x : character) : number; property r() : boolean; r(A) = 2; r(Home); r();");
        var targets = story.Statements.Select(statement => ((BoundAssignment)statement.Effect).Target.Fluent);
        Assert.Equal([story.Fluents[5], story.Fluents[4], story.Fluents[6]], targets);
    }

    [Fact]
    public void Overloads_WithConstants_DistinguishThem()
    {
        var story = SabreSource.Bind("property r(A, 1) : boolean; property r(A, 2) : boolean; property r(B, True) : boolean; r(A, 2); r(B, True);");
        var targets = story.Statements.Select(statement => ((BoundAssignment)statement.Effect).Target.Fluent);
        Assert.Equal([story.Fluents[5], story.Fluents[6]], targets);
    }

    [Fact]
    public void Believes_AroundCondition_StaysAsWritten()
    {
        var believes = Assert.IsType<BoundBelieves>(SabreSource.Precondition("believes(c, at(A) == v & !p())"));
        Assert.IsType<BoundVariable>(believes.Mind);
        Assert.IsType<BoundAnd>(believes.Operand);
    }

    [Fact]
    public void Conditional_WithoutElseAsCondition_IsTrueOtherwise()
    {
        var choice = Assert.IsType<BoundChoice>(SabreSource.Precondition("if(p()) q(c)"));
        Assert.Equal(2, choice.Branches.Count);
        Assert.Equal((true, true), (((BoundTruth)choice.Branches[1].Condition).Value, ((BoundTruth)choice.Branches[1].Value).Value));
    }

    [Theory]
    [InlineData("p()", true)]
    [InlineData("!p()", false)]
    [InlineData("p() = True", true)]
    [InlineData("p() == False", false)]
    [InlineData("p() != True", false)]
    public void Effect_OnTruth_AssignsIt(string effect, bool value)
    {
        var assignment = Assert.IsType<BoundAssignment>(SabreSource.Effect(effect));
        Assert.Empty(assignment.Minds);
        Assert.Equal(value, Assert.IsType<BoundTruth>(assignment.Value).Value);
    }

    [Fact]
    public void Effect_BelievedAssignment_ReadsTheValueInTheMind()
    {
        var assignment = Assert.IsType<BoundAssignment>(SabreSource.Effect("believes(A, at(B) = at(c))"));
        Assert.Equal("A", Assert.IsType<BoundEntity>(Assert.Single(assignment.Minds)).Entity.Name);
        Assert.IsType<BoundFluent>(Assert.IsType<BoundBelieves>(assignment.Value).Operand);
    }

    [Fact]
    public void Effect_AssignmentToBelief_ReadsTheRealValue()
    {
        var assignment = Assert.IsType<BoundAssignment>(SabreSource.Effect("believes(A, believes(c, at(B))) = at(c)"));
        Assert.Equal(2, assignment.Minds.Count);
        Assert.IsType<BoundFluent>(assignment.Value);
    }

    [Fact]
    public void Effect_MixedBeliefs_ReadTheValueInTheOuterMindOnly()
    {
        var assignment = Assert.IsType<BoundAssignment>(SabreSource.Effect("believes(A, believes(c, at(B)) = at(c))"));
        Assert.Equal(["A", "c"], assignment.Minds.Select(Name));
        var value = Assert.IsType<BoundBelieves>(assignment.Value);
        Assert.Equal("A", Name(value.Mind));
        Assert.IsType<BoundFluent>(value.Operand);
    }

    [Fact]
    public void Effect_BelievedConditional_TestsTheMind()
    {
        var conditional = Assert.IsType<BoundConditionalEffect>(SabreSource.Effect("believes(A, if(p()) q(c))"));
        var branch = Assert.Single(conditional.Branches);
        Assert.IsType<BoundBelieves>(branch.Condition);
        Assert.Single(Assert.IsType<BoundAssignment>(branch.Effect).Minds);
    }

    [Fact]
    public void Effect_ConditionalBelief_TestsReality()
    {
        var conditional = Assert.IsType<BoundConditionalEffect>(SabreSource.Effect("if(p()) believes(A, q(c)) else !q(A)"));
        Assert.Equal(2, conditional.Branches.Count);
        Assert.IsType<BoundFluent>(conditional.Branches[0].Condition);
    }

    [Fact]
    public void Effect_NegatedBelief_AssignsFalseInTheMind()
    {
        var assignment = Assert.IsType<BoundAssignment>(SabreSource.Effect("!believes(A, p())"));
        Assert.Single(assignment.Minds);
        Assert.False(Assert.IsType<BoundTruth>(assignment.Value).Value);
    }

    [Theory]
    [InlineData("False | p()")]
    [InlineData("exists(x : single) p()")]
    public void Effect_WithOneAlternative_IsAccepted(string effect) =>
        SabreSource.Bind("type single; entity S : single; action a() { effect: " + effect + " };");

    [Fact]
    public void Statements_NestedConjunction_AreSeparate() =>
        Assert.Equal(4, SabreSource.Bind("p() & (q(A) & n() = 1); at(A) = Home;").Statements.Count);

    [Fact]
    public void Observers_Unwritten_AreNull()
    {
        var story = SabreSource.Bind("action a() { }; action b() { observing(e : entity): e == A; };");
        Assert.Null(story.Actions[0].Observers);
        Assert.Equal("entity", story.Actions[1].Observers!.Variable.Type.Name);
    }

    [Fact]
    public void Consents_Repeated_AreCountedOnce()
    {
        var action = SabreSource.Bind("action a(c : character) { consenting: (c, A, c, A); };").Actions[0];
        Assert.Equal(["c", "A"], action.Consents.Select(consent => Name(consent.Character)));
    }

    [Fact]
    public void Roles_ConstantAndRepeatedVariable_AreKept()
    {
        var roles = SabreSource.Bind("action a(A, x : place, x : place) { };").Actions[0].Roles;
        Assert.IsType<BoundEntity>(roles[0].Constant);
        Assert.Same(roles[1].Variable, roles[2].Variable);
    }

    [Fact]
    public void Utility_Condition_CountsOneOrNothing()
    {
        var want = Assert.Single(SabreSource.Bind("utility(A): p();").Wants);
        Assert.Equal(("A", "utility"), (want.Character!.Name, want.Name));
        Assert.Equal(1, Assert.IsType<BoundNumber>(want.Weight).Value);
        Assert.Equal(2, Assert.IsType<BoundChoice>(want.Satisfaction).Branches.Count);
    }

    [Fact]
    public void Utility_Repeated_TheLastOneCounts()
    {
        var story = SabreSource.Bind("utility(): 1; utility(A): 2; utility(): 3;");
        Assert.Equal([2m, 3m], story.Wants.Select(want => ((BoundNumber)want.Satisfaction).Value));
    }

    [Fact]
    public void Scope_InnerVariable_HidesEntityAndEndsWithItsBody()
    {
        var and = Assert.IsType<BoundAnd>(SabreSource.Precondition("exists(A : character) q(A) & q(A)"));
        Assert.IsType<BoundVariable>(((BoundFluent)((BoundQuantified)and.Operands[0]).Operand).Arguments[0]);
        Assert.IsType<BoundEntity>(((BoundFluent)and.Operands[1]).Arguments[0]);
    }

    private static string Name(BoundExpression simple) =>
        simple is BoundVariable variable ? variable.Variable.Name : ((BoundEntity)simple).Entity.Name;
}
