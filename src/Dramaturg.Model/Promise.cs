namespace Dramaturg.Model;

/// <summary>What somebody may promise somebody, and how that stands: docs/semantics.md 7.7. No reason looks at this.</summary>
/// <param name="State">The fluent that says whether it is open, kept or broken.</param>
/// <param name="Content">The fluent that says what was promised; null where that never changes.</param>
/// <param name="Open">The value of <paramref name="State"/> while it stands.</param>
/// <param name="Kept">The value of <paramref name="State"/> once it is kept.</param>
public sealed record Promise(CharacterId By, CharacterId To, FluentId State, FluentId? Content, Value Open, Value Kept);
