using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private readonly HashSet<string> _eventNames = new();

    private void BindEvent(EventSyntax syntax, List<BoundAction> actions, List<BoundTrigger> triggers)
    {
        if (syntax.Name.Text.Length == 0)
        {
            return;
        }

        var roles = BindRoles(syntax);
        CheckEventName(syntax, roles);
        var precondition = All(syntax.Lines.Lines.OfType<NeedsSyntax>().Select(line => BindCondition(line.Condition)));
        var effects = new List<BoundEffect>();
        BindEffects(new SyntaxList<EffectSyntax>(syntax.Lines.Lines.OfType<EffectSyntax>().ToList()), effects);
        _diagnostics.SaysOnce = true;
        CheckEffects(effects);
        var outcomes = BindOutcomes(syntax, effects);
        _diagnostics.SaysOnce = false;
        var consents = BindConsents(syntax);
        var quorums = BindQuorums(syntax);
        var observers = BindObservers(syntax);
        int takes = BindTakes(syntax.Lines.Lines, syntax.Word);
        WarnOfUnusedRoles(syntax);
        _scope.Clear();
        var effect = effects.Count == 1 ? effects[0] : new BoundEffects(effects);
        if (syntax.Word == EventWord.Whenever)
        {
            triggers.Add(new BoundTrigger(syntax.Name.Text, roles, precondition, effect, Locate(syntax)));
        }
        else
        {
            actions.Add(new BoundAction(syntax.Name.Text, roles, precondition, effect, consents, observers, Locate(syntax))
            {
                Quorums = quorums,
                Takes = takes,
                Outcomes = outcomes,
            });
        }
    }

    private static BoundExpression All(IEnumerable<BoundExpression?> conditions)
    {
        var all = conditions.Where(condition => condition is not null).ToList();
        return all.Count switch
        {
            0 => new BoundTruth(true),
            1 => all[0]!,
            _ => new BoundAnd(all!),
        };
    }

    /// <summary>Acts with the same name are told apart by what is fixed in their roles, if by anything.</summary>
    private void CheckEventName(EventSyntax syntax, List<BoundRole> roles)
    {
        var key = syntax.Name.Text + "/" + string.Join("/", roles.Select(
            role => role.Variable is { } variable ? $"{role.Preposition} : {variable.Type.Name}" : $"{role.Preposition} {Types.Show(role.Constant!)}"));
        if (!_eventNames.Add(syntax.Name.Text) && !_eventNames.Contains("/" + key) && !roles.Any(role => role.Constant is not null) && !IsSabre)
        {
            _diagnostics.Duplicate(Locate(syntax.Name), $"`{syntax.Name.Text}`");
        }
        else if (!_eventNames.Add("/" + key))
        {
            _diagnostics.Duplicate(Locate(syntax.Name), $"`{syntax.Name.Text}` with the same roles");
        }
    }

    private List<BoundRole> BindRoles(EventSyntax syntax)
    {
        _scope.Clear();
        var roles = new List<BoundRole>();
        foreach (var role in syntax.Roles)
        {
            if (BindRole(role) is { } bound)
            {
                roles.Add(bound);
            }
        }

        return roles;
    }

    private BoundRole? BindRole(RoleSyntax role)
    {
        if (role.Term is not ReferenceSyntax { Words: var name })
        {
            return BindValue(role.Term, null) is { } constant ? new BoundRole(null, constant, role.Preposition) : null;
        }

        return name.Length > 0 && BindRoleType(role, name) is { } type
            ? new BoundRole(DeclareRole(role, name, type), null, role.Preposition)
            : null;
    }

    private VariableSymbol DeclareRole(RoleSyntax role, string name, TypeSymbol type)
    {
        var variable = new VariableSymbol(name, type, Locate(role.Term));
        if (_scope.Contains(name))
        {
            _diagnostics.Duplicate(Locate(role.Term), $"The role `{name}`");
        }
        else
        {
            _scope.Add(variable);
            WarnIfEmpty(type, role.Kind ?? (SyntaxNode)role.Term);
        }

        return variable;
    }

    /// <summary>The kind written after the colon, or the one that the role is called by: "doctor", or the end of "other doctor".</summary>
    private TypeSymbol? BindRoleType(RoleSyntax role, string name)
    {
        if (role.Kind is not null)
        {
            return BindKindType(role.Kind) ?? KeepUnknown(name);
        }

        for (int start = 0; start >= 0 && start < name.Length; start = NextWord(name, start))
        {
            if (_kindsByName.TryGetValue(name.Substring(start), out var kind))
            {
                return kind;
            }
        }

        string suggestion = Suggest(name, _kindsByName.Keys) ?? $"Write the kind after the role: `{name}: person`.";
        _diagnostics.UnknownKind(Locate(role.Term), name, suggestion);
        return KeepUnknown(name);
    }

    private static int NextWord(string name, int start) => name.IndexOf(' ', start) is var space && space < 0 ? -1 : space + 1;

    /// <summary>A role of an unknown kind stays a role, so that its uses are not reported too.</summary>
    private KindSymbol KeepUnknown(string name) => new(name, null) { Parents = { Thing } };

    private void WarnIfEmpty(TypeSymbol type, SyntaxNode syntax)
    {
        if (type is KindSymbol kind && _kindsByName.ContainsKey(kind.Name) && !_entities.Any(entity => entity.Is(kind)))
        {
            _diagnostics.EmptyKind(Locate(syntax), kind.Name);
        }
    }

    private void WarnOfUnusedRoles(EventSyntax syntax)
    {
        if (_diagnostics.HasErrors)
        {
            return;
        }

        foreach (var role in syntax.Roles)
        {
            if (role.Term is ReferenceSyntax { Words: var name } && _scope.IsUnused(name))
            {
                _diagnostics.UnusedRole(Locate(role.Term), name);
            }
        }
    }
}
