// A survey is a bounded sample of the situations a story can come to: those along told stories, and those that acts with reasons
// lead to from there. In each situation every act was asked about. Advice is read off the survey; nothing in it is a proof,
// so each piece of advice says how much was looked at.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;

namespace Dramaturg.Advice.Surveying;

/// <param name="Looked">The situations in which every act was asked about, in order.</param>
/// <param name="Reached">Those and the situations that their told acts lead to.</param>
/// <param name="Steps">The told acts between them.</param>
/// <param name="Acts">What became of each kind of act, in the model's order.</param>
/// <param name="Reasons">The reasons for the told acts, each once for everybody who shares a mind.</param>
internal sealed record Survey(
    StoryWorld World,
    SurveyLimits Limits,
    Patience Patience,
    IReadOnlyList<ToldRoad> Stories,
    IReadOnlyList<Situation> Looked,
    IReadOnlyList<Situation> Reached,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<KindOfAct> Acts,
    IReadOnlyList<FoundReason> Reasons,
    SurveyEnd End)
{
    public StoryModel Model => World.Model;

    /// <summary>Whose reason it is, and where it was decided.</summary>
    public Decision DecisionOf(FoundReason reason) => new(reason.Person, World.Mind(reason.Situation.State, reason.Person));

    /// <summary>The reasons for each kind of act, in the order of finding.</summary>
    public IEnumerable<IGrouping<string, FoundReason>> ReasonsByKind() =>
        Reasons.GroupBy(reason => Model.Actions[reason.Act.Value].Schema, StringComparer.Ordinal);
}

/// <summary>A story that was looked for, and the situations it passes.</summary>
/// <param name="Plan">Null if it was not found.</param>
/// <param name="Situations">One more than the plan has acts.</param>
internal sealed record ToldRoad(string? Ending, Plan? Plan, IReadOnlyList<Situation> Situations);
