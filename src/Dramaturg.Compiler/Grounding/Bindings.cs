using System.Collections.Generic;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Compiler.Grounding;

/// <summary>What the variables in scope stand for; a stack, searched from the innermost.</summary>
internal sealed class Bindings
{
    private readonly List<(VariableSymbol Variable, Constant Value)> _bound = new();

    public void Push(VariableSymbol variable, Constant value) => _bound.Add((variable, value));

    public void Pop() => _bound.RemoveAt(_bound.Count - 1);

    public bool TryGet(VariableSymbol variable, out Constant value)
    {
        for (int i = _bound.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_bound[i].Variable, variable))
            {
                value = _bound[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
