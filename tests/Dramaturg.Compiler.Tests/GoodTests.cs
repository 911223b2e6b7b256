using System.Linq;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>The good of another, docs/semantics.md 7.4: the other's own wants, each scaled, as one sum.</summary>
public sealed class GoodTests
{
    private const string World = """
        person Ann, Ben, Cleo
        facts
          person can be fed, warm
          mood of person: 0 to 4

        Ann
          wants food, 3: Ann is fed
          wants cheer: mood of Ann
          fears the heat, 4: Ann is warm
          wants his good: the good of Ben

        Ben
          wants food, -2: Ben is fed
          wants warmth, 2: Ben is warm

        """;

    [Fact]
    public void Good_OfSomebody_IsASumOfScaledTerms()
    {
        var sum = Assert.IsType<Expression.Arithmetic>(Good("the good of Ann"));
        Assert.Equal(ArithmeticOperator.Add, sum.Operator);
        Assert.Equal(3, Terms(sum).Count());
        var food = Assert.IsType<Expression.Choice>(Terms(sum).First());
        Assert.Equal(Expression.Of(Number.Of(3, 8)), food.Then);
    }

    [Theory]
    [InlineData("the good of Ann", false, false, 0, "0.5")]
    [InlineData("the good of Ann", true, false, 4, "1")]
    [InlineData("the good of Ann", true, true, 2, "0.4375")]
    [InlineData("the good of Ben", false, true, 0, "1")]
    [InlineData("the good of Ben", true, false, 0, "0")]
    [InlineData("the good of Cleo", true, true, 4, "0")]
    public void Good_OfSomebody_IsItsPlaceBetweenNothingAndAll(string good, bool isFed, bool isWarm, int mood, string expected) =>
        Assert.Equal(expected, Evaluate(Good(good), isFed, isWarm, mood).ToString());

    [Theory]
    [InlineData("wants family: the good of Ann + 2 * the good of Cleo", "Ann, Cleo")]
    [InlineData("wants food: Ann is fed", "")]
    public void Want_KnowsWhoseGoodItIsAbout(string want, string people)
    {
        var model = Stories.CompileDrama(World + "Cleo\n  " + want + "\n");
        Assert.Equal(people, string.Join(", ", model.CharacterConcerns[2].Single().GoodOf.Select(other => model.Characters[other.Value])));
    }

    /// <summary>Cleo wants food by what her mood weighs, from -2 to 2, and warmth by 1: at a mood of 0, not to be fed weighs 2 of 3.</summary>
    [Theory]
    [InlineData(false, false, 0, "0.6666666666666666")]
    [InlineData(true, false, 0, "0")]
    [InlineData(true, true, 2, "1")]
    [InlineData(true, false, 4, "0.6666666666666666")]
    public void Good_OfSomebodyWhoGrows_IsWeighedWhereItIsRead(bool isFed, bool isWarm, int mood, string expected)
    {
        const string growing = "Cleo\n  wants food, mood of Cleo - 2: Cleo is fed\n  wants warmth: Cleo is warm\n\n";
        var model = Stories.CompileDrama(World + growing + "author\n  wants x: the good of Cleo\n");
        Assert.Equal(expected, Evaluate(Assert.Single(model.AuthorConcerns).Satisfaction, isFed, isWarm, mood).ToString());
    }

    [Fact]
    public void Good_AccordingToAMind_ReadsThatMind()
    {
        var read = Terms(Good("the good of Ann according to Ben")).OfType<Expression.Choice>().First().Condition.Disjuncts[0].Literals[0].Left;
        Assert.Equal([new CharacterId(1)], read.Path);
    }

    private static Expression Good(string good)
    {
        var model = Stories.CompileDrama(World + $"author\n  wants x: {good}\n");
        return Assert.Single(model.AuthorConcerns).Satisfaction;
    }

    private static System.Collections.Generic.IEnumerable<Expression> Terms(Expression expression) =>
        expression is Expression.Arithmetic { Operator: ArithmeticOperator.Add } sum ? Terms(sum.Left).Concat(Terms(sum.Right)) : [expression];

    /// <summary>All three are fed and warm, or not; the only number is the mood.</summary>
    private static Number Evaluate(Expression expression, bool isFed, bool isWarm, int mood) => expression switch
    {
        Expression.Constant constant => constant.Value.AsNumber,
        Expression.Read => mood,
        Expression.Choice choice => Evaluate(Holds(choice.Condition, isFed, isWarm, mood) ? choice.Then : choice.Else, isFed, isWarm, mood),
        Expression.Arithmetic { Operator: var sign } sum => (sign, Evaluate(sum.Left, isFed, isWarm, mood), Evaluate(sum.Right, isFed, isWarm, mood)) switch
        {
            (ArithmeticOperator.Add, var a, var b) => a + b,
            (ArithmeticOperator.Subtract, var a, var b) => a - b,
            (ArithmeticOperator.Multiply, var a, var b) => a * b,
            (_, var a, var b) => a / b,
        },
        _ => throw new System.ArgumentException("Not met here.", nameof(expression)),
    };

    /// <summary>Facts are numbered as declared: three of fed, then three of warm.</summary>
    private static bool Holds(Condition condition, bool isFed, bool isWarm, int mood)
    {
        var literal = condition.Disjuncts.Single().Literals.Single();
        if (literal is { Relation: Relation.AtLeast, Right: Expression.Constant least })
        {
            return mood >= least.Value.AsNumber;
        }

        bool value = literal.Left.Fluent.Value < 3 ? isFed : isWarm;
        return (literal.Right == new Expression.Constant(Value.Truth(value))) == (literal.Relation == Relation.Equal);
    }
}
