using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;
using Dramaturg.Prose.Voices;

namespace Dramaturg.Prose.Scenes;

/// <summary>One element of a scene, with what its notes say about it.</summary>
/// <param name="Id">Stands for the line wherever it goes: unique among the scenes of a language.</param>
public sealed record SceneLine(string Id, FountainElement Element, IReadOnlyList<LinePart> Parts) : SceneItem
{
    /// <summary>A character's cue; null for anything but dialogue.</summary>
    public LineTemplate? Cue { get; init; }

    /// <summary>What the line takes for granted: it must be so, and whoever says the line ought to know it.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>What else must be so for the line to be said, known or not.</summary>
    public IReadOnlyList<Need> When { get; init; } = [];

    public IReadOnlyList<FeelingTest> Feelings { get; init; } = [];

    /// <summary>Acts that must have happened before.</summary>
    public IReadOnlyList<ActPattern> After { get; init; } = [];

    public IReadOnlyList<MotifUse> Motifs { get; init; } = [];

    /// <summary>Said instead of the line before it, or of one of those before that.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Meant to come again.</summary>
    public bool IsEcho { get; init; }

    /// <summary>Null: it says itself what is said. Else a line of the speaker's voice stands here.</summary>
    public Say? Say { get; init; }

    /// <summary>Whether the words stand in what is spoken.</summary>
    public bool Says(string words) => Element is Dialogue && Parts.Any(part => part.Kind == DialoguePartKind.Speech && WordSearch.Find(part.Template.Text, words) >= 0);

    /// <summary>All that must be so.</summary>
    public IEnumerable<Need> Conditions => Needs.Concat(When);

    public int Demands => Needs.Count + When.Count + Feelings.Count + After.Count + Motifs.Count;
}

/// <param name="Kind">Null outside dialogue.</param>
public sealed record LinePart(DialoguePartKind? Kind, LineTemplate Template);

/// <summary><c>{% say deflects to critic %}</c>: whatever the speaker says when he or she does that.</summary>
/// <param name="To">A role or a name; null: the other one, where two people are in the scene.</param>
public sealed record Say(PlacedText Text, string Move, string? To);
