using System.Globalization;
using System.Linq;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Formatting;

public sealed partial class SyntaxPrinter
{
    private void WriteEventHeader(EventSyntax happening)
    {
        _text.Append(happening.Word.ToString().ToLowerInvariant()).Append(' ');
        Write(happening.Name);
        WriteRoles(happening.Roles);
    }

    private void WriteRoles(SyntaxList<RoleSyntax> roles)
    {
        string separator = " ";
        foreach (var role in roles)
        {
            _text.Append(separator).Append(role.Preposition).Append(' ');
            Write(role.Term, Strength.Primary);
            if (role.Kind is not null)
            {
                _text.Append(": ");
                Write(role.Kind);
            }

            separator = ", ";
        }
    }

    private void WriteTopic(TopicSyntax topic)
    {
        string separator = "topic ";
        foreach (var fact in topic.Facts)
        {
            _text.Append(separator);
            WriteFactOrWhether(fact);
            separator = ", ";
        }

        EndLine(topic);
        PrintBlock(topic.Lines);
    }

    private void WriteSpeech(SpeechSyntax speech)
    {
        string separator = string.Empty;
        foreach (var word in speech.Words)
        {
            _text.Append(separator).Append(word.Word.ToString().ToLowerInvariant());
            separator = ", ";
        }

        WriteRoles(speech.Roles);
        EndLine(speech);
        PrintBlock(speech.Lines);
    }

    private void WriteEventLine(EventLineSyntax line)
    {
        switch (line)
        {
            case IfEffectSyntax choice:
                WriteIf(choice);
                return;
            case EveryEffectSyntax every:
                _text.Append("for every ");
                Write(every.Variable);
                _text.Append(": ");
                Write(every.Type);
                EndLine(line);
                PrintBlock(every.Effects);
                return;
            case OutcomeSyntax outcome:
                WriteOutcome(outcome);
                return;
            case NeedsSyntax needs:
                _text.Append("needs ");
                Write(needs.Condition, Strength.Condition);
                break;
            case WantedSyntax wanted:
                WriteWanted(wanted);
                break;
            case SeenSyntax seen:
                _text.Append("seen by ");
                WriteObserver(seen.By, "anyone at ");
                WriteGuard(seen.Guard);
                break;
            case TakesSyntax takes:
                _text.Append("takes ").Append(takes.Moments.ToString(CultureInfo.InvariantCulture));
                break;
            case BelievedSyntax believed:
                _text.Append("believed if ");
                Write(believed.Condition, Strength.Condition);
                break;
            case EffectSyntax effect:
                WriteSimpleEffect(effect);
                break;
        }

        EndLine(line);
    }

    private void WriteOutcome(OutcomeSyntax outcome)
    {
        _text.Append(outcome.Chance is null ? "otherwise" : "chance ");
        if (outcome.Chance is not null)
        {
            WriteChance(outcome.Chance);
        }

        if (outcome.Of is { } cases)
        {
            _text.Append(" in ").Append(cases.ToString(CultureInfo.InvariantCulture));
        }

        _text.Append(':');
        if (outcome.Change is not null)
        {
            _text.Append(' ');
            WriteSimpleEffect(outcome.Change);
        }

        EndLine(outcome);
        PrintBlock(outcome.Changes);
    }

    /// <summary>"In" and a number end a chance, unless they stand in parentheses.</summary>
    private void WriteChance(ExpressionSyntax chance)
    {
        if (SaysInANumber(chance))
        {
            WriteInParentheses(chance);
        }
        else
        {
            Write(chance, Strength.Sum);
        }
    }

    private static bool SaysInANumber(ExpressionSyntax expression) => expression switch
    {
        ReferenceSyntax reference => reference.Arguments.Any(argument => argument is { Preposition: "in", Value: NumberSyntax { Value: >= 0 } }),
        ArithmeticSyntax sum => SaysInANumber(sum.Left) || SaysInANumber(sum.Right),
        NegativeSyntax negative => SaysInANumber(negative.Operand),
        AccordingSyntax according => SaysInANumber(according.Operand),
        _ => false,
    };

    private void WriteWanted(WantedSyntax wanted)
    {
        _text.Append("wanted by ");
        if (wanted.Least is { } least)
        {
            _text.Append(least.ToString(CultureInfo.InvariantCulture)).Append(" of ");
        }

        if (wanted.By is VariableConsenterSyntax variable)
        {
            Write(variable.Name);
            _text.Append(": ");
            Write(variable.Kind);
        }
        else
        {
            WriteConsenters(((NamedConsenterSyntax)wanted.By).Terms);
        }

        if (wanted.Proxy is not null)
        {
            _text.Append(" or ");
            WriteConsenter(wanted.Proxy);
        }

        WriteGuard(wanted.Guard);
    }

    private void WriteConsenters(SyntaxList<ExpressionSyntax> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            _text.Append(i > 0 ? ", " : string.Empty);
            WriteConsenter(terms[i]);
        }
    }

    /// <summary>A bare number would say how many.</summary>
    private void WriteConsenter(ExpressionSyntax term)
    {
        if (term is ReferenceSyntax reference)
        {
            WriteReference(reference);
        }
        else if (term is NumberSyntax)
        {
            WriteInParentheses(term);
        }
        else
        {
            WriteArgument(term);
        }
    }

    private void WriteGuard(ExpressionSyntax? guard)
    {
        if (guard is not null)
        {
            _text.Append(" if ");
            Write(guard, Strength.Condition);
        }
    }

    private void WriteObserver(ObserverSyntax observer, string at)
    {
        switch (observer)
        {
            case EveryoneObserverSyntax { At: null }:
                _text.Append("everyone");
                break;
            case EveryoneObserverSyntax { At: { } where }:
                _text.Append(at);
                Write(where, Strength.Sum);
                break;
            case NobodyObserverSyntax:
                _text.Append("nobody");
                break;
            case NamedObserverSyntax named:
                WriteTerms(named.Terms);
                break;
            case VariableObserverSyntax variable:
                Write(variable.Name);
                _text.Append(": ");
                Write(variable.Kind);
                break;
        }
    }

    private void WriteSeeing(SeeingSyntax seeing)
    {
        _text.Append(seeing.Observer is VariableObserverSyntax ? "whoever " : string.Empty);
        WriteObserver(seeing.Observer, "everyone at ");
        _text.Append(seeing.Observer is NamedObserverSyntax { Terms.Count: > 1 } ? " see " : " sees ");
        WriteFactOrWhether(seeing.Fact);
        _text.Append(seeing.AtTheSamePlace ? " at the same place" : string.Empty);
        WriteGuard(seeing.Guard);
    }

    private void WriteFactOrWhether(ExpressionSyntax fact)
    {
        if (fact is not ComparisonSyntax comparison)
        {
            Write(fact, Strength.Primary);
            return;
        }

        _text.Append("whether ");
        WriteArgument(comparison.Left);
        _text.Append(" is ");
        Write(comparison.Right, Strength.Primary);
    }

    private void WriteIf(IfEffectSyntax choice)
    {
        for (int i = 0; i < choice.Branches.Count; i++)
        {
            var branch = choice.Branches[i];
            if (i > 0)
            {
                PrintComments(branch.Comments);
                Indent();
            }

            _text.Append(i == 0 ? "if " : branch.Condition is null ? "otherwise" : "otherwise if ");
            if (branch.Condition is not null)
            {
                Write(branch.Condition, Strength.Condition);
            }

            EndLine(i == 0 ? choice : branch);
            PrintBlock(branch.Effects);
        }
    }

    private void WriteSimpleEffect(EffectSyntax effect)
    {
        switch (effect)
        {
            case ChangeSyntax change:
                WriteChange(change);
                WriteGuard(change.Guard);
                break;
            case ShiftSyntax shift:
                WriteTarget(shift.Target);
                _text.Append(shift.Rises ? " rises" : " falls");
                if (shift.By is not null)
                {
                    _text.Append(" by ");
                    Write(shift.By, Strength.Sum);
                }

                WriteGuard(shift.Guard);
                break;
            case LearnsSyntax learns:
                WriteTerms(learns.Minds);
                _text.Append(learns.Minds.Count > 1 ? " learn " : " learns ");
                WriteFactOrWhether(learns.Fact);
                WriteGuard(learns.Guard);
                break;
            case BelievesEffectSyntax believes:
                WriteTerms(believes.Minds);
                _text.Append(believes.Minds.Count > 1 ? " believe " : " believes ");
                WriteSimpleEffect(believes.Believed);
                WriteGuard(believes.Guard);
                break;
        }
    }

    private void WriteChange(ChangeSyntax change)
    {
        bool isPlural = change.Target is TermsTargetSyntax { Terms.Count: > 1 };
        WriteTarget(change.Target);
        _text.Append(change.Word == ChangeWord.Is ? (isPlural ? " are " : " is ") : isPlural ? " become " : " becomes ");
        _text.Append(change.IsNegated ? "not " : string.Empty);
        Write(change.Value, Strength.Sum);
    }

    private void WriteTarget(TargetSyntax target)
    {
        if (target is TermsTargetSyntax terms)
        {
            WriteTerms(terms.Terms);
            return;
        }

        var fact = (FactTargetSyntax)target;
        _text.Append(Spelling.ShowWords(fact.Words));
        foreach (var argument in fact.Arguments)
        {
            _text.Append(' ').Append(argument.Preposition).Append(' ');
            WriteTerms(argument.Values);
        }
    }

    private void WriteTerms(SyntaxList<ExpressionSyntax> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            _text.Append(i > 0 ? ", " : string.Empty);
            WriteArgument(terms[i]);
        }
    }
}
