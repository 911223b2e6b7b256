using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private const int MostLevelsOfKinds = 100;

    private readonly Dictionary<string, KindSymbol> _kindsByName = new();
    private readonly List<KindSymbol> _kinds = new();
    private readonly Dictionary<string, EntitySymbol> _entitiesByName = new();
    private readonly List<EntitySymbol> _entities = new();
    private string? _name;
    private StorySettings _settings = new(false, true, 0.5m, null, null, null, System.Array.Empty<string>());

    private KindSymbol Thing => _kinds[0];

    private KindSymbol Being => _kinds[1];

    private KindSymbol Person => _kinds[2];

    private KindSymbol Place => _kinds[3];

    private bool IsSabre => _settings.IsSabre;

    private void BindSettings()
    {
        bool hasLimits = false;
        Each<StorySyntax>(story =>
        {
            if (_name is not null)
            {
                _diagnostics.Duplicate(Locate(story), "The story's name");
            }

            _name ??= story.Name.Text;
            _settings = _settings with { Languages = story.Languages.Select(language => language.Text).ToArray() };
        });
        Each<SemanticsSyntax>(item =>
        {
            foreach (var option in item.Options)
            {
                _settings = Apply(option);
            }
        });
        Each<LimitsSyntax>(item =>
        {
            if (hasLimits)
            {
                _diagnostics.Duplicate(Locate(item), "The line of limits");
            }

            hasLimits = true;
            foreach (var limit in item.Limits)
            {
                _settings = Apply(limit);
            }
        });
    }

    private StorySettings Apply(SemanticsOptionSyntax option)
    {
        switch (option.Option)
        {
            case SemanticsOption.Sabre:
                return _settings with { IsSabre = true, Strict = false, Rationality = 0 };
            case SemanticsOption.Rationality when option.Value is < 0 or > 1:
                _diagnostics.OutOfRange(Locate(option), Types.Show(option.Value), "0 to 1");
                return _settings;
            case SemanticsOption.Rationality:
                return _settings with { Rationality = option.Value };
            default:
                return _settings with { Strict = option.Option == SemanticsOption.Strict };
        }
    }

    private StorySettings Apply(LimitSyntax limit) => limit.Word switch
    {
        LimitWord.Author => _settings with { AuthorLimit = limit.Value },
        LimitWord.Character => _settings with { CharacterLimit = limit.Value },
        _ => _settings with { BeliefLimit = limit.Value },
    };

    // Kinds

    private void BindKinds()
    {
        AddBuiltInKinds();
        DeclareCalendar();
        Each<KindSyntax>(DeclareKinds);
        var links = new Dictionary<KindSymbol, List<(KindSymbol Parent, IdentifierSyntax Mention, Text.SourceText Source)>>();
        Each<KindSyntax>(item => LinkKinds(item, links));
        var levels = new Dictionary<KindSymbol, int>();
        foreach (var kind in _kinds)
        {
            CloseKind(kind, links, levels, 0);
        }
    }

    private void AddBuiltInKinds()
    {
        foreach (string name in new[] { "thing", "being", "person", "place" })
        {
            var kind = new KindSymbol(name, null);
            _kindsByName.Add(name, kind);
            _kinds.Add(kind);
        }

        Being.Parents.Add(Thing);
        Person.Parents.Add(Being);
        Place.Parents.Add(Thing);
    }

    private void DeclareKinds(KindSyntax item)
    {
        foreach (var name in item.Names)
        {
            if (name.Text == "number")
            {
                _diagnostics.Duplicate(Locate(name), "The word `number`");
            }
            else if (name.Text.Length > 0 && !_kindsByName.ContainsKey(name.Text))
            {
                var kind = new KindSymbol(name.Text, Locate(name));
                _kindsByName.Add(name.Text, kind);
                _kinds.Add(kind);
            }
            else if (name.Text.Length > 0 && item.Parents.Count == 0)
            {
                _diagnostics.Duplicate(Locate(name), $"The kind `{name.Text}`");
            }
        }
    }

    private void LinkKinds(
        KindSyntax item, Dictionary<KindSymbol, List<(KindSymbol Parent, IdentifierSyntax Mention, Text.SourceText Source)>> links)
    {
        foreach (var parentName in item.Parents)
        {
            if (FindKind(parentName) is not { } parent)
            {
                continue;
            }

            foreach (var name in item.Names)
            {
                if (!_kindsByName.TryGetValue(name.Text, out var kind))
                {
                    continue;
                }

                if (!links.TryGetValue(kind, out var list))
                {
                    links.Add(kind, list = new());
                }

                list.Add((parent, parentName, _source));
            }
        }
    }

    /// <summary>Sets a kind's parents, those of its parents first, and leaves out links that would close a circle.</summary>
    /// <returns>The number of levels above it; negative while its own parents are being set.</returns>
    private int CloseKind(
        KindSymbol kind,
        Dictionary<KindSymbol, List<(KindSymbol Parent, IdentifierSyntax Mention, Text.SourceText Source)>> links,
        Dictionary<KindSymbol, int> levels,
        int depth)
    {
        if (levels.TryGetValue(kind, out int known))
        {
            return known;
        }

        levels[kind] = -1;
        int level = 0;
        if (links.TryGetValue(kind, out var parents))
        {
            foreach (var (parent, mention, source) in parents)
            {
                _source = source;
                int above = depth >= MostLevelsOfKinds ? MostLevelsOfKinds : CloseKind(parent, links, levels, depth + 1);
                if (above < 0)
                {
                    _diagnostics.KindCircle(Locate(mention), kind.Name);
                }
                else if (above >= MostLevelsOfKinds)
                {
                    _diagnostics.KindsTooDeep(Locate(mention), MostLevelsOfKinds, kind.Name);
                }
                else if (!kind.Parents.Contains(parent))
                {
                    kind.Parents.Add(parent);
                    level = System.Math.Max(level, above + 1);
                }
            }
        }

        if (kind.Parents.Count == 0 && kind != Thing && kind != _day)
        {
            kind.Parents.Add(Thing);
        }

        kind.Close();
        return levels[kind] = level;
    }

    private KindSymbol? FindKind(IdentifierSyntax name) => name.Text.Length == 0 ? null : FindKind(name.Text, name);

    private KindSymbol? FindKind(string name, SyntaxNode node)
    {
        if (_kindsByName.TryGetValue(name, out var kind))
        {
            return kind;
        }

        _diagnostics.UnknownKind(Locate(node), name, Suggest(name, _kindsByName.Keys));
        return null;
    }

    private TypeSymbol? BindKindType(TypeSyntax? syntax) => syntax switch
    {
        KindTypeSyntax kind => FindKind(kind.Kind, kind),
        TruthTypeSyntax => TruthType.Instance,
        _ => null,
    };

    // People and things

    private void BindEntities()
    {
        var others = new List<EntitySymbol>();
        Each<EntitySyntax>(item => DeclareEntities(item, others));
        BindDays(others);
        _entities.AddRange(others);
    }

    private void DeclareEntities(EntitySyntax item, List<EntitySymbol> others)
    {
        var kinds = KindsOf(item);
        foreach (var name in item.Names)
        {
            if (name.Text.Length == 0)
            {
                continue;
            }

            if (_entitiesByName.ContainsKey(name.Text))
            {
                _diagnostics.Duplicate(Locate(name), name.Text);
                continue;
            }

            bool isCharacter = kinds.Any(kind => kind.Is(Person));
            var entity = new EntitySymbol(name.Text, kinds, isCharacter, Locate(name));
            _entitiesByName.Add(name.Text, entity);
            (isCharacter ? _entities : others).Add(entity);
        }
    }

    private List<KindSymbol> KindsOf(EntitySyntax item)
    {
        var word = item.Word switch
        {
            EntityWord.Person => Person,
            EntityWord.Being => Being,
            EntityWord.Place => Place,
            _ => Thing,
        };
        var kinds = new List<KindSymbol>();
        foreach (var name in item.Kinds)
        {
            if (FindKind(name) is { } kind && !kinds.Contains(kind))
            {
                kinds.Add(kind);
            }
        }

        if (!kinds.Any(kind => kind.Is(word)))
        {
            kinds.Insert(0, word);
        }

        return kinds;
    }

    private EntitySymbol? FindEntity(string name, SyntaxNode node)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (_entitiesByName.TryGetValue(name, out var entity))
        {
            return entity;
        }

        _diagnostics.UnknownName(Locate(node), name, Suggest(name, _entitiesByName.Keys));
        return null;
    }

    private List<EntitySymbol> EntitiesOf(KindSymbol kind) => _entities.Where(entity => entity.Is(kind)).ToList();
}
