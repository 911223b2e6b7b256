namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>What is wrong with one line, or one act without a scene.</summary>
/// <param name="Line">The line's id; for an act its kind.</param>
/// <param name="Place">File and line where it is written.</param>
/// <param name="Detail">What was found, as it was told the first time.</param>
/// <param name="Times">How often.</param>
/// <param name="First">Number of the story in which it was found first.</param>
public sealed record CraftFinding(string Line, string Place, string Detail, int Times, int First);
