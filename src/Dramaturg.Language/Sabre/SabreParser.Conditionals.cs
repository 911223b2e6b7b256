// A conditional is cut before it is read: from the first token of the current branch the next top-level `elseif` begins a new
// branch, wherever it is; only when there is none does the next `else`. So an `else` belongs to the outermost `if`.

using System.Collections.Generic;

namespace Dramaturg.Language.Sabre;

internal sealed partial class SabreParser
{
    private SabreConditionalSyntax? MatchConditional(int start, int end)
    {
        if (!_tokens.IsWord(start, "if"))
        {
            return null;
        }

        var branches = new List<SabreBranchSyntax>();
        SabreExpressionSyntax? otherwise = null;
        for (int branch = start; branch < end;)
        {
            int next = NextBranch(branch, end);
            bool isElse = branch > start && _tokens.IsWord(branch, "else");
            if (isElse && next < end)
            {
                Fail(branch, SabreDiagnostics.BranchOrder);
                return null;
            }

            if (!(isElse ? (otherwise = Expression(branch + 1, end)) is not null : ReadBranch(branch, next, branches)))
            {
                return null;
            }

            branch = next;
        }

        return new SabreConditionalSyntax(branches, otherwise, _tokens.Location(start, end));
    }

    private int NextBranch(int branch, int end)
    {
        int next = _groups.First(SabreMark.ElseIf, branch + 1, end);
        next = next < 0 ? _groups.First(SabreMark.Else, branch + 1, end) : next;
        return next < 0 ? end : next;
    }

    private bool ReadBranch(int start, int end, List<SabreBranchSyntax> branches)
    {
        if (!ExpectGroup(start + 1, end, SabreTokenKind.OpenParenthesis, out int next)
            || Expression(start + 2, next - 1) is not { } condition
            || Expression(next, end) is not { } value)
        {
            return false;
        }

        branches.Add(new SabreBranchSyntax(condition, value));
        return true;
    }
}
