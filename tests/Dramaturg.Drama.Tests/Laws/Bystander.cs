using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>A story with one more person, who sees everything and whom nobody and nothing else touches.</summary>
internal static class Bystander
{
    public static StoryModel AddTo(StoryModel model)
    {
        var own = new FluentReference(new FluentId(model.Fluents.Count));
        return model with
        {
            Characters = [.. model.Characters, "Zoe"],
            Fluents = [.. model.Fluents, new Fluent("own", Domain.Truth.Instance, null, Origin.None)],
            Initial = [.. model.Initial, Value.False],
            Actions = [.. model.Actions.Select(action => action with { Observers = [.. action.Observers, Condition.True] })],
            CharacterConcerns = [.. model.CharacterConcerns, [new Concern("own", 1, Satisfied(own), Origin.None)]],
            LossAversions = model.LossAversions.Count == 0 ? [] : [.. model.LossAversions, Number.One],
            Norms = model.Norms.Count == 0 ? [] : [.. model.Norms, []],
        };
    }

    private static Expression Satisfied(FluentReference fluent) =>
        new Expression.Choice(Condition.Of(new Literal(fluent, Relation.Equal, new Expression.Constant(Value.True))), Expression.Of(1), Expression.Of(0));
}
