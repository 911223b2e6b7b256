using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Conversion;

/// <summary>What everything is called in the written story: as it was called before, unless that would mean something else.</summary>
internal sealed class WriterNames
{
    private static readonly string[] s_builtIn = { "thing", "being", "person", "place" };

    private readonly Dictionary<KindSymbol, string> _kinds = new();
    private readonly Dictionary<FluentSymbol, string> _fluents = new();
    private readonly Dictionary<VariableSymbol, string> _variables = new();
    private readonly HashSet<string> _wordsWithMeaning = new();
    private readonly List<string> _inScope = new();

    public WriterNames(BoundStory story)
    {
        var person = story.Kinds.FirstOrDefault(kind => kind.Location is null && kind.Name is "character" or "person");
        foreach (var kind in story.Kinds)
        {
            _kinds.Add(kind, Unused(NameOf(kind, person), _kinds.Values));
        }

        foreach (var fluent in story.Fluents)
        {
            _fluents.Add(fluent, Unused(NameOf(fluent), _fluents.Values));
            _wordsWithMeaning.UnionWith(fluent.Type is ChoiceType choice ? choice.Values : System.Array.Empty<string>());
            if (Parameters(fluent).Count == 0)
            {
                _wordsWithMeaning.Add(_fluents[fluent]);
            }
        }
    }

    public static bool IsBuiltIn(string kind) => s_builtIn.Contains(kind);

    public string Of(KindSymbol kind) => _kinds.TryGetValue(kind, out string? name) ? name : kind.Name;

    public string Of(FluentSymbol fluent) => _fluents.TryGetValue(fluent, out string? name) ? name : fluent.Name;

    public string Of(VariableSymbol variable) => _variables.TryGetValue(variable, out string? name) ? name : variable.Name;

    /// <summary>The parameters that vary. A constant one has become part of the name.</summary>
    public IReadOnlyList<FluentParameter> Parameters(FluentSymbol fluent) => fluent.Parameters.Where(parameter => parameter.Only is null).ToList();

    public string Preposition(FluentSymbol fluent, int position)
    {
        bool isKept = position > 0 && fluent.Prepositions.Count == fluent.Parameters.Count - 1
            && ReservedWords.IsPreposition(fluent.Prepositions[position - 1]);
        return position == 0 ? "of" : isKept ? fluent.Prepositions[position - 1] : "to";
    }

    /// <summary>Names a variable for as long as it is in scope.</summary>
    public string Enter(VariableSymbol variable)
    {
        string name = Unused(variable.Name, _inScope.Concat(_wordsWithMeaning));
        _variables[variable] = name;
        _inScope.Add(name);
        return name;
    }

    public void Leave() => _inScope.RemoveAt(_inScope.Count - 1);

    public void LeaveAll() => _inScope.Clear();

    /// <summary>A kind of Sabre's that is called like a built-in one is that kind if it stands in the same place, else it gets another name.</summary>
    private static string NameOf(KindSymbol kind, KindSymbol? person)
    {
        if (kind.Location is null)
        {
            return kind.Name switch { "entity" => "thing", "character" => "person", _ => kind.Name };
        }

        bool isBelowThing = kind.Parents.Count == 1 && kind.Parents[0].Parents.Count == 0;
        bool isTheSame = isBelowThing && (kind.Name == "place" || (kind.Name == "being" && person?.Is(kind) == true));
        return (IsBuiltIn(kind.Name) && !isTheSame) || kind.Name == "number" ? kind.Name + " sort" : kind.Name;
    }

    private static string NameOf(FluentSymbol fluent)
    {
        var constants = fluent.Parameters.Where(parameter => parameter.Only is not null).Select(parameter => Show(parameter.Only!)).ToList();
        return constants.Count == 0 ? fluent.Name : $"{fluent.Name}({string.Join(", ", constants)})";
    }

    private static string Show(BoundExpressionConstant constant) =>
        constant.Entity?.Name ?? constant.Number?.ToString(CultureInfo.InvariantCulture) ?? (constant.Truth == true ? "yes" : "no");

    private static string Unused(string name, IEnumerable<string> used)
    {
        var taken = new HashSet<string>(used);
        string candidate = name;
        for (int i = 2; taken.Contains(candidate); i++)
        {
            candidate = name + " " + i.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
