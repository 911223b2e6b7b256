using System.Collections.Generic;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Explanation;

namespace Dramaturg.Advice.Surveying;

/// <summary>Collects the reasons for told acts. A mind that many situations share is asked once.</summary>
internal sealed class ReasonLedger
{
    private readonly StoryWorld _world;
    private readonly Dictionary<(CharacterId Person, StateId Mind, ActionId Act), FoundReason> _known = new();
    private readonly List<FoundReason> _reasons = new();

    public ReasonLedger(StoryWorld world) => _world = world;

    public IReadOnlyList<FoundReason> Reasons => _reasons;

    public void Note(Situation situation, ActionId act)
    {
        foreach (var person in _world.Wanting(situation.State, act))
        {
            var key = (person, _world.Mind(situation.State, person), act);
            if (!_known.TryGetValue(key, out var known))
            {
                known = Find(key.Item2, person, act, situation);
                _known.Add(key, known);
                _reasons.Add(known);
            }

            known.NoteAgain();
        }
    }

    private FoundReason Find(StateId mind, CharacterId person, ActionId act, Situation situation)
    {
        int budget = 1;
        while (!_world.HasReason(mind, person, act, budget))
        {
            budget++;
        }

        return new FoundReason(person, act, _world.ExplainIn(mind, act, person, budget)!, situation);
    }
}
