using Dramaturg.Planner.Heuristics;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Search;

/// <summary>What a segment of a story leads to.</summary>
/// <remarks>
/// Most targets look at a node alone. One that depends on the way there keeps what it needs in a few bits of progress, which
/// every act advances; states of the search are then pairs of a node and its progress.
/// </remarks>
internal abstract class Target
{
    public const int ProgressBits = 2;

    /// <summary>The progress of a story of no acts.</summary>
    public virtual int Start(int node) => 0;

    /// <summary>The progress after one more act, which led to the node.</summary>
    public virtual int Advance(int progress, int node) => 0;

    /// <summary>Whether the node is an end.</summary>
    public abstract bool IsMet(int node, int progress);

    /// <summary>What is asked of relaxed worlds.</summary>
    public abstract RelaxedAims Aims { get; }

    /// <summary>Whether an end may lie in a relaxed world.</summary>
    public abstract bool MayBeMet(RelaxedWorld world);

    /// <summary>Asks a relaxed plan for what the target needs, in a world where it may be met.</summary>
    public abstract void AddNeeds(RelaxedPlan plan);

    /// <summary>Whether a way that leads to <paramref name="other"/> makes one to <paramref name="end"/> redundant: it is an end at least as good.</summary>
    public virtual bool IsAsGood(int other, int progress, int end) => IsMet(other, progress);

    /// <summary>Whether a story may pass through the node on the way.</summary>
    public virtual bool Allows(int node) => true;
}

/// <summary>An author utility of at least so much and more than at the start.</summary>
internal sealed class UtilityTarget : Target
{
    private readonly StateSpace _space;
    private readonly int _goal;
    private readonly int _start;
    private readonly bool _strict;

    public UtilityTarget(StateSpace space, int goal, bool strict)
    {
        _space = space;
        _goal = goal;
        _strict = strict;
        _start = space.Utility(space.Start, space.Story.Author);
    }

    public override bool IsMet(int node, int progress)
    {
        int utility = _space.Utility(node, _space.Story.Author);
        return _space.Improves(_start, utility) && _space.CompareUtility(utility, _goal) >= 0;
    }

    public override RelaxedAims Aims => new(System.Array.Empty<PackedCondition>(), _space.Story.Utilities[_space.Story.Author]);

    public override bool MayBeMet(RelaxedWorld world)
    {
        int highest = world.HighestUtility(_space.Story.Author);
        return highest == Interval.Endless || (_space.Improves(_start, highest) && _space.CompareUtility(highest, _goal) >= 0);
    }

    public override void AddNeeds(RelaxedPlan plan) => plan.NeedUtility(_space.Story.Utilities[_space.Story.Author], _goal);

    public override bool IsAsGood(int other, int progress, int end)
    {
        int a = _space.Utility(other, _space.Story.Author);
        int b = _space.Utility(end, _space.Story.Author);
        return _strict ? _space.CompareUtility(a, b) >= 0 : a == b;
    }
}

/// <summary>A condition, and people who have nothing left to do.</summary>
internal class ConditionTarget : Target
{
    private readonly Teller _teller;
    private readonly PackedCondition _condition;
    private readonly int[] _settled;
    private readonly PackedCondition[] _held;

    /// <param name="held">Conditions of beats that stay true on the way and at the end.</param>
    public ConditionTarget(Teller teller, PackedCondition condition, int[] settled, PackedCondition[] held)
    {
        _teller = teller;
        _condition = condition;
        _settled = settled;
        _held = held;
    }

    public override bool IsMet(int node, int progress)
    {
        if (!_teller.Space.Holds(_condition, node))
        {
            return false;
        }

        foreach (int character in _settled)
        {
            if (!_teller.IsSettled(node, character))
            {
                return false;
            }
        }

        return true;
    }

    public override RelaxedAims Aims => new(new[] { _condition }, null);

    public override bool MayBeMet(RelaxedWorld world) => world.MayHold(_condition);

    public override void AddNeeds(RelaxedPlan plan) => plan.Need(_condition);

    public override bool Allows(int node)
    {
        foreach (var condition in _held)
        {
            if (!_teller.Space.Holds(condition, node))
            {
                return false;
            }
        }

        return true;
    }
}
