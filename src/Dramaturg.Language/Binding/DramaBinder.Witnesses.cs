using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
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
}
