using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Explanation;

namespace Dramaturg.Advice.Surveying;

/// <summary>Why somebody with certain beliefs does an act.</summary>
internal sealed class FoundReason
{
    public FoundReason(CharacterId person, ActionId act, Explanation least, Situation situation)
    {
        Person = person;
        Act = act;
        Least = least;
        Situation = situation;
    }

    public CharacterId Person { get; }

    public ActionId Act { get; }

    /// <summary>The shortest plan that suffices; what else may come of the act is not looked for.</summary>
    public Explanation Least { get; }

    /// <summary>The first in which it was found.</summary>
    public Situation Situation { get; }

    /// <summary>In how many situations.</summary>
    public int Count { get; private set; }

    public void NoteAgain() => Count++;

    /// <summary>The acts of the plan that rest on somebody else's will.</summary>
    public IEnumerable<ActionId> OthersActs =>
        Least.Steps.Where(step => step.Reasons.Any(reason => reason.Character != Person)).Select(step => step.Action);
}
