using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly List<FluentSymbol> _fluents = new();
    private readonly Dictionary<string, List<FluentSymbol>> _facts = new();
    private readonly Dictionary<string, List<FluentSymbol>> _adjectives = new();

    private void BindFacts() => Each<FactsSyntax>(item =>
    {
        foreach (var fact in item.Facts.Lines)
        {
            if (fact is ValueFactSyntax value)
            {
                BindFact(value);
            }
            else if (fact is AdjectiveFactSyntax adjectives)
            {
                BindAdjectives(adjectives);
            }
        }
    });

    private void BindFact(ValueFactSyntax syntax)
    {
        var parameters = BindParameters(syntax.Parameters);
        var type = BindFactType(syntax);
        if (parameters is null || type is null || syntax.Name.Text.Length == 0)
        {
            return;
        }

        if (parameters.Count > 0 && syntax.Parameters[0].Preposition != "of")
        {
            _diagnostics.Unexpected(Locate(syntax.Parameters[0]), "`of` before the first kind", $"`{syntax.Parameters[0].Preposition}`");
        }

        if (syntax.OrUnknown && type is TruthType)
        {
            _diagnostics.NoUnknown(Locate(syntax.Type), "A fact that is yes or no");
        }

        if (syntax.WithHistory && type is not NumberType)
        {
            _diagnostics.HistoryOfNoNumber(Locate(syntax.Type));
        }

        bool allowsUnknown = type is not TruthType && (syntax.OrUnknown || (IsSabre && type is NumberType or KindSymbol));
        Declare(_facts, new FluentSymbol(syntax.Name.Text, parameters, type, allowsUnknown, Locate(syntax.Name))
        {
            Prepositions = syntax.Parameters.Skip(1).Select(parameter => parameter.Preposition).ToArray(),
            KeepsHistory = syntax.WithHistory,
        });
    }

    private void BindAdjectives(AdjectiveFactSyntax syntax)
    {
        if (BindKindType(syntax.Kind) is not { } subject)
        {
            return;
        }

        foreach (var adjective in syntax.Adjectives)
        {
            if (adjective.Name.Text.Length > 0 && BindParameters(adjective.Parameters) is { } parameters)
            {
                parameters.Insert(0, new FluentParameter(subject.Name, subject, null));
                Declare(_adjectives, new FluentSymbol(adjective.Name.Text, parameters, TruthType.Instance, false, Locate(adjective.Name))
                {
                    IsAdjective = true,
                    Prepositions = adjective.Parameters.Select(parameter => parameter.Preposition).ToArray(),
                });
            }
        }
    }

    private List<FluentParameter>? BindParameters(SyntaxList<ParameterSyntax> syntax)
    {
        var parameters = new List<FluentParameter>();
        foreach (var parameter in syntax)
        {
            if (BindKindType(parameter.Type) is not { } type)
            {
                return null;
            }

            parameters.Add(new FluentParameter(type.Name, type, null));
        }

        return parameters;
    }

    private TypeSymbol? BindFactType(ValueFactSyntax fact)
    {
        switch (fact.Type)
        {
            case RangeTypeSyntax range when range.Lowest >= range.Highest:
                _diagnostics.OutOfRange(
                    Locate(range), $"The lowest value, {Types.Show(range.Lowest)},", $"the numbers below the highest, {Types.Show(range.Highest)}");
                return null;
            case RangeTypeSyntax range:
                return new NumberType(range.Lowest, range.Highest);
            case NumberTypeSyntax number:
                if (!IsSabre)
                {
                    _diagnostics.Unbounded(Locate(number));
                }

                return NumberType.Unbounded;
            case ChoiceTypeSyntax choice:
                return BindChoice(fact.Name.Text, choice);
            default:
                return BindKindType(fact.Type);
        }
    }

    private ChoiceType BindChoice(string fact, ChoiceTypeSyntax choice)
    {
        var values = new List<string>();
        var seen = new HashSet<string>();
        foreach (var value in choice.Values)
        {
            if (value.Text.Length > 0 && seen.Add(value.Text))
            {
                values.Add(value.Text);
            }
            else if (value.Text.Length > 0)
            {
                _diagnostics.Duplicate(Locate(value), $"The value `{value.Text}`");
            }
        }

        return new ChoiceType(fact, values, Locate(choice));
    }

    /// <summary>Facts may share a name if no arguments fit two of them.</summary>
    private void Declare(Dictionary<string, List<FluentSymbol>> table, FluentSymbol fluent)
    {
        if (!table.TryGetValue(fluent.Name, out var same))
        {
            table.Add(fluent.Name, same = new List<FluentSymbol>());
        }

        // A name with very many meanings is somebody testing us; the check stays short.
        foreach (var other in same.Take(100))
        {
            if (Overlap(fluent, other))
            {
                _diagnostics.Duplicate(fluent.Location!.Value, $"The fact `{fluent.Name}`");
                return;
            }
        }

        same.Add(fluent);
        _fluents.Add(fluent);
    }

    private bool Overlap(FluentSymbol a, FluentSymbol b)
    {
        if (a.Parameters.Count != b.Parameters.Count || !a.Prepositions.SequenceEqual(b.Prepositions))
        {
            return false;
        }

        for (int i = 0; i < a.Parameters.Count; i++)
        {
            if (!Overlap(a.Parameters[i].Type, b.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private bool Overlap(TypeSymbol a, TypeSymbol b) =>
        a is KindSymbol x && b is KindSymbol y
            ? x.Is(y) || y.Is(x) || (!IsSabre && _entities.Any(entity => entity.Is(x) && entity.Is(y)))
            : ReferenceEquals(a, b);
}
