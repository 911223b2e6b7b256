using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Voices;

/// <summary>How one person speaks.</summary>
/// <param name="Person">The name in the story.</param>
public sealed record Voice(string Person, IReadOnlyList<VoiceLine> Lines)
{
    /// <summary>Words the person never says.</summary>
    public IReadOnlyList<PlacedText> Never { get; init; } = [];

    /// <summary>Words the person may say only so often in one telling.</summary>
    public IReadOnlyList<Budget> Budgets { get; init; } = [];

    /// <summary>How the person is when something is the matter; the first whose condition holds is worn.</summary>
    public IReadOnlyList<Mask> Masks { get; init; } = [];

    /// <summary>What must be so for the person to be able to speak at all.</summary>
    public IReadOnlyList<Need> Speaks { get; init; } = [];

    public IEnumerable<string> Moves => Lines.Select(line => line.Move).Distinct();
}

/// <summary>A line by what it does.</summary>
/// <param name="Mask">Null: for any mood.</param>
public sealed record VoiceLine(string Move, string? Mask, SceneLine Line);

public sealed record Budget(string Words, int Times);

/// <param name="When">Null where a feeling decides.</param>
public sealed record Mask(string Name, Need? When, FeelingTest? Feeling);
