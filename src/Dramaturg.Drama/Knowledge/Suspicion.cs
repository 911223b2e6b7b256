using Dramaturg.Model;

namespace Dramaturg.Drama.Knowledge;

/// <summary>A stretch of the story in which somebody takes it to be possible, with the same chance, that a fact comes to be otherwise than is believed.</summary>
/// <param name="Since">Number of the act it begins with; 0: the start.</param>
/// <param name="Until">Number of the last act after which it still holds.</param>
/// <param name="Value">What is suspected: another value than the one believed all that time.</param>
/// <param name="Chance">Between 0 and 1, and neither.</param>
public sealed record Suspicion(int Since, int Until, Value Value, Number Chance);
