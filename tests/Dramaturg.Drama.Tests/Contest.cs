using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Drama.Tests;

/// <summary>A story whose people also want something of two facts each, whatever the others want of them.</summary>
internal static class Contest
{
    private const int Facts = 2;

    public static StoryModel In(StoryModel model, SplitMix random)
    {
        var plain = Enumerable.Range(0, model.Fluents.Count).Where(fluent => model.Fluents[fluent].Tracks is null).Select(fluent => new FluentId(fluent)).ToArray();
        var contested = Enumerable.Range(0, Facts).Select(_ => random.Pick(plain)).Distinct().ToArray();
        return model with { CharacterConcerns = [.. model.CharacterConcerns.Select(concerns => (IReadOnlyList<Concern>)[.. concerns, .. contested.Select(fluent => Want(model, fluent, random))])] };
    }

    private static Concern Want(StoryModel model, FluentId fluent, SplitMix random) =>
        new("contested", random.Between(1, 4), fluent.Is(ValueOf(model.Fluents[fluent.Value].Domain, random)).Satisfied(), Origin.None);

    private static Value ValueOf(Domain domain, SplitMix random) => domain switch
    {
        Domain.Symbols symbols => Value.Symbol(random.Below(symbols.Names.Count)),
        Domain.Numbers => Value.Of(random.Below(3)),
        _ => Value.Truth(random.Chance(50)),
    };
}
