using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private void BindChange(ChangeSyntax syntax, IReadOnlyList<BoundExpression> minds, List<BoundEffect> effects)
    {
        if (syntax.Target is FactTargetSyntax || IsPlainFact(syntax.Target))
        {
            foreach (var target in BindTargets(syntax.Target))
            {
                if (BindNewValue(syntax, target) is { } value)
                {
                    effects.Add(Assign(minds, target, value, syntax, this));
                }
            }

            return;
        }

        foreach (var term in ((TermsTargetSyntax)syntax.Target).Terms)
        {
            if (BindAdjectiveTarget(term, syntax) is { } target)
            {
                effects.Add(Assign(minds, target, new BoundTruth(!syntax.IsNegated), syntax, this));
            }
        }
    }

    /// <summary>A single word that is no role but a fact without arguments.</summary>
    private bool IsPlainFact(TargetSyntax target) =>
        target is TermsTargetSyntax { Terms: { Count: 1 } terms } && terms[0] is ReferenceSyntax { Arguments.Count: 0, Words: var word }
        && !_scope.Contains(word) && FindFact(word, 0) is not null;

    private BoundFluent? BindAdjectiveTarget(ExpressionSyntax term, ChangeSyntax syntax)
    {
        var subject = BindValue(term, null);
        if (subject is null || syntax.Value is MissingSyntax)
        {
            return null;
        }

        if (!Types.IsThing(subject) || syntax.Value is not ReferenceSyntax adjective)
        {
            string found = Types.IsThing(subject) ? $"{Types.Show(subject)} itself, which only an adjective can follow" : Types.ShowTypeOf(subject);
            _diagnostics.WrongType(Locate(term), "a fact", found);
            return null;
        }

        adjective = Recorded(adjective);
        return adjective.Words.Length == 0 ? null : BindAdjective(AdjectivesOf(adjective), subject, adjective);
    }

    private BoundExpression? BindNewValue(ChangeSyntax syntax, BoundFluent target)
    {
        var value = BindTyped(syntax.Value, target.Fluent.Type);
        if (value is null)
        {
            return null;
        }

        if (value is BoundUnknown && !target.Fluent.AllowsUnknown)
        {
            _diagnostics.NoUnknown(Locate(syntax.Value), Types.Show(target));
            return null;
        }

        if (value is BoundNumber number && target.Fluent.Type is NumberType range && (number.Value < range.Lowest || number.Value > range.Highest))
        {
            _diagnostics.OutOfRange(Locate(syntax.Value), Types.Show(number.Value), Types.Show(range));
            return null;
        }

        return syntax.IsNegated ? Negated(value, syntax) : value;
    }

    private BoundExpression? Negated(BoundExpression value, ChangeSyntax syntax)
    {
        if (Types.IsTruth(value))
        {
            return value is BoundTruth truth ? new BoundTruth(!truth.Value) : new BoundNot(value);
        }

        _diagnostics.WrongType(Locate(syntax.Value), "a new value", $"only what it is not, {Types.Show(value)}");
        return null;
    }

    private void BindShift(ShiftSyntax syntax, IReadOnlyList<BoundExpression> minds, List<BoundEffect> effects)
    {
        foreach (var target in BindTargets(syntax.Target))
        {
            if (target.Fluent.Type is not NumberType)
            {
                _diagnostics.WrongType(Locate(syntax.Target), "a number", Types.Show(target.Fluent.Type));
                continue;
            }

            var by = syntax.By is null ? new BoundNumber(1) : BindNumber(syntax.By);
            if (by is not null)
            {
                var value = Arithmetic(target, syntax.Rises ? ArithmeticSign.Add : ArithmeticSign.Subtract, by);
                effects.Add(Assign(minds, target, value, syntax, this));
            }
        }
    }

    /// <summary>Every fluent that a target with lists stands for.</summary>
    private List<BoundFluent> BindTargets(TargetSyntax syntax)
    {
        var targets = new List<BoundFluent>();
        if (syntax is FactTargetSyntax fact)
        {
            BindTargets(fact, new List<ArgumentSyntax>(), targets);
        }
        else if (syntax is TermsTargetSyntax terms)
        {
            targets.AddRange(terms.Terms.Select(BindPlainFact).Where(target => target is not null)!);
        }

        return targets;
    }

    private void BindTargets(FactTargetSyntax syntax, List<ArgumentSyntax> chosen, List<BoundFluent> targets)
    {
        if (chosen.Count == syntax.Arguments.Count)
        {
            var reference = new ReferenceSyntax(syntax.Words, new SyntaxList<ArgumentSyntax>(chosen)) { Span = syntax.Span };
            if (syntax.Words.Length > 0 && BindFact(reference) is { } target)
            {
                targets.Add(target);
            }

            return;
        }

        var argument = syntax.Arguments[chosen.Count];
        foreach (var value in argument.Values)
        {
            if (targets.Count >= MostChangesInALine || _diagnostics.HasErrors && _diagnostics.IsFull)
            {
                return;
            }

            chosen.Add(new ArgumentSyntax(argument.Preposition, value) { Span = value.Span });
            BindTargets(syntax, chosen, targets);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }
}
