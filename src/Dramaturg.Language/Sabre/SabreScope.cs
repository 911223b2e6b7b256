using System.Collections.Generic;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Sabre;

/// <summary>The variables that can be named at a place; inner ones hide outer ones and entities.</summary>
internal sealed class SabreScope
{
    private readonly Dictionary<string, VariableSymbol> _variables = new();

    public VariableSymbol? Find(string name) => _variables.TryGetValue(name, out var variable) ? variable : null;

    /// <returns>The variable that is hidden now, for <see cref="Leave"/>.</returns>
    public VariableSymbol? Enter(VariableSymbol variable)
    {
        var hidden = Find(variable.Name);
        _variables[variable.Name] = variable;
        return hidden;
    }

    public void Leave(VariableSymbol variable, VariableSymbol? hidden)
    {
        if (hidden is null)
        {
            _variables.Remove(variable.Name);
        }
        else
        {
            _variables[variable.Name] = hidden;
        }
    }

    public IEnumerable<string> Names => _variables.Keys;
}
