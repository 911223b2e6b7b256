// What "is" means is decided here: an adjective, a value, or two things being the same.
//
// The argument of a fact is an entity or a variable. Where the author writes another fact instead, as in `health of (child of patient) is 3`,
// a variable takes its place: for some x, `child of patient is x and health of x is 3`. The smallest condition around it (or the effect) is
// where that variable lives; a number or value has no such place, so there it is a mistake. An adjective that only some of a kind can have is
// said of any of the kind in the same way: `person is bedridden` is, for some patient x, `x is person and x is bedridden`.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private List<(VariableSymbol Variable, BoundExpression Value)>? _lifts;

    private T WithoutLifts<T>(Func<T> bind)
    {
        var outer = _lifts;
        _lifts = null;
        var bound = bind();
        _lifts = outer;
        return bound;
    }

    /// <summary>A smallest condition: where the variables for facts inside facts live.</summary>
    private BoundExpression? BindAtom(ExpressionSyntax syntax)
    {
        if (syntax is AndSyntax or OrSyntax or NotSyntax or BelievesSyntax)
        {
            return BindTruth(syntax) is { } joined ? joined with { Location = Locate(syntax) } : null;
        }

        var outer = _lifts;
        _lifts = new List<(VariableSymbol, BoundExpression)>();
        var bound = syntax switch
        {
            ComparisonSyntax comparison => BindComparison(comparison),
            KindTestSyntax test => BindKindTest(test),
            _ => BindValue(syntax, TruthType.Instance),
        };
        var lifts = _lifts;
        _lifts = outer;
        if (bound is not null && lifts.Count > 0 && !Types.IsTruth(bound))
        {
            _diagnostics.WrongType(Locate(syntax), "a condition", Types.ShowTypeOf(bound));
            return null;
        }

        return bound is null ? null : LiftedCondition(bound, lifts) with { Location = Locate(syntax) };
    }

    /// <summary>"Is not" always means that "is" does not hold, whatever it is said of.</summary>
    private static BoundExpression LiftedCondition(BoundExpression condition, List<(VariableSymbol Variable, BoundExpression Value)> lifts) =>
        condition switch
        {
            _ when lifts.Count == 0 => condition,
            BoundNot not => new BoundNot(Lifted(not.Operand, lifts)),
            BoundComparison { Operator: ComparisonOperator.NotEqual } unequal =>
                new BoundNot(Lifted(unequal with { Operator = ComparisonOperator.Equal }, lifts)),
            _ => Lifted(condition, lifts),
        };

    private static BoundExpression Lifted(BoundExpression condition, List<(VariableSymbol Variable, BoundExpression Value)> lifts)
    {
        for (int i = lifts.Count - 1; i >= 0; i--)
        {
            var (variable, value) = lifts[i];
            var same = new BoundComparison(value, ComparisonOperator.Equal, new BoundVariable(variable));
            condition = new BoundQuantified(Quantifier.Some, variable, new BoundAnd(new[] { same, condition }));
        }

        return condition;
    }

    private BoundFluent? LiftArguments(FluentSymbol fact, List<BoundExpression> arguments, SyntaxNode syntax)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            bool fits = Types.CanHold(fact.Parameters[i].Type, arguments[i]);
            if (fits && arguments[i] is BoundEntity or BoundVariable or BoundTruth or BoundNumber)
            {
                continue;
            }

            var type = fits ? Types.Of(arguments[i]) : fact.Parameters[i].Type;
            if (_lifts is null || type is null or NumberType or ChoiceType)
            {
                _diagnostics.WrongType(arguments[i].Location ?? Locate(syntax), "a name or a role", Types.ShowTypeOf(arguments[i]));
                return null;
            }

            var variable = new VariableSymbol("that " + type.Name, type, arguments[i].Location);
            _lifts.Add((variable, arguments[i]));
            arguments[i] = new BoundVariable(variable);
        }

        return new BoundFluent(fact, arguments) { Location = Locate(syntax) };
    }

    private BoundIsKind? BindIsKind(KindTestSyntax syntax)
    {
        var operand = BindValue(syntax.Operand, null);
        if (operand is not null && !Types.IsThing(operand))
        {
            _diagnostics.WrongType(Locate(syntax.Operand), "somebody or something", Types.ShowTypeOf(operand));
            operand = null;
        }

        return FindKind(syntax.Kind) is { } kind && operand is not null ? new BoundIsKind(operand, kind) : null;
    }

    private BoundExpression? BindKindTest(KindTestSyntax syntax)
    {
        var test = BindIsKind(syntax);
        return test is not null && syntax.IsNegated ? new BoundNot(test) : test;
    }

    private BoundExpression? BindComparison(ComparisonSyntax syntax)
    {
        if (syntax.Word is not (ComparisonWord.Is or ComparisonWord.IsNot))
        {
            return BindOrder(syntax);
        }

        // A bare word on the left may be a value that only the right side's type explains.
        bool startsRight = IsUnexplained(syntax.Left) && !IsUnexplained(syntax.Right);
        var right = startsRight ? BindValue(syntax.Right, null) : null;
        var left = BindValue(syntax.Left, right is null ? null : Types.Of(right));
        if (left is null)
        {
            return null;
        }

        if (!startsRight && syntax.Right is ReferenceSyntax written && Recorded(written) is var reference && AdjectivesFor(reference, left) is { } adjectives)
        {
            var said = BindAdjective(adjectives, left, reference);
            return said is not null && syntax.Word == ComparisonWord.IsNot ? new BoundNot(said) : said;
        }

        right ??= startsRight ? null : BindValue(syntax.Right, Types.Of(left));
        return right is null ? null : Compare(syntax, left, right);
    }

    private bool IsUnexplained(ExpressionSyntax syntax) =>
        syntax is ReferenceSyntax { Arguments.Count: 0 } word && !_scope.Contains(word.Words) && FindFact(word.Words, 0) is null;

    /// <summary>The adjectives that the right side of an "is" may be, if the left side is a thing.</summary>
    private List<FluentSymbol>? AdjectivesFor(ReferenceSyntax syntax, BoundExpression left)
    {
        bool isRole = syntax.Arguments.Count == 0 && _scope.Contains(syntax.Words);
        if (isRole || !Types.IsThing(left))
        {
            return null;
        }

        if (_adjectives.TryGetValue(syntax.Words, out var adjectives))
        {
            return adjectives;
        }

        bool isFact = _facts.ContainsKey(syntax.Words);
        return isFact || syntax.Words.Length == 0 ? null : new List<FluentSymbol>();
    }

    private BoundFluent? BindAdjective(List<FluentSymbol> adjectives, BoundExpression subject, ReferenceSyntax syntax)
    {
        if (adjectives.Count == 0)
        {
            ReportUnknownAdjective(syntax);
            return null;
        }

        var arguments = new List<BoundExpression> { subject };
        foreach (var argument in syntax.Arguments)
        {
            if (BindValue(argument.Value, null) is not { } bound)
            {
                return null;
            }

            arguments.Add(bound);
        }

        var prepositions = syntax.Arguments.Select(argument => argument.Preposition).ToArray();
        return BindFluent(adjectives, arguments, prepositions, syntax, syntax.Words);
    }

    private void ReportUnknownAdjective(ReferenceSyntax syntax)
    {
        if (syntax.Words == "settled")
        {
            _diagnostics.SettledOutsideEnding(Locate(syntax));
        }
        else if (!_diagnostics.IsFull)
        {
            string? suggestion = _kindsByName.ContainsKey(syntax.Words)
                ? $"To ask for a kind, write `is a {syntax.Words}`."
                : Suggest(syntax.Words, _adjectives.Keys.Concat(_scope.Names).Concat(_facts.Keys).Concat(_entitiesByName.Keys));
            _diagnostics.UnknownWord(Locate(syntax), syntax.Words, suggestion);
        }
    }

    private BoundComparison? Compare(ComparisonSyntax syntax, BoundExpression left, BoundExpression right)
    {
        if (!Types.AreComparable(left, right))
        {
            _diagnostics.WrongType(Locate(syntax.Right), Types.Show(Types.Of(left)), Types.ShowTypeOf(right));
            return null;
        }

        if (right is BoundUnknown && !IsSabre && !AllowsUnknown(left))
        {
            _diagnostics.NoUnknown(Locate(syntax.Right), Types.Show(left));
            return null;
        }

        WarnIfNever(syntax, left, right);
        var sign = syntax.Word == ComparisonWord.Is ? ComparisonOperator.Equal : ComparisonOperator.NotEqual;
        return new BoundComparison(left, sign, right);
    }

    private static bool AllowsUnknown(BoundExpression expression) => expression switch
    {
        BoundFluent fluent => fluent.Fluent.AllowsUnknown,
        BoundBelieves believes => AllowsUnknown(believes.Operand),
        BoundChoice choice => choice.Branches.Any(branch => branch.Value is BoundUnknown || AllowsUnknown(branch.Value)),
        BoundUnknown or BoundArithmetic => true,
        _ => false,
    };

    private void WarnIfNever(ComparisonSyntax syntax, BoundExpression left, BoundExpression right)
    {
        bool isNever = (left, right) switch
        {
            (BoundFluent { Fluent.Type: NumberType range }, BoundNumber number) => number.Value < range.Lowest || number.Value > range.Highest,
            (_, BoundEntity { Entity: var entity }) when left is BoundFluent or BoundVariable =>
                Types.Of(left) is KindSymbol kind && !entity.Is(kind),
            _ => false,
        };
        if (isNever && !IsSabre)
        {
            _diagnostics.NeverTrue(Locate(syntax), Types.Show(left), Types.ShowTypeOf(right));
        }
    }

    private BoundComparison? BindOrder(ComparisonSyntax syntax)
    {
        var left = BindNumber(syntax.Left);
        var right = BindNumber(syntax.Right);
        if (left is null || right is null)
        {
            return null;
        }

        return new BoundComparison(left, syntax.Word switch
        {
            ComparisonWord.Less => ComparisonOperator.Less,
            ComparisonWord.AtMost => ComparisonOperator.AtMost,
            ComparisonWord.More => ComparisonOperator.Greater,
            _ => ComparisonOperator.AtLeast,
        }, right);
    }
}
