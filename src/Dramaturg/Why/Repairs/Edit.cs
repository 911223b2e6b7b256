using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Why.Repairs;

/// <summary>One change of a story at its start, as its author could make it.</summary>
public abstract record Edit
{
    private protected Edit()
    {
    }

    /// <summary>The story with this change and no other.</summary>
    public abstract StoryModel In(StoryModel model);

    /// <summary>Something is otherwise from the start: in the world, or with a path in a mind. Minds of which nothing is said follow.</summary>
    public sealed record Start(FluentReference About, Value Was, Value Becomes) : Edit
    {
        public override StoryModel In(StoryModel model) =>
            About.Path.Count > 0
                ? model with { Beliefs = [.. model.Beliefs, new InitialBelief(About, Becomes, BeliefScope.Path)] }
                : model with { Initial = [.. model.Initial.Select((value, fluent) => fluent == About.Fluent.Value ? Becomes : value)] };
    }

    /// <summary>Two things are otherwise.</summary>
    public sealed record Both(Start First, Start Second) : Edit
    {
        public override StoryModel In(StoryModel model) => Second.In(First.In(model));
    }

    /// <summary>Somebody wants something more or less.</summary>
    /// <param name="Concern">Its position among the person's.</param>
    public sealed record Weight(CharacterId Person, int Concern, Number Was, Number Becomes) : Edit
    {
        public override StoryModel In(StoryModel model) => model with
        {
            CharacterConcerns = [.. model.CharacterConcerns.Select((concerns, person) => person == Person.Value ? Changed(concerns) : concerns)],
        };

        private IReadOnlyList<Concern> Changed(IReadOnlyList<Concern> concerns) =>
            [.. concerns.Select((concern, i) => i == Concern ? concern with { Weight = Becomes } : concern)];
    }
}
