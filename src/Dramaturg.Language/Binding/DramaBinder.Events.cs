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
        CheckEffects(effects);
        var consents = BindConsents(syntax);
        var observers = BindObservers(syntax);
        WarnOfUnusedRoles(syntax);
        _scope.Clear();
        var effect = effects.Count == 1 ? effects[0] : new BoundEffects(effects);
        if (syntax.Word == EventWord.Whenever)
        {
            triggers.Add(new BoundTrigger(syntax.Name.Text, roles, precondition, effect, Locate(syntax)));
        }
        else
        {
            actions.Add(new BoundAction(syntax.Name.Text, roles, precondition, effect, consents, observers, Locate(syntax)));
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
            if (role.Term is not ReferenceSyntax { Words: var name })
            {
                if (BindValue(role.Term, null) is { } constant)
                {
                    roles.Add(new BoundRole(null, constant, role.Preposition));
                }
            }
            else if (name.Length > 0 && BindRoleType(role, name) is { } type)
            {
                roles.Add(new BoundRole(DeclareRole(role, name, type), null, role.Preposition));
            }
        }

        return roles;
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

    // Who wants it

    private List<BoundConsent> BindConsents(EventSyntax syntax)
    {
        var consents = new List<BoundConsent>();
        foreach (var line in syntax.Lines.Lines.OfType<WantedSyntax>())
        {
            if (syntax.Word != EventWord.Act)
            {
                _diagnostics.WantedFate(Locate(line));
            }

            var guard = line.Guard is null ? new BoundTruth(true) : BindCondition(line.Guard) ?? new BoundTruth(false);
            consents.AddRange(BindMinds(line.By, "want an act").Select(by => new BoundConsent(by, guard)));
        }

        if (syntax.Word == EventWord.Act && !syntax.Lines.Lines.Any(line => line is WantedSyntax))
        {
            string? first = syntax.Roles.Select(role => role.Term).OfType<ReferenceSyntax>().FirstOrDefault()?.Words;
            _diagnostics.NobodyWants(
                Locate(syntax.Name), syntax.Name.Text, first is null ? "Write `fate` instead of `act`." : $"Add `wanted by {first}`, or write `fate` instead of `act`.");
        }

        return consents;
    }

    // Who sees it

    private BoundObservers? BindObservers(EventSyntax syntax)
    {
        var lines = syntax.Lines.Lines.OfType<SeenSyntax>().ToList();
        if (syntax.Word == EventWord.Whenever)
        {
            ReportSeenTriggers(lines);
            return null;
        }

        if (lines.Count == 0)
        {
            if (!IsSabre)
            {
                _diagnostics.NoWitnesses(Locate(syntax.Name), syntax.Name.Text);
            }

            return null;
        }

        if (lines.Count == 1 && lines[0].By is EveryoneObserverSyntax { At: null } && lines[0].Guard is null)
        {
            return null;
        }

        return lines.Count == 1 && lines[0].By is VariableObserverSyntax variable ? BindOnlyObserver(variable, lines[0].Guard) : BindObservers(lines);
    }

    private void ReportSeenTriggers(List<SeenSyntax> lines)
    {
        foreach (var line in lines)
        {
            _diagnostics.UnknownLine(Locate(line), "`whenever`", "`seen`", "Nobody sees a trigger happen; say what is seen with `everyone sees ...`.");
        }
    }

    private BoundObservers? BindOnlyObserver(VariableObserverSyntax syntax, ExpressionSyntax? guard)
    {
        if (BindVariable(syntax.Name, syntax.Kind) is not { } variable)
        {
            return null;
        }

        _scope.Add(variable);
        var condition = guard is null ? new BoundTruth(true) : BindCondition(guard) ?? new BoundTruth(false);
        _scope.Remove(variable.Name);
        return new BoundObservers(variable, condition);
    }

    private BoundObservers BindObservers(List<SeenSyntax> lines)
    {
        var observer = new VariableSymbol("observer", Person, null);
        var any = new List<BoundExpression>();
        foreach (var line in lines)
        {
            var sees = BindSees(line, new BoundVariable(observer));
            if (sees is not null)
            {
                any.Add(sees);
            }
        }

        return new BoundObservers(observer, any.Count == 1 ? any[0] : any.Count == 0 ? new BoundTruth(false) : new BoundOr(any));
    }

    private BoundExpression? BindSees(SeenSyntax line, BoundVariable observer)
    {
        if (line.By is VariableObserverSyntax variable)
        {
            return BindSeesVariable(variable, line.Guard, observer);
        }

        var sees = BindSees(line.By, observer);
        var guard = line.Guard is null ? null : BindCondition(line.Guard);
        return sees is null || guard is null ? sees : sees is BoundTruth { Value: true } ? guard : new BoundAnd(new[] { sees, guard });
    }

    private BoundExpression? BindSees(ObserverSyntax by, BoundVariable observer)
    {
        switch (by)
        {
            case EveryoneObserverSyntax { At: null }:
                return new BoundTruth(true);
            case EveryoneObserverSyntax { At: { } at }:
                return BindIsAt(observer, at, by);
            case NamedObserverSyntax named:
                var same = BindMinds(named.Terms, "see").Select(
                    term => (BoundExpression)new BoundComparison(observer, ComparisonOperator.Equal, term)).ToList();
                return same.Count == 1 ? same[0] : new BoundOr(same);
            default:
                return new BoundTruth(false);
        }
    }

    private BoundExpression? BindSeesVariable(VariableObserverSyntax syntax, ExpressionSyntax? guard, BoundVariable observer)
    {
        if (BindVariable(syntax.Name, syntax.Kind) is not { } variable)
        {
            return null;
        }

        _scope.Add(variable);
        var condition = guard is null ? null : BindCondition(guard);
        _scope.Remove(variable.Name);
        BoundExpression same = new BoundComparison(new BoundVariable(variable), ComparisonOperator.Equal, observer);
        return new BoundQuantified(Quantifier.Some, variable, condition is null ? same : new BoundAnd(new[] { same, condition }));
    }

    /// <summary>Whether somebody's place, by the fact of that name, is where it should be.</summary>
    private BoundExpression? BindIsAt(BoundExpression who, ExpressionSyntax at, SyntaxNode syntax)
    {
        var place = PlaceOf(who, syntax);
        var where = place is null ? BindValue(at, null) : BindTyped(at, place.Fluent.Type);
        return place is null || where is null ? null : new BoundComparison(place, ComparisonOperator.Equal, where);
    }

    private BoundFluent? PlaceOf(BoundExpression who, SyntaxNode syntax)
    {
        var arguments = new List<BoundExpression> { who };
        if (_facts.TryGetValue("place", out var places) && places.FirstOrDefault(place => Fits(place, arguments)) is { } fact)
        {
            return new BoundFluent(fact, arguments);
        }

        _diagnostics.NoPlaceFact(Locate(syntax), Types.Of(who)?.Name ?? "person");
        return null;
    }

    // What is seen without any act

    private BoundSeeing? BindSeeing(SeeingSyntax syntax)
    {
        _scope.Clear();
        var variables = new List<VariableSymbol>();
        var conditions = new List<BoundExpression?>();
        var observers = BindSeeingObservers(syntax.Observer, variables, conditions);
        var seen = BindPattern(syntax.Fact, variables);
        if (seen is null || observers.Count == 0)
        {
            return null;
        }

        var observer = observers.Count == 1 ? observers[0] : OneOf(observers, variables, conditions);
        if (syntax.AtTheSamePlace && seen.Arguments.Count > 0)
        {
            conditions.Add(AreTogether(observer, seen.Arguments[0], syntax));
        }

        if (syntax.Guard is not null)
        {
            conditions.Add(BindCondition(syntax.Guard));
        }

        return new BoundSeeing(variables, observer, All(conditions), seen, Locate(syntax));
    }

    private List<BoundExpression> BindSeeingObservers(
        ObserverSyntax syntax, List<VariableSymbol> variables, List<BoundExpression?> conditions)
    {
        if (syntax is NamedObserverSyntax named)
        {
            return BindMinds(named.Terms, "see");
        }

        if (syntax is NobodyObserverSyntax)
        {
            _diagnostics.UnknownLine(Locate(syntax), "a story", "`nobody`", "What nobody sees needs no line.");
            return new List<BoundExpression>();
        }

        var variable = syntax is VariableObserverSyntax { Name: var name, Kind: var kind }
            ? BindVariable(name, kind)
            : new VariableSymbol("observer", Person, null);
        if (variable is null)
        {
            return new List<BoundExpression>();
        }

        variables.Add(variable);
        var observer = _scope.Add(variable).Value;
        if (variable.Type is not KindSymbol type || !type.Is(Person))
        {
            _diagnostics.NotAPerson(Locate(syntax), Types.Show(variable.Type), "see");
        }

        if (syntax is EveryoneObserverSyntax { At: { } at })
        {
            conditions.Add(BindIsAt(observer, at, syntax));
        }

        return new List<BoundExpression> { observer };
    }

    private BoundVariable OneOf(List<BoundExpression> observers, List<VariableSymbol> variables, List<BoundExpression?> conditions)
    {
        var variable = new VariableSymbol("observer", Person, null);
        var observer = new BoundVariable(variable);
        variables.Insert(0, variable);
        conditions.Add(new BoundOr(observers.Select(
            one => (BoundExpression)new BoundComparison(observer, ComparisonOperator.Equal, one)).ToList()));
        return observer;
    }

    private BoundComparison? AreTogether(BoundExpression observer, BoundExpression other, SeeingSyntax syntax)
    {
        var mine = PlaceOf(observer, syntax.Observer);
        var theirs = mine is null ? null : PlaceOf(other, syntax.Fact);
        return mine is null || theirs is null ? null : new BoundComparison(mine, ComparisonOperator.Equal, theirs);
    }

    private BoundFluent? BindPattern(ExpressionSyntax syntax, List<VariableSymbol> variables)
    {
        var (words, subject, arguments) = syntax switch
        {
            ReferenceSyntax fact => (fact.Words, null, fact.Arguments),
            ComparisonSyntax { Left: var left, Right: ReferenceSyntax adjective } => (adjective.Words, left, adjective.Arguments),
            _ => (string.Empty, null, SyntaxList<ArgumentSyntax>.Empty),
        };
        if (words.Length == 0)
        {
            return null;
        }

        var values = arguments.Select(argument => argument.Value).ToList();
        if (subject is not null)
        {
            values.Insert(0, subject);
        }

        if (!(subject is null ? _facts : _adjectives).TryGetValue(words, out var candidates))
        {
            _diagnostics.UnknownFact(Locate(syntax), words, Suggest(words, (subject is null ? _facts : _adjectives).Keys));
            return null;
        }

        var prepositions = arguments.Skip(subject is null ? 1 : 0).Select(argument => argument.Preposition).ToArray();
        bool isWellFormed = subject is not null || arguments.Count == 0 || arguments[0].Preposition == "of";
        var bound = BindPatternArguments(candidates, values, prepositions, variables);
        return bound is null ? null : BindFluent(candidates, bound, isWellFormed ? prepositions : null, syntax, words);
    }

    /// <summary>Binds what is written; "anyone" becomes a variable of the kind that the first suitable fact wants there.</summary>
    private List<BoundExpression>? BindPatternArguments(
        List<FluentSymbol> candidates, List<ExpressionSyntax> values, string[] prepositions, List<VariableSymbol> variables)
    {
        var fact = candidates.FirstOrDefault(
            candidate => candidate.Parameters.Count == values.Count && candidate.Prepositions.SequenceEqual(prepositions)) ?? candidates[0];
        var bound = new List<BoundExpression>();
        for (int i = 0; i < values.Count; i++)
        {
            var value = values[i] switch
            {
                AnyoneSyntax when i < fact.Parameters.Count => Declare(Anyone(fact.Parameters[i].Type, i), variables),
                VariableSyntax variable => BindVariable(variable.Name, variable.Kind) is { } symbol ? Declare(symbol, variables) : null,
                AnyoneSyntax => new BoundUnknown(),
                var simple => BindSimple(simple),
            };
            if (value is null)
            {
                return null;
            }

            bound.Add(value);
        }

        return bound;
    }

    private static VariableSymbol Anyone(TypeSymbol type, int position) =>
        new(position == 0 ? type.Name : "other " + type.Name, type, null);

    private BoundExpression Declare(VariableSymbol variable, List<VariableSymbol> variables)
    {
        variables.Add(variable);
        return _scope.Add(variable).Value;
    }
}
