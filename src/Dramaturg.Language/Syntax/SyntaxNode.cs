// A story as written. Trees are equal when they say the same: spans and blank lines do not count, comments do.

using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Syntax;

public abstract record SyntaxNode
{
    private protected SyntaxNode()
    {
    }

    public TextSpan Span { get; init; }

    public virtual bool Equals(SyntaxNode? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A node with a line of its own, and perhaps indented lines below it.</summary>
public abstract record LineSyntax : SyntaxNode
{
    /// <summary>Comments on the lines before.</summary>
    public SyntaxList<CommentSyntax> Comments { get; init; } = SyntaxList<CommentSyntax>.Empty;

    /// <summary>The comment at the end of the line.</summary>
    public string? EndComment { get; init; }

    /// <summary>The line itself, whatever stands before its comments.</summary>
    public bool IsAfterBlankLine { get; init; }

    /// <summary>The line or, if it has comments, the first of them.</summary>
    internal bool StartsAfterBlankLine => Comments.Count > 0 ? Comments[0].IsAfterBlankLine : IsAfterBlankLine;

    public virtual bool Equals(LineSyntax? other) =>
        base.Equals(other) && Comments.Equals(other!.Comments) && EndComment == other.EndComment;

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A comment on a line of its own.</summary>
public sealed record CommentSyntax(string Text) : SyntaxNode
{
    public bool IsAfterBlankLine { get; init; }

    public bool Equals(CommentSyntax? other) => base.Equals(other) && Text == other!.Text;

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Indented lines.</summary>
/// <param name="EndComments">Comments after the last line.</param>
public sealed record SyntaxBlock<T>(SyntaxList<T> Lines, SyntaxList<CommentSyntax> EndComments)
    where T : LineSyntax
{
    public static SyntaxBlock<T> Empty { get; } = new(SyntaxList<T>.Empty, SyntaxList<CommentSyntax>.Empty);
}

/// <summary>A whole file.</summary>
public sealed record SyntaxTree(SyntaxList<ItemSyntax> Items, SyntaxList<CommentSyntax> EndComments) : SyntaxNode
{
    public SourceText Source { get; init; } = new(string.Empty, string.Empty);

    /// <summary>What is wrong with the text; the names in it are the binder's business.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = System.Array.Empty<Diagnostic>();

    public TextLocation Locate(SyntaxNode node) => new(Source, node.Span);

    public bool Equals(SyntaxTree? other) =>
        base.Equals(other) && Items.Equals(other!.Items) && EndComments.Equals(other.EndComments);

    public override int GetHashCode() => Items.GetHashCode();
}

/// <summary>A name (capitalised or in quotes) or a run of words (lower case or in backticks).</summary>
public sealed record IdentifierSyntax(string Text, bool IsName) : SyntaxNode;
