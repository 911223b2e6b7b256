using Dramaturg.Model;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Explanation;

// Acts that some of several people must want: docs/semantics.md 7.2.
internal sealed partial class Explainer
{
    private const int Nobody = -1;

    /// <summary>Whether a character must consent to an action in a node, whoever else does.</summary>
    public bool MustConsent(int character, int node, int action) =>
        IsAskedIn(_space.Story.Actions[action].Consents, character, node);

    /// <summary>Whether a character is asked in a node for an action, alone or in a quorum.</summary>
    public bool IsAsked(int character, int node, int action)
    {
        if (MustConsent(character, node, action))
        {
            return true;
        }

        foreach (var quorum in _space.Story.Actions[action].Quorums)
        {
            if (IsAskedIn(quorum.Among, character, node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character has a reason for an action in a node, and a rational one.</summary>
    public bool IsWilling(int character, int node, int action, Number rationality)
    {
        int mind = _space.Mind(node, character);
        return WouldConsent(character, Nobody, node, action, CharacterLimit) && IsRational(character, mind, action, rationality);
    }

    private bool IsAskedIn(PackedConsent[] consents, int character, int node)
    {
        foreach (var consent in consents)
        {
            if (consent.Character == character && _space.Holds(consent.Guard, node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether in every quorum of an action enough of those asked have a reason.</summary>
    /// <param name="planner">Whose plan the action is a later step of, or <see cref="Nobody"/>.</param>
    private bool HaveReasons(int planner, int node, int action, int budget)
    {
        foreach (var quorum in _space.Story.Actions[action].Quorums)
        {
            int missing = quorum.Least;
            for (int i = 0; i < quorum.Among.Length && missing > 0; i++)
            {
                bool isWilling = _space.Holds(quorum.Among[i].Guard, node) && WouldConsent(quorum.Among[i].Character, planner, node, action, budget);
                missing -= isWilling ? 1 : 0;
            }

            if (missing > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same of those who are willing to a told act.</summary>
    private bool AreWilling(int node, int action, Number rationality)
    {
        foreach (var quorum in _space.Story.Actions[action].Quorums)
        {
            int missing = quorum.Least;
            for (int i = 0; i < quorum.Among.Length && missing > 0; i++)
            {
                bool isWilling = _space.Holds(quorum.Among[i].Guard, node) && IsWilling(quorum.Among[i].Character, node, action, rationality);
                missing -= isWilling ? 1 : 0;
            }

            if (missing > 0)
            {
                return false;
            }
        }

        return true;
    }
}
