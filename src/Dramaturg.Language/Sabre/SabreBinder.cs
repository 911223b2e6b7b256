// Looks up names and types. Definitions are bound in groups whatever their order in the file: types, entities, properties,
// actions and triggers, statements, utilities. A definition with a mistake is reported and left out; null stands for it meanwhile.

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreBinder
{
    private static readonly BoundTruth s_true = new(true);
    private static readonly string[] s_constants = { "True", "False" };
    private static readonly BoundEffects s_nothing = new(System.Array.Empty<BoundEffect>());

    private readonly SabreFileSyntax _syntax;
    private readonly SabreDiagnosticBag _diagnostics;
    private readonly SabreTypeTable _types;
    private readonly SabreScope _scope = new();
    private readonly SabreSignatures _properties;
    private readonly SabreSignatures _events;
    private readonly Dictionary<string, EntitySymbol> _entities = new();
    private readonly Dictionary<TypeSymbol, int> _valueCounts = new();
    private readonly List<FluentSymbol> _fluents = new();
    private readonly List<BoundAction> _actions = new();
    private readonly List<BoundTrigger> _triggers = new();
    private readonly List<BoundStatement> _statements = new();

    private SabreBinder(SabreFileSyntax syntax, SabreDiagnosticBag diagnostics)
    {
        _syntax = syntax;
        _diagnostics = diagnostics;
        _types = new SabreTypeTable(diagnostics);
        _properties = new SabreSignatures(diagnostics);
        _events = new SabreSignatures(diagnostics);
    }

    public static BoundStory Bind(SabreFileSyntax syntax, SabreDiagnosticBag diagnostics) =>
        new SabreBinder(syntax, diagnostics).Bind();

    private BoundStory Bind()
    {
        _types.Declare(All<SabreTypeSyntax>(), All<SabreEntitySyntax>());
        var entities = BindEntities();
        All<SabrePropertySyntax>().ForEach(BindProperty);
        BindEvents();
        All<SabreStatementSyntax>().ForEach(statement => BindStatement(statement.Statement));
        var wants = BindUtilities();
        return new BoundStory(
            Path.GetFileNameWithoutExtension(_syntax.Source.FileName),
            new StorySettings(true, false, 0, null, null, null, System.Array.Empty<string>()),
            _types.Kinds,
            entities,
            _fluents,
            _actions,
            _triggers,
            System.Array.Empty<BoundSeeing>(),
            _statements,
            System.Array.Empty<BoundSecret>(),
            wants,
            System.Array.Empty<BoundBeat>(),
            System.Array.Empty<BoundEnding>());
    }

    private List<T> All<T>()
        where T : SabreDefinitionSyntax => _syntax.Definitions.OfType<T>().ToList();

    private void BindStatement(SabreExpressionSyntax statement)
    {
        if (statement is SabreAndSyntax and)
        {
            foreach (var operand in and.Operands)
            {
                BindStatement(operand);
            }
        }
        else if (BindEffect(statement, EffectPlace.Reality) is { } effect)
        {
            _statements.Add(new BoundStatement(effect, statement.Location));
        }
    }

    private BoundConcern[] BindUtilities()
    {
        var wants = new Dictionary<string, BoundConcern>();
        var places = new Dictionary<string, int>();
        foreach (var utility in All<SabreUtilitySyntax>())
        {
            string key = utility.Character?.Text ?? string.Empty;
            if (places.ContainsKey(key))
            {
                _diagnostics.Report(SabreDiagnostics.RepeatedUtility, utility.Location, key.Length == 0 ? "the author" : key);
            }

            if (BindUtility(utility) is { } want)
            {
                wants[key] = want;
                places[key] = utility.Location.Span.Start;
            }
        }

        return wants.OrderBy(pair => places[pair.Key]).Select(pair => pair.Value).ToArray();
    }

    private BoundConcern? BindUtility(SabreUtilitySyntax utility)
    {
        var value = BindExpression(utility.Value);
        EntitySymbol? character = null;
        if (utility.Character is { } name && (character = FindCharacter(name)) is null)
        {
            return null;
        }

        return value is not null && Satisfaction(value, utility.Value) is { } satisfaction
            ? new BoundConcern(character, "utility", new BoundNumber(1), satisfaction, utility.Location)
            : null;
    }

    private EntitySymbol? FindCharacter(SabreName name)
    {
        if (_entities.TryGetValue(name.Text, out var entity) && entity.IsCharacter)
        {
            return entity;
        }

        string? suggestion = SabreSuggestion.For(name.Text, _entities.Values.Where(e => e.IsCharacter).Select(e => e.Name));
        _diagnostics.ReportWithSuggestion(SabreDiagnostics.UnknownCharacter, name.Location, suggestion, name.Text);
        return null;
    }

    /// <summary>A number; what is true counts 1, what is false 0. No text stands for the choice made here, so it has no place.</summary>
    private BoundExpression? Satisfaction(BoundExpression value, SabreExpressionSyntax syntax)
    {
        switch (SabreValues.ClassOf(value))
        {
            case SabreValueClass.Truth:
                var one = new BoundBranch(value, new BoundNumber(1));
                return new BoundChoice(new[] { one, new BoundBranch(s_true, new BoundNumber(0)) });
            case SabreValueClass.Thing:
                _diagnostics.Report(SabreDiagnostics.UtilityOfThing, syntax.Location, Text(syntax.Location));
                return null;
            default:
                return value;
        }
    }

    private string Text(TextLocation location) => _syntax.Source.Text.Substring(location.Span.Start, location.Span.Length);
}
