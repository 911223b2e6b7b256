// Fills the roles of schemas, left to right. The precondition's clauses are tested as soon as their roles are filled, so a branch that
// can come to nothing is left early; the conjunction of those tested so far is carried along and is the precondition at the end.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Compiler.Grounding;

internal sealed class Grounder
{
    private readonly SymbolTable _symbols;
    private readonly Lowerer _lowerer;
    private readonly EffectLowerer _effects;
    private readonly CompilerDiagnostics _diagnostics;
    private readonly CompilerOptions _options;
    private readonly List<SchemaReport> _reports = new();

    public Grounder(
        SymbolTable symbols, Lowerer lowerer, EffectLowerer effects, CompilerDiagnostics diagnostics, CompilerOptions options)
    {
        _symbols = symbols;
        _lowerer = lowerer;
        _effects = effects;
        _diagnostics = diagnostics;
        _options = options;
    }

    public IReadOnlyList<SchemaReport> Reports => _reports;

    public void Ground(BoundAction action, List<GroundEvent> events)
    {
        var schema = new Schema(action.Name, action.Roles, Clauses(action.Precondition, action.Roles), action.Location, false);
        Fill(schema, (arguments, precondition) =>
        {
            if (Create(schema, arguments, precondition, action.Effect) is { } created)
            {
                var act = created with
                {
                    Consents = Consents(action, created.Name),
                    Quorums = action.Quorums.Select(quorum => new GroundQuorum(quorum.Least, Asked(quorum.Among))).ToArray(),
                    Observers = Observers(action.Observers),
                    Takes = action.Takes,
                };
                events.AddRange(action.Outcomes.Count == 0 ? new[] { act } : Outcomes(schema, action, act));
            }
        });
    }

    /// <param name="moment">As it is called in the calendar.</param>
    public void Ground(BoundDue due, string moment, IReadOnlyList<int> foreseenBy, List<GroundEvent> events)
    {
        string name = due.Name.Length > 0 ? due.Name : "on " + moment;
        var schema = new Schema(name, Array.Empty<BoundRole>(), Clauses(due.Condition, Array.Empty<BoundRole>()), due.Location, true);
        Fill(schema, (arguments, condition) =>
        {
            if (Create(schema, arguments, condition, due.Effect) is { } created)
            {
                events.Add(created with { Name = name, Observers = Observers(due.Observers), Due = (due.Moment, foreseenBy) });
            }
        });
    }

    /// <summary>The same act once for each way in which it may end, the outcome's own effects before those that come in any case.</summary>
    private IEnumerable<GroundEvent> Outcomes(Schema schema, BoundAction action, GroundEvent act)
    {
        var whole = new GroundAct(act.Name);
        var outcomes = new List<GroundEvent>();
        foreach (var outcome in action.Outcomes)
        {
            var chance = outcome.Chance is { } written ? _lowerer.NumberOf(written) : null;
            int own = _effects.Lower(outcome.Effect, act.Name).Count;
            if (Create(schema, act.Arguments.ToArray(), act.Precondition, new BoundEffects(new[] { outcome.Effect, action.Effect })) is { } created)
            {
                outcomes.Add(act with
                {
                    Name = FormattableString.Invariant($"{act.Name}/{outcomes.Count + 1}"),
                    Effects = created.Effects,
                    Outcome = new GroundOutcome(whole, chance, own),
                });
            }
        }

        return outcomes;
    }

    public void Ground(BoundTrigger trigger, List<GroundEvent> events)
    {
        var schema = new Schema(trigger.Name, trigger.Roles, Clauses(trigger.Precondition, trigger.Roles), trigger.Location, true);
        Fill(schema, (arguments, precondition) =>
        {
            if (Create(schema, arguments, precondition, trigger.Effect) is { } created)
            {
                events.Add(created);
            }
        });
    }

    private static List<Clause> Clauses(BoundExpression precondition, IReadOnlyList<BoundRole> roles)
    {
        var clauses = new List<Clause>();
        AddClauses(precondition, roles, clauses);
        return clauses;
    }

    private static void AddClauses(BoundExpression expression, IReadOnlyList<BoundRole> roles, List<Clause> clauses)
    {
        if (expression is BoundAnd and)
        {
            foreach (var operand in and.Operands)
            {
                AddClauses(operand, roles, clauses);
            }

            return;
        }

        int last = 0;
        for (int i = 0; i < roles.Count; i++)
        {
            bool isFirst = roles[i].Variable is { } variable && !roles.Take(i).Any(role => ReferenceEquals(role.Variable, variable));
            if (isFirst && FreeVariables.Mentions(expression, roles[i].Variable!))
            {
                last = i + 1;
            }
        }

        clauses.Add(new Clause(expression, last));
    }

    private void Fill(Schema schema, Action<string[], Dnf> visit)
    {
        var run = new Run(schema, visit);
        Fill(run, 0, Test(run, 0, Dnf.True));
        if (IsTooMany(run))
        {
            _diagnostics.TooMany(schema.Location, schema.Name, run.Kept > _options.KeptLimit ? _options.KeptLimit : _options.InstanceLimit);
        }

        CheckOverflow(run);
        Report(run);
    }

    private bool IsTooMany(Run run) => run.Visited > _options.InstanceLimit || run.Kept > _options.KeptLimit;

    private void Fill(Run run, int position, Dnf precondition)
    {
        if (precondition.IsFalse || run.IsTooLarge || _lowerer.Logic.Overflowed || IsTooMany(run))
        {
            return;
        }

        run.Visited++;
        if (position == run.Schema.Roles.Count)
        {
            run.Kept++;
            run.Visit(run.Arguments.ToArray(), precondition);
            CheckOverflow(run);
            return;
        }

        var role = run.Schema.Roles[position];
        if (role.Variable is not { } variable)
        {
            Choose(run, position, _lowerer.ConstantOf(role.Constant!) ?? Constant.Unknown, precondition);
        }
        else if (_lowerer.Bindings.TryGet(variable, out var chosen))
        {
            // Two roles that share a variable: only the diagonal.
            Choose(run, position, chosen, precondition);
        }
        else
        {
            foreach (var value in _symbols.ValuesOf(variable.Type))
            {
                _lowerer.Bindings.Push(variable, value);
                Choose(run, position, value, precondition);
                _lowerer.Bindings.Pop();
            }
        }
    }

    private void Choose(Run run, int position, Constant value, Dnf precondition)
    {
        run.Arguments.Add(_symbols.Name(value));
        Fill(run, position + 1, Test(run, position + 1, precondition));
        run.Arguments.RemoveAt(position);
    }

    /// <summary>Adds the clauses that the last choice completed.</summary>
    private Dnf Test(Run run, int filled, Dnf precondition)
    {
        foreach (var clause in run.Schema.Clauses)
        {
            if (precondition.IsFalse)
            {
                break;
            }

            if (clause.CompleteAt == filled)
            {
                precondition = _lowerer.Logic.And(precondition, _lowerer.Condition(clause.Expression));
                if (precondition.IsFalse)
                {
                    run.Lose(clause);
                }
            }
        }

        return precondition;
    }

    private GroundEvent? Create(Schema schema, string[] arguments, Dnf precondition, BoundEffect effect)
    {
        string name = Names.Call(schema.Name, arguments);
        var effects = _effects.Lower(effect, name);
        if (_effects.Contradiction is { } pair)
        {
            _diagnostics.Contradiction(
                pair.First.Location ?? schema.Location,
                name,
                Names.Of(pair.First.Target, _symbols),
                TermNames.Of(pair.First.Value, _symbols),
                TermNames.Of(pair.Second.Value, _symbols),
                pair.Second.Location);
            return null;
        }

        if (_lowerer.DividedByZero)
        {
            _lowerer.DividedByZero = false;
            _diagnostics.DividesByZero(schema.Location, name);
        }

        return new GroundEvent(name, Names.Schema(schema.Name), arguments, schema.IsTrigger, precondition, effects, schema.Location);
    }

    private void CheckOverflow(Run run)
    {
        if (_lowerer.Logic.TakeOverflow())
        {
            run.IsTooLarge = true;
            _diagnostics.TooLarge(run.Schema.Location, run.Schema.Name, _options.LiteralLimit);
        }
    }

    private List<(int, Dnf)> Consents(BoundAction action, string name)
    {
        var consents = Asked(action.Consents);
        if (consents.Count == 0 && action.Consents.Count > 0)
        {
            var who = _lowerer.ConstantOf(action.Consents[0].Character) ?? Constant.Unknown;
            _diagnostics.NobodyToConsent(action.Location, name, _symbols.Name(who));
        }

        return consents;
    }

    private List<(int Character, Dnf Guard)> Asked(IReadOnlyList<BoundConsent> written)
    {
        var consents = new List<(int Character, Dnf Guard)>();
        foreach (var consent in written)
        {
            if (consent.Variable is { } variable)
            {
                AddConsentOfEach(consent, variable, consents);
            }
            else
            {
                AddConsent(consent, consents);
            }
        }

        return consents;
    }

    /// <summary>Of those who can never be asked one stays if there is nobody else: an act that asks for consent is none of nobody's.</summary>
    private void AddConsentOfEach(BoundConsent consent, VariableSymbol variable, List<(int Character, Dnf Guard)> consents)
    {
        var asked = new List<(int Character, Dnf Guard)>();
        _lowerer.ForEach(variable, () => AddConsent(consent, asked));
        var possible = asked.FindAll(one => !one.Guard.IsFalse);
        foreach (var (character, guard) in possible.Count > 0 || consents.Count > 0 ? possible : asked.GetRange(0, Math.Min(1, asked.Count)))
        {
            Add(character, guard, consents);
        }
    }

    private void AddConsent(BoundConsent consent, List<(int Character, Dnf Guard)> consents)
    {
        if (_lowerer.MindOf(consent.Character) is { } character)
        {
            Add(character, _lowerer.Condition(consent.Guard), consents);
        }
    }

    private void Add(int character, Dnf guard, List<(int Character, Dnf Guard)> consents)
    {
        int known = consents.FindIndex(other => other.Character == character);
        if (known < 0)
        {
            consents.Add((character, guard));
        }
        else
        {
            consents[known] = (character, _lowerer.Logic.Or(consents[known].Guard, guard));
        }
    }

    private Dnf[] Observers(BoundObservers? observers)
    {
        var result = new Dnf[_symbols.CharacterCount];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = observers is null ? Dnf.True : Observes(observers, Constant.Symbol(i));
        }

        return result;
    }

    private Dnf Observes(BoundObservers observers, Constant character)
    {
        if (!_symbols.Is(character, observers.Variable.Type))
        {
            return Dnf.False;
        }

        _lowerer.Bindings.Push(observers.Variable, character);
        var condition = _lowerer.Condition(observers.Condition);
        _lowerer.Bindings.Pop();
        return condition;
    }

    private void Report(Run run)
    {
        _reports.Add(new SchemaReport(Names.Schema(run.Schema.Name), run.Schema.IsTrigger, run.Kept, run.Losses()));
        if (run.Kept == 0 && run.MostLost() is { } clause && !_diagnostics.HasErrors)
        {
            _diagnostics.NeverPossible(clause.Expression.Location ?? run.Schema.Location, run.Schema.Name, clause.Text ?? "its needs");
        }
    }

    private sealed class Clause
    {
        public Clause(BoundExpression expression, int completeAt)
        {
            Expression = expression;
            CompleteAt = completeAt;
        }

        public BoundExpression Expression { get; }

        /// <summary>How many roles must be filled before it can be tested.</summary>
        public int CompleteAt { get; }

        public string? Text => Expression.Location is { } place
            ? place.Source.Text.Substring(place.Span.Start, place.Span.Length)
            : null;
    }

    private sealed record Schema(
        string Name, IReadOnlyList<BoundRole> Roles, IReadOnlyList<Clause> Clauses, TextLocation? Location, bool IsTrigger);

    private sealed class Run
    {
        private readonly Dictionary<Clause, (int Count, string Example)> _lost = new();

        public Run(Schema schema, Action<string[], Dnf> visit)
        {
            Schema = schema;
            Visit = visit;
        }

        public Schema Schema { get; }

        public Action<string[], Dnf> Visit { get; }

        public List<string> Arguments { get; } = new();

        public int Visited { get; set; }

        public int Kept { get; set; }

        /// <summary>Something in it has no end; the other instances will have none either.</summary>
        public bool IsTooLarge { get; set; }

        public void Lose(Clause clause)
        {
            if (_lost.TryGetValue(clause, out var known))
            {
                _lost[clause] = (known.Count + 1, known.Example);
                return;
            }

            var open = Enumerable.Repeat("_", Schema.Roles.Count - Arguments.Count);
            _lost[clause] = (1, Names.Call(Schema.Name, Arguments.Concat(open)));
        }

        public Clause? MostLost() => Schema.Clauses
            .Where(_lost.ContainsKey)
            .OrderByDescending(clause => _lost[clause].Count)
            .FirstOrDefault();

        public LostInstances[] Losses() => Schema.Clauses
            .Where(_lost.ContainsKey)
            .Select(clause => new LostInstances(clause.Text, clause.Expression.Location, _lost[clause].Count, _lost[clause].Example))
            .ToArray();
    }
}
