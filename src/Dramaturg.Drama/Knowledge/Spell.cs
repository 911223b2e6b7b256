using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Drama.Knowledge;

/// <summary>A stretch of the story in which somebody believes the same and is as right or wrong about it: the longest there is.</summary>
/// <param name="Since">Number of the act it begins with; 0: the start.</param>
/// <param name="Until">Number of the last act after which it still holds.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Spell(int Since, int Until, Attitude Attitude, Value Belief, Source Source);

/// <summary>How a belief stands to what is so.</summary>
public enum Attitude
{
    Knows,
    BelievesWrongly,

    /// <summary>The belief is unknown, and the truth is not.</summary>
    DoesNotKnow,
}

/// <param name="From">The others who wanted the act, where it was told or gathered; else nobody.</param>
public sealed record Source(SourceKind Kind, IReadOnlyList<CharacterId> From);

public enum SourceKind
{
    Start,

    /// <summary>The person saw the act that changes it.</summary>
    Saw,

    /// <summary>The person saw an act of others that could not have happened otherwise.</summary>
    Gathered,

    /// <summary>The act makes this person believe it, and others wanted the act.</summary>
    Told,

    /// <summary>The act makes this person believe it, and nobody else wanted the act.</summary>
    FoundOut,

    /// <summary>Seen without an act: a rule of seeing.</summary>
    Perceived,

    /// <summary>The person foresaw that it would fall due.</summary>
    Foreseen,

    /// <summary>Thought anew, by what follows of itself in that mind.</summary>
    Inferred,

    /// <summary>The belief stayed and the truth changed.</summary>
    Unnoticed,
}
