using System;

namespace Dramaturg.Reference;

/// <summary>The story has no meaning here: its triggers never rest, or it divides by zero under Sabre's rules.</summary>
public sealed class StoryFaultException(string message) : Exception(message);

/// <summary>The story may mean something, but finding out takes more steps than the caller allows.</summary>
public sealed class WorkLimitException() : Exception("The reference planner has used up the work it was given.");
