using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Tellings;

namespace Dramaturg.Advice;

/// <summary>What a survey of a story has to say to its author.</summary>
/// <param name="Diagnostics">Advice, by id and the weightiest first; an error only where the story has no meaning in some situation.</param>
/// <param name="Reasons">Why each kind of act is done.</param>
public sealed record StoryAdvice(
    SurveySummary Survey, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<ReasonsOfAct> Reasons);

/// <summary>How much was looked at.</summary>
/// <param name="Situations">Situations in which every act was asked about.</param>
/// <param name="Minds">Epistemic states that took.</param>
public sealed record SurveySummary(int Situations, int Minds, SurveyEnd End, IReadOnlyList<SurveyedStory> Stories);

/// <summary>A story that the survey looked for.</summary>
/// <param name="Ending">Null: the author's utility decides.</param>
/// <param name="Acts">How many acts it has; null if it was not found.</param>
public sealed record SurveyedStory(string? Ending, int? Acts);

public enum SurveyEnd
{
    /// <summary>Every situation that can be told of was looked at.</summary>
    Everything,

    /// <summary>What was left showed nothing new.</summary>
    NothingNew,

    Situations,

    Minds,

    Time,

    /// <summary>The story has no meaning in some situation.</summary>
    Faulty,
}

/// <summary>Why one kind of act is done, over all situations looked at.</summary>
/// <param name="Act">As the author wrote it: <c>take case</c>.</param>
/// <param name="Reasons">The different ones, the most frequent first.</param>
public sealed record ReasonsOfAct(string Act, IReadOnlyList<DistinctReason> Reasons);

/// <summary>One person's reasons that serve the same wants; each the shortest plan that suffices.</summary>
/// <param name="Serves">The wants served.</param>
/// <param name="Costs">The wants hurt.</param>
/// <param name="Count">How many different beliefs and acts of the kind led to it.</param>
/// <param name="OthersActs">The most acts of others that one of them rests on.</param>
/// <param name="Example">The plan of the first of them, its acts as they are written.</param>
public sealed record DistinctReason(
    string Person,
    IReadOnlyList<string> Serves,
    IReadOnlyList<string> Costs,
    int Count,
    int OthersActs,
    IReadOnlyList<PlannedAct> Example);
