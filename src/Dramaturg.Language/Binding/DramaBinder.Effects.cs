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
        if (syntax is ComparisonSyntax { Left: var left, Right: ReferenceSyntax written })
        {
            var right = Recorded(written);
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
}
