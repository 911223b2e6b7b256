using System;
using Dramaturg.Planner.Scopes;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Heuristics;

/// <summary>The acts that can be steps of a reason, by how many acts are left. In a story of many people most acts do nothing for any one of them.</summary>
/// <remarks>With time all acts count: what falls due may change anything. The last act has to change the utility itself, and not only what somebody thinks.</remarks>
internal sealed class PlanSteps
{
    private readonly StateSpace _space;
    private readonly int _acts;
    private readonly Lazy<PlanReads> _reads;
    private readonly Lazy<ActWrites> _writes;
    private readonly bool[]?[,] _matters;
    private readonly int[]?[,,] _steps;

    /// <param name="acts">Most acts of a reason; of longer ones any act can be a step.</param>
    public PlanSteps(StateSpace space, int acts)
    {
        _space = space;
        _acts = acts;
        var influences = new Lazy<Influences>(() => Influences.OfAll(space.Story));
        _reads = new(() => new PlanReads(space.Story, influences.Value, acts));
        _writes = new(() => new ActWrites(space.Story, influences.Value));
        _matters = new bool[space.Story.CharacterCount, acts + 1][];
        _steps = new int[space.Story.CharacterCount, acts + 1, space.ScopeCount][];
    }

    private PackedStory Story => _space.Story;

    /// <summary>Whether what an action does can matter to a reason by a measure with so many acts left, itself included. If not, no reason begins with it.</summary>
    public bool Matters(int action, int measure, int acts) => acts > _acts || Mattering(Story.Measures.CharacterOf(measure), acts)[action];

    /// <summary>Whether it can also be a later step.</summary>
    public bool IsStep(int action, int measure, int acts) => Story.CanBePlanned[action] && Matters(action, measure, acts);

    /// <summary>Of the acts that can matter in a node those that can be such a step there, possible or not, in order.</summary>
    public ReadOnlySpan<int> Of(int node, int measure, int acts)
    {
        int scope = _space.ScopeOf(node);
        return acts > _acts ? _space.StepsIn(scope) : StepsIn(scope, Story.Measures.CharacterOf(measure), acts);
    }

    private int[] StepsIn(int scope, int person, int acts) => _steps[person, acts, scope] ??= Among(_space.StepsIn(scope), Mattering(person, acts));

    private int[] Among(int[] actions, bool[] matters) => Array.FindAll(actions, action => Story.CanBePlanned[action] && matters[action]);

    private bool[] Mattering(int person, int acts) => _matters[person, acts] ??= Array.ConvertAll(Story.Actions, action => Matters(action, person, acts));

    private bool Matters(PackedAction action, int person, int acts) =>
        Story.Schedule is not null
        || (acts == 1 && !Story.Utilities[person].ReadsMinds ? _writes.Value.Changes(action.Index, person) : _reads.Value.Matters(action.Index, person, acts));
}
