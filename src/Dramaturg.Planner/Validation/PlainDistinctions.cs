// What can make a difference within somebody's plan. Only acts happen there that everybody asked may want, and only the minds of those who are asked are looked into, and
// of those whom a condition names. So
//
//   a fluent that nothing there depends on             has any value
//   values of which nothing there asks                 are one value:  "second is Katrin", "second is Roland" are asked of, whoever else it may be is nobody
//   minds that nothing there looks into                are not there
//
// and an act that changes nothing else leads back to where it is done, so that no reason has it for a step.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.Validation;

/// <summary>Tells states apart by what can matter to plans. Under Sabre's rules, where beliefs are fluents, all does.</summary>
internal sealed class PlainDistinctions
{
    private readonly StoryModel _model;
    private readonly bool[] _matters;
    private readonly bool[] _isWhole;
    private readonly HashSet<Value>[] _asked;
    private readonly bool[] _isLookedInto;
    private readonly Merge[] _merges;

    public PlainDistinctions(PlainProgram program)
    {
        _model = program.Model;
        _matters = new bool[_model.Fluents.Count];
        _isWhole = new bool[_model.Fluents.Count];
        _asked = _model.Fluents.Select(_ => new HashSet<Value>()).ToArray();
        _isLookedInto = _model.CharacterConcerns.Select(concerns => concerns.Count > 0).ToArray();
        if (_model.Options.BeliefRules == BeliefRules.TrackedCopies)
        {
            Array.Fill(_isLookedInto, true);
            _merges = Array.Empty<Merge>();
            return;
        }

        var acts = _model.Actions.Where((_, act) => program.CanBePlanned[act]).ToArray();
        foreach (var consent in acts.SelectMany(act => act.Asked))
        {
            _isLookedInto[consent.Character.Value] = true;
        }

        AddAll(Tests(acts));
        AddThoseThatMatter(Effects(acts));
        _merges = Enumerable.Range(0, _matters.Length).Select(fluent => MergeOf(fluent, program)).OfType<Merge>().ToArray();
    }

    /// <summary>Whether anything in a plan depends on what the character believes.</summary>
    public bool IsLookedInto(int character) => _isLookedInto[character];

    /// <summary>The values that stand for these in plans; the same object where they stand for themselves.</summary>
    public int[] Merged(int[] values)
    {
        int[] merged = values;
        foreach (var merge in _merges)
        {
            int value = merge.Of(values[merge.Fluent]);
            if (value != values[merge.Fluent])
            {
                merged = ReferenceEquals(merged, values) ? (int[])values.Clone() : merged;
                merged[merge.Fluent] = value;
            }
        }

        return merged;
    }

    private IEnumerable<ValueTest> Tests(GroundAction[] acts)
    {
        var conditions = _model.Triggers.Select(trigger => trigger.Precondition).Concat(_model.Seeing.Select(rule => rule.Condition));
        var due = _model.Schedule?.Events.SelectMany(due => due.Observers.Prepend(due.Condition)) ?? Enumerable.Empty<Condition>();
        var time = _model.Schedule?.TimeFluents ?? Array.Empty<FluentId>();
        return acts.SelectMany(ValueTest.Of)
            .Concat(conditions.Concat(due).SelectMany(ValueTest.Of))
            .Concat(_model.CharacterConcerns.SelectMany(concerns => concerns).SelectMany(ValueTest.Of))
            .Concat(time.Select(fluent => new ValueTest(new FluentReference(fluent), null)));
    }

    private List<Effect> Effects(GroundAction[] acts) => acts.SelectMany(act => act.Effects)
        .Concat(_model.Triggers.SelectMany(trigger => trigger.Effects))
        .Concat(_model.Schedule?.Events.SelectMany(due => due.Effects) ?? Enumerable.Empty<Effect>())
        .ToList();

    /// <summary>What decides about effects on what matters.</summary>
    private void AddThoseThatMatter(List<Effect> effects)
    {
        while (effects.FindAll(effect => _matters[effect.Target.Fluent.Value]) is { Count: > 0 } mattering)
        {
            effects.RemoveAll(effect => _matters[effect.Target.Fluent.Value]);
            AddAll(mattering.SelectMany(ValueTest.Of));
        }
    }

    private void AddAll(IEnumerable<ValueTest> tests)
    {
        foreach (var (reference, value) in tests)
        {
            int fluent = reference.Fluent.Value;
            _matters[fluent] = true;
            _isWhole[fluent] |= value is null;
            _asked[fluent].Add(value ?? default);
            foreach (var character in reference.Path)
            {
                _isLookedInto[character.Value] = true;
            }
        }
    }

    /// <summary>Null: every value stands for itself.</summary>
    private Merge? MergeOf(int fluent, PlainProgram program)
    {
        var initial = _model.Initial[fluent];
        if (!_matters[fluent])
        {
            return new Merge(fluent, program.CodeOf(initial), null);
        }

        var nobodys = _isWhole[fluent] ? new List<Value>() : ValuesOf(_model.Fluents[fluent].Domain).Where(value => !_asked[fluent].Contains(value)).ToList();
        if (nobodys.Count < 2)
        {
            return null;
        }

        bool[] isNobodys = new bool[1 + ((Domain.Symbols)_model.Fluents[fluent].Domain).Names.Count];
        nobodys.ForEach(value => isNobodys[program.CodeOf(value)] = true);
        return new Merge(fluent, program.CodeOf(nobodys.Contains(initial) ? initial : nobodys[0]), isNobodys);
    }

    /// <summary>Of numbers and truths none: they are kept apart.</summary>
    private static IEnumerable<Value> ValuesOf(Domain domain) => domain is Domain.Symbols symbols
        ? Enumerable.Range(0, symbols.Names.Count).Select(Value.Symbol).Concat(symbols.AllowsUnknown ? new[] { Value.Unknown } : Array.Empty<Value>())
        : Enumerable.Empty<Value>();

    /// <param name="Code">Stands for values of the fluent.</param>
    /// <param name="Alike">For each code whether it stands for that one; null: for all.</param>
    private sealed record Merge(int Fluent, int Code, bool[]? Alike)
    {
        public int Of(int code) => Alike is null || Alike[code] ? Code : code;
    }
}
