using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

/// <summary>
/// States the start value of every tracked copy in every mind that can matter, so that a story means the same whether a planner
/// computes it from the belief (docs/semantics.md 1.5) or takes it as written.
/// </summary>
internal static class CopiedBeliefs
{
    public static StoryModel AddTo(StoryModel model)
    {
        var copies = Enumerable.Range(0, model.Fluents.Count).Where(f => model.Fluents[f].Tracks is not null).ToArray();
        var initial = model.Initial.ToArray();
        var beliefs = model.Beliefs.ToList();
        foreach (int copy in copies)
        {
            var tracked = model.Fluents[copy].Tracks!;
            initial[copy] = StartValue(model, tracked.Path, tracked.Fluent);
            beliefs.AddRange(Paths(model).Select(path => new InitialBelief(
                new FluentReference(path, new FluentId(copy)),
                StartValue(model, [.. path, .. tracked.Path], tracked.Fluent),
                BeliefScope.Path)));
        }

        return model with { Initial = initial, Beliefs = beliefs };
    }

    private static IEnumerable<IReadOnlyList<CharacterId>> Paths(StoryModel model)
    {
        var longest = new List<IReadOnlyList<CharacterId>> { System.Array.Empty<CharacterId>() };
        for (int level = 1; level <= model.Options.BeliefLimit + 1; level++)
        {
            longest = [.. longest.SelectMany(path => Longer(model, path))];
            foreach (var path in longest)
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<CharacterId>> Longer(StoryModel model, IReadOnlyList<CharacterId> path) =>
        Enumerable.Range(0, model.Characters.Count)
            .Select(c => new CharacterId(c))
            .Where(c => path.Count == 0 || path[^1] != c)
            .Select(c => (IReadOnlyList<CharacterId>)[.. path, c]);

    private static Value StartValue(StoryModel model, IReadOnlyList<CharacterId> unmerged, FluentId fluent)
    {
        var path = unmerged.Where((c, i) => i == 0 || unmerged[i - 1] != c).ToArray();
        if (path.Length == 0)
        {
            return model.Initial[fluent.Value];
        }

        var stated = model.Beliefs.Where(belief => belief.Believed.Fluent == fluent).ToArray();
        var exact = stated.LastOrDefault(belief => belief.Scope == BeliefScope.Path && belief.Believed.Path.SequenceEqual(path));
        var everywhere = stated
            .Where(belief => belief.Scope == BeliefScope.Everywhere && path[^int.Min(path.Length, belief.Believed.Path.Count)..].SequenceEqual(belief.Believed.Path))
            .OrderBy(belief => belief.Believed.Path.Count)
            .LastOrDefault();
        return (exact ?? everywhere)?.Value ?? StartValue(model, path[..^1], fluent);
    }
}
