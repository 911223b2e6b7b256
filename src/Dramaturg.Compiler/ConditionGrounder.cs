using System;
using System.Collections.Generic;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Output;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler;

/// <summary>Grounds conditions that are no part of a story, but about it: over the fluents of its model. Not for several threads at once.</summary>
public sealed class ConditionGrounder
{
    private readonly Lowerer _lowerer;
    private readonly SymbolTable _symbols;
    private readonly ModelWriter _writer;
    private readonly Func<Dnf, Dnf> _simplify;

    internal ConditionGrounder(Lowerer lowerer, SymbolTable symbols, ModelWriter writer, Func<Dnf, Dnf> simplify)
    {
        _lowerer = lowerer;
        _symbols = symbols;
        _writer = writer;
        _simplify = simplify;
    }

    /// <summary>What can never be comes out false, as far as <see cref="Condition.IsFalse"/> can tell.</summary>
    /// <param name="roles">What each word stands for.</param>
    /// <returns>Null for a condition that is too large to be written out.</returns>
    public Condition? Ground(BoundExpression condition, IReadOnlyList<(VariableSymbol Role, EntitySymbol Entity)> roles)
    {
        foreach (var (role, entity) in roles)
        {
            _lowerer.Bindings.Push(role, _symbols.Of(entity));
        }

        var ground = _simplify(_lowerer.Condition(condition));
        foreach (var _ in roles)
        {
            _lowerer.Bindings.Pop();
        }

        bool isTooLarge = _lowerer.Logic.TakeOverflow() | _lowerer.DividedByZero;
        _lowerer.DividedByZero = false;
        return isTooLarge ? null : _writer.Condition(ground);
    }
}
