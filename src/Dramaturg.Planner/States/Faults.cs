using System;

namespace Dramaturg.Planner.States;

/// <summary>What is wrong with a story so that states have no meaning.</summary>
public enum StoryFault
{
    /// <summary>Triggers set each other off without end.</summary>
    EndlessTriggers,

    DivisionByZero,
}

/// <summary>Raised inside the planner when a story has no meaning in some state; the planner's doors turn it into a result.</summary>
internal sealed class StoryFaultException : Exception
{
    public StoryFaultException(StoryFault fault, string detail)
        : base(detail) => Fault = fault;

    public StoryFault Fault { get; }
}

/// <summary>Raised inside the planner when a table is full; the planner's doors turn it into a limit reached.</summary>
internal sealed class StateSpaceFullException : Exception
{
    public StateSpaceFullException(string what)
        : base(what)
    {
    }
}
