using System.Collections.Generic;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>One element of a scene, with what its notes say about it.</summary>
/// <param name="Id">Stands for the line wherever it goes: unique among the scenes of a language.</param>
public sealed record SceneLine(string Id, FountainElement Element, IReadOnlyList<LinePart> Parts) : SceneItem
{
    /// <summary>A character's cue; null for anything but dialogue.</summary>
    public LineTemplate? Cue { get; init; }

    /// <summary>What must be so for the line to be said.</summary>
    public IReadOnlyList<IStoryCondition> Needs { get; init; } = [];

    public IReadOnlyList<FeelingTest> Feelings { get; init; } = [];

    public IReadOnlyList<MotifUse> Motifs { get; init; } = [];

    /// <summary>Said instead of the line before it, or of one of those before that.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Meant to come again.</summary>
    public bool IsEcho { get; init; }

    public int Demands => Needs.Count + Feelings.Count + Motifs.Count;
}

/// <param name="Kind">Null outside dialogue.</param>
public sealed record LinePart(DialoguePartKind? Kind, LineTemplate Template);
