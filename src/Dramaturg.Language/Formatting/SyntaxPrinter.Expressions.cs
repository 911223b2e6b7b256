using Dramaturg.Language.Binding;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Formatting;

public sealed partial class SyntaxPrinter
{
    /// <summary>How tightly an expression holds together; it needs parentheses where more is asked.</summary>
    private enum Strength
    {
        Condition,
        Negation,
        Comparison,
        Sum,
        Product,
        Unary,
        Primary,
    }

    private static Strength StrengthOf(ExpressionSyntax expression) => expression switch
    {
        AndSyntax or OrSyntax or QuantifiedSyntax or ConditionalSyntax => Strength.Condition,
        NotSyntax or ComparisonSyntax or KindTestSyntax or BelievesSyntax => Strength.Negation,
        ArithmeticSyntax { Word: ArithmeticWord.Plus or ArithmeticWord.Minus } => Strength.Sum,
        ArithmeticSyntax => Strength.Product,
        NegativeSyntax => Strength.Unary,
        _ => Strength.Primary,
    };

    private void Write(ExpressionSyntax expression, Strength needed)
    {
        if (StrengthOf(expression) < needed)
        {
            WriteInParentheses(expression);
        }
        else
        {
            WriteBare(expression);
        }
    }

    private void WriteInParentheses(ExpressionSyntax expression)
    {
        _text.Append('(');
        WriteBare(expression);
        _text.Append(')');
    }

    private void WriteBare(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case AndSyntax and:
                WriteJoined(and.Operands, " and ");
                break;
            case OrSyntax or:
                WriteJoined(or.Operands, " or ");
                break;
            case NotSyntax not:
                _text.Append("not ");
                Write(not.Operand, Strength.Negation);
                break;
            case ComparisonSyntax comparison:
                WriteComparison(comparison);
                break;
            case KindTestSyntax test:
                Write(test.Operand, Strength.Sum);
                string kind = Spelling.ShowWords(test.Kind.Text);
                _text.Append(test.IsNegated ? " is not " : " is ").Append("aeiou".IndexOf(kind[0]) >= 0 ? "an " : "a ").Append(kind);
                break;
            case BelievesSyntax believes:
                Write(believes.Mind, Strength.Sum);
                _text.Append(believes.IsKnowledge ? " knows " : " believes ");
                Write(believes.Operand, Strength.Negation);
                break;
            case QuantifiedSyntax quantified:
                WriteQuantified(quantified);
                break;
            case ConditionalSyntax conditional:
                WriteConditional(conditional);
                break;
            default:
                WriteValue(expression);
                break;
        }
    }

    private void WriteJoined(SyntaxList<ExpressionSyntax> operands, string word)
    {
        for (int i = 0; i < operands.Count; i++)
        {
            _text.Append(i > 0 ? word : string.Empty);
            if (EndsWithBelief(operands[i]))
            {
                WriteInParentheses(operands[i]);
            }
            else
            {
                Write(operands[i], Strength.Negation);
            }
        }
    }

    private static bool EndsWithBelief(ExpressionSyntax expression)
    {
        while (expression is NotSyntax not)
        {
            expression = not.Operand;
        }

        return expression is BelievesSyntax;
    }

    private void WriteComparison(ComparisonSyntax comparison)
    {
        Write(comparison.Left, Strength.Sum);
        _text.Append(comparison.Word switch
        {
            ComparisonWord.Is => " is ",
            ComparisonWord.IsNot => " is not ",
            ComparisonWord.Less => comparison.IsSymbol ? " < " : " is less than ",
            ComparisonWord.AtMost => comparison.IsSymbol ? " <= " : " is at most ",
            ComparisonWord.More => comparison.IsSymbol ? " > " : " is more than ",
            _ => comparison.IsSymbol ? " >= " : " is at least ",
        });
        Write(comparison.Right, Strength.Sum);
    }

    private void WriteQuantified(QuantifiedSyntax quantified)
    {
        bool isNumber = quantified.Word is QuantifierWord.Sum or QuantifierWord.Product;
        _text.Append(quantified.Word switch
        {
            QuantifierWord.Every => "for every ",
            QuantifierWord.Some => "for some ",
            QuantifierWord.Sum => "the sum for each ",
            _ => "the product for each ",
        });
        Write(quantified.Variable);
        _text.Append(": ");
        Write(quantified.Type);
        _text.Append(isNumber ? " of " : ", ");
        Write(quantified.Operand, isNumber ? Strength.Sum : Strength.Condition);
    }

    private void WriteConditional(ConditionalSyntax conditional)
    {
        foreach (var branch in conditional.Branches)
        {
            _text.Append("if ");
            WritePart(branch.Condition);
            _text.Append(" then ");
            WritePart(branch.Value);
            _text.Append(" else ");
        }

        WritePart(conditional.Otherwise);
    }

    private void WritePart(ExpressionSyntax part) => Write(part, part is ConditionalSyntax ? Strength.Primary : Strength.Condition);

    private void WriteValue(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ArithmeticSyntax arithmetic:
                WriteArithmetic(arithmetic);
                break;
            case NegativeSyntax negative:
                WriteNegative(negative);
                break;
            case AccordingSyntax according:
                Write(according.Operand, Strength.Primary);
                _text.Append(" according to ");
                WriteArgument(according.Mind);
                break;
            case ReferenceSyntax { Arguments.Count: > 0 } reference:
                WriteReference(reference);
                break;
            case GoodSyntax good:
                _text.Append("the good of ");
                WriteArgument(good.Whose);
                break;
            case WeightWordSyntax word:
                WriteWeight(word);
                break;
            case UnknownSyntax:
                _text.Append("unknown");
                break;
            case EveryoneSyntax:
                _text.Append("everyone");
                break;
            default:
                WriteArgument(expression);
                break;
        }
    }

    private void WriteArithmetic(ArithmeticSyntax arithmetic)
    {
        bool isSum = arithmetic.Word is ArithmeticWord.Plus or ArithmeticWord.Minus;
        Write(arithmetic.Left, isSum ? Strength.Sum : Strength.Product);
        _text.Append(arithmetic.Word switch
        {
            ArithmeticWord.Plus => " + ",
            ArithmeticWord.Minus => " - ",
            ArithmeticWord.Times => " * ",
            _ => " / ",
        });
        Write(arithmetic.Right, isSum ? Strength.Product : Strength.Unary);
    }

    /// <summary>A minus directly before a digit would be part of the number.</summary>
    private void WriteNegative(NegativeSyntax negative)
    {
        _text.Append('-');
        int start = _text.Length;
        Write(negative.Operand, Strength.Unary);
        if (char.IsDigit(_text[start]))
        {
            _text.Insert(start, '(').Append(')');
        }
    }

    private void WriteReference(ReferenceSyntax reference)
    {
        _text.Append(Spelling.ShowWords(reference.Words));
        foreach (var argument in reference.Arguments)
        {
            _text.Append(' ').Append(argument.Preposition).Append(' ');
            WriteArgument(argument.Value);
        }
    }

    /// <summary>What may stand as an argument without parentheses; anything else in parentheses.</summary>
    private void WriteArgument(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case NumberSyntax number:
                _text.Append(Types.Show(number.Value));
                break;
            case TruthSyntax truth:
                _text.Append(truth.Value ? "yes" : "no");
                break;
            case NameSyntax name:
                _text.Append(Spelling.ShowName(name.Name));
                break;
            case ReferenceSyntax { Arguments.Count: 0 } word:
                _text.Append(Spelling.ShowWords(word.Words));
                break;
            case AnyoneSyntax anyone:
                _text.Append(anyone.IsThing ? "anything" : "anyone");
                break;
            case VariableSyntax variable:
                Write(variable.Name);
                _text.Append(": ");
                Write(variable.Kind);
                break;
            case MissingSyntax:
                _text.Append("``");
                break;
            default:
                WriteInParentheses(expression);
                break;
        }
    }
}
