// Effects as flat lists of guarded assignments that all read the state before. In Sabre they are sorted (the first that applies wins,
// so the order is meaning); a drama keeps them as written.

using System.Collections.Generic;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Lowering;

internal sealed class EffectLowerer
{
    private readonly Lowerer _lowerer;
    private readonly SymbolTable _symbols;
    private readonly CompilerDiagnostics _diagnostics;
    private readonly bool _isSabre;
    private int _steps;

    public EffectLowerer(Lowerer lowerer, SymbolTable symbols, CompilerDiagnostics diagnostics, bool isSabre)
    {
        _lowerer = lowerer;
        _symbols = symbols;
        _diagnostics = diagnostics;
        _isSabre = isSabre;
    }

    /// <summary>How many minds deep a shared belief goes.</summary>
    public int BeliefDepth { get; init; }

    /// <summary>Two assignments that contradict each other, found by the last call of <see cref="Lower"/>.</summary>
    public (Assignment First, Assignment Second)? Contradiction { get; private set; }

    /// <param name="owner">For messages: the event, or the fluent of a statement.</param>
    public IReadOnlyList<Assignment> Lower(BoundEffect effect, string owner)
    {
        var assignments = new List<Assignment>();
        _steps = 0;
        Add(effect, Dnf.True, owner, assignments);
        if (_isSabre)
        {
            assignments.Sort(Assignment.Compare);
        }

        var merged = Merge(assignments);
        Contradiction = FindContradiction(merged);
        return merged;
    }

    private static (Assignment, Assignment)? FindContradiction(List<Assignment> assignments)
    {
        var unconditional = new Dictionary<Reference, Assignment>();
        foreach (var assignment in assignments)
        {
            if (!assignment.Condition.IsTrue)
            {
                continue;
            }

            if (unconditional.TryGetValue(assignment.Target, out var other) && Term.Compare(other.Value, assignment.Value) != 0)
            {
                return (other, assignment);
            }

            unconditional[assignment.Target] = assignment;
        }

        return null;
    }

    private void Add(BoundEffect effect, Dnf guard, string owner, List<Assignment> assignments)
    {
        if (!_lowerer.Logic.AllowsSteps(++_steps))
        {
            assignments.Clear();
            return;
        }

        switch (effect)
        {
            case BoundEffects effects:
                foreach (var part in effects.Effects)
                {
                    Add(part, guard, owner, assignments);
                }

                break;
            case BoundConditionalEffect conditional:
                AddConditional(conditional, guard, owner, assignments);
                break;
            case BoundEveryEffect every:
                _lowerer.ForEach(every.Variable, () => Add(every.Effect, guard, owner, assignments));
                break;
            case BoundSharedBelief shared:
                AddShared(shared, guard, owner, assignments);
                break;
            case BoundAssignment assignment when Target(assignment) is { } target:
                AddAssignment(assignment, target, guard, owner, assignments);
                break;
        }
    }

    /// <summary>A believes it, A believes that B believes it, and so on, each mind inside the other.</summary>
    private void AddShared(BoundSharedBelief shared, Dnf guard, string owner, List<Assignment> assignments)
    {
        var minds = new List<BoundExpression>();
        for (int level = 0; level < BeliefDepth; level++)
        {
            minds.Add(level % 2 == 0 ? shared.Mind : shared.Other);
            Add(new BoundAssignment(minds.ToArray(), shared.Target, shared.Value) { Location = shared.Location }, guard, owner, assignments);
        }
    }

    private Reference? Target(BoundAssignment assignment)
    {
        var target = _lowerer.Resolve(assignment.Target);
        for (int i = assignment.Minds.Count - 1; i >= 0 && target is not null; i--)
        {
            target = _lowerer.MindOf(assignment.Minds[i]) is { } mind ? target.BelievedBy(mind) : null;
        }

        return target;
    }

    private void AddConditional(BoundConditionalEffect conditional, Dnf guard, string owner, List<Assignment> assignments)
    {
        var none = guard;
        foreach (var branch in conditional.Branches)
        {
            var test = _lowerer.Logic.And(none, _lowerer.Condition(branch.Condition));
            if (!test.IsFalse)
            {
                Add(branch.Effect, test, owner, assignments);
            }

            none = _lowerer.Logic.And(none, _lowerer.Condition(branch.Condition, negate: true));
            if (none.IsFalse)
            {
                return;
            }
        }
    }

    private void AddAssignment(
        BoundAssignment assignment, Reference target, Dnf guard, string owner, List<Assignment> assignments)
    {
        if (target.Fluent.IsTruth)
        {
            foreach (bool truth in new[] { false, true })
            {
                var when = _lowerer.Logic.And(guard, _lowerer.Condition(assignment.Value, negate: !truth));
                Add(target, when, new Term.Known(Constant.Truth(truth)), assignment.Location, owner, assignments);
            }
        }
        else if (target.Fluent.IsNumber && !_isSabre)
        {
            Add(target, guard, _lowerer.NumberOf(assignment.Value), assignment.Location, owner, assignments);
        }
        else
        {
            foreach (var item in _lowerer.Cases(assignment.Value))
            {
                AddCase(target, _lowerer.Logic.And(guard, item.Guard), item.Value, assignment.Location, owner, assignments);
            }
        }
    }

    private void AddCase(
        Reference target, Dnf guard, Term value, TextLocation? location, string owner, List<Assignment> assignments)
    {
        bool isCopied = value is Term.Read { Reference: var source }
            && !source.Fluent.IsNumber
            && (_isSabre || !ReferenceEquals(source.Fluent.Domain, target.Fluent.Domain));
        if (!isCopied)
        {
            Add(target, guard, value, location, owner, assignments);
            return;
        }

        var read = ((Term.Read)value).Reference;
        foreach (var possible in Lowerer.PossibleValues(read))
        {
            var known = new Term.Known(possible);
            var when = _lowerer.Logic.And(guard, _lowerer.Literal(read, Relation.Equal, known));
            Add(target, when, known, location, owner, assignments);
        }
    }

    private void Add(
        Reference target, Dnf condition, Term value, TextLocation? location, string owner, List<Assignment> assignments)
    {
        if (condition.IsFalse)
        {
            return;
        }

        if (value.TryGetConstant(out var constant))
        {
            if (!target.Fluent.CanHold(constant))
            {
                _diagnostics.DoesNotFit(location, owner, Names.Of(target, _symbols), _symbols.Name(constant));
                return;
            }

            value = new Term.Known(target.Fluent.Saturate(constant));
        }

        assignments.Add(new Assignment(target, condition, value, location));
    }

    /// <summary>Joins neighbours on one target that assign the same value.</summary>
    private List<Assignment> Merge(List<Assignment> assignments)
    {
        var merged = new List<Assignment>(assignments.Count);
        var last = new Dictionary<Reference, int>();
        foreach (var assignment in assignments)
        {
            if (last.TryGetValue(assignment.Target, out int index)
                && Term.Compare(merged[index].Value, assignment.Value) == 0)
            {
                var either = _lowerer.Logic.Or(merged[index].Condition, assignment.Condition);
                merged[index] = merged[index] with { Condition = either };
                continue;
            }

            last[assignment.Target] = merged.Count;
            merged.Add(assignment);
        }

        return merged;
    }
}
