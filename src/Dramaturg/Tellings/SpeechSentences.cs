using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Words;

namespace Dramaturg.Tellings;

/// <summary>What people say about a topic, and what stays of it, in sentences that need no words of the author's beyond those for the fact.</summary>
internal sealed class SpeechSentences
{
    private const string Gap = "…";

    private readonly StoryWords _words;
    private readonly PlainFacts _facts;
    private readonly Frame _frame;

    public SpeechSentences(StoryWords words, PlainFacts facts, Frame frame)
    {
        _words = words;
        _facts = facts;
        _frame = frame;
    }

    /// <summary>That an act of a topic happens.</summary>
    public string Tell(BoundAction act, BoundSpeech speech, IReadOnlyList<string> arguments)
    {
        var topic = speech.Topic.Arguments.Select(argument => NameOf(argument, act, arguments)).ToArray();
        string value = speech.Value is { } position ? arguments[position] : Gap;
        return Say(KeyOf(speech.Word), arguments[speech.Speaker], arguments[speech.Hearer], speech.Topic.Fluent, topic, value);
    }

    /// <summary>A question or a promise as a statement; null where only the fact's own words say it.</summary>
    public string? State(FluentSymbol fact, SpeechRecord record, IReadOnlyList<string> arguments, string value)
    {
        var topic = record.Arguments.Select(argument => argument.Entity?.Name ?? arguments[argument.Parameter]).ToArray();
        bool isQuestion = record.Kind == SpeechRecordKind.Question;
        var (speaker, hearer) = isQuestion ? (arguments[1], arguments[0]) : (arguments[0], arguments[1]);
        return KeyOf(record.Kind, value) is { } key ? Say(key, speaker, hearer, record.Topic, topic, value) : null;
    }

    private static string KeyOf(SpeechWord word) => word switch
    {
        SpeechWord.Told => "speech.told",
        SpeechWord.Asked => "speech.asked",
        SpeechWord.Denied => "speech.denied",
        _ => "speech.promised",
    };

    private static string? KeyOf(SpeechRecordKind kind, string value) => (kind, value) switch
    {
        (SpeechRecordKind.Question, PlainFacts.Yes) => "speech.open",
        (SpeechRecordKind.Question, _) => "speech.answered",
        (SpeechRecordKind.Promise, "none") => "promise.none",
        (SpeechRecordKind.Promise, "open") => "promise.open",
        (SpeechRecordKind.Promise, "kept") => "promise.kept",
        (SpeechRecordKind.Promise, "broken") => "promise.broken",
        (SpeechRecordKind.PromisedValue, _) => "promise.value",
        _ => null,
    };

    private static string NameOf(BoundExpression argument, BoundAction act, IReadOnlyList<string> arguments) => argument is BoundEntity entity
        ? entity.Entity.Name
        : arguments[act.Roles.ToList().FindIndex(role => argument is BoundVariable variable && ReferenceEquals(role.Variable, variable.Variable))];

    private string Say(string key, string speaker, string hearer, FluentSymbol topic, string[] arguments, string value) => _frame.Say(
        key,
        ("speaker", _words.NameOf(speaker)),
        ("speaker.dative", _words.NameOf(speaker, "dative")),
        ("hearer", _words.NameOf(hearer)),
        ("hearer.dative", _words.NameOf(hearer, "dative")),
        ("hearer.accusative", _words.NameOf(hearer, "accusative")),
        ("statement", _facts.Statement(topic, arguments, value)),
        ("question", _facts.Question(topic, arguments, Gap)));
}
