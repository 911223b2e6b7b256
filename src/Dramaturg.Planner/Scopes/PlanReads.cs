// What can still matter to somebody's plan, by how many acts are left, and so which acts can be a step of it:
//
//   no act left     what the own wants read
//   one more act    what an act that writes any of it reads, and what those who must consent to it want
//   and so on       for each of them with one act less
//
// A plan with a step that writes nothing that can matter to what follows is the same plan without it, for everybody who is asked: no reason has such a step.

using System;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Collections;
using Dramaturg.Planner.States;

namespace Dramaturg.Planner.Scopes;

/// <summary>Says which acts can be steps of reasons.</summary>
internal sealed class PlanReads
{
    private readonly PackedStory _story;
    private readonly Influences _influences;
    private readonly Matter[][] _matters;
    private readonly bool[][][] _writes;

    /// <param name="acts">Most acts of a reason; 1 or more.</param>
    public PlanReads(PackedStory story, Influences influences, int acts)
    {
        _story = story;
        _influences = influences;
        _matters = new Matter[acts][];
        bool[] readInto = ReadInto(story);
        _matters[0] = Array.ConvertAll(_influences.Wants, wants => Closed(new Matter(wants, readInto)));
        _writes = new bool[acts][][];
        for (int left = 0; left < acts; left++)
        {
            _writes[left] = Enumerable.Range(0, story.CharacterCount).Select(person => Writes(person, left)).ToArray();
            if (left + 1 < acts)
            {
                _matters[left + 1] = Enumerable.Range(0, story.CharacterCount).Select(person => Before(person, left)).ToArray();
            }
        }
    }

    /// <summary>Whether an act, of whose outcomes any counts, writes what can matter to a person's reason with so many acts left, itself included.</summary>
    public bool Matters(int action, int person, int acts) => _writes[acts - 1][person][action];

    /// <param name="left">Acts after the step.</param>
    private bool[] Writes(int person, int left)
    {
        var writes = new bool[_story.Actions.Length];
        foreach (var action in _influences.Actions)
        {
            writes[action.Index] = action.Reach.Overlaps(_matters[left][person].Fluents);
        }

        return writes;
    }

    /// <summary>What can matter before a step after which so many acts are left.</summary>
    private Matter Before(int person, int left)
    {
        var matter = Copy(_matters[left][person]);
        var steps = Array.FindAll(_influences.Actions, action => action.CanBePlanned && _writes[left][person][action.Index]);
        foreach (int asked in steps.SelectMany(action => action.Consenters).Where(asked => asked != person))
        {
            matter.Add(_matters[left][asked]);
            matter.Minds[asked] = true;
        }

        Array.ForEach(steps, action => AddReads(action, matter));
        return Closed(matter);
    }

    /// <summary>Whose minds conditions and wants look into.</summary>
    private static bool[] ReadInto(PackedStory story)
    {
        bool[] people = new bool[story.CharacterCount];
        foreach (var person in Readings.InMinds(story.Model).SelectMany(reading => reading.Path))
        {
            people[person.Value] = true;
        }

        return people;
    }

    /// <summary>What decides about an act, and about who of those whose minds matter sees it.</summary>
    private static void AddReads(ActionInfluence action, Matter matter)
    {
        var reads = matter.Fluents;
        reads.AddAll(action.Precondition);
        reads.AddAll(action.Chances);
        reads.AddAll(action.Guards);
        foreach (var effect in action.Effects)
        {
            reads.AddAll(effect.Reads);
        }

        for (int person = 0; person < action.Observing.Length; person++)
        {
            if (matter.Minds[person] && action.Observing[person] is { } observing)
            {
                reads.AddAll(observing);
            }
        }
    }

    /// <summary>With what decides about the fluents by itself: triggers, and what those people see whose minds matter.</summary>
    private Matter Closed(Matter matter)
    {
        matter = Copy(matter);
        var closed = matter.Fluents;
        bool grows;
        do
        {
            grows = false;
            bool takesTurns = TakesTurns(matter);
            foreach (var trigger in _influences.Triggers)
            {
                grows |= (takesTurns || trigger.Reach.Overlaps(closed)) && closed.AddAll(trigger.Reads);
            }

            foreach (var rule in _influences.Seeing)
            {
                grows |= matter.IsSeen(rule) && closed.AddAll(rule.Condition);
            }
        }
        while (grows);
        return matter;
    }

    /// <summary>Where a trigger changes what is seen people look twice, and after any other trigger once more: there every trigger counts.</summary>
    private bool TakesTurns(Matter matter) => Array.Exists(_influences.Seeing, rule =>
        matter.IsSeen(rule) && Array.Exists(_influences.Triggers, trigger => trigger.Reach.Contains(rule.Fluent)));

    private Matter Copy(Matter matter)
    {
        var copy = new Matter(new FluentSet(_story.Layout.FluentCount), new bool[_story.CharacterCount]);
        copy.Add(matter);
        return copy;
    }

    /// <param name="Fluents">In whatever mind.</param>
    /// <param name="Minds">For each person whether that one's mind can matter, in whatever mind.</param>
    private sealed record Matter(FluentSet Fluents, bool[] Minds)
    {
        public bool IsSeen(SeeingInfluence rule) => Minds[rule.Observer] && Fluents.Contains(rule.Fluent);

        public void Add(Matter other)
        {
            Fluents.AddAll(other.Fluents);
            for (int person = 0; person < Minds.Length; person++)
            {
                Minds[person] |= other.Minds[person];
            }
        }
    }
}
