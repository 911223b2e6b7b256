using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Planner.Explanation;

/// <summary>Why somebody consents to an act: a plan in that person's mind that begins with it.</summary>
/// <param name="Steps">The plan; its first step is the act explained.</param>
/// <param name="Before">Utility in the believed state.</param>
/// <param name="After">Utility at the end of the plan.</param>
public sealed record Explanation(CharacterId Character, IReadOnlyList<ExplainedStep> Steps, Value Before, Value After);

/// <param name="Reasons">Why the others who must consent to a later step would, in the planner's mind. None for the first step.</param>
public sealed record ExplainedStep(ActionId Action, IReadOnlyList<Explanation> Reasons);
