using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Grounding;

/// <summary>All symbols of a story numbered through: entities in canonical order (so a character's number is its id), then choice values.</summary>
internal sealed class SymbolTable
{
    private readonly IReadOnlyList<EntitySymbol> _entities;
    private readonly Dictionary<EntitySymbol, int> _entityNumbers = new();
    private readonly Dictionary<ChoiceType, int> _choiceOffsets = new();
    private readonly List<string> _names = new();
    private readonly Dictionary<TypeSymbol, IReadOnlyList<Constant>> _values = new();

    public SymbolTable(BoundStory story)
    {
        _entities = story.Entities;
        foreach (var entity in _entities)
        {
            _entityNumbers[entity] = _names.Count;
            _names.Add(entity.Name);
        }

        CharacterNames = _entities.TakeWhile(entity => entity.IsCharacter).Select(entity => entity.Name).ToArray();
        foreach (var fluent in story.Fluents)
        {
            if (fluent.Type is ChoiceType choice)
            {
                OffsetOf(choice);
            }
        }
    }

    public IReadOnlyList<string> CharacterNames { get; }

    /// <summary>Those of the built-in kind of beings who have no mind.</summary>
    public IReadOnlyList<string> BeingNames =>
        _entities.Where(entity => !entity.IsCharacter && entity.Kinds.Any(kind => kind.Ancestors.Any(above => above.Name == "being")))
            .Select(entity => entity.Name).ToArray();

    public int CharacterCount => CharacterNames.Count;

    /// <summary>How many symbols there are.</summary>
    public int Count => _names.Count;

    public Constant Of(EntitySymbol entity) => Constant.Symbol(_entityNumbers[entity]);

    public Constant Of(ChoiceType type, int index) => Constant.Symbol(OffsetOf(type) + index);

    public bool IsCharacter(Constant value) => value.Kind == ConstantKind.Symbol && value.Index < CharacterCount;

    public string Name(Constant value) => value.Kind switch
    {
        ConstantKind.Truth => value == Constant.True ? "True" : "False",
        ConstantKind.Unknown => "?",
        ConstantKind.Number => value.Number.ToString(),
        _ => _names[value.Index],
    };

    /// <summary>The values of a type in canonical order; of numbers with bounds the whole ones.</summary>
    public IReadOnlyList<Constant> ValuesOf(TypeSymbol type)
    {
        if (!_values.TryGetValue(type, out var values))
        {
            values = Enumerate(type);
            _values.Add(type, values);
        }

        return values;
    }

    /// <summary>Whether the value is of the type; unknown is of none.</summary>
    public bool Is(Constant value, TypeSymbol type) => type switch
    {
        TruthType => value.Kind == ConstantKind.Truth,
        NumberType => value.IsNumber,
        _ => value.Kind == ConstantKind.Symbol && ValuesOf(type).Contains(value),
    };

    private Constant[] Enumerate(TypeSymbol type) => type switch
    {
        TruthType => new[] { Constant.False, Constant.True },
        ChoiceType choice => choice.Values.Select((_, index) => Of(choice, index)).ToArray(),
        KindSymbol kind => _entities.Where(entity => entity.Is(kind)).Select(Of).ToArray(),
        NumberType { Lowest: { } lowest, Highest: { } highest } => WholeNumbers(lowest, highest).ToArray(),
        _ => Array.Empty<Constant>(),
    };

    private static IEnumerable<Constant> WholeNumbers(decimal lowest, decimal highest)
    {
        for (decimal number = Math.Ceiling(lowest); number <= highest; number++)
        {
            yield return Constant.Of(Number.FromDecimal(number));
        }
    }

    private int OffsetOf(ChoiceType choice)
    {
        if (!_choiceOffsets.TryGetValue(choice, out int offset))
        {
            offset = _names.Count;
            _choiceOffsets.Add(choice, offset);
            _names.AddRange(choice.Values);
        }

        return offset;
    }
}
