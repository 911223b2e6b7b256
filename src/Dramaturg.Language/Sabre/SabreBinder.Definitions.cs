using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreBinder
{
    /// <summary>A parameter as a place for arguments and as a role of an event.</summary>
    private sealed record BoundParameter(FluentParameter Parameter, BoundRole Role);

    private EntitySymbol[] BindEntities()
    {
        var kinds = new Dictionary<string, List<KindSymbol>>();
        var names = new List<SabreName>();
        foreach (var definition in All<SabreEntitySyntax>())
        {
            if (!kinds.TryGetValue(definition.Name.Text, out var own))
            {
                kinds.Add(definition.Name.Text, own = new List<KindSymbol>());
                names.Add(definition.Name);
            }
            else
            {
                _diagnostics.Report(SabreDiagnostics.RepeatedEntity, definition.Name.Location, definition.Name.Text);
            }

            own.AddRange(definition.Types.Select(type => EntityKind(definition.Name, type)).OfType<KindSymbol>());
        }

        foreach (var name in names)
        {
            var own = kinds[name.Text].Distinct().ToArray();
            bool isCharacter = own.Any(kind => kind.Is(_types.Character));
            _entities.Add(name.Text, new EntitySymbol(name.Text, own, isCharacter, name.Location));
        }

        return names.Select(name => _entities[name.Text]).OrderBy(entity => entity.IsCharacter ? 0 : 1).ToArray();
    }

    private KindSymbol? EntityKind(SabreName entity, SabreName type)
    {
        if (SabreTypeTable.IsBasic(type.Text))
        {
            _diagnostics.Report(SabreDiagnostics.EntityOfBasicType, type.Location, entity.Text, type.Text);
        }

        return _types.Find(type.Text) as KindSymbol;
    }

    private void BindProperty(SabrePropertySyntax syntax)
    {
        var parameters = BindParameters(syntax.Parameters);
        var type = _types.Find(syntax.Type);
        if (parameters is null || type is null)
        {
            return;
        }

        var places = parameters.Select(parameter => parameter.Parameter).ToArray();
        var fluent = new FluentSymbol(syntax.Name.Text, places, type, type is not TruthType, syntax.Name.Location);
        if (_properties.Add(syntax.Name, places, fluent))
        {
            _fluents.Add(fluent);
        }
    }

    private List<BoundParameter>? BindParameters(IReadOnlyList<SabreParameterSyntax> parameters)
    {
        var bound = parameters.Select(BindParameter).OfType<BoundParameter>().ToList();
        if (bound.Count < parameters.Count)
        {
            return null;
        }

        MergeRepeated(bound, parameters);
        return bound;
    }

    private BoundParameter? BindParameter(SabreParameterSyntax parameter)
    {
        if (parameter is not { Name: { } name, Type: { } typeName })
        {
            return parameter.Constant is { } constant ? BindConstantParameter(constant) : null;
        }

        return BindVariable(name, typeName) is { } variable
            ? new BoundParameter(
                new FluentParameter(name.Text, variable.Type, null), new BoundRole(variable, null, string.Empty))
            : null;
    }

    private VariableSymbol? BindVariable(SabreName name, SabreName typeName)
    {
        if (_types.Find(typeName) is not { } type)
        {
            return null;
        }

        if (type is NumberType)
        {
            _diagnostics.Report(SabreDiagnostics.NumberVariable, name.Location, name.Text);
            return null;
        }

        return new VariableSymbol(name.Text, type, name.Location);
    }

    private BoundParameter? BindConstantParameter(SabreExpressionSyntax constant)
    {
        if (constant is SabreUnknownSyntax)
        {
            _diagnostics.Report(SabreDiagnostics.UnknownAsParameter, constant.Location);
            return null;
        }

        var value = BindExpression(constant);
        FluentParameter? place = value switch
        {
            BoundTruth truth => Place(TruthType.Instance, new BoundExpressionConstant(null, null, truth.Value)),
            BoundNumber number => Place(NumberType.Unbounded, new BoundExpressionConstant(null, number.Value, null)),
            BoundEntity entity => Place(KindOf(entity.Entity), new BoundExpressionConstant(entity.Entity, null, null)),
            _ => null,
        };

        return place is null ? null : new BoundParameter(place, new BoundRole(null, value, string.Empty));

        FluentParameter Place(TypeSymbol type, BoundExpressionConstant only) => new(Text(constant.Location), type, only);
    }

    private KindSymbol KindOf(EntitySymbol entity) => entity.Kinds.Count > 0 ? entity.Kinds[0] : _types.Entity;

    /// <summary>Sabre takes two parameters of the same name and type for one variable.</summary>
    private void MergeRepeated(List<BoundParameter> bound, IReadOnlyList<SabreParameterSyntax> parameters)
    {
        var seen = new Dictionary<string, VariableSymbol>();
        for (int i = 0; i < bound.Count; i++)
        {
            if (bound[i].Role.Variable is not { } variable || seen.TryAdd(variable.Name, variable))
            {
                continue;
            }

            var earlier = seen[variable.Name];
            bool isSame = earlier.Type == variable.Type;
            _diagnostics.Report(
                SabreDiagnostics.RepeatedVariable, parameters[i].Location, variable.Name,
                isSame ? "both are one and the same" : "the later one hides the earlier");
            seen[variable.Name] = isSame ? earlier : variable;
            bound[i] = bound[i] with { Role = new BoundRole(seen[variable.Name], null, string.Empty) };
        }
    }

    private void BindEvents()
    {
        foreach (var definition in _syntax.Definitions)
        {
            if (definition is SabreActionSyntax action)
            {
                BindEvent(action.Name, action.Parameters, roles => BindAction(action, roles));
            }
            else if (definition is SabreTriggerSyntax trigger)
            {
                BindEvent(trigger.Name, trigger.Parameters, roles => BindTrigger(trigger, roles));
            }
        }
    }

    private void BindEvent(
        SabreName name, IReadOnlyList<SabreParameterSyntax> parameters, System.Action<IReadOnlyList<BoundRole>> bind)
    {
        if (BindParameters(parameters) is not { } bound)
        {
            return;
        }

        var variables = bound.Select(parameter => parameter.Role.Variable).OfType<VariableSymbol>().ToList();
        variables.ForEach(variable => _scope.Enter(variable));
        bind(bound.Select(parameter => parameter.Role).ToArray());
        variables.ForEach(variable => _scope.Leave(variable, null));
        _events.Add(name, bound.Select(parameter => parameter.Parameter).ToArray(), null);
    }

    private void BindAction(SabreActionSyntax syntax, IReadOnlyList<BoundRole> roles)
    {
        var precondition = BindPrecondition(syntax.Precondition);
        var effect = syntax.Effect is null ? s_nothing : BindEffect(syntax.Effect, EffectPlace.Reality);
        var consents = BindConsents(syntax.Consenting ?? System.Array.Empty<SabreExpressionSyntax>());
        var observers = syntax.Observing is null ? null : BindObservers(syntax.Observing);
        bool isObservingBound = (syntax.Observing is null) == (observers is null);
        if (precondition is not null && effect is not null && consents is not null && isObservingBound)
        {
            _actions.Add(new BoundAction(
                syntax.Name.Text, roles, precondition, effect, consents, observers, syntax.Name.Location));
        }
    }

    private void BindTrigger(SabreTriggerSyntax syntax, IReadOnlyList<BoundRole> roles)
    {
        var precondition = BindPrecondition(syntax.Precondition);
        var effect = syntax.Effect is null ? s_nothing : BindEffect(syntax.Effect, EffectPlace.Reality);
        if (precondition is not null && effect is not null)
        {
            _triggers.Add(new BoundTrigger(syntax.Name.Text, roles, precondition, effect, syntax.Name.Location));
        }
    }

    private BoundExpression? BindPrecondition(SabreExpressionSyntax? precondition) =>
        precondition is null ? s_true : BindCondition(precondition);

    private BoundConsent[]? BindConsents(IReadOnlyList<SabreExpressionSyntax> consenting)
    {
        var bound = consenting.Select(BindMind).OfType<BoundExpression>().ToArray();
        return bound.Length < consenting.Count
            ? null
            : bound.GroupBy(SymbolOf).Select(same => new BoundConsent(same.First(), s_true)).ToArray();
    }

    private static Symbol? SymbolOf(BoundExpression simple) =>
        (simple as BoundVariable)?.Variable ?? (Symbol?)(simple as BoundEntity)?.Entity;

    private BoundObservers? BindObservers(SabreObservingSyntax syntax)
    {
        if (BindVariable(syntax.Name, syntax.Type) is not { } variable)
        {
            return null;
        }

        if (variable.Type is not KindSymbol kind || !_types.Character.Is(kind))
        {
            _diagnostics.Report(SabreDiagnostics.ObserverType, syntax.Type.Location, variable.Name);
            return null;
        }

        return Within(variable, () => BindCondition(syntax.Condition)) is { } condition
            ? new BoundObservers(variable, condition)
            : null;
    }
}
