using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

// The acts that a topic makes: docs/semantics.md 7.7.
public sealed partial class DramaBinder
{
    /// <summary>What the value that is said is called in the lines of a topic and in words.</summary>
    private const string ValueRole = "value";

    private void BindSpeechActs(List<BoundTrigger> triggers)
    {
        _diagnostics.SaysOnce = true;
        foreach (var speech in _speeches)
        {
            _source = speech.Source;
            CheckBelieved(speech);
            foreach (var word in speech.Syntax.Words)
            {
                BindSpeechAct(speech, word.Word);
            }

            if (speech.Promise is { } promise)
            {
                triggers.AddRange(FatesOf(speech, promise));
            }
        }

        _diagnostics.SaysOnce = false;
        _scope.Clear();
    }

    /// <summary>Only what is told or denied is believed or not.</summary>
    private void CheckBelieved(Speech speech)
    {
        ForbidOutcomes(speech.Syntax);
        foreach (var line in speech.Syntax.Lines.Lines.OfType<BelievedSyntax>())
        {
            if (!speech.Says(SpeechWord.Told) && !speech.Says(SpeechWord.Denied))
            {
                _diagnostics.NothingToBelieve(Locate(line));
            }
        }
    }

    private void BindSpeechAct(Speech speech, SpeechWord word)
    {
        string name = $"{Verb(word)} {speech.Topic.Fact.Fluent.Name}";
        var syntax = new EventSyntax(EventWord.Act, new IdentifierSyntax(name, false) { Span = speech.Syntax.Span }, speech.Syntax.Roles, speech.Syntax.Lines)
        {
            Span = speech.Syntax.Span,
        };
        EnterSpeech(speech);
        var roles = speech.Roles.ToList();
        var value = word == SpeechWord.Asked ? null : DeclareValue(speech, roles);
        CheckEventName(syntax, roles);
        var said = new Saying(speech, word, Term(roles[speech.Speaker]), Term(roles[speech.Hearer]), value);
        var effects = new List<BoundEffect>(EffectsOf(said));
        BindEffects(new SyntaxList<EffectSyntax>(syntax.Lines.Lines.OfType<EffectSyntax>().ToList()), effects);
        CheckEffects(effects);
        bool isWantedBySpeaker = !syntax.Lines.Lines.Any(line => line is WantedSyntax);
        _actions.Add(new BoundAction(
            name,
            roles,
            All(NeedsOf(said).Concat(syntax.Lines.Lines.OfType<NeedsSyntax>().Select(line => BindCondition(line.Condition)))),
            effects.Count == 1 ? effects[0] : new BoundEffects(effects),
            isWantedBySpeaker ? new List<BoundConsent> { new(said.Speaker, new BoundTruth(true)) } : BindConsents(syntax),
            ObserversOf(said, syntax),
            Locate(speech.Syntax))
        {
            Quorums = BindQuorums(syntax),
            Takes = BindTakes(syntax.Lines.Lines, EventWord.Act),
            Speech = new BoundSpeech(word, speech.Topic.Fact, speech.Speaker, speech.Hearer, value is null ? null : roles.Count - 1),
        });
    }

    private static string Verb(SpeechWord word) => word switch
    {
        SpeechWord.Told => "tell",
        SpeechWord.Asked => "ask",
        SpeechWord.Denied => "deny",
        _ => "promise",
    };

    private void EnterSpeech(Speech speech)
    {
        EnterTopic(speech.Topic);
        foreach (var role in speech.Roles.Skip(speech.Speaker))
        {
            if (role.Variable is { } variable && !_scope.Contains(variable.Name))
            {
                _scope.Add(variable);
            }
        }
    }

    private BoundVariable DeclareValue(Speech speech, List<BoundRole> roles)
    {
        if (_scope.Contains(ValueRole))
        {
            _diagnostics.Duplicate(Locate(speech.Syntax), $"The role `{ValueRole}`");
        }

        var value = new VariableSymbol(ValueRole, speech.Topic.Fact.Fluent.Type, Locate(speech.Syntax));
        _scope.Add(value);
        roles.Add(new BoundRole(value, null, "as"));
        return new BoundVariable(value);
    }

    /// <summary>An act of a topic while it is being bound.</summary>
    private sealed record Saying(Speech Speech, SpeechWord Word, BoundExpression Speaker, BoundExpression Hearer, BoundExpression? Value)
    {
        public BoundFluent Fact => Speech.Topic.Fact;
    }

    private static IEnumerable<BoundExpression> NeedsOf(Saying said)
    {
        if (said.Speaker is BoundVariable || said.Hearer is BoundVariable)
        {
            yield return new BoundComparison(said.Speaker, ComparisonOperator.NotEqual, said.Hearer);
        }

        switch (said.Word)
        {
            case SpeechWord.Told or SpeechWord.Denied:
                var same = said.Word == SpeechWord.Told ? ComparisonOperator.Equal : ComparisonOperator.NotEqual;
                yield return new BoundComparison(new BoundBelieves(said.Speaker, said.Fact), same, said.Value!);
                break;
            case SpeechWord.Asked:
                yield return new BoundNot(Of(said.Speech.Question!, said.Hearer, said.Speaker, RestOf(said.Speech)));
                break;
            default:
                var promise = said.Speech.Promise!;
                yield return new BoundComparison(
                    Of(promise.State, said.Speaker, said.Hearer, RestOf(said.Speech)), ComparisonOperator.NotEqual, promise.Is(PromiseState.Open));
                break;
        }
    }

    private static IEnumerable<BoundRole> RestOf(Speech speech) => speech.Roles.Take(speech.Speaker);

    private IEnumerable<BoundEffect> EffectsOf(Saying said) => said.Word switch
    {
        SpeechWord.Told => AnswersOf(said).Prepend(
            IfBelieved(said, new BoundAssignment(new[] { said.Hearer }, said.Fact, said.Value!) { Location = Locate(said.Speech.Syntax) })),
        SpeechWord.Denied => AnswersOf(said).Prepend(
            IfBelieved(said, new BoundSharedBelief(said.Hearer, said.Speaker, said.Fact, said.Value!) { Location = Locate(said.Speech.Syntax) })),
        SpeechWord.Asked => new[] { Assign(said, said.Speech.Question!, said.Hearer, said.Speaker, new BoundTruth(true)) },
        _ => PromiseOf(said, said.Speech.Promise!),
    };

    private BoundEffect IfBelieved(Saying said, BoundEffect effect)
    {
        var lines = said.Speech.Syntax.Lines.Lines.OfType<BelievedSyntax>().ToList();
        return lines.Count == 0 ? effect : When(All(lines.Select(line => BindCondition(line.Condition))), effect);
    }

    private BoundAssignment Assign(Saying said, FluentSymbol record, BoundExpression first, BoundExpression second, BoundExpression value) =>
        new(s_reality, Of(record, first, second, RestOf(said.Speech)), value) { Location = Locate(said.Speech.Syntax) };

    private BoundEffect[] PromiseOf(Saying said, PromiseFacts promise) => new BoundEffect[]
    {
        Assign(said, promise.State, said.Speaker, said.Hearer, promise.Is(PromiseState.Open)),
        Assign(said, promise.Value, said.Speaker, said.Hearer, said.Value!),
        Assign(said, promise.Before, said.Speaker, said.Hearer, said.Fact),
    };

    /// <summary>Who says something about what he or she was asked has answered, true or not.</summary>
    private IEnumerable<BoundEffect> AnswersOf(Saying said)
    {
        foreach (var asked in _speeches.Where(other => other.Question is not null && ReferenceEquals(other.Topic, said.Speech.Topic)))
        {
            var question = Of(asked.Question!, said.Speaker, said.Hearer, RestOf(asked));
            var no = new BoundTruth(false);
            var answer = said.Word == SpeechWord.Told
                ? (BoundEffect)new BoundAssignment(s_reality, question, no)
                : new BoundEffects(new BoundEffect[] { new BoundAssignment(s_reality, question, no), new BoundSharedBelief(said.Hearer, said.Speaker, question, no) });
            var isMeant = AreMeant(asked, said).ToList();
            yield return isMeant.Count == 0 ? answer : When(All(isMeant), answer);
        }
    }

    /// <summary>A question to the dreamer is answered by the dreamer alone.</summary>
    private static IEnumerable<BoundExpression> AreMeant(Speech asked, Saying said)
    {
        foreach (var (role, who) in new[] { (asked.Roles[asked.Hearer], said.Speaker), (asked.Roles[asked.Speaker], said.Hearer) })
        {
            bool isOfTopic = asked.Topic.Roles.Any(other => IsSame(other, role)) || role.Variable is null;
            if (isOfTopic && !IsSame(role, new BoundRole((who as BoundVariable)?.Variable, who is BoundVariable ? null : who, string.Empty)))
            {
                yield return new BoundComparison(Term(role), ComparisonOperator.Equal, who);
            }
        }
    }

    /// <summary>Speaker and hearer, and whoever the lines name; a lie is seen by the liar, and through the lines by others than the hearer.</summary>
    private BoundObservers ObserversOf(Saying said, EventSyntax syntax)
    {
        var observer = new BoundVariable(new VariableSymbol("observer", Person, null));
        BoundExpression isObserver(BoundExpression who) => new BoundComparison(observer, ComparisonOperator.Equal, who);
        var others = syntax.Lines.Lines.OfType<SeenSyntax>().Select(line => BindSees(line, observer)).OfType<BoundExpression>();
        bool isLie = said.Word == SpeechWord.Denied;
        var notHearer = new BoundComparison(observer, ComparisonOperator.NotEqual, said.Hearer);
        var any = others.Select(sees => isLie ? new BoundAnd(new[] { sees, notHearer }) : sees).Prepend(isObserver(said.Speaker)).ToList();
        if (!isLie)
        {
            any.Insert(1, isObserver(said.Hearer));
        }

        return new BoundObservers(observer.Variable, any.Count == 1 ? any[0] : new BoundOr(any));
    }
}
