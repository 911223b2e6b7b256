// Leaves out what can make no difference in any mind: fluents with one value everywhere and always become constants, literals that are
// always true vanish, those that never are take their disjunct along, and what can never happen or never changes anything goes.
// Everything dropped is reported. Actions without effect stay if observing one could correct somebody's beliefs.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;

namespace Dramaturg.Compiler.Simplification;

internal sealed class Simplifier
{
    private readonly SymbolTable _symbols;
    private readonly Lowerer _lowerer;
    private readonly bool _isSabre;
    private readonly Reachability _reachable;
    private readonly List<DroppedElement> _dropped = new();
    private readonly List<FixedFluent> _fixed = new();
    private readonly List<(Reference, Constant)> _fixedValues = new();
    private readonly Dictionary<Dnf, Dnf> _rewritten = new();

    public Simplifier(Reachability reachable, SymbolTable symbols, Lowerer lowerer, bool isSabre)
    {
        _reachable = reachable;
        _symbols = symbols;
        _lowerer = lowerer;
        _isSabre = isSabre;
    }

    public IReadOnlyList<DroppedElement> Dropped => _dropped;

    public IReadOnlyList<FixedFluent> Fixed => _fixed;

    public IReadOnlyList<(Reference Reference, Constant Value)> FixedValues => _fixedValues;

    /// <summary>A condition without what is always so and without what never can be.</summary>
    public Dnf Simplified(Dnf condition) => Rewrite(condition);

    public GroundStory Run(GroundStory story)
    {
        _lowerer.Fixed = _reachable.Fixed;
        var result = Rewrite(story);
        return _isSabre ? UnreadCopies.Drop(result) : result;
    }

    private GroundStory Rewrite(GroundStory story)
    {
        var kept = new List<Reference>();
        foreach (var reference in story.References)
        {
            if (_reachable.Fixed(reference) is { } value)
            {
                _fixed.Add(new FixedFluent(Names.Of(reference, _symbols), _symbols.Name(value)));
                _fixedValues.Add((reference, value));
            }
            else
            {
                kept.Add(reference);
            }
        }

        return story with
        {
            References = kept,
            Actions = Rewrite(story.Actions),
            Triggers = Rewrite(story.Triggers),
            Seeing = Rewrite(story.Seeing),
            Calendar = story.Calendar is { } calendar ? calendar with { Due = Rewrite(calendar.Due) } : null,
            Concerns = story.Concerns.Select(concern => concern with { Weight = Rewrite(concern.Weight), Satisfaction = Rewrite(concern.Satisfaction) }).ToArray(),
            Beats = story.Beats.Select(beat => beat with { Condition = Rewrite(beat.Condition) }).ToArray(),
            Endings = story.Endings.Select(ending => ending with { Condition = Rewrite(ending.Condition) }).ToArray(),
        };
    }

    private List<GroundEvent> Rewrite(IReadOnlyList<GroundEvent> events)
    {
        var kept = new List<GroundEvent>(events.Count);
        foreach (var @event in events)
        {
            if (!_reachable.CanBeTrue(@event.Precondition))
            {
                _dropped.Add(new DroppedElement(@event.Name, NeverTrue(@event.Precondition)));
                continue;
            }

            var rewritten = Rewrite(@event);
            if (ChangesNothing(rewritten))
            {
                _dropped.Add(new DroppedElement(@event.Name, "changes nothing"));
            }
            else
            {
                kept.Add(rewritten);
            }
        }

        return kept;
    }

    private bool ChangesNothing(GroundEvent @event)
    {
        if (@event.Effects.Count + @event.Implied.Count > 0)
        {
            return false;
        }

        return @event.IsTrigger
            || (_isSabre && (@event.Precondition.IsTrue || @event.Observers.All(observer => observer.IsFalse)));
    }

    private string NeverTrue(Dnf precondition)
    {
        if (precondition.IsFalse)
        {
            return "its needs contradict each other";
        }

        var atom = _reachable.FirstNeverTrue(precondition.Disjuncts[0])!;
        return "needs " + Names.Of(atom.Left, _symbols) + TermNames.Sign(atom.Relation) + TermNames.Of(atom.Right, _symbols)
            + ", which is never so";
    }

    private GroundEvent Rewrite(GroundEvent @event)
    {
        var implied = new List<ImpliedEffect>();
        foreach (var effect in @event.Implied)
        {
            if (Rewrite(effect.Assignment) is { } rewritten)
            {
                implied.Add(effect with { Assignment = rewritten });
            }
        }

        return @event with
        {
            Precondition = Rewrite(@event.Precondition),
            Effects = @event.Effects.Select(Rewrite).OfType<Assignment>().ToArray(),
            Outcome = @event.Outcome is { } outcome ? Rewrite(outcome, @event.Effects) : null,
            Consents = Rewrite(@event.Consents),
            Quorums = @event.Quorums.Select(quorum => quorum with { Among = Rewrite(quorum.Among) }).ToArray(),
            Observers = @event.Observers.Select(Rewrite).ToArray(),
            Implied = implied,
        };
    }

    private GroundOutcome Rewrite(GroundOutcome outcome, IReadOnlyList<Assignment> effects) => outcome with
    {
        Chance = outcome.Chance is { } chance ? Rewrite(chance) : null,
        OwnEffects = effects.Take(outcome.OwnEffects).Count(effect => Rewrite(effect) is not null),
    };

    private (int Character, Dnf Guard)[] Rewrite(IReadOnlyList<(int Character, Dnf Guard)> consents) =>
        consents.Select(consent => (consent.Character, Rewrite(consent.Guard))).ToArray();

    private Assignment? Rewrite(Assignment effect)
    {
        if (_reachable.Fixed(effect.Target) is not null)
        {
            return null;
        }

        var condition = Rewrite(effect.Condition);
        return condition.IsFalse ? null : effect with { Condition = condition, Value = Rewrite(effect.Value) };
    }

    private List<GroundSeeing> Rewrite(IReadOnlyList<GroundSeeing> rules)
    {
        var kept = new List<GroundSeeing>();
        foreach (var rule in rules)
        {
            var condition = Rewrite(rule.Condition);
            if (!condition.IsFalse && _reachable.Fixed(rule.Seen) is null)
            {
                kept.Add(rule with { Condition = condition });
            }
        }

        return kept;
    }

    private Dnf Rewrite(Dnf condition)
    {
        if (!_rewritten.TryGetValue(condition, out var result))
        {
            result = System.Array.TrueForAll(condition.Disjuncts, IsAsItShouldBe)
                ? condition
                : _lowerer.Logic.Or(condition.Disjuncts
                    .Where(disjunct => _reachable.FirstNeverTrue(disjunct) is null)
                    .Select(Rewrite)
                    .ToArray());
            _rewritten.Add(condition, result);
        }

        return result;
    }

    private bool IsAsItShouldBe(Atom[] disjunct) => System.Array.TrueForAll(
        disjunct, atom => atom.Right is Term.Known && _reachable.CanBeTrue(atom) && _reachable.CanBeFalse(atom));

    private Dnf Rewrite(Atom[] disjunct)
    {
        var result = Dnf.True;
        foreach (var atom in disjunct)
        {
            if (_reachable.CanBeFalse(atom))
            {
                result = _lowerer.Logic.And(result, _lowerer.Literal(atom.Left, atom.Relation, Rewrite(atom.Right)));
            }
        }

        return result;
    }

    private Term Rewrite(Term term)
    {
        switch (term)
        {
            case Term.Read read when _reachable.Fixed(read.Reference) is { } value:
                return new Term.Known(value);
            case Term.Arithmetic arithmetic:
                return _lowerer.Compute(arithmetic.Operator, Rewrite(arithmetic.Left), Rewrite(arithmetic.Right));
            case Term.Choice choice:
                var condition = Rewrite(choice.Condition);
                return condition.IsTrue ? Rewrite(choice.Then)
                    : condition.IsFalse ? Rewrite(choice.Else)
                    : new Term.Choice(condition, Rewrite(choice.Then), Rewrite(choice.Else));
            default:
                return term;
        }
    }
}
