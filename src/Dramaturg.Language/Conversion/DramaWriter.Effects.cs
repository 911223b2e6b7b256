using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Conversion;

public sealed partial class DramaWriter
{
    private List<EffectSyntax> WriteEffects(BoundEffect effect, ChangeWord word)
    {
        var lines = new List<EffectSyntax>();
        AddEffect(effect, word, lines);
        return lines;
    }

    private void AddEffect(BoundEffect effect, ChangeWord word, List<EffectSyntax> lines)
    {
        switch (effect)
        {
            case BoundEffects all:
                foreach (var one in all.Effects)
                {
                    AddEffect(one, word, lines);
                }

                break;
            case BoundConditionalEffect conditional:
                AddConditional(conditional, word, lines);
                break;
            case BoundEveryEffect every:
                AddEvery(every, word, lines);
                break;
            case BoundAssignment assignment:
                AddAssignment(assignment, word, lines);
                break;
        }
    }

    private void AddEvery(BoundEveryEffect every, ChangeWord word, List<EffectSyntax> lines)
    {
        string name = _names.Enter(every.Variable);
        var inner = WriteEffects(every.Effect, word);
        _names.Leave();
        if (inner.Count > 0)
        {
            lines.Add(new EveryEffectSyntax(Word(name), Type(every.Variable.Type), Block(inner)));
        }
    }

    /// <summary>A branch without effects cannot be written; the later ones say instead that its condition does not hold.</summary>
    private void AddConditional(BoundConditionalEffect conditional, ChangeWord word, List<EffectSyntax> lines)
    {
        var branches = new List<EffectBranchSyntax>();
        var skipped = new List<ExpressionSyntax>();
        foreach (var branch in conditional.Branches)
        {
            bool isLast = branch.Condition is BoundTruth { Value: true };
            var inner = WriteEffects(branch.Effect, word);
            var condition = Write(branch.Condition);
            if (inner.Count == 0)
            {
                skipped.Add(new NotSyntax(condition));
            }
            else
            {
                bool isOtherwise = isLast && skipped.Count == 0 && branches.Count > 0;
                branches.Add(new EffectBranchSyntax(isOtherwise ? null : Conjunction(skipped, isLast && skipped.Count > 0 ? null : condition), Block(inner)));
            }

            if (isLast)
            {
                break;
            }
        }

        if (branches.Count == 1 && branches[0] is { Condition: { } guard, Effects.Lines: { Count: 1 } only } && Guarded(only[0], guard) is { } line)
        {
            lines.Add(line);
        }
        else if (branches.Count > 0)
        {
            lines.Add(new IfEffectSyntax(List(branches)));
        }
    }

    /// <summary>A simple effect with its condition on the same line, or null.</summary>
    private static EffectSyntax? Guarded(EffectSyntax effect, ExpressionSyntax guard) => effect switch
    {
        ChangeSyntax { Guard: null } change => change with { Guard = guard },
        LearnsSyntax { Guard: null } learns => learns with { Guard = guard },
        BelievesEffectSyntax { Guard: null } believes => believes with { Guard = guard },
        _ => null,
    };

    private static ExpressionSyntax Conjunction(List<ExpressionSyntax> skipped, ExpressionSyntax? condition)
    {
        var all = condition is null ? skipped : skipped.Append(condition).ToList();
        return all.Count == 1 ? all[0] : new AndSyntax(List(all));
    }

    private void AddAssignment(BoundAssignment assignment, ChangeWord word, List<EffectSyntax> lines)
    {
        bool isLearning = assignment.Minds.Count == 1 && word == ChangeWord.Becomes && IsSame(assignment.Target, assignment.Value);
        if (isLearning)
        {
            lines.Add(new LearnsSyntax(Terms(assignment.Minds[0]), WriteFluent(assignment.Target), null));
        }
        else if (assignment.Target.Fluent.IsAdjective && assignment.Value is not BoundTruth)
        {
            var condition = Write(assignment.Value);
            lines.Add(new IfEffectSyntax(List(new[]
            {
                new EffectBranchSyntax(condition, Block(new[] { Change(assignment with { Value = new BoundTruth(true) }, word) })),
                new EffectBranchSyntax(null, Block(new[] { Change(assignment with { Value = new BoundTruth(false) }, word) })),
            })));
        }
        else
        {
            lines.Add(Change(assignment, word));
        }
    }

    private static bool IsSame(BoundFluent target, BoundExpression value) =>
        value is BoundFluent fluent && ReferenceEquals(fluent.Fluent, target.Fluent)
        && fluent.Arguments.Select(Plain).SequenceEqual(target.Arguments.Select(Plain));

    private static BoundExpression Plain(BoundExpression argument) => argument with { Location = null };

    private EffectSyntax Change(BoundAssignment assignment, ChangeWord word)
    {
        var arguments = ArgumentsOf(assignment.Target);
        string name = _names.Of(assignment.Target.Fluent);
        var innermost = assignment.Minds.Count > 0 ? ChangeWord.Is : word;
        EffectSyntax effect;
        if (assignment.Target.Fluent.IsAdjective)
        {
            var adjective = new ReferenceSyntax(name, List(arguments.Skip(1)));
            bool isNegated = assignment.Value is BoundTruth { Value: false };
            effect = new ChangeSyntax(new TermsTargetSyntax(List(new[] { arguments[0].Value })), innermost, isNegated, adjective, null);
        }
        else
        {
            TargetSyntax target = arguments.Count == 0
                ? new TermsTargetSyntax(List(new ExpressionSyntax[] { Bare(name) }))
                : new FactTargetSyntax(name, List(arguments.Select(argument => new ArgumentListSyntax(argument.Preposition, List(new[] { argument.Value })))));
            effect = new ChangeSyntax(target, innermost, false, Write(assignment.Value), null);
        }

        foreach (var mind in assignment.Minds.Reverse())
        {
            effect = new BelievesEffectSyntax(Terms(mind), effect, null);
        }

        return effect;
    }

    private SyntaxList<ExpressionSyntax> Terms(BoundExpression term) => List(new[] { Write(term) });
}
