// Effects and the start of a story, which is told in the same words. A list in a target stands for one change each; beliefs put their minds in
// front of the changes inside them.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private const int MostChangesInALine = 10_000;

    private static readonly IReadOnlyList<BoundExpression> s_reality = Array.Empty<BoundExpression>();

    private void BindEffects(SyntaxList<EffectSyntax> lines, List<BoundEffect> effects)
    {
        foreach (var line in lines)
        {
            BindEffect(line, effects);
        }
    }

    private BoundEffects BindEffects(SyntaxBlock<EffectSyntax> block)
    {
        var effects = new List<BoundEffect>();
        BindEffects(block.Lines, effects);
        return new BoundEffects(effects);
    }

    private void BindEffect(EffectSyntax line, List<BoundEffect> effects)
    {
        switch (line)
        {
            case IfEffectSyntax choice:
                effects.Add(BindIf(choice));
                break;
            case EveryEffectSyntax every:
                BindEveryEffect(every, effects);
                break;
            default:
                BindSimpleEffect(line, effects);
                break;
        }
    }

    private BoundConditionalEffect BindIf(IfEffectSyntax syntax)
    {
        var branches = new List<BoundEffectBranch>();
        foreach (var branch in syntax.Branches)
        {
            var condition = branch.Condition is null ? new BoundTruth(true) : BindCondition(branch.Condition);
            var effects = BindEffects(branch.Effects);
            branches.Add(new BoundEffectBranch(condition ?? new BoundTruth(false), effects));
        }

        return new BoundConditionalEffect(branches) { Location = Locate(syntax) };
    }

    private void BindEveryEffect(EveryEffectSyntax syntax, List<BoundEffect> effects)
    {
        if (BindVariable(syntax.Variable, syntax.Type) is not { } variable)
        {
            return;
        }

        WarnIfEmpty(variable.Type, syntax.Type);
        _scope.Add(variable);
        effects.Add(new BoundEveryEffect(variable, BindEffects(syntax.Effects)) { Location = Locate(syntax) });
        _scope.Remove(variable.Name);
    }

    private void BindSimpleEffect(EffectSyntax line, List<BoundEffect> effects)
    {
        var outer = _lifts;
        _lifts = new List<(VariableSymbol, BoundExpression)>();
        var changes = new List<BoundEffect>();
        BindChanges(line, s_reality, changes);
        var lifts = _lifts;
        _lifts = outer;
        var guard = GuardOf(line) is { } syntax ? BindCondition(syntax) : null;
        if (lifts.Count == 0 && guard is null)
        {
            effects.AddRange(changes);
            return;
        }

        BoundEffect effect = changes.Count == 1 ? changes[0] : new BoundEffects(changes);
        effects.Add(Lifted(guard is null ? effect : When(guard, effect), lifts));
    }

    private static ExpressionSyntax? GuardOf(EffectSyntax line) => line switch
    {
        ChangeSyntax change => change.Guard,
        ShiftSyntax shift => shift.Guard,
        LearnsSyntax learns => learns.Guard,
        BelievesEffectSyntax believes => believes.Guard,
        _ => null,
    };

    private static BoundConditionalEffect When(BoundExpression condition, BoundEffect effect) =>
        new(new[] { new BoundEffectBranch(condition, effect) }) { Location = effect.Location };

    private static BoundEffect Lifted(BoundEffect effect, List<(VariableSymbol Variable, BoundExpression Value)> lifts)
    {
        for (int i = lifts.Count - 1; i >= 0; i--)
        {
            var (variable, value) = lifts[i];
            var same = new BoundComparison(value, ComparisonOperator.Equal, new BoundVariable(variable));
            effect = new BoundEveryEffect(variable, When(same, effect)) { Location = effect.Location };
        }

        return effect;
    }

    private void BindChanges(EffectSyntax line, IReadOnlyList<BoundExpression> minds, List<BoundEffect> effects)
    {
        switch (line)
        {
            case ChangeSyntax change:
                BindChange(change, minds, effects);
                break;
            case ShiftSyntax shift:
                BindShift(shift, minds, effects);
                break;
            case LearnsSyntax learns:
                BindLearns(learns, effects);
                break;
            case BelievesEffectSyntax believes:
                foreach (var mind in BindMinds(believes.Minds, "believe"))
                {
                    BindChanges(believes.Believed, minds.Append(mind).ToArray(), effects);
                }

                break;
        }
    }

    private List<BoundExpression> BindMinds(SyntaxList<ExpressionSyntax> syntax, string verb) =>
        syntax.Select(mind => BindMind(mind, verb)).Where(mind => mind is not null).ToList()!;

    private void BindLearns(LearnsSyntax syntax, List<BoundEffect> effects)
    {
        var fact = BindPlainFact(syntax.Fact);
        var minds = BindMinds(syntax.Minds, "learn");
        if (fact is not null)
        {
            effects.AddRange(minds.Select(mind => Assign(new[] { mind }, fact, fact, syntax)));
        }
    }

    /// <summary>A fact, or "whether X is ADJECTIVE".</summary>
    private BoundFluent? BindPlainFact(ExpressionSyntax syntax)
    {
        BoundExpression? bound;
        if (syntax is ComparisonSyntax { Left: var left, Right: ReferenceSyntax right })
        {
            var subject = BindValue(left, null);
            bound = subject is null || right.Words.Length == 0 ? null : BindAdjective(AdjectivesOf(right), subject, right);
        }
        else
        {
            bound = BindValue(syntax, null);
        }

        if (bound is null or BoundFluent)
        {
            return bound as BoundFluent;
        }

        _diagnostics.WrongType(Locate(syntax), "a fact", Types.ShowTypeOf(bound));
        return null;
    }

    private List<FluentSymbol> AdjectivesOf(ReferenceSyntax syntax) =>
        _adjectives.TryGetValue(syntax.Words, out var adjectives) ? adjectives : new List<FluentSymbol>();

    private static BoundAssignment Assign(
        IReadOnlyList<BoundExpression> minds, BoundFluent target, BoundExpression value, SyntaxNode syntax, DramaBinder? binder = null) =>
        new(minds, target, value) { Location = binder?.Locate(syntax) ?? target.Location };

    // Changes of facts

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
