using System.Collections.Generic;

namespace Dramaturg.Language.Syntax;

// What writers try before they know of `chance 3 in 4: …`: `outcome "It opens": …`, `with probability 0.75: …`, `3 in 4: …`, `else: …`. What stands behind the
// colon is read as it would be behind a chance, so that each such line is one mistake and no more.
public sealed partial class DramaParser
{
    private static readonly HashSet<string> s_guessedOutcomes = new()
    {
        "outcome", "result", "chance", "probability", "likelihood", "odds", "percent", "random", "either", "or", "else", "maybe", "perhaps", "possibly", "sometimes", "success", "failure",
    };

    private bool IsAtGuessedOutcome => IsGuess(IsAtEither("with", "in") ? 1 : 0);

    /// <summary>A number, or a word of chance before words of its own, a number or a colon; before anything else it may be a fact.</summary>
    private bool IsGuess(int at) => Peek(at).Kind == TokenKind.Number || (s_guessedOutcomes.Contains(Peek(at).Text) && IsGuessedWord(at));

    private bool IsGuessedWord(int at) => Peek(at).Kind == TokenKind.Word && Peek(at + 1).Kind is TokenKind.Text or TokenKind.Number or TokenKind.Colon;

    private OutcomeSyntax ParseGuessedOutcome()
    {
        int start = _index;
        SkipToColon();
        _diagnostics.GuessedOutcome(Locate(SpanFrom(start)), Show(_tokens[start]), WordsAfter(start));
        _lineHasError = true;
        return ParseOutcomeChanges(start, new MissingSyntax { Span = SpanFrom(start) }, null);
    }

    private void SkipToColon()
    {
        while (Current.Kind is not (TokenKind.Colon or TokenKind.EndOfLine or TokenKind.Comment or TokenKind.EndOfFile or TokenKind.Indent or TokenKind.Dedent))
        {
            _index++;
        }
    }

    /// <summary>The words that the writer gives the outcome, or null.</summary>
    private string? WordsAfter(int start)
    {
        for (int i = start; i < _index; i++)
        {
            if (_tokens[i].Kind == TokenKind.Text)
            {
                return _tokens[i].Text;
            }
        }

        return null;
    }
}
