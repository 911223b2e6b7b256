using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Grounding;

/// <summary>
/// Every fluent of the story with every choice of arguments, found by a table per schema. Sabre sorts them by name and then
/// arguments, a drama keeps the order of declaration.
/// </summary>
internal sealed class FluentTable
{
    public const int FluentLimit = 1_000_000;

    private readonly SymbolTable _symbols;
    private readonly Dictionary<FluentSymbol, Family> _families = new();
    private readonly Dictionary<(TypeSymbol, bool), Holder> _domains = new();

    public FluentTable(BoundStory story, SymbolTable symbols)
    {
        _symbols = symbols;
        bool sorted = story.Settings.IsSabre;
        var schemas = sorted
            ? story.Fluents.OrderBy(fluent => fluent.Name, StringComparer.Ordinal)
            : story.Fluents.AsEnumerable();
        var references = new List<Reference>();
        foreach (var schema in schemas)
        {
            if (!TryAdd(schema, references, mergeNeighbours: !sorted))
            {
                TooMany = schema;
                break;
            }
        }

        References = references;
    }

    /// <summary>The fluents in reality, by index.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <summary>The schema that passed the limit, if any.</summary>
    public FluentSymbol? TooMany { get; }

    /// <summary>Null if the arguments do not fit the schema.</summary>
    public Reference? Find(FluentSymbol symbol, ReadOnlySpan<Constant> arguments)
    {
        if (!_families.TryGetValue(symbol, out var family) || family.Positions.Length != arguments.Length)
        {
            return null;
        }

        int index = 0;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (!family.Positions[i].TryGetValue(arguments[i], out int position))
            {
                return null;
            }

            index = (index * family.Positions[i].Count) + position;
        }

        return family.Members[index];
    }

    public IReadOnlyList<Reference> Members(FluentSymbol symbol) =>
        _families.TryGetValue(symbol, out var family) ? family.Members : Array.Empty<Reference>();

    /// <summary>Every fluent of a schema with its arguments.</summary>
    public IReadOnlyList<(IReadOnlyList<Constant> Arguments, Reference Member)> Instances(FluentSymbol symbol)
    {
        var instances = new List<(IReadOnlyList<Constant>, Reference)>();
        var values = symbol.Parameters.Select(ValuesOf).ToArray();
        Enumerate(values, new Constant[values.Length], 0, arguments => instances.Add((arguments.ToArray(), Members(symbol)[instances.Count])));
        return instances;
    }

    private bool TryAdd(FluentSymbol schema, List<Reference> references, bool mergeNeighbours)
    {
        var values = schema.Parameters.Select(ValuesOf).ToArray();
        long count = values.Aggregate(1L, (product, list) => Math.Min(FluentLimit + 1L, product * list.Count));
        if (count + references.Count > FluentLimit)
        {
            return false;
        }

        var holder = DomainOf(schema);
        var members = new List<Reference>((int)count);
        Enumerate(values, new Constant[values.Length], 0, arguments =>
        {
            string[] names = arguments.Select(_symbols.Name).ToArray();
            var fluent = new GroundFluent(
                references.Count, Names.Call(schema.Name, names), holder.Domain, holder.Values, holder.Positions, schema.Location)
            {
                KeepsHistory = schema.KeepsHistory,
                Schema = schema.Name,
                Arguments = names,
                IsHidden = schema.IsHidden,
            };
            members.Add(new Reference(fluent, mergeNeighbours));
            references.Add(members[members.Count - 1]);
        });
        _families[schema] = new Family(members, Array.ConvertAll(values, Positions));
        return true;
    }

    private static Dictionary<Constant, int> Positions(IReadOnlyList<Constant> values)
    {
        var positions = new Dictionary<Constant, int>();
        for (int i = 0; i < values.Count; i++)
        {
            positions[values[i]] = i;
        }

        return positions;
    }

    private static void Enumerate(IReadOnlyList<Constant>[] values, Constant[] chosen, int position, Action<Constant[]> visit)
    {
        if (position == values.Length)
        {
            visit(chosen);
            return;
        }

        foreach (var value in values[position])
        {
            chosen[position] = value;
            Enumerate(values, chosen, position + 1, visit);
        }
    }

    private IReadOnlyList<Constant> ValuesOf(FluentParameter parameter) => parameter.Only switch
    {
        { Entity: { } entity } => new[] { _symbols.Of(entity) },
        { Number: { } number } => new[] { Constant.Of(Number.FromDecimal(number)) },
        { Truth: { } truth } => new[] { Constant.Truth(truth) },
        _ => _symbols.ValuesOf(parameter.Type),
    };

    private Holder DomainOf(FluentSymbol schema)
    {
        var key = (schema.Type, schema.AllowsUnknown);
        if (!_domains.TryGetValue(key, out var holder))
        {
            holder = CreateDomain(schema);
            _domains.Add(key, holder);
        }

        return holder;
    }

    private Holder CreateDomain(FluentSymbol schema)
    {
        switch (schema.Type)
        {
            case TruthType:
                return new Holder(Domain.Truth.Instance, _symbols.ValuesOf(schema.Type), Array.Empty<int>());
            case NumberType range:
                var domain = new Domain.Numbers(ToNumber(range.Lowest), ToNumber(range.Highest), schema.AllowsUnknown);
                return new Holder(domain, Array.Empty<Constant>(), Array.Empty<int>());
            default:
                var values = _symbols.ValuesOf(schema.Type);
                var names = values.Select(_symbols.Name).ToArray();
                return new Holder(new Domain.Symbols(schema.Type.Name, names, schema.AllowsUnknown), values, SymbolPositions(values));
        }
    }

    private static Number? ToNumber(decimal? bound) => bound is { } value ? Number.FromDecimal(value) : null;

    private int[] SymbolPositions(IReadOnlyList<Constant> values)
    {
        var positions = new int[_symbols.Count];
        Array.Fill(positions, -1);
        for (int i = 0; i < values.Count; i++)
        {
            positions[values[i].Index] = i;
        }

        return positions;
    }

    private sealed record Holder(Domain Domain, IReadOnlyList<Constant> Values, int[] Positions);

    private sealed record Family(IReadOnlyList<Reference> Members, Dictionary<Constant, int>[] Positions);
}
