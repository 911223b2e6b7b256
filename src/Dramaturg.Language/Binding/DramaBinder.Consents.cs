// Who wants an act. A proxy is two consents with opposite guards; somebody whom a fact names is everybody who could be it, each asked while it is so.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private List<BoundConsent> BindConsents(EventSyntax syntax)
    {
        var consents = new List<BoundConsent>();
        foreach (var line in syntax.Lines.Lines.OfType<WantedSyntax>())
        {
            if (syntax.Word != EventWord.Act)
            {
                _diagnostics.WantedFate(Locate(line));
            }

            if (line.Least is null)
            {
                BindConsents(line, consents);
            }
        }

        if (syntax.Word == EventWord.Act && !syntax.Lines.Lines.Any(line => line is WantedSyntax))
        {
            string? first = syntax.Roles.Select(role => role.Term).OfType<ReferenceSyntax>().FirstOrDefault()?.Words;
            _diagnostics.NobodyWants(
                Locate(syntax.Name), syntax.Name.Text, first is null ? "Write `fate` instead of `act`." : $"Add `wanted by {first}`, or write `fate` instead of `act`.");
        }

        return consents;
    }

    private List<BoundQuorum> BindQuorums(EventSyntax syntax)
    {
        var quorums = new List<BoundQuorum>();
        foreach (var line in syntax.Lines.Lines.OfType<WantedSyntax>())
        {
            if (line.Least is { } least)
            {
                var among = new List<BoundConsent>();
                BindConsents(line, among);
                CheckQuorum(line, least, among);
                quorums.Add(new BoundQuorum(least, among));
            }
        }

        return quorums;
    }

    private void CheckQuorum(WantedSyntax line, int least, List<BoundConsent> among)
    {
        int most = among.Sum(consent => consent.Variable?.Type is KindSymbol kind ? EntitiesOf(kind).Count(entity => entity.IsCharacter) : 1);
        if (most < least && most > 0)
        {
            _diagnostics.QuorumTooLarge(Locate(line.By), least, most);
        }
    }

    private void BindConsents(WantedSyntax line, List<BoundConsent> consents)
    {
        if (line.By is VariableConsenterSyntax variable)
        {
            AddConsentOfEach(variable, line.Guard, consents);
            return;
        }

        var guard = BindGuard(line.Guard);
        var asked = line.Proxy is null ? guard : new BoundNot(guard);
        foreach (var term in ((NamedConsenterSyntax)line.By).Terms)
        {
            AddConsent(term, asked, consents);
        }

        if (line.Proxy is not null)
        {
            AddConsent(line.Proxy, guard, consents);
        }
    }

    private BoundExpression BindGuard(ExpressionSyntax? guard) =>
        guard is null ? new BoundTruth(true) : BindCondition(guard) ?? new BoundTruth(false);

    private void AddConsentOfEach(VariableConsenterSyntax syntax, ExpressionSyntax? guard, List<BoundConsent> consents)
    {
        if (BindVariable(syntax.Name, syntax.Kind) is not { } variable)
        {
            return;
        }

        WarnIfEmpty(variable.Type, syntax.Kind);
        _scope.Add(variable);
        var each = new BoundVariable(variable);
        if (CheckMind(each, syntax, "want an act"))
        {
            consents.Add(new BoundConsent(each, BindGuard(guard)) { Variable = variable });
        }

        _scope.Remove(variable.Name);
    }

    private void AddConsent(ExpressionSyntax syntax, BoundExpression guard, List<BoundConsent> consents)
    {
        var outer = _lifts;
        _lifts = new List<(VariableSymbol, BoundExpression)>();
        var who = BindValue(syntax, null);
        var lifts = _lifts;
        _lifts = outer;
        if (who is not null && IsSomebody(who, syntax) && CheckMind(who, syntax, "want an act"))
        {
            consents.Add(who is BoundFluent ? ConsentOfWhoever(who, lifts, guard) : new BoundConsent(who, guard));
        }
    }

    private bool IsSomebody(BoundExpression who, ExpressionSyntax syntax)
    {
        bool isSomebody = who is BoundEntity or BoundVariable || (who is BoundFluent && Types.IsThing(who));
        if (!isSomebody)
        {
            _diagnostics.WrongType(Locate(syntax), "a name, a role or a fact that names somebody", Types.ShowTypeOf(who));
        }

        return isSomebody;
    }

    private static BoundConsent ConsentOfWhoever(
        BoundExpression fact, List<(VariableSymbol Variable, BoundExpression Value)> lifts, BoundExpression guard)
    {
        var type = Types.Of(fact)!;
        var variable = new VariableSymbol("that " + type.Name, type, fact.Location);
        var who = new BoundVariable(variable);
        var isMeant = Lifted(new BoundComparison(fact, ComparisonOperator.Equal, who), lifts);
        var isAsked = guard is BoundTruth { Value: true } ? isMeant : new BoundAnd(new[] { isMeant, guard });
        return new BoundConsent(who, isAsked) { Variable = variable };
    }
}
