using System;
using System.Collections.Generic;

namespace Dramaturg.Model;

/// <summary>A condition in disjunctive normal form: true when some disjunct has only true literals.</summary>
/// <param name="Disjuncts">None: never true. One that is empty: always true.</param>
public sealed record Condition(IReadOnlyList<Disjunct> Disjuncts)
{
    public static Condition True { get; } = new(new[] { new Disjunct(Array.Empty<Literal>()) });

    public static Condition False { get; } = new(Array.Empty<Disjunct>());

    public bool IsTrue => Disjuncts.Count == 1 && Disjuncts[0].Literals.Count == 0;

    public bool IsFalse => Disjuncts.Count == 0;

    public static Condition Of(params Literal[] literals) => new(new[] { new Disjunct(literals) });
}

/// <summary>A conjunction of literals.</summary>
public sealed record Disjunct(IReadOnlyList<Literal> Literals);

/// <summary>One test of one fluent, in one mind or in reality.</summary>
/// <param name="Left">What is tested.</param>
/// <param name="Relation">
/// Equality is identity of values, so unknown equals only unknown. Less and greater are false unless both sides are numbers;
/// at most and at least are also true of two unknowns.
/// </param>
/// <param name="Right">A constant, except in comparisons of numbers.</param>
public sealed record Literal(FluentReference Left, Relation Relation, Expression Right);

public enum Relation
{
    Equal,
    NotEqual,
    Greater,
    AtLeast,
    Less,
    AtMost,
}
