using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
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
        var (fact, subject) = syntax switch
        {
            ReferenceSyntax reference => (Recorded(reference), null),
            ComparisonSyntax { Left: var left, Right: ReferenceSyntax adjective } => (Recorded(adjective), left),
            _ => (new ReferenceSyntax(string.Empty, SyntaxList<ArgumentSyntax>.Empty), null),
        };
        var (words, arguments) = (fact.Words, fact.Arguments);
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
