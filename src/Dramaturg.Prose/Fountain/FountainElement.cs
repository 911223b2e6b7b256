using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Fountain;

/// <summary>One element of a screenplay. Two are equal when they say the same, wherever they stand. Notes are left in the texts.</summary>
public abstract record FountainElement(PlacedText Text);

/// <param name="Number">The scene's number as written between #…#; null without one.</param>
public sealed record SceneHeading(PlacedText Text, string? Number) : FountainElement(Text);

/// <summary>One paragraph, with its line breaks.</summary>
/// <param name="IsForced">Written with an exclamation mark.</param>
public sealed record ActionParagraph(PlacedText Text, bool IsForced) : FountainElement(Text)
{
    public bool Equals(ActionParagraph? other) => other is not null && Text.Equals(other.Text);

    public override int GetHashCode() => Text.GetHashCode();
}

/// <summary>A character's cue and what stands under it.</summary>
/// <param name="Text">The cue as written, with an extension such as <c>(V.O.)</c>, without marks.</param>
/// <param name="IsDual">Spoken together with the dialogue before it.</param>
public sealed record Dialogue(PlacedText Text, bool IsDual, IReadOnlyList<DialoguePart> Parts) : FountainElement(Text)
{
    public bool Equals(Dialogue? other) => other is not null && Text.Equals(other.Text) && IsDual == other.IsDual && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Text.GetHashCode();
}

public sealed record DialoguePart(DialoguePartKind Kind, PlacedText Text);

public enum DialoguePartKind
{
    Speech,

    /// <summary>With its parentheses.</summary>
    Parenthetical,
    Lyric,
}

public sealed record Transition(PlacedText Text) : FountainElement(Text);

/// <summary>Sung lines outside dialogue.</summary>
public sealed record Lyrics(PlacedText Text) : FountainElement(Text);

public sealed record Centred(PlacedText Text) : FountainElement(Text);

/// <summary>A heading of the outline, which is not printed.</summary>
/// <param name="Depth">From 1.</param>
public sealed record Section(PlacedText Text, int Depth) : FountainElement(Text);

/// <summary>A line about the scene, which is not printed.</summary>
public sealed record Synopsis(PlacedText Text) : FountainElement(Text);

/// <summary>A paragraph of nothing but notes.</summary>
public sealed record NoteParagraph(PlacedText Text) : FountainElement(Text);

public sealed record PageBreak(PlacedText Text) : FountainElement(Text);

/// <summary>Text struck out between <c>/*</c> and <c>*/</c>, without these.</summary>
public sealed record Boneyard(PlacedText Text) : FountainElement(Text);

/// <summary>An entry of the title page.</summary>
/// <param name="Text">Its key.</param>
public sealed record TitleEntry(PlacedText Text, IReadOnlyList<PlacedText> Values) : FountainElement(Text)
{
    public bool Equals(TitleEntry? other) => other is not null && Text.Equals(other.Text) && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Text.GetHashCode();
}
