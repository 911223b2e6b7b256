// docs/semantics.md 1.5: the first state.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Reference;

public sealed partial class ReferenceWorld
{
    public ReferenceState Start() => SettleAll(Unsettled([], 0));

    private ReferenceState Unsettled(CharacterId[] path, int level) => new(
        path.Length == 0 ? null : path[^1],
        Enumerable.Range(0, Model.Fluents.Count).Select(f => StartValue(path, new FluentId(f))).ToArray(),
        level == LeafLevel ? [] : Characters.Select(c => UnsettledMind(path, level, c)).ToArray(),
        Due.Select(due => path.All(due.ForeseenBy.Contains)).ToArray());

    private ReferenceState? UnsettledMind(CharacterId[] path, int level, CharacterId character) =>
        IsItself(path.Length == 0 ? null : path[^1], character) ? null : Unsettled([.. path, character], level + 1);

    /// <summary>1.2: whether this character's mind, seen from inside it, is that mind.</summary>
    private bool IsItself(CharacterId? owner, CharacterId character) => !TracksCopies && owner == character;

    /// <summary>The three rules of 1.5. A tracked copy starts as the belief that it copies.</summary>
    private Value StartValue(IReadOnlyList<CharacterId> unmerged, FluentId fluent)
    {
        var path = Paths.Merge(unmerged);
        if (Model.Fluents[fluent.Value].Tracks is { } tracked)
        {
            return StartValue([.. path, .. tracked.Path], tracked.Fluent);
        }

        if (path.Count == 0)
        {
            return Model.Initial[fluent.Value];
        }

        return Stated(path, fluent) ?? StatedEverywhere(path, fluent) ?? StartValue(path.SkipLast(1).ToArray(), fluent);
    }

    private Value? Stated(IReadOnlyList<CharacterId> path, FluentId fluent) =>
        Model.Beliefs
            .Where(belief => belief.Scope == BeliefScope.Path && belief.Believed.Fluent == fluent)
            .LastOrDefault(belief => Paths.Merge(belief.Believed.Path).SequenceEqual(path))?.Value;

    private Value? StatedEverywhere(IReadOnlyList<CharacterId> path, FluentId fluent) =>
        Model.Beliefs
            .Where(belief => belief.Scope == BeliefScope.Everywhere && belief.Believed.Fluent == fluent)
            .Where(belief => Paths.EndsWith(path, Paths.Merge(belief.Believed.Path)))
            .OrderBy(belief => Paths.Merge(belief.Believed.Path).Count)
            .LastOrDefault()?.Value;

    /// <summary>Every mind is settled, inner ones first, reality last.</summary>
    private ReferenceState SettleAll(ReferenceState state)
    {
        var minds = state.Minds.Select(mind => mind is null ? null : SettleAll(mind)).ToArray();
        return Settle(state.With(state.Values, minds));
    }
}
