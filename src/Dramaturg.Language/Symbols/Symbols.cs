// What the names of a story stand for, in either front end. Symbols are compared by reference and never change after binding.

using System.Collections.Generic;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Symbols;

/// <summary>Anything with a name.</summary>
public abstract class Symbol
{
    private protected Symbol(string name, TextLocation? location)
    {
        Name = name;
        Location = location;
    }

    public string Name { get; }

    /// <summary>Where it was declared; null for what is built in.</summary>
    public TextLocation? Location { get; }

    public override string ToString() => Name;
}

/// <summary>A set of values: truth, number, or a kind of things.</summary>
public abstract class TypeSymbol : Symbol
{
    private protected TypeSymbol(string name, TextLocation? location)
        : base(name, location)
    {
    }
}

public sealed class TruthType : TypeSymbol
{
    private TruthType()
        : base("boolean", null)
    {
    }

    public static TruthType Instance { get; } = new();
}

/// <summary>Numbers, bounded (and then saturating) or not.</summary>
public sealed class NumberType : TypeSymbol
{
    public NumberType(decimal? lowest, decimal? highest)
        : base("number", null)
    {
        Lowest = lowest;
        Highest = highest;
    }

    public static NumberType Unbounded { get; } = new(null, null);

    public decimal? Lowest { get; }

    public decimal? Highest { get; }
}

/// <summary>Named values that are no things: <c>stable, critical, saved</c>.</summary>
public sealed class ChoiceType : TypeSymbol
{
    public ChoiceType(string name, IReadOnlyList<string> values, TextLocation? location)
        : base(name, location) => Values = values;

    public IReadOnlyList<string> Values { get; }
}

/// <summary>A kind of things, with all the kinds above it.</summary>
public sealed class KindSymbol : TypeSymbol
{
    private readonly HashSet<KindSymbol> _ancestors = new();

    public KindSymbol(string name, TextLocation? location)
        : base(name, location)
    {
    }

    /// <summary>Itself and every kind above it, once <see cref="Close"/> has run for all its parents.</summary>
    public IReadOnlyCollection<KindSymbol> Ancestors => _ancestors;

    public List<KindSymbol> Parents { get; } = new();

    public bool Is(KindSymbol other) => ReferenceEquals(this, other) || _ancestors.Contains(other);

    /// <summary>Computes the ancestors, once; kinds form no circle.</summary>
    public void Close()
    {
        if (!_ancestors.Add(this))
        {
            return;
        }

        foreach (var parent in Parents)
        {
            parent.Close();
            _ancestors.UnionWith(parent._ancestors);
        }
    }
}

/// <summary>A person or thing of the story. It can be of several kinds.</summary>
public sealed class EntitySymbol : Symbol
{
    public EntitySymbol(string name, IReadOnlyList<KindSymbol> kinds, bool isCharacter, TextLocation? location)
        : base(name, location)
    {
        Kinds = kinds;
        IsCharacter = isCharacter;
    }

    public IReadOnlyList<KindSymbol> Kinds { get; }

    /// <summary>Has a mind.</summary>
    public bool IsCharacter { get; }

    public bool Is(KindSymbol kind)
    {
        foreach (var own in Kinds)
        {
            if (own.Is(kind))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A role of a schema, or what a quantifier runs over. A number only as what is said of a topic: then it runs over the whole ones.</summary>
public sealed class VariableSymbol : Symbol
{
    public VariableSymbol(string name, TypeSymbol type, TextLocation? location)
        : base(name, location) => Type = type;

    public TypeSymbol Type { get; }
}

/// <summary>A family of fluents, one for every choice of arguments.</summary>
public sealed class FluentSymbol : Symbol
{
    public FluentSymbol(
        string name, IReadOnlyList<FluentParameter> parameters, TypeSymbol type, bool allowsUnknown, TextLocation? location)
        : base(name, location)
    {
        Parameters = parameters;
        Type = type;
        AllowsUnknown = allowsUnknown;
    }

    public IReadOnlyList<FluentParameter> Parameters { get; }

    public TypeSymbol Type { get; }

    public bool AllowsUnknown { get; }

    /// <summary>Every change keeps its cause, for those who analyse a told story.</summary>
    public bool KeepsHistory { get; init; }

    /// <summary>Written as an adjective (<c>patient can be conscious</c>) in a drama.</summary>
    public bool IsAdjective { get; init; }

    /// <summary>The prepositions between the second and later arguments in a drama: <c>closeness of A to B</c> has <c>to</c>.</summary>
    public IReadOnlyList<string> Prepositions { get; init; } = System.Array.Empty<string>();

    /// <summary>Of a fact that a topic makes: what it keeps.</summary>
    public SpeechRecord? Record { get; init; }

    /// <summary>Kept by the language for itself: nobody speaks of it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>What stays of something said about a topic. The first parameter of its fact is who spoke (of a question, who was asked), the second the other.</summary>
/// <param name="Arguments">Of the topic, in order: a parameter of the record's fact, or always this entity.</param>
public sealed record SpeechRecord(SpeechRecordKind Kind, FluentSymbol Topic, IReadOnlyList<(int Parameter, EntitySymbol? Entity)> Arguments);

public enum SpeechRecordKind
{
    /// <summary>A question that has not been answered.</summary>
    Question,

    /// <summary>Whether a promise stands.</summary>
    Promise,

    /// <summary>What was promised.</summary>
    PromisedValue,

    /// <summary>What was so when it was promised; nobody speaks of that.</summary>
    ValueBefore,
}

/// <summary>A parameter of a fluent: any value of a type, or (Sabre) one constant only.</summary>
public sealed record FluentParameter(string Name, TypeSymbol Type, BoundExpressionConstant? Only);

/// <summary>A constant that a Sabre declaration fixes as a parameter.</summary>
public sealed record BoundExpressionConstant(EntitySymbol? Entity, decimal? Number, bool? Truth);
