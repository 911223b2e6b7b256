// Two worlds asked the same questions: the slow one, which has a mind of one's own mind, and the planner's, which has not.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Reference;

namespace Dramaturg.Conformance;

internal interface IStateWorld
{
    bool HasOwnMinds { get; }

    void Do(ActionId action);

    Value Get(IReadOnlyList<CharacterId> perspective, FluentReference fluent);

    /// <summary>Of the perspective's last character, or the author's. Unknown as null.</summary>
    Number? Utility(IReadOnlyList<CharacterId> perspective);
}

internal sealed class SlowStates(StoryModel model) : IStateWorld
{
    private readonly ReferenceWorld _world = new(model);
    private ReferenceState _state = new ReferenceWorld(model).Start();

    public bool HasOwnMinds => true;

    public void Do(ActionId action) => _state = _world.Apply(action, _state);

    public Value Get(IReadOnlyList<CharacterId> perspective, FluentReference fluent) =>
        ReferenceWorld.Read(fluent, _state.Believed(perspective));

    public Number? Utility(IReadOnlyList<CharacterId> perspective)
    {
        var state = _state.Believed(perspective);
        return perspective.Count == 0 ? _world.AuthorUtility(state) : _world.Utility(perspective[^1], state);
    }
}

internal sealed class FastStates : IStateWorld
{
    private readonly StoryWorld _world;
    private StateId _state;

    public FastStates(StoryModel model)
    {
        _world = new StoryWorld(model);
        _state = _world.Start;
    }

    public bool HasOwnMinds => false;

    public void Do(ActionId action) => _state = _world.Successor(_state, action);

    public Value Get(IReadOnlyList<CharacterId> perspective, FluentReference fluent) =>
        _world.Get(Mind(Mind(_state, perspective), fluent.Path), fluent.Fluent);

    public Number? Utility(IReadOnlyList<CharacterId> perspective)
    {
        var utility = _world.Utility(Mind(_state, perspective), perspective.Count == 0 ? null : perspective[^1]);
        return utility.IsNumber ? utility.AsNumber : null;
    }

    private StateId Mind(StateId state, IEnumerable<CharacterId> path) =>
        path.Aggregate(state, (mind, character) => _world.Mind(mind, character));
}
