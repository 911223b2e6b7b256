namespace Dramaturg.Prose.Texts;

/// <summary>The text of one file of scenes or of a voice.</summary>
public sealed record ProseFile(string Name, string Text);

/// <summary>A range of characters in a file.</summary>
public readonly record struct ProseSpan(ProseFile File, int Start, int Length);
