using Dramaturg.Compiler.Terms;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Grounding;

/// <summary>Terms as text, for messages.</summary>
internal static class TermNames
{
    public static string Of(Term term, SymbolTable symbols) => term switch
    {
        Term.Known known => symbols.Name(known.Value),
        Term.Read read => Names.Of(read.Reference, symbols),
        Term.Arithmetic arithmetic =>
            "(" + Of(arithmetic.Left, symbols) + Sign(arithmetic.Operator) + Of(arithmetic.Right, symbols) + ")",
        Term.Choice choice => Of(choice.Then, symbols) + " or " + Of(choice.Else, symbols),
        _ => "?",
    };

    public static string Sign(Relation relation) => relation switch
    {
        Relation.Equal => " == ",
        Relation.NotEqual => " != ",
        Relation.Greater => " > ",
        Relation.AtLeast => " >= ",
        Relation.Less => " < ",
        _ => " <= ",
    };

    public static string Sign(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => " + ",
        ArithmeticOperator.Subtract => " - ",
        ArithmeticOperator.Multiply => " * ",
        _ => " / ",
    };
}
