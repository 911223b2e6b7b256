// The types of a problem. A type is declared, or only mentioned in the declaration of another type or of an entity and then made
// silently (Sabre) or with a warning (we). Everything is a child of entity; a link that would close a circle is reported and left out.

using System.Collections.Generic;
using System.Globalization;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Sabre;

internal sealed class SabreTypeTable
{
    private const int MaximumTypes = 2000;

    private readonly SabreDiagnosticBag _diagnostics;
    private readonly Dictionary<string, KindSymbol> _byName = new();
    private readonly List<KindSymbol> _kinds = new();
    private readonly Dictionary<KindSymbol, List<(KindSymbol Parent, SabreName Mention)>> _links = new();
    private readonly HashSet<(KindSymbol, KindSymbol)> _linked = new();
    private bool _isFull;

    public SabreTypeTable(SabreDiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        Entity = Add("entity", null);
        Character = Add("character", null);
    }

    public KindSymbol Entity { get; }

    public KindSymbol Character { get; }

    public IReadOnlyList<KindSymbol> Kinds => _kinds;

    public static bool IsBasic(string name) => name is "boolean" or "number";

    public TypeSymbol? Find(string name) => name switch
    {
        "boolean" => TruthType.Instance,
        "number" => NumberType.Unbounded,
        _ => _byName.TryGetValue(name, out var kind) ? kind : null,
    };

    public TypeSymbol? Find(SabreName name)
    {
        var type = Find(name.Text);
        if (type is null)
        {
            string? suggestion = SabreSuggestion.For(name.Text, Names());
            _diagnostics.ReportWithSuggestion(SabreDiagnostics.UnknownType, name.Location, suggestion, name.Text);
        }

        return type;
    }

    public void Declare(IReadOnlyList<SabreTypeSyntax> definitions, IReadOnlyList<SabreEntitySyntax> entities)
    {
        foreach (var definition in definitions)
        {
            DeclareName(definition);
        }

        foreach (var definition in definitions)
        {
            if (_byName.TryGetValue(definition.Name.Text, out var kind))
            {
                DeclareParents(kind, definition.Parents);
            }
        }

        foreach (var entity in entities)
        {
            foreach (var type in entity.Types)
            {
                Mention(type);
            }
        }

        Close();
    }

    private KindSymbol Add(string name, SabreName? declaration)
    {
        var kind = new KindSymbol(name, declaration?.Location);
        _byName.Add(name, kind);
        _kinds.Add(kind);
        return kind;
    }

    private void DeclareName(SabreTypeSyntax definition)
    {
        var name = definition.Name;
        if (IsBasic(name.Text))
        {
            _diagnostics.Report(SabreDiagnostics.BasicTypeDeclared, name.Location, name.Text);
        }
        else if (!_byName.ContainsKey(name.Text) && HasRoom(name))
        {
            Add(name.Text, name);
        }
    }

    private bool HasRoom(SabreName name)
    {
        if (_kinds.Count < MaximumTypes)
        {
            return true;
        }

        if (!_isFull)
        {
            _diagnostics.Report(
                SabreDiagnostics.TooManyTypes, name.Location, MaximumTypes.ToString(CultureInfo.InvariantCulture));
        }

        _isFull = true;
        return false;
    }

    private void DeclareParents(KindSymbol kind, IReadOnlyList<SabreName> parents)
    {
        foreach (var parent in parents)
        {
            if (IsBasic(parent.Text))
            {
                _diagnostics.Report(SabreDiagnostics.BasicTypeExtended, parent.Location, parent.Text);
            }
            else if (kind == Entity)
            {
                _diagnostics.Report(SabreDiagnostics.TypeCircle, parent.Location, kind.Name, parent.Text);
            }
            else if (Mention(parent) is { } parentKind && _linked.Add((kind, parentKind)))
            {
                LinksOf(kind).Add((parentKind, parent));
            }
        }
    }

    private List<(KindSymbol Parent, SabreName Mention)> LinksOf(KindSymbol kind)
    {
        if (!_links.TryGetValue(kind, out var links))
        {
            _links.Add(kind, links = new List<(KindSymbol, SabreName)>());
        }

        return links;
    }

    private KindSymbol? Mention(SabreName name)
    {
        if (_byName.TryGetValue(name.Text, out var kind))
        {
            return kind;
        }

        if (IsBasic(name.Text) || !HasRoom(name))
        {
            return null;
        }

        string? suggestion = SabreSuggestion.For(name.Text, Names());
        _diagnostics.ReportWithSuggestion(SabreDiagnostics.UndeclaredType, name.Location, suggestion, name.Text);
        return Add(name.Text, name);
    }

    /// <summary>Links every type to its parents, parents first, leaving out links that close a circle.</summary>
    private void Close()
    {
        var onPath = new HashSet<KindSymbol>();
        var done = new HashSet<KindSymbol>();
        foreach (var kind in _kinds)
        {
            Close(kind, onPath, done);
        }
    }

    private void Close(KindSymbol kind, HashSet<KindSymbol> onPath, HashSet<KindSymbol> done)
    {
        if (!done.Add(kind))
        {
            return;
        }

        onPath.Add(kind);
        foreach (var (parent, mention) in LinksOf(kind))
        {
            if (onPath.Contains(parent))
            {
                _diagnostics.Report(SabreDiagnostics.TypeCircle, mention.Location, kind.Name, parent.Name);
                continue;
            }

            Close(parent, onPath, done);
            kind.Parents.Add(parent);
        }

        onPath.Remove(kind);
        if (kind.Parents.Count == 0 && kind != Entity)
        {
            kind.Parents.Add(Entity);
        }

        kind.Close();
    }

    private IEnumerable<string> Names()
    {
        foreach (var kind in _kinds)
        {
            yield return kind.Name;
        }
    }
}
