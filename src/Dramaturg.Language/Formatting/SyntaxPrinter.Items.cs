using System.Globalization;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Formatting;

public sealed partial class SyntaxPrinter
{
    private void WriteItem(ItemSyntax item)
    {
        switch (item)
        {
            case FactsSyntax facts:
                _text.Append("facts");
                EndLine(item);
                PrintBlock(facts.Facts);
                break;
            case InitiallySyntax initially:
                _text.Append("initially");
                EndLine(item);
                PrintBlock(initially.Statements);
                break;
            case SecretSyntax secret:
                _text.Append("secret ");
                WriteChange(secret.Truth);
                EndLine(item);
                PrintBlock(secret.Deceived);
                break;
            case EventSyntax happening:
                WriteEventHeader(happening);
                EndLine(item);
                PrintBlock(happening.Lines);
                break;
            case TopicSyntax topic:
                WriteTopic(topic);
                break;
            case DueSyntax due:
                WriteDue(due);
                EndLine(item);
                PrintBlock(due.Lines);
                break;
            case EndingSyntax ending:
                WriteEnding(ending);
                break;
            case PersonSyntax or EverySyntax or AuthorSyntax:
                WriteWants(item);
                break;
            default:
                WriteOneLine(item);
                EndLine(item);
                break;
        }
    }

    private void WriteWants(ItemSyntax item)
    {
        SyntaxBlock<AttitudeSyntax> wants;
        if (item is PersonSyntax person)
        {
            Write(person.Name);
            wants = person.Wants;
        }
        else if (item is EverySyntax every)
        {
            _text.Append("every ");
            if (every.Variable is not null)
            {
                Write(every.Variable);
                _text.Append(": ");
            }

            Write(every.Kind);
            wants = every.Wants;
        }
        else
        {
            _text.Append("author");
            wants = ((AuthorSyntax)item).Wants;
        }

        EndLine(item);
        PrintBlock(wants);
    }

    private void WriteAttitude(AttitudeSyntax attitude)
    {
        switch (attitude)
        {
            case WantSyntax want:
                WriteWant(want);
                break;
            case LossesSyntax losses:
                _text.Append("fears losses ").Append(Types.Show(losses.Times)).Append(" times");
                break;
            case JudgesSyntax judges:
                WriteJudges(judges);
                break;
        }
    }

    private void WriteJudges(JudgesSyntax judges)
    {
        _text.Append("judges ");
        Write(judges.Act);
        foreach (var role in judges.Roles)
        {
            _text.Append(' ').Append(role.Preposition).Append(' ');
            Write(role.Term, Strength.Primary);
        }

        _text.Append(": ").Append(Spelling.ShowLabel(judges.Label.Text)).Append(", ").Append(Types.Show(judges.Verdict));
    }

    private void WriteWant(WantSyntax want)
    {
        _text.Append(want.IsFear ? "fears " : "wants ").Append(Spelling.ShowLabel(want.Label.Text));
        if (want.Weight is { } weight)
        {
            _text.Append(", ");
            WriteWeight(weight);
        }

        _text.Append(": ");
        Write(want.Satisfaction, Strength.Condition);
    }

    private void WriteWeight(ExpressionSyntax weight)
    {
        if (weight is WeightWordSyntax word)
        {
            _text.Append(word.Word switch { WeightWord.ALittle => "a little", WeightWord.Much => "much", _ => "above all" });
        }
        else if (weight is ReferenceSyntax { Words: "much" or "above all", Arguments.Count: 0 } fact)
        {
            _text.Append(Spelling.Quote(fact.Words, '`'));
        }
        else
        {
            Write(weight, Strength.Sum);
        }
    }

    private void WriteEnding(EndingSyntax ending)
    {
        _text.Append("ending ");
        WriteTitle(ending.Name);
        if (ending.Condition is not null)
        {
            _text.Append(": ");
            Write(ending.Condition, Strength.Condition);
        }

        EndLine(ending);
        PrintBlock(ending.Lines);
    }

    private void WriteDays(DaysSyntax days)
    {
        _text.Append("days ");
        WriteList(days.Days);
        if (days.Parts.Count > 0)
        {
            _text.Append(": ");
            WriteList(days.Parts);
        }
    }

    private void WriteDue(DueSyntax due)
    {
        _text.Append(due.Day is null ? "on every" : "on ");
        if (due.Day is not null)
        {
            Write(due.Day);
        }

        if (due.Part is not null)
        {
            _text.Append(' ');
            Write(due.Part);
        }

        if (due.Title is not null)
        {
            _text.Append(' ');
            WriteTitle(due.Title);
        }

        WriteGuard(due.Condition);
        if (due.Foresight is { } foresight)
        {
            _text.Append(foresight.By.Count == 0 ? ", unforeseen" : ", foreseen by ");
            WriteList(foresight.By);
        }
    }

    private void WriteOneLine(ItemSyntax item)
    {
        switch (item)
        {
            case StorySyntax story:
                _text.Append("story ");
                WriteTitle(story.Name);
                _text.Append(story.Languages.Count > 0 ? " in " : string.Empty);
                WriteList(story.Languages);
                break;
            case SemanticsSyntax semantics:
                WriteSemantics(semantics);
                break;
            case LimitsSyntax limits:
                WriteLimits(limits);
                break;
            case KindSyntax kind:
                _text.Append("kind ");
                WriteList(kind.Names);
                WriteKinds(kind.Parents);
                break;
            case EntitySyntax entity:
                _text.Append(entity.Word.ToString().ToLowerInvariant()).Append(' ');
                WriteList(entity.Names);
                WriteKinds(entity.Kinds);
                break;
            case DaysSyntax days:
                WriteDays(days);
                break;
            case SeeingSyntax seeing:
                WriteSeeing(seeing);
                break;
            case BeatSyntax beat:
                WriteBeat(beat);
                break;
        }
    }

    private void WriteKinds(SyntaxList<IdentifierSyntax> kinds)
    {
        _text.Append(kinds.Count > 0 ? ": " : string.Empty);
        WriteList(kinds);
    }

    private void WriteSemantics(SemanticsSyntax semantics)
    {
        string separator = "semantics ";
        foreach (var option in semantics.Options)
        {
            _text.Append(separator).Append(option.Option switch
            {
                SemanticsOption.Sabre => "sabre",
                SemanticsOption.Strict => "strict",
                SemanticsOption.NotStrict => "not strict",
                _ => "rationality " + Types.Show(option.Value),
            });
            separator = ", ";
        }
    }

    private void WriteLimits(LimitsSyntax limits)
    {
        string separator = "limits ";
        foreach (var limit in limits.Limits)
        {
            _text.Append(separator).Append(limit.Word.ToString().ToLowerInvariant()).Append(' ')
                .Append(limit.Value.ToString(CultureInfo.InvariantCulture));
            separator = ", ";
        }
    }

    private void WriteBeat(BeatSyntax beat)
    {
        _text.Append("beat ");
        Write(beat.Name);
        _text.Append(beat.Holds ? " holds" : string.Empty).Append(beat.After.Count > 0 ? " after " : string.Empty);
        WriteList(beat.After);
        _text.Append(": ");
        Write(beat.Condition, Strength.Condition);
    }

    // Facts

    private void WriteFact(FactSyntax fact)
    {
        if (fact is ValueFactSyntax value)
        {
            Write(value.Name);
            WriteParameters(value.Parameters);
            _text.Append(": ");
            WriteFactType(value.Type);
            _text.Append(value.OrUnknown ? " or unknown" : string.Empty).Append(value.WithHistory ? ", with history" : string.Empty);
            return;
        }

        var adjectives = (AdjectiveFactSyntax)fact;
        Write(adjectives.Kind);
        string separator = " can be ";
        foreach (var adjective in adjectives.Adjectives)
        {
            _text.Append(separator);
            Write(adjective.Name);
            WriteParameters(adjective.Parameters);
            separator = ", ";
        }
    }

    private void WriteParameters(SyntaxList<ParameterSyntax> parameters)
    {
        foreach (var parameter in parameters)
        {
            _text.Append(' ').Append(parameter.Preposition).Append(' ');
            Write(parameter.Type);
        }
    }

    private void WriteFactType(TypeSyntax type)
    {
        switch (type)
        {
            case KindTypeSyntax { Kind: "number" }:
                _text.Append("`number`");
                break;
            case ChoiceTypeSyntax choice:
                WriteList(choice.Values);
                break;
            case RangeTypeSyntax range:
                _text.Append(Types.Show(range.Lowest)).Append(" to ").Append(Types.Show(range.Highest));
                break;
            case NumberTypeSyntax:
                _text.Append("number");
                break;
            default:
                Write(type);
                break;
        }
    }

    private void Write(TypeSyntax type) =>
        _text.Append(type is TruthTypeSyntax ? "yes or no" : type is KindTypeSyntax kind ? Spelling.ShowWords(kind.Kind) : "``");
}
