// What stays of a question and of a promise: facts that the language adds, called `asked about TOPIC` and `promise about TOPIC`. An author
// writes `Lukas is asked by Katrin about dream` and `promise of Lukas to Katrin about place is broken`.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private const string About = " about ";
    private const string AskedWord = "asked";
    private const string PromiseWord = "promise";
    private const string PromisedValueWords = "promised value";

    private static readonly string[] s_promiseStates = { "none", "open", "kept", "broken" };

    private sealed record PromiseFacts(FluentSymbol State, FluentSymbol Value, FluentSymbol Before)
    {
        public BoundChoiceValue Is(PromiseState state) => new((ChoiceType)State.Type, (int)state);
    }

    private void DeclareRecords(Speech speech)
    {
        string topic = speech.Topic.Fact.Fluent.Name;
        if (speech.Says(SpeechWord.Asked))
        {
            speech.Question = Record(SpeechRecordKind.Question, AskedWord + About + topic, TruthType.Instance, speech);
            Declare(_adjectives, speech.Question);
        }

        if (speech.Says(SpeechWord.Promised))
        {
            string name = PromiseWord + About + topic;
            var value = speech.Topic.Fact.Fluent.Type;
            speech.Promise = new PromiseFacts(
                Record(SpeechRecordKind.Promise, name, new ChoiceType(name, s_promiseStates, Locate(speech.Syntax)), speech),
                Record(SpeechRecordKind.PromisedValue, PromisedValueWords + About + topic, value, speech),
                Record(SpeechRecordKind.ValueBefore, "value before " + name, value, speech));
            Declare(_facts, speech.Promise.State);
            Declare(_facts, speech.Promise.Value);
            Declare(_facts, speech.Promise.Before);
        }
    }

    private FluentSymbol Record(SpeechRecordKind kind, string name, TypeSymbol type, Speech speech)
    {
        bool isQuestion = kind == SpeechRecordKind.Question;
        var rest = speech.Roles.Take(speech.Speaker).Where(role => role.Variable is not null).ToList();
        var first = speech.Roles[isQuestion ? speech.Hearer : speech.Speaker];
        var second = speech.Roles[isQuestion ? speech.Speaker : speech.Hearer];
        var roles = rest.Prepend(second).Prepend(first).ToList();
        bool allowsUnknown = kind is SpeechRecordKind.PromisedValue or SpeechRecordKind.ValueBefore && type is not TruthType;
        return new FluentSymbol(name, roles.ConvertAll(Parameter), type, allowsUnknown, Locate(speech.Syntax))
        {
            IsAdjective = isQuestion,
            IsHidden = kind == SpeechRecordKind.ValueBefore,
            Prepositions = rest.Select(role => role.Preposition).Prepend(isQuestion ? "by" : "to").ToArray(),
            Record = new SpeechRecord(kind, speech.Topic.Fact.Fluent, speech.Topic.Roles.Select(role => Source(role, roles)).ToArray()),
        };
    }

    private FluentParameter Parameter(BoundRole role) => role.Variable is { } variable
        ? new FluentParameter(variable.Name, variable.Type, null)
        : new FluentParameter(Person.Name, Person, null);

    private static (int Parameter, EntitySymbol? Entity) Source(BoundRole role, List<BoundRole> roles) =>
        (roles.FindIndex(other => IsSame(role, other)), (role.Constant as BoundEntity)?.Entity);

    /// <summary>The fact that a record is kept in, said of who takes part in another line about the same topic.</summary>
    private static BoundFluent Of(FluentSymbol record, BoundExpression first, BoundExpression second, IEnumerable<BoundRole> rest) =>
        new(record, rest.Where(role => role.Variable is not null).Select(Term).Prepend(second).Prepend(first).ToList());

    /// <summary><c>asked by Katrin about dream of Lukas</c> as what the fact is called: <c>asked about dream</c>, with the other arguments.</summary>
    private ReferenceSyntax Recorded(ReferenceSyntax syntax)
    {
        foreach (var argument in syntax.Arguments)
        {
            if (argument is { Preposition: "about", Value: ReferenceSyntax { Arguments.Count: 0, Words: var topic } }
                && RecordName(syntax.Words, topic) is { } name)
            {
                return syntax with { Words = name, Arguments = new SyntaxList<ArgumentSyntax>(syntax.Arguments.Where(other => !ReferenceEquals(other, argument)).ToList()) };
            }
        }

        return syntax;
    }

    private string? RecordName(string words, string topic)
    {
        string name = words + About + topic;
        return words is AskedWord or PromiseWord or PromisedValueWords && (_facts.ContainsKey(name) || _adjectives.ContainsKey(name)) ? name : null;
    }

    /// <summary>A promise is kept or broken by the next change of what it is about.</summary>
    private IEnumerable<BoundTrigger> FatesOf(Speech speech, PromiseFacts promise)
    {
        var roles = speech.Roles.Take(speech.Hearer + 1).ToList();
        var (speaker, hearer, rest) = (Term(roles[speech.Speaker]), Term(roles[speech.Hearer]), roles.Take(speech.Speaker).ToList());
        BoundFluent of(FluentSymbol record) => Of(record, speaker, hearer, rest);
        BoundTrigger fate(string verb, PromiseState state, ComparisonOperator isAsPromised) => new(
            $"{verb} {promise.State.Name}",
            roles,
            new BoundAnd(new BoundExpression[]
            {
                new BoundComparison(of(promise.State), ComparisonOperator.Equal, promise.Is(PromiseState.Open)),
                new BoundComparison(speech.Topic.Fact, isAsPromised, of(promise.Value)),
                new BoundComparison(speech.Topic.Fact, ComparisonOperator.NotEqual, of(promise.Before)),
            }),
            new BoundAssignment(s_reality, of(promise.State), promise.Is(state)),
            Locate(speech.Syntax));
        yield return fate("keep", PromiseState.Kept, ComparisonOperator.Equal);
        yield return fate("break", PromiseState.Broken, ComparisonOperator.NotEqual);
    }
}
