using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Advice;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Why each kind of act is done, for people: a line for each person and wants served.</summary>
internal static class ReasonsText
{
    public static void Write(Page page, StoryAdvice advice)
    {
        page.Line();
        page.Line("Why each kind of act is done (how often, by whom, which wants it serves, and how it goes on):", Tone.Strong);
        foreach (var act in advice.Reasons)
        {
            page.Line(act.Act);
            foreach (var reason in act.Reasons)
            {
                page.Write(reason.Count.ToString(CultureInfo.InvariantCulture).PadLeft(5) + "× ", Tone.Quiet);
                page.Line($"{reason.Person}: {string.Join(", ", reason.Serves)}{Costs(reason)}{Plan(reason)}");
            }
        }
    }

    private static string Costs(DistinctReason reason) =>
        reason.Costs.Count == 0 ? "" : $" (costs: {string.Join(", ", reason.Costs)})";

    private static string Plan(DistinctReason reason) =>
        reason.Example.Count == 1 ? "" : "; " + PlanTeller.Chain(reason.Example.Skip(1));
}
