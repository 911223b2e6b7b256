using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Drama.Tests;

/// <summary>A story in which besides somebody may promise somebody, once, that a fact will be otherwise, and may go back on it.</summary>
internal static class Vows
{
    private const int Open = 1;
    private const int Kept = 2;
    private const int Broken = 3;

    /// <summary>Null where nothing can be promised.</summary>
    public static StoryModel? In(StoryModel model, SplitMix random)
    {
        var truths = Enumerable.Range(0, model.Fluents.Count).Where(fluent => model.Fluents[fluent] is { Tracks: null, Domain: Domain.Truth }).Select(fluent => new FluentId(fluent)).ToArray();
        return truths.Length == 0 || model.Characters.Count < 2 ? null : In(model, random, random.Pick(truths));
    }

    private static StoryModel In(StoryModel model, SplitMix random, FluentId fact)
    {
        var (by, to) = (new CharacterId(random.Below(model.Characters.Count)), new CharacterId(0));
        to = by == to ? new CharacterId(1) : to;
        var state = new FluentId(model.Fluents.Count);
        bool promised = !model.Initial[fact.Value].Equals(Value.True);
        return model with
        {
            Fluents = [.. model.Fluents, new Fluent("promise", new Domain.Symbols("promise", ["none", "open", "kept", "broken"], false), null, Origin.None)],
            Initial = [.. model.Initial, Value.Symbol(0)],
            Actions = [.. model.Actions, .. Acts(model, state, fact, by, promised)],
            Triggers = [.. model.Triggers, new TriggerBuilder("keep").Needs(state.Is(Value.Symbol(Open)).And(fact.Is(promised))).Sets(state.Itself(), Terms.Constant(Value.Symbol(Kept))).Build()],
            CharacterConcerns = [.. model.CharacterConcerns.Select((concerns, person) => Concerns(concerns, new CharacterId(person), by, to, state, random))],
            Promises = [new Promise(by, to, state, null, Value.Symbol(Open), Value.Symbol(Kept))],
        };
    }

    private static IEnumerable<GroundAction> Acts(StoryModel model, FluentId state, FluentId fact, CharacterId by, bool promised)
    {
        ActionBuilder act(string name) => new(name, model.Characters.Count);
        var acts = new[]
        {
            act("vow").By(by).Needs(state.Is(Value.Symbol(0)).And(fact.Is(!promised))).Sets(state.Itself(), Terms.Constant(Value.Symbol(Open))),
            act("honour").By(by).Needs(state.Is(Value.Symbol(Open))).Sets(fact, promised),
            act("renounce").By(by).Needs(state.Is(Value.Symbol(Open))).Sets(state.Itself(), Terms.Constant(Value.Symbol(Broken))),
        };
        return acts.SelectMany((built, i) => built.Build(model.Actions.Count + i));
    }

    private static IReadOnlyList<Concern> Concerns(IReadOnlyList<Concern> concerns, CharacterId person, CharacterId by, CharacterId to, FluentId state, SplitMix random) =>
        person != by && person != to ? concerns : [.. concerns, new Concern("word", random.Between(1, 4), state.Is(Value.Symbol(Kept)).Satisfied(), Origin.None)];
}
