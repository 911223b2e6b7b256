using System.Collections.Generic;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Binding;

/// <summary>The roles and variables that a lower-case word can stand for. An inner one hides an outer one of the same name.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Entry> _entries = new();

    internal sealed class Entry
    {
        public Entry(BoundExpression value, Entry? hidden)
        {
            Value = value;
            Hidden = hidden;
        }

        /// <summary>A variable or, where everybody of a kind gets a copy, an entity.</summary>
        public BoundExpression Value { get; }

        public bool IsUsed { get; set; }

        public Entry? Hidden { get; }
    }

    public IEnumerable<string> Names => _entries.Keys;

    public bool Contains(string name) => _entries.ContainsKey(name);

    public bool IsUnused(string name) => _entries.TryGetValue(name, out var entry) && !entry.IsUsed;

    public Entry Add(string name, BoundExpression value)
    {
        _entries.TryGetValue(name, out var hidden);
        return _entries[name] = new Entry(value, hidden);
    }

    public Entry Add(VariableSymbol variable) => Add(variable.Name, new BoundVariable(variable));

    public void Remove(string name)
    {
        var entry = _entries[name];
        if (entry.Hidden is null)
        {
            _entries.Remove(name);
        }
        else
        {
            _entries[name] = entry.Hidden;
        }
    }

    public void Clear() => _entries.Clear();

    public BoundExpression? Find(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        entry.IsUsed = true;
        return entry.Value;
    }
}
