using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Advice.Findings;

/// <summary>What can change a fact, directly or by what then happens by itself.</summary>
internal sealed class Changes
{
    private readonly StoryModel _model;

    public Changes(StoryModel model) => _model = model;

    /// <summary>
    /// The actions that can change something that an expression reads. Persuading people changes only what is read in their minds; what is
    /// read there also rests on what people see.
    /// </summary>
    public IReadOnlyList<GroundAction> Of(Expression expression)
    {
        var read = Readings.Of(expression).ToArray();
        var facts = WithCauses(read.SelectMany(Roots));
        var believed = read.Where(reference => reference.Path.Count > 0).Select(reference => reference.Fluent).ToHashSet();
        bool Matters(FluentReference target) => target.Path.Count == 0 ? facts.Contains(target.Fluent) : believed.Contains(target.Fluent);
        return _model.Actions.Where(action => action.Effects.Any(effect => Matters(effect.Target))).ToArray();
    }

    /// <summary>The facts, and those that decide whether and how a trigger, or what falls due, changes them.</summary>
    private HashSet<FluentId> WithCauses(IEnumerable<FluentId> roots)
    {
        var facts = new HashSet<FluentId>();
        var open = new Queue<FluentId>(roots);
        while (open.TryDequeue(out var fact))
        {
            if (facts.Add(fact))
            {
                foreach (var cause in Causes(fact))
                {
                    open.Enqueue(cause);
                }
            }
        }

        return facts;
    }

    private IEnumerable<FluentId> Roots(FluentReference reference) =>
        reference.Path.Count == 0 ? [reference.Fluent]
        : _model.Seeing.Where(rule => rule.Fluent == reference.Fluent).SelectMany(rule => FactsIn(rule.Condition)).Prepend(reference.Fluent);

    private IEnumerable<FluentId> Causes(FluentId fact) => _model.Triggers
        .Where(trigger => trigger.Effects.Any(effect => effect.Target.Fluent == fact))
        .SelectMany(trigger => FactsIn(trigger.Precondition).Concat(trigger.Effects.SelectMany(FactsIn)))
        .Concat((_model.Schedule?.Events ?? [])
            .Where(due => due.Effects.Any(effect => effect.Target.Fluent == fact))
            .SelectMany(due => FactsIn(due.Condition).Concat(due.Effects.SelectMany(FactsIn))));

    private static IEnumerable<FluentId> FactsIn(Effect effect) =>
        FactsIn(effect.Condition).Concat(Readings.Of(effect.Value).Select(reference => reference.Fluent));

    private static IEnumerable<FluentId> FactsIn(Condition condition) => Readings.Of(condition).Select(reference => reference.Fluent);
}
