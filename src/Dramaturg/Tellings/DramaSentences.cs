using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Words;
using Dramaturg.Model;

namespace Dramaturg.Tellings;

/// <summary>Sentences of a drama, with the words of one language where there are any.</summary>
internal sealed class DramaSentences : Sentences
{
    private readonly BoundStory _story;
    private readonly StoryWords _words;
    private readonly SentenceTeller _teller;
    private readonly PlainFacts _facts;
    private readonly SpeechSentences _speech;

    public DramaSentences(BoundStory story, StoryWords words)
    {
        _story = story;
        _words = words;
        _teller = new SentenceTeller(story, words);
        Frame = Frame.In(words.Language);
        _facts = new PlainFacts(words, Frame);
        _speech = new SpeechSentences(words, _facts, Frame);
    }

    public override Frame Frame { get; }

    public override string Title(StoryModel model) => _words.Title ?? model.Name;

    public override string Tell(GroundAction action)
    {
        var written = Written(action);
        if (written?.Name == DramaBinder.WaitName && !_words.Acts.ContainsKey(written.Name))
        {
            return Frame.Say("time.passes");
        }

        return written?.Speech is { } speech && !_words.Acts.ContainsKey(written.Name)
            ? _speech.Tell(written, speech, action.Arguments)
            : _teller.Tell(written?.Name ?? action.Schema, action.Arguments);
    }

    public override string? Outcome(StoryModel model, ActionId action)
    {
        var act = model.Actions[action.Value];
        return act.Outcome is { } && Written(act) is { } written ? _teller.TellOutcome(written.Name, NumberOf(act), act.Arguments) : null;
    }

    /// <summary>As in the story, from 1, whichever outcomes without a chance the compiler has left out.</summary>
    private static string NumberOf(GroundAction outcome) => outcome.Name[(outcome.Name.LastIndexOf('/') + 1)..];

    public override string Describe(GroundAction action) => _teller.Describe(Written(action)?.Name ?? action.Schema, action.Arguments);

    public override string Person(string name) => _words.NameOf(name);

    public override Inflected Name(string name) => new(form => _words.NameOf(name, form));

    public override string Moment(Moment moment) => moment.Part is null
        ? _words.NameOf(moment.Day)
        : Frame.Say("time.moment", ("day", _words.NameOf(moment.Day)), ("part", _words.ValueOf(moment.Part)));

    /// <summary>A name that its author gave is itself a sentence.</summary>
    public override string Due(ScheduledEvent due) =>
        _words.Events.TryGetValue(due.Name, out string? words) ? words
        : _story.Schedule?.Due.Any(written => written.Name == due.Name) != true ? Frame.Say("time.due")
        : due.Name.TrimEnd('.', '!', '?') == due.Name ? due.Name + "." : due.Name;

    public override string Concern(string name) => _words.ConcernOf(name);

    public override string Beat(string name) => _words.BeatOf(name);

    public override string Ending(string name) => _words.EndingOf(name);

    public override string Fact(StoryModel model, FluentId fluent) =>
        Find(model, fluent) is var (symbol, arguments) ? _facts.Name(symbol, arguments) : base.Fact(model, fluent);

    public override string Heading(StoryModel model, FluentId fluent) =>
        model.Fluents[fluent.Value].Domain is not Domain.Truth && Find(model, fluent) is var (symbol, arguments) ? _facts.Question(symbol, arguments, "…") : base.Heading(model, fluent);

    public override string Value(StoryModel model, FluentId fluent, Value value) =>
        value.IsSymbol && model.Fluents[fluent.Value].Domain is Domain.Symbols && Find(model, fluent) is var (symbol, _)
            ? _facts.ValueOf(symbol, base.Value(model, fluent, value))
            : base.Value(model, fluent, value);

    public override string Equality(StoryModel model, FluentId fluent, Value value, bool holds) =>
        (!value.IsUnknown && Find(model, fluent) is var (symbol, arguments)
            ? _facts.Equality(symbol, arguments, ValueText.Show(model, fluent, value), holds)
                ?? (holds && symbol.Record is { } record ? _speech.State(symbol, record, arguments, ValueText.Show(model, fluent, value)) : null)
            : null) ?? base.Equality(model, fluent, value, holds);

    public override string Truth(StoryModel model, FluentId fluent, bool value)
    {
        if (Find(model, fluent) is not var (symbol, arguments))
        {
            return base.Truth(model, fluent, value);
        }

        return symbol.Record is { } record && !_words.Facts.ContainsKey(symbol.Name)
            ? _speech.State(symbol, record, arguments, value ? PlainFacts.Yes : "") ?? _facts.Truth(symbol, arguments, value)
            : _facts.Truth(symbol, arguments, value);
    }

    /// <summary>A ground act is named without blanks, <c>take_case</c>; the story and its words say <c>take case</c>.</summary>
    private BoundAction? Written(GroundAction ground) => _story.Actions.FirstOrDefault(
        action => action.Roles.Count == ground.Arguments.Count && action.Name.Replace(' ', '_') == ground.Schema);

    /// <summary>The family and the arguments behind a name such as <c>closeness(Katrin, Roland)</c>, which has no blanks either.</summary>
    private (FluentSymbol Symbol, string[] Arguments)? Find(StoryModel model, FluentId fluent)
    {
        string name = model.Fluents[fluent.Value].Name;
        int open = name.IndexOf('(', System.StringComparison.Ordinal);
        string family = open < 0 ? name : name[..open];
        var arguments = open < 0 || name.EndsWith("()", System.StringComparison.Ordinal) ? [] : name[(open + 1)..].TrimEnd(')').Split(", ");
        var symbol = _story.Fluents.FirstOrDefault(candidate => candidate.Name.Replace(' ', '_') == family && candidate.Parameters.Count == arguments.Length);
        return symbol is null ? null : (symbol, arguments);
    }
}
