// The last stage: references become positions in the model's fluents, constants become values of a domain. In a Sabre story every
// tracked belief is a fluent of its own and conditions read that; in a drama the path stays.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Output;

internal sealed class ModelWriter
{
    private readonly SymbolTable _symbols;
    private readonly bool _isSabre;
    private readonly Dictionary<Reference, FluentId> _ids = new();
    private readonly Dictionary<Dnf, Condition> _conditions = new();

    /// <param name="references">What becomes a fluent of the model, in order; tracked beliefs after their tails or before, as they sort.</param>
    public ModelWriter(SymbolTable symbols, IReadOnlyList<Reference> references, bool isSabre)
    {
        _symbols = symbols;
        _isSabre = isSabre;
        for (int i = 0; i < references.Count; i++)
        {
            _ids[references[i]] = new FluentId(i);
        }
    }

    public static Origin OriginOf(TextLocation? location) => location is { } place
        ? new Origin(place.Source.FileName, place.Start.Line + 1, place.Start.Column + 1)
        : Origin.None;

    public bool Has(Reference reference) => _ids.ContainsKey(reference);

    public FluentId IdOf(Reference reference) => _ids[reference];

    public Fluent Fluent(Reference reference) => new(
        Names.Of(reference, _symbols),
        reference.Fluent.Domain,
        reference.Path.Length == 0 ? null : new FluentReference(Minds(reference.Path), IdOf(Base(reference))),
        OriginOf(reference.Fluent.Location))
    {
        KeepsHistory = reference.Fluent.KeepsHistory,
        Schema = reference.Fluent.Schema,
        Arguments = reference.Fluent.Arguments,
        IsHidden = reference.Fluent.IsHidden,
    };

    public Condition Condition(Dnf condition)
    {
        if (condition.IsTrue || condition.IsFalse)
        {
            return condition.IsTrue ? Model.Condition.True : Model.Condition.False;
        }

        if (!_conditions.TryGetValue(condition, out var written))
        {
            written = new Condition(Array.ConvertAll(condition.Disjuncts, disjunct => new Disjunct(Array.ConvertAll(disjunct, Literal))));
            _conditions.Add(condition, written);
        }

        return written;
    }

    /// <param name="domainOf">A fluent in whose domain symbols are meant; null among numbers.</param>
    public Expression Expression(Term term, GroundFluent? domainOf) => term switch
    {
        Term.Known known => new Expression.Constant(Value(known.Value, domainOf)),
        Term.Read read => new Expression.Read(Reference(read.Reference)),
        Term.Arithmetic arithmetic => new Expression.Arithmetic(
            arithmetic.Operator, Expression(arithmetic.Left, null), Expression(arithmetic.Right, null)),
        Term.Choice choice => new Expression.Choice(
            Condition(choice.Condition), Expression(choice.Then, domainOf), Expression(choice.Else, domainOf)),
        _ => new Expression.Constant(Model.Value.Unknown),
    };

    public FluentReference Reference(Reference reference) => _isSabre
        ? new FluentReference(IdOf(reference))
        : new FluentReference(Minds(reference.Path), IdOf(Base(reference)));

    public GroundAction[] Actions(IReadOnlyList<GroundEvent> actions)
    {
        var outcomes = Enumerable.Range(0, actions.Count).Where(i => actions[i].Outcome is not null)
            .GroupBy(i => actions[i].Outcome!.Act).ToDictionary(act => act.Key, act => act.Select(i => new ActionId(i)).ToArray());
        return actions.Select(action => Action(action) with
        {
            Outcome = action.Outcome is { } outcome
                ? new Outcome(outcome.Chance is { } chance ? Expression(chance, null) : null, outcomes[outcome.Act], outcome.OwnEffects)
                : null,
        }).ToArray();
    }

    private GroundAction Action(GroundEvent action) => new(
        action.Name,
        action.Schema,
        action.Arguments,
        Condition(action.Precondition),
        Effects(action),
        Consents(action.Consents),
        action.Observers.Select(Condition).ToArray(),
        OriginOf(action.Location))
    {
        Quorums = action.Quorums.Select(quorum => new Quorum(quorum.Least, Consents(quorum.Among))).ToArray(),
        Takes = action.Takes,
    };

    public ScheduledEvent Due(GroundEvent due) => new(
        due.Name,
        due.Due.Moment,
        Condition(due.Precondition),
        Effects(due),
        due.Observers.Select(Condition).ToArray(),
        due.Due.ForeseenBy.Select(character => new CharacterId(character)).ToArray(),
        OriginOf(due.Location));

    /// <summary>Of a calendar with one day, what day it is has been folded away.</summary>
    public Moment Moment(GroundMoment moment) =>
        new(moment.Day, moment.Part, moment.Says.Where(said => Has(said.Fluent)).Select(said => (IdOf(said.Fluent), Value(said.Value, said.Fluent.Fluent))).ToArray());

    public Concern Concern(GroundConcern concern)
    {
        bool isFixed = concern.Weight.TryGetConstant(out var weight);
        return new Concern(concern.Name, isFixed ? weight.Number : Number.Zero, Expression(concern.Satisfaction, null), OriginOf(concern.Location))
        {
            GoodOf = concern.GoodOf.Select(other => new CharacterId(other)).ToArray(),
            IsFear = concern.IsFear,
            GrowingWeight = isFixed ? null : Expression(concern.Weight, null),
        };
    }

    private Consent[] Consents(IReadOnlyList<(int Character, Dnf Guard)> consents) =>
        consents.Select(consent => new Consent(new CharacterId(consent.Character), Condition(consent.Guard))).ToArray();

    public GroundTrigger Trigger(GroundEvent trigger) =>
        new(trigger.Name, Condition(trigger.Precondition), Effects(trigger), OriginOf(trigger.Location));

    /// <summary>
    /// In a Sabre story an effect on a belief is two: the tracked copy takes the value, and the mind takes it over. Of several on a copy
    /// the first holds, and what the author wrote comes before what observing implies; in the mind the last holds, so there the
    /// order is the other way round.
    /// </summary>
    public Effect[] Effects(GroundEvent @event)
    {
        var effects = new List<Effect>();
        if (!_isSabre)
        {
            effects.AddRange(@event.Effects.Select(assignment => Effect(Reference(assignment.Target), assignment)));
            return effects.ToArray();
        }

        effects.AddRange(@event.Effects.Where(assignment => Has(assignment.Target)).Select(
            assignment => Effect(new FluentReference(IdOf(assignment.Target)), assignment)));
        effects.AddRange(@event.Implied.Select(
            implied => Effect(new FluentReference(IdOf(implied.Assignment.Target)), implied.Assignment)));
        effects.AddRange(@event.Implied.Where(implied => implied.IsRead).Select(implied => MindEffect(implied.Assignment)));
        effects.AddRange(@event.Effects.Where(assignment => assignment.Target.Tail is not null).Select(MindEffect));
        return effects.ToArray();
    }

    public static Value Value(Constant constant, GroundFluent? fluent) => fluent is not null
        ? fluent.ToValue(constant)
        : constant.IsNumber ? Model.Value.Of(constant.Number) : Model.Value.Unknown;

    private static CharacterId[] Minds(int[] path) => Array.ConvertAll(path, mind => new CharacterId(mind));

    private static Reference Base(Reference reference)
    {
        while (reference.Tail is { } tail)
        {
            reference = tail;
        }

        return reference;
    }

    private Literal Literal(Atom atom) =>
        new(Reference(atom.Left), atom.Relation, Expression(atom.Right, atom.Left.Fluent));

    private Effect MindEffect(Assignment assignment)
    {
        var mind = new CharacterId(assignment.Target.Path[0]);
        return Effect(new FluentReference(new[] { mind }, IdOf(assignment.Target.Tail!)), assignment);
    }

    private Effect Effect(FluentReference target, Assignment assignment) =>
        new(target, Condition(assignment.Condition), Expression(assignment.Value, assignment.Target.Fluent));
}
