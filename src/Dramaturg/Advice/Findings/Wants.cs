using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice.Surveying;
using Dramaturg.Model;

namespace Dramaturg.Advice.Findings;

/// <summary>A want as written, with everybody who has it.</summary>
internal sealed record Want(string Label, Origin Origin, IReadOnlyList<(CharacterId Person, Concern Concern)> Concerns)
{
    /// <summary>All wants of people, in the model's order; what stands under <c>every KIND</c> is one.</summary>
    public static IReadOnlyList<Want> Of(StoryModel model) =>
        Enumerable.Range(0, model.Characters.Count)
            .SelectMany(person => model.CharacterConcerns[person].Select(concern => (new CharacterId(person), concern)))
            .GroupBy(pair => (pair.concern.Name, pair.concern.Origin, Person: pair.concern.Origin.File is null ? pair.Item1.Value : -1))
            .Select(same => new Want(same.Key.Name, same.Key.Origin, same.ToArray()))
            .ToArray();
}
