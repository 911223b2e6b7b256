using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dramaturg.Frames;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Words;

namespace Dramaturg.Tellings;

/// <summary>Facts in the words of a language or, where it has none for them, in the story's own with the frame around them.</summary>
internal sealed class PlainFacts
{
    /// <summary>How a ground act names the two values of an adjective.</summary>
    public const string Yes = "True";

    private const string About = " about ";

    private readonly StoryWords _words;
    private readonly FactTeller _facts;
    private readonly Frame _frame;

    public PlainFacts(StoryWords words, Frame frame)
    {
        _words = words;
        _facts = new FactTeller(words);
        _frame = frame;
    }

    /// <summary>The fact as something that has a value.</summary>
    public string Name(FluentSymbol fact, IReadOnlyList<string> arguments) => _facts.Name(fact, arguments) ?? Called(fact, arguments, 0);

    public string ValueOf(FluentSymbol fact, string value) => _facts.ValueOf(fact, value);

    public string Truth(FluentSymbol fact, IReadOnlyList<string> arguments, bool value) =>
        _facts.Statement(fact, arguments, null, value) ?? (fact.IsAdjective && arguments.Count > 0
            ? _frame.Say(
                value ? "statement.quality" : "statement.no-quality", ("subject", _words.NameOf(arguments[0])), ("quality", Called(fact, arguments, 1)))
            : _frame.Say(value ? "statement.yes" : "statement.no", ("fact", Called(fact, arguments, 0))));

    /// <summary>That the fact has the value or another; null without words for that.</summary>
    public string? Equality(FluentSymbol fact, IReadOnlyList<string> arguments, string value, bool holds) =>
        _facts.Statement(fact, arguments, value, holds);

    /// <summary>That the fact has a value, which for an adjective is <see cref="Yes"/> or another word.</summary>
    public string Statement(FluentSymbol fact, IReadOnlyList<string> arguments, string value) => fact.Type is TruthType
        ? Truth(fact, arguments, value == Yes)
        : Equality(fact, arguments, value, true)
            ?? _frame.Say("statement.is", ("fact", Name(fact, arguments)), ("value", _facts.ValueOf(fact, value)));

    /// <summary>The fact with a gap where its value would stand.</summary>
    public string Question(FluentSymbol fact, IReadOnlyList<string> arguments, string gap) => fact.Type is TruthType
        ? Truth(fact, arguments, true)
        : Equality(fact, arguments, gap, true) ?? Name(fact, arguments);

    /// <summary>In the story's own words: a first argument follows <c>of</c>, the others their prepositions, and what people said of a topic names it.</summary>
    private string Called(FluentSymbol fact, IReadOnlyList<string> arguments, int from)
    {
        int about = fact.Record is null ? -1 : fact.Name.IndexOf(About, System.StringComparison.Ordinal);
        var text = new StringBuilder(about < 0 ? fact.Name : fact.Name[..about]);
        for (int i = from; i < arguments.Count; i++)
        {
            string preposition = i == 0 || i - 1 >= fact.Prepositions.Count ? "of" : fact.Prepositions[i - 1];
            text.Append(i == 2 && about >= 0 ? fact.Name[about..] : "").Append(' ').Append(preposition).Append(' ').Append(_words.NameOf(arguments[i]));
        }

        return text.Append(arguments.Count <= 2 && about >= 0 ? fact.Name[about..] : "").ToString();
    }
}
