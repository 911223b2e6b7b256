using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.Scopes;

/// <summary>What conditions read in whose mind: at any depth where minds read it, else at the depth where reality does.</summary>
/// <remarks>In a deep mind a path may end early, in a leaf, so that everybody on it counts.</remarks>
internal sealed class BeliefReads
{
    private readonly ILookup<int, int> _anywhere;
    private readonly ILookup<(int Level, int Mind), int> _fromReality;

    public BeliefReads(StoryModel model)
    {
        _anywhere = InMinds(model).SelectMany(read => read.Path, (read, mind) => (Mind: mind.Value, Fluent: read.Fluent.Value)).ToLookup(read => read.Mind, read => read.Fluent);
        _fromReality = InReality(model).Where(read => read.Path.Count > 0).ToLookup(read => (read.Path.Count, read.Path[^1].Value), read => read.Fluent.Value);
    }

    /// <summary>What is read in a character's mind at a level.</summary>
    public FluentSet Of(int level, int character, FluentReads reads) => reads.Of(_anywhere[character].Concat(_fromReality[(level, character)]));

    private static IEnumerable<FluentReference> InMinds(StoryModel model) =>
        model.Actions.SelectMany(In)
            .Concat(model.Triggers.SelectMany(trigger => FluentReads.In(trigger.Precondition).Concat(trigger.Effects.SelectMany(In))))
            .Concat(model.Seeing.SelectMany(rule => FluentReads.In(rule.Condition)))
            .Concat(model.CharacterConcerns.SelectMany(concerns => concerns).SelectMany(concern => FluentReads.In(concern.Satisfaction)));

    private static IEnumerable<FluentReference> InReality(StoryModel model) =>
        model.Beats.SelectMany(beat => FluentReads.In(beat.Condition))
            .Concat(model.Endings.SelectMany(ending => FluentReads.In(ending.Condition)))
            .Concat(model.AuthorConcerns.SelectMany(concern => FluentReads.In(concern.Satisfaction)));

    private static IEnumerable<FluentReference> In(GroundAction action) =>
        action.Observers.Concat(action.Asked.Select(consent => consent.Guard)).Append(action.Precondition).SelectMany(FluentReads.In)
            .Concat(action.Effects.SelectMany(In));

    private static IEnumerable<FluentReference> In(Effect effect) => FluentReads.In(effect.Condition).Concat(FluentReads.In(effect.Value));
}
