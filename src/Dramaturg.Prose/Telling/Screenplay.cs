using System.Collections.Generic;
using Dramaturg.Drama;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Telling;

/// <summary>A story as it is told in one language.</summary>
/// <param name="Road">The acts in the order of the telling, which is one the story could have taken as well.</param>
/// <param name="LeftOut">Numbers of acts, in that order, at which nothing turns and which are not told.</param>
public sealed record Screenplay(string Title, string Language, Road Road, IReadOnlyList<ToldScene> Scenes, IReadOnlyList<int> LeftOut)
{
    /// <summary>What the title page says besides the title.</summary>
    public IReadOnlyList<TitleEntry> TitlePage { get; init; } = [];

    /// <summary>Scenes for acts that are left out, with the number of the act.</summary>
    public IReadOnlyList<(int Act, SceneMiss Scene)> PassedOver { get; init; } = [];
}

/// <param name="Source">Null: no scene is written for the acts, and they are only said to happen.</param>
/// <param name="Before">Number of the state on the road before its first act.</param>
/// <param name="After">Number of the state after its last; for a moment the same.</param>
/// <param name="Heading">Null: it goes on where the scene before it was.</param>
public sealed record ToldScene(Scene? Source, Cast Cast, int Before, int After, string? Heading, IReadOnlyList<ToldLine> Lines, SceneChoice Choice)
{
    /// <summary>What the writer says that somebody wants in it; null: the story says it.</summary>
    public string? Want { get; init; }

    public string? Obstacle { get; init; }

    public string? Turn { get; init; }

    /// <summary>Scenes of acts before it that were folded into it, with lines or without.</summary>
    public IReadOnlyList<Scene> Folded { get; init; } = [];

    /// <summary>Of the places in which no line is said, the line that came nearest; in order. Those of a folded act stand with the scene behind it.</summary>
    public IReadOnlyList<UnsaidLine> Unsaid { get; init; } = [];
}

/// <summary>A line that is not said.</summary>
public sealed record UnsaidLine(SceneLine Line, Misfit Why);

/// <summary>One element as it is printed.</summary>
/// <param name="Speaker">The person of the story who speaks; null for anybody else, and outside dialogue.</param>
/// <param name="Choice">Null for what no scene says.</param>
public sealed record ToldLine(string? Id, FountainElement Element, string? Speaker, LineChoice? Choice)
{
    /// <summary>Of the scene's line in whose place a line of the speaker's voice stands; null where the scene says itself what is said.</summary>
    public string? Slot { get; init; }

    /// <summary>Of the state that its templates saw.</summary>
    public int Number { get; init; }

    /// <summary>Whom a line of a voice is said to; null where nobody in particular.</summary>
    public string? Listener { get; init; }

    /// <summary>Whether a place of its template had nothing to put in.</summary>
    public bool HasGap { get; init; }
}

/// <summary>Which scenes could have been told here, the chosen one first.</summary>
public sealed record SceneChoice(IReadOnlyList<SceneCandidate> Candidates)
{
    /// <summary>Scenes for these acts that ask for something which is not so here.</summary>
    public IReadOnlyList<SceneMiss> Misses { get; init; } = [];
}

public sealed record SceneMiss(Scene Scene, Misfit Why);

/// <param name="Acts">Numbers of the acts it covers, in the order before the choice.</param>
/// <param name="Fit">How many of its lines can be said here, in thousandths.</param>
/// <param name="LastUse">Number of the scene it was told as before; null: not yet.</param>
public sealed record SceneCandidate(Scene Scene, Cast Cast, IReadOnlyList<int> Acts, int Fit, int Demands, int? LastUse, ulong Draw);

/// <summary>Which lines could have been said here, the chosen one first; the others of its alternatives behind it, those that do not fit last.</summary>
/// <param name="Move">What the line does, where it is one of the speaker's voice; else null.</param>
/// <param name="Mask">What the speaker wears over it.</param>
public sealed record LineChoice(IReadOnlyList<LineCandidate> Candidates, string? Move, string? Mask);

/// <param name="Misfit">Why it cannot be said; null: it can.</param>
/// <param name="Demands">How much it asks for.</param>
/// <param name="IsMasked">Written for what the speaker wears.</param>
/// <param name="LastUse">Number of the scene it was said in before; null: not yet.</param>
public sealed record LineCandidate(SceneLine Line, Misfit? Misfit, int Demands, bool IsMasked, int? LastUse, ulong Draw);

/// <param name="Detail">What is not so, as it was written, or the word that is never said.</param>
public sealed record Misfit(MisfitKind Kind, string Detail);

public enum MisfitKind
{
    /// <summary>Something that it needs is not so.</summary>
    Need,
    Feeling,

    /// <summary>An act that must have happened before has not.</summary>
    Act,

    /// <summary>What it changes or pays was never planted.</summary>
    Motif,

    /// <summary>The speaker cannot speak.</summary>
    Mute,

    /// <summary>The speaker never says one of its words.</summary>
    Never,

    /// <summary>The speaker has said one of its words often enough.</summary>
    Budget,

    /// <summary>It was said before.</summary>
    AlreadySaid,

    /// <summary>It is written for another mood.</summary>
    Mask,

    /// <summary>The speaker has no voice, or no line for this that fits.</summary>
    NoVoice,

    /// <summary>Its template cannot be filled within the limits.</summary>
    Template,

    /// <summary>Only scenes: what it asks for behind its acts is not so.</summary>
    Outcome,

    /// <summary>Only scenes: told once at most, and it was.</summary>
    Once,

    /// <summary>Only scenes: nobody is left for its roles.</summary>
    Cast,

    /// <summary>Only scenes: nothing turns in them.</summary>
    Turn,
}
