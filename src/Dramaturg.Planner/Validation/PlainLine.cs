namespace Dramaturg.Planner.Validation;

/// <summary>What of a story is looked at: nothing else matters to what is asked.</summary>
/// <param name="Minds">Whose minds are read, in reality or in other minds.</param>
/// <param name="Actions">Those that can be in somebody's plan.</param>
internal sealed record PlainLine(int[] Fluents, int[] Minds, PlainAction[] Actions, PlainTrigger[] Triggers, PlainSeeing[] Seeing);
