// Time, and what it brings: docs/semantics.md 7.10. A node knows what moment it is, and its scope what is expected there. One moment later,
//
//   the clock, in the node and all minds in it, and what follows ── each event that falls due, and what follows ── …
//
// and idling goes on like that to the last moment. Where nothing that happens by itself looks at the clock but to fall due, idling need not move the clock.

using System.Collections.Generic;
using Dramaturg.Planner.Collections;

namespace Dramaturg.Planner.States;

internal sealed partial class StateSpace
{
    private readonly LongIntMap _ticked = new(4);
    private readonly LongIntMap _fallen = new(4);
    private readonly LongIntMap _passed = new(4);
    private readonly LongIntMap _idle = new(4);

    /// <summary>What becomes of a settled node if nobody does anything until the last moment. A node without time stays. Remembered.</summary>
    /// <remarks>Of the values that only time changes it says nothing.</remarks>
    public int Idle(int node)
    {
        if (Story.Schedule is not { } schedule || !HasTime(node, schedule))
        {
            return node;
        }

        if (!_idle.TryGet((uint)node, out int end))
        {
            end = schedule.IsRead ? PassAll(node, schedule) : FallAllDue(node, schedule);
            _idle.Set((uint)node, end);
        }

        return end;
    }

    /// <summary>What falls due while an action takes its time, and happens there, moment by moment.</summary>
    public List<(int Moment, int Due)> DueDuring(int node, int action)
    {
        var happened = new List<(int, int)>();
        int current = Settle(Happen(node, action, isAction: true));
        for (int i = 0; i < Story.Actions[action].Takes && Get(current, Story.Schedule!.Clock) < Story.Schedule.Last; i++)
        {
            int moment = Get(current, Story.Schedule.Clock) + 1;
            current = Settle(Tick(current, Story.Schedule.Says[moment], Story.Schedule));
            foreach (int due in Story.Schedule.DueAt[moment])
            {
                if (Holds(Story.Schedule.Due[due].Condition, current))
                {
                    happened.Add((moment, due));
                }

                current = Settle(FallDue(current, due, isForced: false, Story.Schedule));
            }
        }

        return happened;
    }

    /// <summary>So many moments later, or as many as are left.</summary>
    private int Passed(int node, int moments)
    {
        for (int i = 0; i < moments; i++)
        {
            node = PassMoment(node, Story.Schedule!);
        }

        return node;
    }

    private bool HasTime(int node, PackedSchedule schedule) => Scope(node).Has(schedule.Clock);

    private int PassAll(int node, PackedSchedule schedule)
    {
        for (int moment = Get(node, schedule.Clock); moment < schedule.Last; moment++)
        {
            node = PassMoment(node, schedule);
        }

        return node;
    }

    private int FallAllDue(int node, PackedSchedule schedule)
    {
        for (int moment = Get(node, schedule.Clock) + 1; moment <= schedule.Last; moment++)
        {
            node = FallDueAt(node, moment, schedule);
        }

        return node;
    }

    private int PassMoment(int node, PackedSchedule schedule)
    {
        if (!HasTime(node, schedule) || Get(node, schedule.Clock) == schedule.Last)
        {
            return node;
        }

        if (!_passed.TryGet((uint)node, out int after))
        {
            int moment = Get(node, schedule.Clock) + 1;
            after = FallDueAt(Settle(Tick(node, schedule.Says[moment], schedule)), moment, schedule);
            _passed.Set((uint)node, after);
        }

        return after;
    }

    private int FallDueAt(int node, int moment, PackedSchedule schedule)
    {
        foreach (int due in schedule.DueAt[moment])
        {
            node = Settle(FallDue(node, due, isForced: false, schedule));
        }

        return node;
    }

    /// <summary>The clock goes on, in all minds alike; they are settled, the node itself is not.</summary>
    private int Tick(int node, (int Fluent, int Code)[] says, PackedSchedule schedule)
    {
        var scope = Scope(node);
        if (!scope.Has(schedule.Clock))
        {
            return node;
        }

        if (_ticked.TryGet((uint)node, out int after))
        {
            return after;
        }

        var buffer = _buffers.Rent();
        _nodes.Block(node).CopyTo(buffer.Block);
        Values(node).CopyTo(buffer.Words);
        foreach (var (fluent, code) in says)
        {
            Story.Layout.Set(buffer.Words, fluent, code);
        }

        for (int mind = 0; mind < Story.CharacterCount; mind++)
        {
            int believed = buffer.Block[mind + 1];
            buffer.Block[mind + 1] = believed < 0 ? believed : Settle(Tick(believed, says, schedule));
        }

        after = Intern(buffer.Words, buffer.Block);
        _buffers.Return(buffer);
        _ticked.Set((uint)node, after);
        return after;
    }

    /// <summary>A scheduled event falls due, in the node if it is forced or expected and its condition holds, and in the minds inside.</summary>
    private int FallDue(int node, int due, bool isForced, PackedSchedule schedule)
    {
        var scope = Scope(node);
        if (scope.Work.IgnoresDue[due])
        {
            return node;
        }

        ulong key = ((ulong)(uint)node << 20) | ((ulong)(uint)due << 1) | (isForced ? 1UL : 0UL);
        if (_fallen.TryGet(key, out int after))
        {
            return after;
        }

        bool happens = isForced || (schedule.IsExpected(scope.Expectation, due) && Holds(schedule.Due[due].Condition, node));
        var buffer = _buffers.Rent();
        _nodes.Block(node).CopyTo(buffer.Block);
        for (int mind = 0; mind < Story.CharacterCount; mind++)
        {
            int believed = buffer.Block[mind + 1];
            buffer.Block[mind + 1] = believed < 0 ? believed : MindAfterDue(node, mind, believed, due, happens, schedule);
        }

        Values(node).CopyTo(buffer.Words);
        if (happens)
        {
            Assign(schedule.Due[due].Effects, node, scope, buffer.Words);
        }

        after = Intern(buffer.Words, buffer.Block);
        _buffers.Return(buffer);
        _fallen.Set(key, after);
        return after;
    }

    private int MindAfterDue(int node, int mind, int believed, int due, bool happens, PackedSchedule schedule)
    {
        var (condition, effects, observers) = (schedule.Due[due].Condition, schedule.Due[due].Effects, schedule.Due[due].Observers);
        bool isSeen = happens && Holds(observers[mind], node);
        int after = FallDue(isSeen ? Surprised(node, believed, condition) : believed, due, isSeen, schedule);
        if (happens)
        {
            after = WithUpdates(node, mind, after, effects);
        }

        return SettledIfChanged(believed, after);
    }
}
