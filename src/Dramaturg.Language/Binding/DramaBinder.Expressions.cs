using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    /// <summary>A condition; null after a mistake, which is reported.</summary>
    private BoundExpression? BindCondition(ExpressionSyntax syntax)
    {
        var bound = BindAtom(syntax);
        if (bound is null || Types.IsTruth(bound))
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), "a condition", Types.ShowTypeOf(bound));
        return null;
    }

    private BoundExpression? BindNumber(ExpressionSyntax syntax)
    {
        var bound = BindValue(syntax, NumberType.Unbounded);
        if (bound is null || Types.IsNumber(bound))
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), "a number", Types.ShowTypeOf(bound));
        return null;
    }

    /// <summary>A value of a type, where a word can be one of its values.</summary>
    private BoundExpression? BindTyped(ExpressionSyntax syntax, TypeSymbol type)
    {
        var bound = BindValue(syntax, type);
        if (bound is null || Types.CanHold(type, bound))
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), Types.Show(type), Types.ShowTypeOf(bound));
        return null;
    }

    /// <param name="expected">What the context would like, so that a word can be one of its values; the result may be something else.</param>
    private BoundExpression? BindValue(ExpressionSyntax syntax, TypeSymbol? expected)
    {
        var bound = BindAny(syntax, expected);
        return bound is null ? null : bound with { Location = Locate(syntax) };
    }

    private BoundExpression? BindAny(ExpressionSyntax syntax, TypeSymbol? expected)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                return new BoundNumber(number.Value);
            case TruthSyntax truth:
                return new BoundTruth(truth.Value);
            case UnknownSyntax:
                return new BoundUnknown();
            case NameSyntax name:
                return FindEntity(name.Name, name) is { } entity ? new BoundEntity(entity) : null;
            case ReferenceSyntax reference:
                return BindReference(reference, expected);
            case NegativeSyntax negative:
                return BindNumber(negative.Operand) is { } operand ? Arithmetic(new BoundNumber(0), ArithmeticSign.Subtract, operand) : null;
            case ArithmeticSyntax arithmetic:
                return BindArithmetic(arithmetic);
            case AccordingSyntax according:
                return BindAccording(according, expected);
            case ConditionalSyntax conditional:
                return BindConditional(conditional, expected);
            case QuantifiedSyntax quantified:
                return BindQuantified(quantified);
            default:
                return BindTruth(syntax);
        }
    }

    private BoundExpression? BindTruth(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case NotSyntax not:
                return BindCondition(not.Operand) is { } operand ? new BoundNot(operand) : null;
            case AndSyntax and:
                return BindAll(and.Operands) is { } all ? new BoundAnd(all) : null;
            case OrSyntax or:
                return BindAll(or.Operands) is { } some ? new BoundOr(some) : null;
            case ComparisonSyntax comparison:
                return BindAtom(comparison);
            case KindTestSyntax test:
                return BindAtom(test);
            case BelievesSyntax believes:
                return BindBelief(believes);
            case MissingSyntax:
                return null;
            default:
                _diagnostics.Unexpected(Locate(syntax), "a value or a condition", "something that only stands in other lines");
                return null;
        }
    }

    private List<BoundExpression>? BindAll(SyntaxList<ExpressionSyntax> operands)
    {
        var bound = new List<BoundExpression>();
        bool isComplete = true;
        foreach (var operand in operands)
        {
            if (BindCondition(operand) is { } condition)
            {
                bound.Add(condition);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete ? bound : null;
    }

    private BoundExpression? BindArithmetic(ArithmeticSyntax syntax)
    {
        var left = BindNumber(syntax.Left);
        var right = BindNumber(syntax.Right);
        return left is null || right is null ? null : Arithmetic(left, Sign(syntax.Word), right);
    }

    private static BoundArithmetic Arithmetic(BoundExpression left, ArithmeticSign sign, BoundExpression right) => new(left, sign, right);

    private static ArithmeticSign Sign(ArithmeticWord word) => word switch
    {
        ArithmeticWord.Plus => ArithmeticSign.Add,
        ArithmeticWord.Minus => ArithmeticSign.Subtract,
        ArithmeticWord.Times => ArithmeticSign.Multiply,
        _ => ArithmeticSign.Divide,
    };

    private BoundExpression? BindConditional(ConditionalSyntax syntax, TypeSymbol? expected)
    {
        var branches = new List<BoundBranch>();
        bool isComplete = true;
        foreach (var branch in syntax.Branches)
        {
            isComplete &= AddBranch(branches, BindCondition(branch.Condition), branch.Value, ref expected);
        }

        isComplete &= AddBranch(branches, new BoundTruth(true), syntax.Otherwise, ref expected);
        return isComplete ? new BoundChoice(branches) : null;
    }

    private bool AddBranch(List<BoundBranch> branches, BoundExpression? condition, ExpressionSyntax syntax, ref TypeSymbol? expected)
    {
        var value = BindValue(syntax, expected);
        if (value is null || condition is null)
        {
            return false;
        }

        if (branches.Count > 0 && !Types.AreComparable(branches[0].Value, value))
        {
            _diagnostics.WrongType(Locate(syntax), Types.Show(Types.Of(branches[0].Value)), Types.ShowTypeOf(value));
            return false;
        }

        expected ??= Types.Of(value);
        branches.Add(new BoundBranch(condition, value));
        return true;
    }

    private BoundExpression? BindQuantified(QuantifiedSyntax syntax)
    {
        if (BindVariable(syntax.Variable, syntax.Type) is not { } variable)
        {
            return null;
        }

        bool isNumber = syntax.Word is QuantifierWord.Sum or QuantifierWord.Product;
        _scope.Add(variable);
        var operand = isNumber ? WithoutLifts(() => BindNumber(syntax.Operand)) : BindCondition(syntax.Operand);
        _scope.Remove(variable.Name);
        return operand is null ? null : new BoundQuantified((Quantifier)syntax.Word, variable, operand);
    }

    private VariableSymbol? BindVariable(IdentifierSyntax name, TypeSyntax type)
    {
        var bound = BindKindType(type);
        return bound is null || name.Text.Length == 0 ? null : new VariableSymbol(name.Text, bound, Locate(name));
    }

    // Minds

    private BoundExpression? BindBelief(BelievesSyntax syntax)
    {
        var mind = BindMind(syntax.Mind, syntax.IsKnowledge ? "know" : "believe");
        var operand = syntax is { IsKnowledge: true, Operand: ReferenceSyntax fact }
            ? WithoutLifts(() => BindValue(fact, TruthType.Instance))
            : BindCondition(syntax.Operand);
        if (mind is null || operand is null)
        {
            return null;
        }

        if (operand is BoundFluent && !Types.IsTruth(operand))
        {
            return new BoundComparison(new BoundBelieves(mind, operand), ComparisonOperator.Equal, operand) { Location = Locate(syntax) };
        }

        if (!Types.IsTruth(operand))
        {
            _diagnostics.WrongType(Locate(syntax.Operand), "a condition or a fact", Types.ShowTypeOf(operand));
            return null;
        }

        var belief = new BoundBelieves(mind, operand) { Location = Locate(syntax) };
        return syntax.IsKnowledge ? new BoundAnd(new[] { operand, belief }) : belief;
    }

    private BoundExpression? BindAccording(AccordingSyntax syntax, TypeSymbol? expected)
    {
        var mind = BindMind(syntax.Mind, "have beliefs");
        var operand = BindValue(syntax.Operand, expected);
        return mind is null || operand is null ? null : new BoundBelieves(mind, operand);
    }

    /// <summary>A person, or a role or variable that only a person can fill.</summary>
    private BoundExpression? BindMind(ExpressionSyntax syntax, string verb)
    {
        var bound = BindSimple(syntax);
        if (bound is null)
        {
            return null;
        }

        bool hasMind = bound is BoundEntity { Entity: var entity } ? entity.IsCharacter : Types.IsAlways(bound, Person);
        if (!hasMind)
        {
            _diagnostics.NotAPerson(Locate(syntax), Types.Show(bound), verb);
        }

        return hasMind ? bound : null;
    }

    /// <summary>An entity, or a role or variable.</summary>
    private BoundExpression? BindSimple(ExpressionSyntax syntax)
    {
        var bound = BindValue(syntax, null);
        if (bound is null or BoundEntity or BoundVariable)
        {
            return bound;
        }

        _diagnostics.WrongType(Locate(syntax), "a name or a role", Types.ShowTypeOf(bound));
        return null;
    }

    // References

    private BoundExpression? BindReference(ReferenceSyntax syntax, TypeSymbol? expected)
    {
        if (syntax.Words.Length == 0)
        {
            return null;
        }

        return syntax.Arguments.Count > 0 ? BindFact(syntax) : BindWord(syntax, expected);
    }

    /// <summary>A word alone: a role, else a value that would fit here, else a fact without arguments.</summary>
    private BoundExpression? BindWord(ReferenceSyntax syntax, TypeSymbol? expected)
    {
        string word = syntax.Words;
        if (_scope.Find(word) is { } role)
        {
            return role;
        }

        if (expected is ChoiceType choice && IndexOf(choice, word) is var index && index >= 0)
        {
            return new BoundChoiceValue(choice, index);
        }

        if (FindFact(word, 0) is { } fact)
        {
            return new BoundFluent(fact, Array.Empty<BoundExpression>());
        }

        string? suggestion = _facts.TryGetValue(word, out var others)
            ? $"Say of whom: {ShowDeclaration(others[0])}."
            : Suggest(word, WordsAround(expected));
        _diagnostics.UnknownWord(Locate(syntax), word, suggestion);
        return null;
    }

    private IEnumerable<string> WordsAround(TypeSymbol? expected)
    {
        var values = expected is ChoiceType choice ? choice.Values : Array.Empty<string>();
        return values.Concat(_scope.Names).Concat(_facts.Keys).Concat(_entitiesByName.Keys);
    }

    private static int IndexOf(ChoiceType choice, string word)
    {
        for (int i = 0; i < choice.Values.Count; i++)
        {
            if (choice.Values[i] == word)
            {
                return i;
            }
        }

        return -1;
    }

    private FluentSymbol? FindFact(string name, int argumentCount) =>
        _facts.TryGetValue(name, out var facts) ? facts.FirstOrDefault(fact => fact.Parameters.Count == argumentCount) : null;

    private BoundFluent? BindFact(ReferenceSyntax syntax)
    {
        if (!_facts.TryGetValue(syntax.Words, out var candidates))
        {
            ReportUnknownFact(syntax);
            return null;
        }

        var arguments = new List<BoundExpression>();
        foreach (var argument in syntax.Arguments)
        {
            if (BindValue(argument.Value, null) is not { } bound)
            {
                return null;
            }

            arguments.Add(bound);
        }

        bool startsWithOf = syntax.Arguments[0].Preposition == "of";
        var prepositions = syntax.Arguments.Skip(1).Select(argument => argument.Preposition).ToArray();
        return BindFluent(candidates, arguments, startsWithOf ? prepositions : null, syntax, syntax.Words);
    }

    private void ReportUnknownFact(ReferenceSyntax syntax)
    {
        string? suggestion = _adjectives.ContainsKey(syntax.Words)
            ? $"`{syntax.Words}` is said with `is`: `X is {syntax.Words}`."
            : Suggest(syntax.Words, _facts.Keys);
        _diagnostics.UnknownFact(Locate(syntax), syntax.Words, suggestion);
    }

    /// <summary>The first of the facts with a name that the arguments and prepositions fit.</summary>
    /// <param name="prepositions">Null: none would fit.</param>
    private BoundFluent? BindFluent(
        List<FluentSymbol> candidates, List<BoundExpression> arguments, string[]? prepositions, SyntaxNode syntax, string words)
    {
        foreach (var fact in candidates)
        {
            if (prepositions is not null && Fits(fact, arguments) && fact.Prepositions.SequenceEqual(prepositions))
            {
                return LiftArguments(fact, arguments, syntax);
            }
        }

        foreach (var adjective in candidates)
        {
            if (prepositions is not null && adjective.IsAdjective && _lifts is not null && CouldFit(adjective, arguments)
                && adjective.Prepositions.SequenceEqual(prepositions))
            {
                return LiftArguments(adjective, arguments, syntax);
            }
        }

        if (!_diagnostics.IsFull)
        {
            string said = string.Join(", ", arguments.Select(Types.ShowTypeOf));
            _diagnostics.WrongArguments(Locate(syntax), words, said, $"Declared as {string.Join(" and ", candidates.Take(3).Select(ShowDeclaration))}.");
        }

        return null;
    }

    private static bool Fits(FluentSymbol fact, List<BoundExpression> arguments)
    {
        if (fact.Parameters.Count != arguments.Count)
        {
            return false;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is BoundUnknown || !Types.CanHold(fact.Parameters[i].Type, arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an adjective could be said of what the arguments may turn out to be: "person is bedridden", when patients can be.</summary>
    private static bool CouldFit(FluentSymbol adjective, List<BoundExpression> arguments)
    {
        bool could = adjective.Parameters.Count == arguments.Count;
        for (int i = 0; could && i < arguments.Count; i++)
        {
            could = Types.CanHold(adjective.Parameters[i].Type, arguments[i])
                || (arguments[i] is not BoundEntity && Types.Of(arguments[i]) is KindSymbol wider
                    && adjective.Parameters[i].Type is KindSymbol kind && kind.Is(wider));
        }

        return could;
    }

    private static string ShowDeclaration(FluentSymbol fact)
    {
        var parts = new List<string>();
        for (int i = 0; i < fact.Parameters.Count; i++)
        {
            string kind = fact.Parameters[i].Type is TruthType ? "yes or no" : fact.Parameters[i].Name;
            parts.Add(i == 0 ? (fact.IsAdjective ? kind : $"of {kind}") : $"{fact.Prepositions[i - 1]} {kind}");
        }

        return fact.IsAdjective
            ? $"`{parts[0]} can be {string.Join(" ", parts.Skip(1).Prepend(fact.Name))}`"
            : $"`{string.Join(" ", parts.Prepend(fact.Name))}`";
    }
}
