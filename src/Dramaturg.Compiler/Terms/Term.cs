using System;
using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Terms;

/// <summary>A ground value expression.</summary>
internal abstract record Term
{
    private protected Term()
    {
    }

    public sealed record Known(Constant Value) : Term;

    public sealed record Read(Reference Reference) : Term;

    public sealed record Arithmetic(ArithmeticOperator Operator, Term Left, Term Right) : Term;

    public sealed record Choice(Dnf Condition, Term Then, Term Else) : Term;

    public static Term Zero { get; } = new Known(Constant.Of(Number.Zero));

    public static Term One { get; } = new Known(Constant.Of(Number.One));

    public static Term Unknown { get; } = new Known(Constant.Unknown);

    public static Term Of(Number number) => new Known(Constant.Of(number));

    public bool TryGetConstant(out Constant value)
    {
        value = this is Known known ? known.Value : default;
        return this is Known;
    }

    /// <summary>Every read outside the conditions of choices, in order.</summary>
    public IEnumerable<Reference> Reads() => this switch
    {
        Read read => new[] { read.Reference },
        Arithmetic arithmetic => Join(arithmetic.Left.Reads(), arithmetic.Right.Reads()),
        Choice choice => Join(choice.Then.Reads(), choice.Else.Reads()),
        _ => Array.Empty<Reference>(),
    };

    /// <summary>Every condition of a choice.</summary>
    public IEnumerable<Dnf> Conditions() => this switch
    {
        Arithmetic arithmetic => Join(arithmetic.Left.Conditions(), arithmetic.Right.Conditions()),
        Choice choice => Join(new[] { choice.Condition }, Join(choice.Then.Conditions(), choice.Else.Conditions())),
        _ => Array.Empty<Dnf>(),
    };

    public bool Contains(Reference reference) => this switch
    {
        Read read => ReferenceEquals(read.Reference, reference),
        Arithmetic arithmetic => arithmetic.Left.Contains(reference) || arithmetic.Right.Contains(reference),
        Choice choice => choice.Then.Contains(reference) || choice.Else.Contains(reference),
        _ => false,
    };

    public Term BelievedBy(int mind) => this switch
    {
        Read read => new Read(read.Reference.BelievedBy(mind)),
        Arithmetic arithmetic => arithmetic with { Left = arithmetic.Left.BelievedBy(mind), Right = arithmetic.Right.BelievedBy(mind) },
        Choice choice => new Choice(choice.Condition.BelievedBy(mind), choice.Then.BelievedBy(mind), choice.Else.BelievedBy(mind)),
        _ => this,
    };

    /// <summary>Constants first, in order of value; then a fixed order of shapes.</summary>
    public static int Compare(Term first, Term second)
    {
        int byShape = Shape(first).CompareTo(Shape(second));
        if (byShape != 0)
        {
            return byShape;
        }

        return (first, second) switch
        {
            (Known a, Known b) => a.Value.CompareTo(b.Value),
            (Read a, Read b) => a.Reference.CompareTo(b.Reference),
            (Arithmetic a, Arithmetic b) => First(a.Operator.CompareTo(b.Operator), Compare(a.Left, b.Left), Compare(a.Right, b.Right)),
            (Choice a, Choice b) => First(Dnf.Compare(a.Condition, b.Condition), Compare(a.Then, b.Then), Compare(a.Else, b.Else)),
            _ => 0,
        };
    }

    private static int Shape(Term term) => term switch
    {
        Known => 0,
        Read => 1,
        Arithmetic => 2,
        _ => 3,
    };

    private static int First(int a, int b, int c) => a != 0 ? a : b != 0 ? b : c;

    private static IEnumerable<T> Join<T>(IEnumerable<T> first, IEnumerable<T> second)
    {
        foreach (var item in first)
        {
            yield return item;
        }

        foreach (var item in second)
        {
            yield return item;
        }
    }
}
