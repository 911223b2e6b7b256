using Dramaturg.Planner.Explanation;
using Dramaturg.Planner.Heuristics;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Search;

/// <summary>An ending that is already met at the start: something must have happened, and the ending must have been at stake (docs/semantics.md 4.5).</summary>
internal sealed class KeptEndingTarget : ConditionTarget
{
    private const int Acted = 1;
    private const int AtStake = 2;

    private readonly Explainer _explainer;
    private readonly PackedCondition[] _endings;
    private readonly int _ending;

    public KeptEndingTarget(Teller teller, Explainer explainer, int ending, int[] settled)
        : base(teller, explainer.Space.Story.Endings[ending], settled, System.Array.Empty<PackedCondition>())
    {
        _explainer = explainer;
        _endings = explainer.Space.Story.Endings;
        _ending = ending;
    }

    public override int Start(int node) => IsAtStake(node) ? AtStake : 0;

    public override int Advance(int progress, int node) =>
        Acted | (progress & AtStake) | ((progress & AtStake) == 0 && IsAtStake(node) ? AtStake : 0);

    public override bool IsMet(int node, int progress) =>
        progress == (Acted | AtStake) && base.IsMet(node, progress);

    /// <summary>The way back is not bounded by the distance from the ending.</summary>
    public override bool MayBeMet(RelaxedWorld world) => true;

    private bool IsAtStake(int node)
    {
        if (EndsOtherwise(node))
        {
            return true;
        }

        foreach (int action in _explainer.Space.Executable(node))
        {
            if (_explainer.IsExplained(node, action) && EndsOtherwise(_explainer.Space.Successor(node, action)))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsOtherwise(int node)
    {
        for (int other = 0; other < _endings.Length; other++)
        {
            if (_explainer.Space.Holds(_endings[other], node) != (other == _ending))
            {
                return true;
            }
        }

        return false;
    }
}
