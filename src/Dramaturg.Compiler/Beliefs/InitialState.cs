// The start, built statement by statement: what is so, and what minds are stated to hold. A mind about which nothing is stated holds
// what the mind around it holds: what A thinks B believes defaults to what A believes, not to what B believes.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Grounding;
using Dramaturg.Compiler.Lowering;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Beliefs;

internal sealed class InitialState
{
    private readonly FluentTable _fluents;
    private readonly Dictionary<Reference, Constant> _facts = new();
    private readonly Dictionary<Reference, Constant> _beliefs = new();
    private readonly Dictionary<Reference, Constant> _everywhere = new();
    private readonly HashSet<Reference> _prefixes = new();
    private readonly Dictionary<Reference, TextLocation?> _statedAt = new();
    private readonly Dictionary<Reference, TextLocation?> _deceivedAt = new();

    public InitialState(FluentTable fluents)
    {
        _fluents = fluents;
        foreach (var fluent in fluents.References)
        {
            _facts[fluent] = Default(fluent.Fluent);
        }
    }

    /// <summary>Beliefs stated for one path, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<Reference, Constant>> Beliefs => _beliefs.OrderBy(belief => belief.Key);

    /// <summary>Beliefs stated for every mind whose path ends in the one given, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<Reference, Constant>> Everywhere => _everywhere.OrderBy(belief => belief.Key);

    /// <summary>The statement that a belief of a scope comes from, the last of several.</summary>
    public TextLocation? PlaceOf(Reference belief, BeliefScope scope) =>
        (scope == BeliefScope.Path ? _statedAt : _deceivedAt).TryGetValue(belief, out var place) ? place : null;

    public void Apply(BoundStory story, Lowerer lowerer, EffectLowerer effects, CompilerDiagnostics diagnostics, SymbolTable symbols)
    {
        ApplySecrets(story, lowerer);
        foreach (var statement in story.Statements)
        {
            var assignments = effects.Lower(statement.Effect, "the start");
            if (effects.Contradiction is { } pair)
            {
                diagnostics.StartContradicts(
                    statement.Location,
                    Names.Of(pair.First.Target, symbols),
                    TermNames.Of(pair.First.Value, symbols),
                    TermNames.Of(pair.Second.Value, symbols));
            }

            Apply(assignments, statement.Location);
        }

        ApplySecrets(story, lowerer);
    }

    public Constant this[Reference reference]
    {
        get
        {
            var path = MergeNeighbours(reference.Path);
            for (int length = path.Length; length > 0; length--)
            {
                if (Stated(reference.Fluent, path, length) is { } value)
                {
                    return value;
                }
            }

            return _facts[_fluents.References[reference.Fluent.Index]];
        }
    }

    /// <summary>
    /// Minds in which a tracked copy can start with another value than in the mind around them: those that a stated belief
    /// passes through, and every mind next to such a way.
    /// </summary>
    public IEnumerable<int[]> MindsThatMayDiffer(GroundFluent fluent, int characterCount)
    {
        var paths = new List<int[]>();
        var seen = new HashSet<Reference>();
        var ways = _prefixes.Where(prefix => prefix.Fluent.Index == fluent.Index).OrderBy(prefix => prefix).ToList();
        foreach (var way in ways)
        {
            for (int character = 0; character < characterCount; character++)
            {
                var path = MergeNeighbours(way.Path.Append(character).ToArray());
                if (seen.Add(At(fluent, path, path.Length)))
                {
                    paths.Add(path);
                }
            }
        }

        paths.Sort((a, b) => At(fluent, a, a.Length).CompareTo(At(fluent, b, b.Length)));
        return paths;
    }

    private static int[] MergeNeighbours(int[] path) =>
        path.Where((mind, index) => index == 0 || path[index - 1] != mind).ToArray();

    private static Constant Default(GroundFluent fluent)
    {
        if (fluent.IsTruth)
        {
            return Constant.False;
        }

        if (fluent.IsNumber)
        {
            return fluent.Saturate(Constant.Of(Number.Zero));
        }

        return fluent.AllowsUnknown || fluent.Values.Count == 0 ? Constant.Unknown : fluent.Values[0];
    }

    private void ApplySecrets(BoundStory story, Lowerer lowerer)
    {
        foreach (var secret in story.Secrets)
        {
            if (lowerer.Resolve(secret.Fluent) is not { } fluent)
            {
                continue;
            }

            _facts[fluent] = Known(fluent, secret.Truth, lowerer);
            foreach (var deceived in secret.Deceived)
            {
                if (lowerer.MindOf(new BoundEntity(deceived)) is { } mind)
                {
                    _everywhere[fluent.BelievedBy(mind)] = Known(fluent, secret.Believed, lowerer);
                    _deceivedAt[fluent.BelievedBy(mind)] = secret.Location;
                }
            }
        }
    }

    private Constant Known(Reference fluent, BoundExpression expression, Lowerer lowerer)
    {
        var value = fluent.Fluent.IsTruth
            ? Constant.Truth(Evaluate(lowerer.Condition(expression)))
            : Evaluate(lowerer.NumberOf(expression));
        return fluent.Fluent.Saturate(value);
    }

    private void Apply(IReadOnlyList<Assignment> assignments, TextLocation? place)
    {
        var values = new List<(Reference Target, Constant Value)>();
        var assigned = new HashSet<Reference>();
        foreach (var assignment in assignments)
        {
            if (!assigned.Contains(assignment.Target) && Evaluate(assignment.Condition))
            {
                assigned.Add(assignment.Target);
                values.Add((assignment.Target, assignment.Target.Fluent.Saturate(Evaluate(assignment.Value))));
            }
        }

        foreach (var (target, value) in values)
        {
            Set(target, value, place);
        }
    }

    private void Set(Reference target, Constant value, TextLocation? place)
    {
        if (target.Path.Length == 0)
        {
            _facts[target] = value;
            return;
        }

        var path = MergeNeighbours(target.Path);
        var belief = At(target.Fluent, path, path.Length);
        _beliefs[belief] = value;
        _statedAt[belief] = place;
        for (int length = 0; length <= path.Length; length++)
        {
            _prefixes.Add(At(target.Fluent, path, length));
        }
    }

    private Constant? Stated(GroundFluent fluent, int[] path, int length)
    {
        if (_beliefs.Count > 0 && _beliefs.TryGetValue(At(fluent, path, length), out var value))
        {
            return value;
        }

        for (int start = 0; start < length && _everywhere.Count > 0; start++)
        {
            if (_everywhere.TryGetValue(At(fluent, path, length, start), out value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The fluent at the part of a path from a start on.</summary>
    private Reference At(GroundFluent fluent, int[] path, int length, int start = 0)
    {
        var reference = _fluents.References[fluent.Index];
        for (int i = length - 1; i >= start; i--)
        {
            reference = reference.BelievedBy(path[i]);
        }

        return reference;
    }

    private bool Evaluate(Dnf condition) => Array.Exists(
        condition.Disjuncts,
        disjunct => Array.TrueForAll(disjunct, atom => Relations.Holds(this[atom.Left], atom.Relation, Evaluate(atom.Right))));

    private Constant Evaluate(Term term)
    {
        switch (term)
        {
            case Term.Known known:
                return known.Value;
            case Term.Read read:
                return this[read.Reference];
            case Term.Choice choice:
                return Evaluate(Evaluate(choice.Condition) ? choice.Then : choice.Else);
            case Term.Arithmetic arithmetic:
                return Arithmetic.Compute(arithmetic.Operator, Evaluate(arithmetic.Left), Evaluate(arithmetic.Right));
            default:
                return Constant.Unknown;
        }
    }
}
