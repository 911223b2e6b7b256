using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Planner.States;

/// <summary>A schedule with everything packed, and who expects what in whose mind.</summary>
internal sealed class PackedSchedule
{
    /// <summary>Reality's expectations: everything.</summary>
    public const int Everything = 0;

    private readonly List<bool[]> _expectations = new();
    private readonly int[][] _inside;

    public PackedSchedule(StoryModel model, Schedule schedule, Packer packer, StateLayout layout)
    {
        Clock = schedule.Clock.Value;
        Says = schedule.Moments.Select(moment => moment.Says.Select(said => (said.Fluent.Value, layout.Encode(said.Fluent.Value, said.Value))).ToArray()).ToArray();
        Due = schedule.Events.Select(due => new PackedDue(due, packer, layout)).ToArray();
        DueAt = schedule.Moments.Select((_, moment) => Enumerable.Range(0, Due.Length).Where(due => Due[due].Moment == moment).ToArray()).ToArray();
        IsRead = ReadsTime(model, schedule);
        _inside = FindExpectations(model.Characters.Count);
    }

    public int Clock { get; }

    /// <summary>For each moment the fluents it sets, and their codes.</summary>
    public (int Fluent, int Code)[][] Says { get; }

    public int Last => Says.Length - 1;

    public PackedDue[] Due { get; }

    /// <summary>For each moment the events that fall due, in order.</summary>
    public int[][] DueAt { get; }

    /// <summary>Whether anything that happens by itself depends on what moment it is, but for falling due.</summary>
    public bool IsRead { get; }

    /// <summary>How many different expectations there are: sets of events that are expected together in some mind.</summary>
    public int ExpectationCount => _expectations.Count;

    public bool IsExpected(int expectation, int due) => _expectations[expectation][due];

    /// <summary>What is expected in a character's mind inside a mind of this expectation.</summary>
    public int Inside(int expectation, int character) => _inside[expectation][character];

    private static bool ReadsTime(StoryModel model, Schedule schedule) =>
        model.Triggers.SelectMany(trigger => Readings.Of(trigger.Precondition).Concat(trigger.Effects.SelectMany(Readings.Of)))
            .Concat(model.Seeing.SelectMany(rule => Readings.Of(rule.Condition)))
            .Concat(schedule.Events.SelectMany(Readings.Of))
            .Any(read => schedule.TimeFluents.Contains(read.Fluent));

    /// <summary>All sets that paths of minds come to, found from reality inward.</summary>
    private int[][] FindExpectations(int characterCount)
    {
        _expectations.Add(Array.ConvertAll(Due, _ => true));
        var inside = new List<int[]>();
        for (int next = 0; next < _expectations.Count; next++)
        {
            var outer = _expectations[next];
            inside.Add(Enumerable.Range(0, characterCount)
                .Select(character => IndexOf(Due.Select((due, i) => outer[i] && due.IsForeseenBy[character]).ToArray())).ToArray());
        }

        return inside.ToArray();
    }

    private int IndexOf(bool[] expected)
    {
        int index = _expectations.FindIndex(known => known.SequenceEqual(expected));
        if (index < 0)
        {
            index = _expectations.Count;
            _expectations.Add(expected);
        }

        return index;
    }
}

/// <summary>A scheduled event.</summary>
internal sealed class PackedDue
{
    public PackedDue(ScheduledEvent due, Packer packer, StateLayout layout)
    {
        Moment = due.Moment;
        Condition = packer.Pack(due.Condition);
        Effects = new PackedEffects(due.Effects, packer, layout);
        Observers = due.Observers.Select(packer.Pack).ToArray();
        IsForeseenBy = Enumerable.Range(0, Observers.Length).Select(character => due.ForeseenBy.Contains(new CharacterId(character))).ToArray();
    }

    public int Moment { get; }

    public PackedCondition Condition { get; }

    public PackedEffects Effects { get; }

    /// <summary>For each character.</summary>
    public PackedCondition[] Observers { get; }

    /// <summary>For each character.</summary>
    public bool[] IsForeseenBy { get; }
}
