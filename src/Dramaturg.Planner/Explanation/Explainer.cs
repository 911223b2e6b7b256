// Explained acts: E and X of docs/semantics.md section 3, as dynamic programming over the shared graph.
//
// The same question asked of the same node is answered once: a memo holds, for (measure, node, action), the smallest budget known to
// suffice and the largest known not to. Everything an answer depends on is in the node (which knows its level) and the budget.
//
// A plan a1 … am is searched depth first as a pair (state, shadows). The shadows of a state are the states that the proper
// subsequences of the acts so far lead to, as long as they stand. Condition 3 of section 3 then reads: no shadow has the
// utility of the end (strict: that utility or more). One act further, with budget j,
//
//     shadows' = shadows + { state } + { successor(t, a) for t in shadows, if a is executable and explained in t with budget j }
//
// Two prunings are exact. A state that is its own shadow can lead nowhere: whatever follows, follows the shadow too. And with
// a pair (state, shadow) from which every better end is reached by both alike, the path is lost (Escapes); pairs are remembered, so that redundant plans
// are refused once and not once for each of their continuations.

using System;
using System.Collections.Generic;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.Heuristics;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Explanation;

/// <summary>Answers whether, and by what plan, a character has a reason for an act. Not for several threads at once.</summary>
internal sealed partial class Explainer
{
    private readonly StateSpace _space;
    private readonly UtilityBounds _bounds;
    private readonly bool _strict;
    private readonly bool[] _isSure;
    private readonly LongIntMap _explained = new(12);
    private readonly BarMemo _reachable;
    private readonly BarMemo _escapes;
    private IntBlockInterner _pairs = new(2);
    private readonly Func<bool> _isCancelled;

    /// <param name="isCancelled">Asked now and then; when true the search ends with <see cref="SearchStoppedException"/>.</param>
    public Explainer(StateSpace space, int characterLimit, bool strict, Func<bool> isCancelled)
    {
        _space = space;
        _strict = strict;
        _isCancelled = isCancelled;
        CharacterLimit = characterLimit;
        _isSure = space.Story.IsSure;
        _temptations = Temptations(space);
        _bounds = new UtilityBounds(space, characterLimit);
        _reachable = new BarMemo(space.Story.Numbers, 12);
        _escapes = new BarMemo(space.Story.Numbers, 12);
        _best = new BarMemo(space.Story.Numbers, 8);
        _raises = new BarMemo(space.Story.Numbers, 8);
    }

    public StateSpace Space => _space;

    public int CharacterLimit { get; }

    public long AskedCount { get; private set; }

    public long AnsweredFromMemoryCount { get; private set; }

    public long Bytes => _explained.Bytes + _reachable.Bytes + _escapes.Bytes + _pairs.Bytes + _dares.Bytes + _bounds.Bytes;

    /// <summary>Gives up what can be answered anew: how plans go on, and bounds. Answers about acts are kept. Not while a question is being answered.</summary>
    public void Forget()
    {
        _reachable.Clear();
        _escapes.Clear();
        _dares.Clear();
        _pairs = new IntBlockInterner(2);
        _bounds.Forget();
    }

    /// <summary>Whether everybody who must consent to an act in a node has a reason, within the character limit.</summary>
    public bool IsExplained(int node, int action) => IsExplained(node, action, CharacterLimit);

    /// <summary>The same with reasons of at most so many acts.</summary>
    public bool IsExplained(int node, int action, int budget)
    {
        foreach (var consent in _space.Story.Actions[action].Consents)
        {
            if (_space.Holds(consent.Guard, node) && !WouldConsent(consent.Character, Nobody, node, action, budget))
            {
                return false;
            }
        }

        return HaveReasons(Nobody, node, action, budget);
    }

    /// <summary>X: whether somebody has, in a believed node, a reason of at most so many acts.</summary>
    /// <param name="measure">Whose reason, and by which weights: <see cref="MeasureOf"/> where the person decides there.</param>
    public bool HasReason(int measure, int believed, int action, int budget)
    {
        AskedCount++;
        action = _space.Story.Actions[action].Act;
        budget = _space.Level(believed) > _space.BeliefLimit ? Math.Min(budget, 1) : budget;
        ulong key = Key(measure, believed, action);
        _explained.TryGet(key, out int known);
        var answer = new Answer(known);
        if (answer.Decides(budget))
        {
            AnsweredFromMemoryCount++;
            return answer.Is(budget);
        }

        if (!_space.IsPossible(believed, action) || _space.Utility(believed, measure) == NumberTable.Unknown)
        {
            _explained.Set(key, Answer.Never.Packed);
            return false;
        }

        return Deepen(measure, believed, action, budget, key, answer);
    }

    private bool Deepen(int measure, int believed, int action, int budget, ulong key, Answer answer)
    {
        for (int k = answer.NotWithin + 1; k <= budget; k++)
        {
            bool found = FindPlan(measure, believed, action, k, _space.Utility(believed, measure), null);
            _explained.Set(key, found ? new Answer(k - 1, k).Packed : new Answer(k, 0).Packed);
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody wants an act in a node, as a later step of somebody's plan or, of <see cref="Nobody"/>'s, as a told act.</summary>
    /// <param name="planner">The measure of the plan: whoever plans asks himself or herself by that one, others decide by their own.</param>
    public bool WouldConsent(int character, int planner, int node, int action, int budget)
    {
        if (planner != Nobody && character == CharacterOf(planner))
        {
            return HasReason(planner, node, action, budget);
        }

        int mind = _space.Mind(node, character);
        return HasReason(MeasureOf(character, mind), mind, action, budget);
    }

    /// <summary>The measure by which a character decides in a believed node.</summary>
    public int MeasureOf(int character, int believed) => _space.MeasureOf(character, believed);

    private int CharacterOf(int measure) => _space.Story.Measures.CharacterOf(measure);

    private static ulong Key(int measure, int node, int action) =>
        ((ulong)(uint)node << (20 + Measures.Bits)) | ((ulong)(uint)action << Measures.Bits) | (uint)measure;

    /// <summary>What is known of one question: not within so many acts, and explained from so many on (0: not known).</summary>
    private readonly struct Answer
    {
        private const int Forever = 255;

        public Answer(int packed) => Packed = packed;

        public Answer(int notWithin, int from) => Packed = notWithin | (from << 8);

        public static Answer Never => new(Forever, 0);

        public int Packed { get; }

        public int NotWithin => Packed & 255;

        public int From => Packed >> 8;

        public bool Is(int budget) => From != 0 && From <= budget;

        public bool Decides(int budget) => Is(budget) || NotWithin >= budget;
    }
}

/// <summary>Raised inside the planner when a search is told to end; the planner's doors turn it into a result.</summary>
internal sealed class SearchStoppedException : Exception
{
}
