using System;
using System.Collections.Generic;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Lowering;

/// <summary>
/// Bound expressions as ground conditions and terms, under the bindings in force. Negation is pushed inward on the way
/// (<c>not n &lt; 5</c> is <c>n &gt;= 5</c>), quantifiers are written out, minds move onto the fluents they read.
/// </summary>
/// <remarks>The other parts: Values (terms), Goods (wants), Comparisons (literals and isolation).</remarks>
internal sealed partial class Lowerer
{
    private static readonly int[] NoMinds = Array.Empty<int>();

    private readonly SymbolTable _symbols;
    private readonly FluentTable _fluents;

    /// <param name="wants">Of everybody: what the good of somebody is made of.</param>
    public Lowerer(SymbolTable symbols, FluentTable fluents, Logic logic, IReadOnlyList<BoundConcern> wants)
    {
        _symbols = symbols;
        _fluents = fluents;
        Logic = logic;
        Wants = wants;
    }

    public IReadOnlyList<BoundConcern> Wants { get; }

    public Logic Logic { get; }

    public Bindings Bindings { get; } = new();

    /// <summary>The value of a fluent that has the same one in every mind for ever, or null. Set before lowering starts.</summary>
    public Func<Reference, Constant?> Fixed { get; set; } = _ => null;

    /// <summary>Set when a constant division by zero was met.</summary>
    public bool DividedByZero { get; set; }

    public Dnf Condition(BoundExpression expression, bool negate = false)
    {
        Logic.Begin();
        return Condition(expression, NoMinds, negate);
    }

    private Dnf Condition(BoundExpression expression, int[] minds, bool negate)
    {
        if (!Logic.MayGoOn())
        {
            return Dnf.False;
        }

        switch (expression)
        {
            case BoundTruth truth:
                return Dnf.Truth(truth.Value != negate);
            case BoundVariable variable:
                return Dnf.Truth((Bindings.TryGet(variable.Variable, out var value) && value == Constant.True) != negate);
            case BoundFluent fluent:
                return TruthFluent(fluent, minds, negate);
            case BoundBelieves believes:
                return MindOf(believes.Mind) is { } mind
                    ? Condition(believes.Operand, Append(minds, mind), negate)
                    : Dnf.Truth(negate);
            case BoundNot not:
                return Condition(not.Operand, minds, !negate);
            case BoundAnd and:
                return negate ? Some(and.Operands, minds, true) : Every(and.Operands, minds, false);
            case BoundOr or:
                return negate ? Every(or.Operands, minds, true) : Some(or.Operands, minds, false);
            case BoundChoice choice:
                return ChoiceCondition(choice, minds, negate);
            case BoundQuantified quantified:
                return QuantifiedCondition(quantified, minds, negate);
            case BoundComparison comparison:
                return Comparison(comparison, minds, negate);
            case BoundIsKind isKind:
                return KindTest(isKind, minds, negate);
            default:
                return Dnf.Truth(negate);
        }
    }

    public Constant? ConstantOf(BoundExpression expression) => expression switch
    {
        BoundTruth truth => Constant.Truth(truth.Value),
        BoundNumber number => Constant.Of(Number.FromDecimal(number.Value)),
        BoundUnknown => Constant.Unknown,
        BoundEntity entity => _symbols.Of(entity.Entity),
        BoundChoiceValue choice => _symbols.Of(choice.Type, choice.Index),
        BoundVariable variable => Bindings.TryGet(variable.Variable, out var value) ? value : null,
        _ => null,
    };

    /// <summary>The mind that an expression names, or null if that is no character.</summary>
    public int? MindOf(BoundExpression expression) =>
        ConstantOf(expression) is { } value && _symbols.IsCharacter(value) ? value.Index : null;

    /// <summary>The fluent under the bindings, or null if the arguments do not fit it.</summary>
    public Reference? Resolve(BoundFluent fluent)
    {
        var arguments = new Constant[fluent.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (ConstantOf(fluent.Arguments[i]) is not { } value)
            {
                return null;
            }

            arguments[i] = value;
        }

        return _fluents.Find(fluent.Fluent, arguments);
    }

    /// <summary>Runs the visitor for every value of the variable.</summary>
    public void ForEach(VariableSymbol variable, Action visit)
    {
        foreach (var value in _symbols.ValuesOf(variable.Type))
        {
            Bindings.Push(variable, value);
            visit();
            Bindings.Pop();
        }
    }

    private static int[] Append(int[] minds, int mind)
    {
        var longer = new int[minds.Length + 1];
        minds.CopyTo(longer, 0);
        longer[minds.Length] = mind;
        return longer;
    }

    private Reference? Resolve(BoundFluent fluent, int[] minds)
    {
        var reference = Resolve(fluent);
        for (int i = minds.Length - 1; i >= 0 && reference is not null; i--)
        {
            reference = reference.BelievedBy(minds[i]);
        }

        return reference;
    }

    private Dnf TruthFluent(BoundFluent fluent, int[] minds, bool negate) =>
        Resolve(fluent, minds) is { } reference
            ? Literal(reference, Relation.Equal, new Term.Known(Constant.Truth(!negate)))
            : Dnf.Truth(negate);

    private Dnf Every(IReadOnlyList<BoundExpression> operands, int[] minds, bool negate)
    {
        var result = Dnf.True;
        for (int i = 0; i < operands.Count && !result.IsFalse; i++)
        {
            result = Logic.And(result, Condition(operands[i], minds, negate));
        }

        return result;
    }

    private Dnf Some(IReadOnlyList<BoundExpression> operands, int[] minds, bool negate)
    {
        var results = new List<Dnf>(operands.Count);
        foreach (var operand in operands)
        {
            results.Add(Condition(operand, minds, negate));
        }

        return Logic.Or(results);
    }

    private Dnf ChoiceCondition(BoundChoice choice, int[] minds, bool negate)
    {
        var results = new List<Dnf>();
        var none = Dnf.True;
        foreach (var branch in choice.Branches)
        {
            var test = Logic.And(none, Condition(branch.Condition, minds, false));
            results.Add(Logic.And(test, Condition(branch.Value, minds, negate)));
            none = Logic.And(none, Condition(branch.Condition, minds, true));
            if (none.IsFalse)
            {
                break;
            }
        }

        return Logic.Or(results);
    }

    private Dnf QuantifiedCondition(BoundQuantified quantified, int[] minds, bool negate)
    {
        bool isEvery = (quantified.Quantifier == Quantifier.Every) != negate;
        var results = new List<Dnf>();
        var every = Dnf.True;
        ForEach(quantified.Variable, () =>
        {
            if (!isEvery)
            {
                results.Add(Condition(quantified.Operand, minds, negate));
            }
            else if (!every.IsFalse)
            {
                every = Logic.And(every, Condition(quantified.Operand, minds, negate));
            }
        });
        return isEvery ? every : Logic.Or(results);
    }
}
