using System.Collections.Generic;

namespace Dramaturg.Planner.Validation;

/// <summary>What the validator says about a plan.</summary>
public abstract record ValidationReport
{
    private ValidationReport()
    {
    }

    /// <summary>Every rule was checked and kept.</summary>
    public sealed record Accepted : ValidationReport;

    /// <summary>At least one rule is broken.</summary>
    public sealed record Refused(IReadOnlyList<ValidationFinding> Findings) : ValidationReport;

    /// <summary>No rule was found broken, but some could not be decided within the work allowed.</summary>
    public sealed record Undecided(IReadOnlyList<ValidationFinding> Questions) : ValidationReport;
}

/// <param name="Act">Number of the told act from 1; 0 for the story as a whole.</param>
/// <param name="Rule">The paragraph of docs/semantics.md.</param>
/// <param name="Sentence">What is wrong, or what could not be decided.</param>
public sealed record ValidationFinding(int Act, string Rule, string Sentence);

/// <summary>What the search was asked beyond its goal, and how hard the validator may think.</summary>
public sealed record ValidationTerms
{
    /// <summary>So many acts at the beginning were given: they are told, but nothing asks whether they could be left out.</summary>
    public int PrefixLength { get; init; }

    /// <summary>Most acts tried in thought for one question.</summary>
    public long QuestionWork { get; init; } = 100_000;

    /// <summary>Most acts tried in thought for all questions together.</summary>
    public long TotalWork { get; init; } = 1_000_000;
}
