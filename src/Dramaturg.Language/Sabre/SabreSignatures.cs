// Definitions with the same name and number of parameters may stand side by side if their parameters differ. Where they overlap
// Sabre complains only if a constant is involved and silently takes the first one otherwise; so does this, with a warning.

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Sabre;

internal sealed class SabreSignatures
{
    private const int MaximumOverloads = 100;

    private readonly SabreDiagnosticBag _diagnostics;
    private readonly Dictionary<(string, int), List<Signature>> _signatures = new();
    private readonly HashSet<string> _names = new();

    public SabreSignatures(SabreDiagnosticBag diagnostics) => _diagnostics = diagnostics;

    private sealed record Signature(string Name, IReadOnlyList<FluentParameter> Parameters, FluentSymbol? Fluent)
    {
        public override string ToString() =>
            Name + "(" + string.Join(", ", Parameters.Select(parameter =>
                parameter.Only is null ? parameter.Name + " : " + parameter.Type.Name : parameter.Name)) + ")";
    }

    public IEnumerable<string> Names => _names;

    /// <returns>False if it can never be used because there are too many.</returns>
    public bool Add(SabreName name, IReadOnlyList<FluentParameter> parameters, FluentSymbol? fluent)
    {
        var added = new Signature(name.Text, parameters, fluent);
        var others = Others(name.Text, parameters.Count);
        if (others.Count >= MaximumOverloads)
        {
            _diagnostics.Report(
                SabreDiagnostics.TooManyOverloads, name.Location, name.Text, MaximumOverloads.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        if (others.FirstOrDefault(other => Overlap(other.Parameters, parameters)) is { } overlapping)
        {
            bool hasConstant = overlapping.Parameters.Concat(parameters).Any(parameter => parameter.Only is not null);
            var descriptor = hasConstant ? SabreDiagnostics.Ambiguous : SabreDiagnostics.DefinedTwice;
            _diagnostics.Report(descriptor, name.Location, added.ToString(), overlapping.ToString());
        }

        others.Add(added);
        _names.Add(name.Text);
        return true;
    }

    /// <summary>The first definition that admits the arguments.</summary>
    public FluentSymbol? Find(string name, IReadOnlyList<BoundExpression> arguments)
    {
        foreach (var signature in Others(name, arguments.Count))
        {
            if (Admits(signature.Parameters, arguments))
            {
                return signature.Fluent;
            }
        }

        return null;
    }

    /// <summary>What exists under this name, for a suggestion.</summary>
    public string? Suggest(string name)
    {
        var known = _signatures.Values.SelectMany(list => list).FirstOrDefault(signature => signature.Name == name);
        return known is not null ? "There is " + known + "." : SabreSuggestion.For(name, _names);
    }

    private List<Signature> Others(string name, int count)
    {
        if (!_signatures.TryGetValue((name, count), out var others))
        {
            _signatures.Add((name, count), others = new List<Signature>());
        }

        return others;
    }

    private static bool Admits(IReadOnlyList<FluentParameter> parameters, IReadOnlyList<BoundExpression> arguments)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            if (!SabreValues.Admits(parameters[i], arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Overlap(IReadOnlyList<FluentParameter> a, IReadOnlyList<FluentParameter> b)
    {
        for (int i = 0; i < a.Count; i++)
        {
            if (!Overlap(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Overlap(FluentParameter a, FluentParameter b) => (a.Only, b.Only) switch
    {
        (null, null) => SabreValues.IsWithin(a.Type, b.Type) || SabreValues.IsWithin(b.Type, a.Type),
        ({ } constant, _) => SabreValues.Admits(b, Constant(constant)),
        (_, { } constant) => SabreValues.Admits(a, Constant(constant)),
    };

    private static BoundExpression Constant(BoundExpressionConstant constant) => constant switch
    {
        { Entity: { } entity } => new BoundEntity(entity),
        { Number: { } number } => new BoundNumber(number),
        _ => new BoundTruth(constant.Truth == true),
    };
}
