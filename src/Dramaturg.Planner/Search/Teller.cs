using System;
using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner.Explanation;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Search;

/// <summary>Which acts a story may tell in a node: executable, explained, rational (docs/semantics.md 4.1, 4.2, 4.4).</summary>
internal sealed class Teller
{
    private readonly Explainer _explainer;
    private readonly Number _rationality;

    public Teller(Explainer explainer, Number rationality)
    {
        _explainer = explainer;
        _rationality = rationality;
    }

    public StateSpace Space => _explainer.Space;

    public int CharacterLimit => _explainer.CharacterLimit;

    public bool IsTold(int node, int action) => IsTold(node, action, CharacterLimit);

    /// <summary>With reasons of at most so many acts; the act is executable.</summary>
    /// <exception cref="TooLittleKeptException">The act is told, and after it more of minds can matter than they keep.</exception>
    public bool IsTold(int node, int action, int budget)
    {
        bool isTold = _explainer.IsExplained(node, action, budget) && _explainer.IsRational(node, action, _rationality);
        return isTold && Space.Vain?.Wakes(action) == true ? throw new TooLittleKeptException() : isTold;
    }

    /// <summary>No act is told that the character is asked for and wants.</summary>
    public bool IsSettled(int node, int character)
    {
        foreach (int action in Space.Executable(node))
        {
            if (_explainer.IsAsked(character, node, action) && IsTold(node, action) && IsWanted(node, action, character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether somebody who is asked wants a told act; in a quorum others may be enough.</summary>
    private bool IsWanted(int node, int action, int character) =>
        _explainer.MustConsent(character, node, action) || _explainer.IsWilling(character, node, action, _rationality);

    /// <summary>The node after acts that are each executable and told; <see cref="StateSpace.Nowhere"/> otherwise.</summary>
    public int Follow(int node, IReadOnlyList<int> actions)
    {
        foreach (int action in actions)
        {
            if (!Space.IsExecutable(node, action) || !IsTold(node, action))
            {
                return StateSpace.Nowhere;
            }

            node = Space.Successor(node, action);
        }

        return node;
    }
}

/// <summary>Raised inside the planner in worlds that are kept for searches alone; the search begins again in a world that keeps more.</summary>
internal sealed class TooLittleKeptException : Exception
{
}
