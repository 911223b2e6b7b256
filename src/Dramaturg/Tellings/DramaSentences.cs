using System.Collections.Generic;
using System.Linq;
using System.Text;
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
    private readonly FactTeller _facts;

    public DramaSentences(BoundStory story, StoryWords words)
    {
        _story = story;
        _words = words;
        _teller = new SentenceTeller(story, words);
        _facts = new FactTeller(words);
        Frame = Frame.In(words.Language);
    }

    public override Frame Frame { get; }

    public override string Title(StoryModel model) => _words.Title ?? model.Name;

    public override string Tell(GroundAction action) => _teller.Tell(WrittenName(action.Schema), action.Arguments);

    public override string Describe(GroundAction action) => _teller.Describe(WrittenName(action.Schema), action.Arguments);

    public override string Person(string name) => _words.NameOf(name);

    public override string Concern(string name) => _words.ConcernOf(name);

    public override string Beat(string name) => _words.BeatOf(name);

    public override string Ending(string name) => _words.EndingOf(name);

    public override string Fact(StoryModel model, FluentId fluent) => Find(model, fluent) is var (symbol, arguments)
        ? _facts.Name(symbol, arguments) ?? symbol.Name + Arguments(symbol, arguments, 0)
        : base.Fact(model, fluent);

    public override string Value(StoryModel model, FluentId fluent, Value value) =>
        value.IsSymbol && model.Fluents[fluent.Value].Domain is Domain.Symbols && Find(model, fluent) is var (symbol, _)
            ? _facts.ValueOf(symbol, base.Value(model, fluent, value))
            : base.Value(model, fluent, value);

    public override string Equality(StoryModel model, FluentId fluent, Value value, bool holds) =>
        (!value.IsUnknown && Find(model, fluent) is var (symbol, arguments)
            ? _facts.Statement(symbol, arguments, ValueText.Show(model, fluent, value), holds)
            : null) ?? base.Equality(model, fluent, value, holds);

    public override string Truth(StoryModel model, FluentId fluent, bool value) => Find(model, fluent) is var (symbol, arguments)
        ? _facts.Statement(symbol, arguments, null, value) ?? Truth(symbol, arguments, value)
        : base.Truth(model, fluent, value);

    private string Truth(FluentSymbol symbol, string[] arguments, bool value) => symbol.IsAdjective && arguments.Length > 0
        ? Frame.Say(
            value ? "statement.quality" : "statement.no-quality",
            ("subject", _words.NameOf(arguments[0])),
            ("quality", symbol.Name + Arguments(symbol, arguments, 1)))
        : Frame.Say(value ? "statement.yes" : "statement.no", ("fact", symbol.Name + Arguments(symbol, arguments, 0)));

    /// <summary>A ground act is named without blanks, <c>take_case</c>; the story and its words say <c>take case</c>.</summary>
    private string WrittenName(string schema) =>
        _story.Actions.FirstOrDefault(action => action.Name.Replace(' ', '_') == schema)?.Name ?? schema;

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

    /// <summary>A first argument follows <c>of</c>, the others their prepositions.</summary>
    private string Arguments(FluentSymbol symbol, string[] arguments, int from)
    {
        var text = new StringBuilder();
        for (int i = from; i < arguments.Length; i++)
        {
            string preposition = i == 0 || i - 1 >= symbol.Prepositions.Count ? "of" : symbol.Prepositions[i - 1];
            text.Append(' ').Append(preposition).Append(' ').Append(_words.NameOf(arguments[i]));
        }

        return text.ToString();
    }
}
