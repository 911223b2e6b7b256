// The start of a story: its statements, its secrets, and whether everything has been said that has no value by itself.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private const int MostNamedAsMissing = 8;
    private const int MostStepsOfChecking = 1_000_000;

    private readonly List<BoundStatement> _statements = new();
    private readonly Dictionary<string, (string Value, int Line)> _said = new();

    private void BindInitially(InitiallySyntax item)
    {
        foreach (var line in item.Statements.Lines)
        {
            _scope.Clear();
            var effects = new List<BoundEffect>();
            BindEffect(line, effects);
            foreach (var effect in effects)
            {
                _statements.Add(new BoundStatement(effect, effect.Location));
                CheckSaidOnce(effect);
                CheckTime(effect);
            }
        }
    }

    /// <summary>A plain statement may correct what was said for every one of a kind, but not another plain statement.</summary>
    private void CheckSaidOnce(BoundEffect effect)
    {
        if (effect is not BoundAssignment { Location: { } location } assignment || IsSabre)
        {
            return;
        }

        string key = string.Concat(assignment.Minds.Select(mind => Types.Show(mind) + " believes ")) + Types.Show(assignment.Target);
        string value = Types.Show(assignment.Value);
        if (_said.TryGetValue(key, out var earlier))
        {
            _diagnostics.Contradiction(location, key, earlier.Value, earlier.Line);
        }
        else
        {
            _said.Add(key, (value, location.Start.Line));
        }
    }

    /// <summary>Of two changes that always happen only the first would.</summary>
    private void CheckEffects(List<BoundEffect> effects)
    {
        var changed = new HashSet<string>();
        foreach (var effect in effects)
        {
            if (effect is BoundAssignment { Location: { } location } assignment && !IsSabre)
            {
                string key = string.Join("/", assignment.Minds.Select(Types.Show).Append(Types.Show(assignment.Target)));
                if (!changed.Add(key))
                {
                    _diagnostics.EffectTwice(location, Types.Show(assignment.Target));
                }
            }
        }
    }

    private BoundSecret? BindSecret(SecretSyntax syntax)
    {
        _scope.Clear();
        var effects = new List<BoundEffect>();
        BindChange(syntax.Truth, s_reality, effects);
        var deceived = new List<BoundSecret>();
        if (effects.Count != 1 || effects[0] is not BoundAssignment { Target: var target, Value: var truth })
        {
            return null;
        }

        CheckSaidOnce(effects[0]);
        CheckTime(effects[0]);
        foreach (var line in syntax.Deceived.Lines)
        {
            var minds = BindMinds(line.Minds, "believe").OfType<BoundEntity>().Select(mind => mind.Entity).ToList();
            if (BindTyped(line.Value, target.Fluent.Type) is { } believed)
            {
                deceived.Add(new BoundSecret(target, truth, minds, believed, Locate(syntax)));
            }
        }

        for (int i = 1; i < deceived.Count; i++)
        {
            _moreSecrets.Add(deceived[i]);
        }

        return deceived.Count > 0 ? deceived[0] : null;
    }

    private readonly List<BoundSecret> _moreSecrets = new();

    // What is missing

    private void CheckStart(List<BoundSecret> secrets)
    {
        secrets.AddRange(_moreSecrets);
        if (IsSabre || _diagnostics.HasErrors)
        {
            return;
        }

        var said = new HashSet<string>();
        int steps = 0;
        foreach (var statement in _statements)
        {
            Mark(statement.Effect, new Dictionary<VariableSymbol, EntitySymbol>(), said, ref steps);
        }

        foreach (var secret in secrets)
        {
            said.Add(Types.Show(secret.Fluent));
        }

        foreach (var fluent in _fluents)
        {
            if (fluent.Type is KindSymbol && !fluent.AllowsUnknown && steps < MostStepsOfChecking)
            {
                ReportMissing(fluent, said, ref steps);
            }
        }
    }

    /// <summary>Notes every fluent that a statement may set; a condition is taken to hold.</summary>
    private void Mark(BoundEffect effect, Dictionary<VariableSymbol, EntitySymbol> choice, HashSet<string> said, ref int steps)
    {
        if (++steps >= MostStepsOfChecking)
        {
            return;
        }

        switch (effect)
        {
            case BoundAssignment { Minds.Count: 0 } assignment:
                var arguments = assignment.Target.Arguments.Select(
                    argument => argument is BoundVariable { Variable: var variable } && choice.TryGetValue(variable, out var entity) ? new BoundEntity(entity) : argument);
                said.Add(Types.Show(assignment.Target with { Arguments = arguments.ToList() }));
                break;
            case BoundEffects all:
                foreach (var one in all.Effects)
                {
                    Mark(one, choice, said, ref steps);
                }

                break;
            case BoundConditionalEffect conditional:
                foreach (var branch in conditional.Branches)
                {
                    Mark(branch.Effect, choice, said, ref steps);
                }

                break;
            case BoundEveryEffect { Variable.Type: KindSymbol kind } every:
                foreach (var entity in EntitiesOf(kind))
                {
                    choice[every.Variable] = entity;
                    Mark(every.Effect, choice, said, ref steps);
                }

                break;
        }
    }

    private void ReportMissing(FluentSymbol fluent, HashSet<string> said, ref int steps)
    {
        var missing = new List<string>();
        int count = 0;
        foreach (var arguments in Choices(fluent, 0, Array.Empty<BoundExpression>()))
        {
            string name = Types.Show(new BoundFluent(fluent, arguments));
            if (++steps >= MostStepsOfChecking)
            {
                return;
            }

            if (!said.Contains(name) && ++count <= MostNamedAsMissing)
            {
                missing.Add(name);
            }
        }

        if (count > 0)
        {
            string more = count > missing.Count ? $" and {count - missing.Count} more" : string.Empty;
            _diagnostics.MissingInitial(fluent.Location, string.Join(", ", missing) + more);
        }
    }

    private IEnumerable<IReadOnlyList<BoundExpression>> Choices(FluentSymbol fluent, int position, IReadOnlyList<BoundExpression> chosen)
    {
        if (position == fluent.Parameters.Count)
        {
            yield return chosen;
            yield break;
        }

        var values = fluent.Parameters[position].Type is KindSymbol kind
            ? EntitiesOf(kind).Select(entity => (BoundExpression)new BoundEntity(entity))
            : new BoundExpression[] { new BoundTruth(false), new BoundTruth(true) };
        foreach (var value in values)
        {
            foreach (var rest in Choices(fluent, position + 1, chosen.Append(value).ToArray()))
            {
                yield return rest;
            }
        }
    }
}
