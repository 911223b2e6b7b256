// A tree in the house layout: two spaces a level, one blank line around items with lines of their own, lists with commas. Comments are kept,
// and so are the author's blank lines, one at most. Parsing what is printed gives the tree again.

using System.Collections.Generic;
using System.Text;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Formatting;

public sealed partial class SyntaxPrinter
{
    private readonly StringBuilder _text = new();
    private int _level;

    private SyntaxPrinter()
    {
    }

    public static string Print(SyntaxTree tree)
    {
        var printer = new SyntaxPrinter();
        printer.PrintItems(tree);
        return printer._text.ToString();
    }

    /// <summary>An expression on its own, as it would stand after <c>needs</c>.</summary>
    public static string Print(ExpressionSyntax expression)
    {
        var printer = new SyntaxPrinter();
        printer.Write(expression, Strength.Condition);
        return printer._text.ToString();
    }

    private void PrintItems(SyntaxTree tree)
    {
        ItemSyntax? previous = null;
        foreach (var item in tree.Items)
        {
            if (previous is not null && (item.StartsAfterBlankLine || HasBlock(previous) || HasBlock(item)))
            {
                _text.Append('\n');
            }

            PrintLine(item);
            previous = item;
        }

        if (previous is not null && tree.EndComments.Count > 0)
        {
            _text.Append('\n');
        }

        PrintComments(tree.EndComments);
    }

    private static bool HasBlock(ItemSyntax item) =>
        item is FactsSyntax or InitiallySyntax or SecretSyntax or EventSyntax or TopicSyntax or DueSyntax || (item is EndingSyntax { Condition: null }) || IsWants(item);

    private static bool IsWants(ItemSyntax item) => item is PersonSyntax or EverySyntax or AuthorSyntax;

    private void PrintBlock<T>(SyntaxBlock<T> block)
        where T : LineSyntax
    {
        _level++;
        for (int i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0 && block.Lines[i].StartsAfterBlankLine)
            {
                _text.Append('\n');
            }

            PrintLine(block.Lines[i]);
        }

        if (block.EndComments.Count > 0 && block.EndComments[0].IsAfterBlankLine)
        {
            _text.Append('\n');
        }

        PrintComments(block.EndComments);
        _level--;
    }

    /// <summary>Comments with the blank lines between them; the one before the first is the caller's business.</summary>
    private void PrintComments(SyntaxList<CommentSyntax> comments)
    {
        for (int i = 0; i < comments.Count; i++)
        {
            _text.Append(i > 0 && comments[i].IsAfterBlankLine ? "\n" : string.Empty);
            Indent();
            WriteComment(comments[i].Text);
            _text.Append('\n');
        }
    }

    private void PrintLine(LineSyntax line)
    {
        PrintComments(line.Comments);
        if (line.Comments.Count > 0 && line.IsAfterBlankLine)
        {
            _text.Append('\n');
        }

        Indent();
        WriteLine(line);
    }

    /// <summary>Ends the first line of what is being printed.</summary>
    private void EndLine(LineSyntax line)
    {
        if (line.EndComment is { } comment)
        {
            _text.Append("  ");
            WriteComment(comment);
        }

        _text.Append('\n');
    }

    private void WriteComment(string comment) => _text.Append(comment.Length == 0 ? "#" : "# ").Append(comment);

    private void Indent() => _text.Append(' ', 2 * _level);

    private void WriteLine(LineSyntax line)
    {
        switch (line)
        {
            case ItemSyntax item:
                WriteItem(item);
                break;
            case FactSyntax fact:
                WriteFact(fact);
                EndLine(line);
                break;
            case EventLineSyntax eventLine:
                WriteEventLine(eventLine);
                break;
            case SpeechSyntax speech:
                WriteSpeech(speech);
                break;
            case AttitudeSyntax attitude:
                WriteAttitude(attitude);
                EndLine(line);
                break;
            case DeceivedSyntax deceived:
                WriteTerms(deceived.Minds);
                _text.Append(deceived.Minds.Count > 1 ? " believe " : " believes ");
                Write(deceived.Value, Strength.Sum);
                EndLine(line);
                break;
            case EndingLineSyntax ending:
                WriteEndingLine(ending);
                EndLine(line);
                break;
        }
    }

    private void WriteEndingLine(EndingLineSyntax line)
    {
        if (line is EndingConditionSyntax condition)
        {
            Write(condition.Condition, Strength.Condition);
        }
        else if (line is PassesSyntax { Beats: var beats })
        {
            _text.Append("passes ");
            if (beats.Count == 0)
            {
                _text.Append("every beat");
            }

            WriteList(beats);
        }
    }

    private void WriteList(IEnumerable<IdentifierSyntax> identifiers)
    {
        string separator = string.Empty;
        foreach (var identifier in identifiers)
        {
            _text.Append(separator);
            Write(identifier);
            separator = ", ";
        }
    }

    private void Write(IdentifierSyntax identifier) =>
        _text.Append(identifier.IsName ? Spelling.ShowName(identifier.Text) : Spelling.ShowWords(identifier.Text));

    private void WriteTitle(IdentifierSyntax title) => _text.Append(Spelling.Quote(title.Text, '"'));
}
