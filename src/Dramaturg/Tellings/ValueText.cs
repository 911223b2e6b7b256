using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>Model elements in words that an author recognises, whatever the story's language.</summary>
public static class ValueText
{
    public static string Show(StoryModel model, FluentId fluent, Value value) =>
        model.Fluents[fluent.Value].Domain is Domain.Truth
            ? value == Value.True ? "true" : "false"
            : model.Fluents[fluent.Value].Domain.Show(value) is "?" ? "unknown" : model.Fluents[fluent.Value].Domain.Show(value);

    public static string Show(StoryModel model, FluentReference reference) =>
        string.Concat(reference.Path.Select(mind => model.Characters[mind.Value] + " believes "))
        + model.Fluents[reference.Fluent.Value].Name;

    public static string Show(StoryModel model, Literal literal) =>
        literal.Relation == Relation.Equal && literal.Right is Expression.Constant { Value.IsSymbol: true } truth
            && model.Fluents[literal.Left.Fluent.Value].Domain is Domain.Truth
            ? truth.Value == Value.True ? Show(model, literal.Left) : "not " + Show(model, literal.Left)
            : $"{Show(model, literal.Left)} {Sign(literal.Relation)} {Show(model, literal.Left.Fluent, literal.Right)}";

    public static string Show(StoryModel model, FluentId of, Expression expression) => expression switch
    {
        Expression.Constant constant => Show(model, of, constant.Value),
        Expression.Read read => Show(model, read.Fluent),
        Expression.Arithmetic sum => $"({Show(model, of, sum.Left)} {Sign(sum.Operator)} {Show(model, of, sum.Right)})",
        Expression.Choice choice => $"({Show(model, choice.Condition)} ? {Show(model, of, choice.Then)} : {Show(model, of, choice.Else)})",
        _ => "",
    };

    public static string Show(StoryModel model, Condition condition) =>
        condition.IsTrue ? "always" : condition.IsFalse ? "never" : string.Join(
            " or ", condition.Disjuncts.Select(all => string.Join(" and ", all.Literals.Select(literal => Show(model, literal)))));

    /// <summary>A signed difference: <c>+3</c>, <c>-0.5</c>.</summary>
    public static string Gain(Value before, Value after) => Frame.English.Gain(before, after);

    /// <summary>What a plan is worth, with a sign; and if it may fail, how likely its hopes come true.</summary>
    public static string Gain(Odds odds) =>
        Gain(Value.Of(Number.Zero), odds.Worth) + (odds.IsOpen ? $" {Frame.English.Odds(odds.Likelihood)}" : "");

    /// <summary>A figure for people: exact where it has at most three decimals, else rounded to three.</summary>
    public static string Figure(Value value) => Frame.English.Figure(value);

    private static string Sign(Relation relation) => relation switch
    {
        Relation.Equal => "is",
        Relation.NotEqual => "is not",
        Relation.Greater => ">",
        Relation.AtLeast => ">=",
        Relation.Less => "<",
        _ => "<=",
    };

    private static string Sign(ArithmeticOperator sign) => sign switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };
}
