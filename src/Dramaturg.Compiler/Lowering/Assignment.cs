using System;
using Dramaturg.Compiler.Terms;
using Dramaturg.Language.Text;

namespace Dramaturg.Compiler.Lowering;

/// <summary>One ground effect: under the condition, the target (in reality, or in a mind by its path) takes the value.</summary>
internal sealed record Assignment(Reference Target, Dnf Condition, Term Value, TextLocation? Location)
{
    public Assignment BelievedBy(int mind, Dnf condition) =>
        new(Target.BelievedBy(mind), condition, Value.BelievedBy(mind), Location);

    /// <summary>By target, value, condition.</summary>
    public static int Compare(Assignment first, Assignment second)
    {
        int byTarget = first.Target.CompareTo(second.Target);
        if (byTarget != 0)
        {
            return byTarget;
        }

        int byValue = Term.Compare(first.Value, second.Value);
        return byValue != 0 ? byValue : Dnf.Compare(first.Condition, second.Condition);
    }
}
