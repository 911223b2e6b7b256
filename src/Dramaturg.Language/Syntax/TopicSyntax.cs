// What people talk about: facts, and below them who may say what of them to whom.

namespace Dramaturg.Language.Syntax;

/// <summary><c>topic dream of dreamer: person, whether patient is frail</c>.</summary>
/// <param name="Facts">References or (written with whether) comparisons with an adjective, with roles for their arguments.</param>
public sealed record TopicSyntax(SyntaxList<ExpressionSyntax> Facts, SyntaxBlock<SpeechSyntax> Lines) : ItemSyntax;

/// <summary><c>told, denied by teller: person, to listener: person</c>, and below it what it needs.</summary>
public sealed record SpeechSyntax(
    SyntaxList<SpeechWordSyntax> Words, SyntaxList<RoleSyntax> Roles, SyntaxBlock<EventLineSyntax> Lines) : LineSyntax;

public sealed record SpeechWordSyntax(SpeechWord Word) : SyntaxNode;

public enum SpeechWord
{
    Told,
    Asked,
    Denied,
    Promised,
}

/// <summary><c>believed if closeness of listener to teller is more than 0</c>.</summary>
public sealed record BelievedSyntax(ExpressionSyntax Condition) : EventLineSyntax;
