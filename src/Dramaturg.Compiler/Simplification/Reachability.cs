// Which values each fluent can have in any mind, found by forgetting which mind holds what and that values go away again: start with all
// values of the start, let every event whose condition some values satisfy add what it assigns, until nothing is added.
// It must not miss a value, so it also counts
// * surprises: in a Sabre story a literal other than `==` that a mind holds false makes the fluent unknown there;
// * beliefs inside minds: what is assigned to a tracked copy can become the value of what it copies;
// * belief effects. Seeing and the surprises of a drama only carry values from one mind to another.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Simplification;

internal sealed class Reachability
{
    private readonly bool _isSabre;
    private readonly Dictionary<Reference, ValueSet> _sets = new();
    private readonly Dictionary<Constant, ValueSet> _constants = new();
    private bool _changed;

    private Reachability(bool isSabre) => _isSabre = isSabre;

    public static Reachability Compute(GroundStory story, bool isSabre)
    {
        var result = new Reachability(isSabre);
        result.AddStart(story);
        result.AddTime(story);
        var events = story.Actions.Concat(story.Triggers).Concat(story.Calendar?.Due ?? System.Array.Empty<GroundEvent>()).ToArray();
        do
        {
            result._changed = false;
            foreach (var @event in events)
            {
                if (result.CanBeTrue(@event.Precondition))
                {
                    result.Happen(@event);
                }
            }
        }
        while (result._changed);
        return result;
    }

    /// <summary>The value of a fluent that never has another, or null.</summary>
    public Constant? Fixed(Reference reference) => SetOf(reference).Single;

    public bool CanBeTrue(Dnf condition)
    {
        foreach (var disjunct in condition.Disjuncts)
        {
            if (FirstNeverTrue(disjunct) is null)
            {
                return true;
            }
        }

        return false;
    }

    public Atom? FirstNeverTrue(Atom[] disjunct)
    {
        foreach (var atom in disjunct)
        {
            if (!CanBeTrue(atom))
            {
                return atom;
            }
        }

        return null;
    }

    public bool CanBeTrue(Atom atom) => (Outcomes(atom) & Relations.Set(atom.Relation)) != 0;

    public bool CanBeFalse(Atom atom) => (Outcomes(atom) & ~Relations.Set(atom.Relation)) != 0;

    private int Outcomes(Atom atom) => SetOf(atom.Left).Outcomes(Evaluate(atom.Right));

    private void AddStart(GroundStory story)
    {
        foreach (var reference in story.References)
        {
            _sets[Key(reference)] = ValueSet.Of(story.Initial[Base(reference)]);
        }

        foreach (var belief in story.Initial.Beliefs.Concat(story.Initial.Everywhere))
        {
            // In which mind a copy of the belief starts with the value does not matter here.
            var fact = Base(belief.Key);
            foreach (var reference in story.References)
            {
                if (ReferenceEquals(Base(reference), fact))
                {
                    SetOf(reference).Add(belief.Value);
                }
            }
        }
    }

    /// <summary>Every moment comes, in every mind.</summary>
    private void AddTime(GroundStory story)
    {
        foreach (var (fluent, value) in story.Calendar?.Moments.SelectMany(moment => moment.Says) ?? Enumerable.Empty<(Reference, Constant)>())
        {
            SetOf(fluent).Add(value);
        }
    }

    private void Happen(GroundEvent @event)
    {
        foreach (var effect in @event.Effects)
        {
            Happen(effect);
        }

        foreach (var implied in @event.Implied)
        {
            Happen(implied.Assignment);
        }

        if (_isSabre && !@event.IsTrigger && @event.Observers.Any(observer => !observer.IsFalse))
        {
            Surprise(@event.Precondition);
        }
    }

    private void Happen(Assignment effect)
    {
        if (!CanBeTrue(effect.Condition))
        {
            return;
        }

        var values = Evaluate(effect.Value);
        for (Reference? target = effect.Target; target is not null; target = target.Tail)
        {
            _changed |= SetOf(target).Add(values, target.Fluent.Domain as Domain.Numbers);
        }
    }

    private void Surprise(Dnf precondition)
    {
        foreach (var atom in precondition.Atoms())
        {
            if (atom.Relation == Relation.Equal || !CanBeFalse(atom))
            {
                continue;
            }

            for (Reference? target = atom.Left; target is not null; target = target.Tail)
            {
                _changed |= SetOf(target).Add(Constant.Unknown);
            }
        }
    }

    private ValueSet SetOf(Reference reference)
    {
        var key = Key(reference);
        if (!_sets.TryGetValue(key, out var set))
        {
            // An untracked belief of a Sabre story; what it copies says more than enough.
            set = _sets[Base(reference)];
        }

        return set;
    }

    private Reference Key(Reference reference) => _isSabre ? reference : Base(reference);

    private static Reference Base(Reference reference)
    {
        while (reference.Tail is { } tail)
        {
            reference = tail;
        }

        return reference;
    }

    private ValueSet Evaluate(Term term)
    {
        switch (term)
        {
            case Term.Known known:
                return Only(known.Value);
            case Term.Read read:
                return SetOf(read.Reference);
            case Term.Choice choice:
                var either = new ValueSet();
                either.Add(Evaluate(choice.Then));
                either.Add(Evaluate(choice.Else));
                return either;
            case Term.Arithmetic arithmetic:
                return Compute(arithmetic.Operator, Evaluate(arithmetic.Left), Evaluate(arithmetic.Right));
            default:
                return ValueSet.Of(Constant.Unknown);
        }
    }

    private ValueSet Only(Constant value)
    {
        if (!_constants.TryGetValue(value, out var set))
        {
            set = ValueSet.Of(value);
            _constants.Add(value, set);
        }

        return set;
    }

    private static ValueSet Compute(ArithmeticOperator @operator, ValueSet left, ValueSet right)
    {
        bool hasUnknown = left.HasUnknown || right.HasUnknown;
        if (!left.HasNumbers || !right.HasNumbers)
        {
            return ValueSet.Of(Constant.Unknown);
        }

        switch (@operator)
        {
            case ArithmeticOperator.Add:
                return ValueSet.Interval(left.Lowest + right.Lowest, left.Highest + right.Highest, hasUnknown);
            case ArithmeticOperator.Subtract:
                return ValueSet.Interval(left.Lowest - right.Highest, left.Highest - right.Lowest, hasUnknown);
            default:
                bool isDivision = @operator == ArithmeticOperator.Divide;
                return ValueSet.Interval(null, null, hasUnknown || isDivision);
        }
    }
}
