// The calendar, and what falls due.

namespace Dramaturg.Language.Syntax;

/// <summary><c>days Monday, Tuesday: morning, night</c>.</summary>
/// <param name="Parts">Of each day; none: the day itself.</param>
public sealed record DaysSyntax(SyntaxList<IdentifierSyntax> Days, SyntaxList<IdentifierSyntax> Parts) : ItemSyntax;

/// <summary><c>on Wednesday night "The vessel tears" if Frau Schmidt is not operated, foreseen by doctor</c>, and below it what changes.</summary>
/// <param name="Day">Null: every day, or every such part of one.</param>
/// <param name="Part">Of the day; after every also the word day. Null: the whole day.</param>
/// <param name="Title">How it is told; null: it has no words of its own.</param>
/// <param name="Foresight">Null: everybody foresees it.</param>
public sealed record DueSyntax(
    IdentifierSyntax? Day,
    IdentifierSyntax? Part,
    IdentifierSyntax? Title,
    ExpressionSyntax? Condition,
    ForesightSyntax? Foresight,
    SyntaxBlock<EventLineSyntax> Lines) : ItemSyntax;

/// <param name="By">Names, and kinds; none: it is unforeseen.</param>
public sealed record ForesightSyntax(SyntaxList<IdentifierSyntax> By) : SyntaxNode;

/// <summary><c>takes 2</c>.</summary>
public sealed record TakesSyntax(int Moments) : EventLineSyntax;
