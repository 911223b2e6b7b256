// A word file: one entry a line.
//
//   words de
//   Frau Schmidt: "Frau Schmidt", she, genitive "Frau Schmidts"
//   act operate: "{surgeon} operiert {patient.accusative}."
//   fact frail: "{patient} ist schwach", not "{patient} ist nicht schwach"
//   value critical: "kritisch"
//   concern duty: "das Leben seiner Patienten"
//   address "du": Roland, Katrin
//   event "The vessel tears": "Das Gefäß reißt."

using System;
using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Words;

public sealed record WordsResult(StoryWords Words, IReadOnlyList<Diagnostic> Diagnostics);

public sealed class WordsParser
{
    private static readonly string[] s_forms = { "nominative", "genitive", "dative", "accusative", "possessive", "short" };

    /// <summary>The forms that a name can have besides itself.</summary>
    public static IReadOnlyList<string> NameForms => s_forms;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Dictionary<string, NameWords> _names = new();
    private readonly Dictionary<string, SentenceTemplate> _acts = new();
    private readonly Dictionary<string, SentenceTemplate> _outcomes = new();
    private readonly Dictionary<string, Dictionary<string, string>> _labels = new()
    {
        ["concern"] = new(), ["event"] = new(), ["beat"] = new(), ["ending"] = new(), ["story"] = new(), ["value"] = new(),
    };

    private readonly Dictionary<string, FactWords> _facts = new();

    private readonly List<AddressWords> _addresses = new();
    private readonly List<WordsEntry> _entries = new();
    private string _language = string.Empty;
    private int _index;

    private WordsParser(SourceText source)
    {
        _source = source;
        _tokens = Lexer.Read(source, _diagnostics);
    }

    /// <summary>Always gives words; lines with mistakes are left out.</summary>
    public static WordsResult Parse(SourceText source)
    {
        var parser = new WordsParser(source);
        parser.ParseLines();
        string? title = null;
        foreach (string label in parser._labels["story"].Values)
        {
            title = label;
        }

        var words = new StoryWords(
            parser._language, title, parser._names, parser._acts, parser._labels["concern"], parser._labels["beat"], parser._labels["ending"])
        {
            Facts = parser._facts,
            Outcomes = parser._outcomes,
            Values = parser._labels["value"],
            Addresses = parser._addresses,
            Events = parser._labels["event"],
            Entries = parser._entries,
        };
        return new WordsResult(words, parser._diagnostics.ToList());
    }

    private Token Current => _tokens[Math.Min(_index, _tokens.Count - 1)];

    private void ParseLines()
    {
        while (Current.Kind != TokenKind.EndOfFile)
        {
            if (Current.Kind is TokenKind.Comment or TokenKind.EndOfLine or TokenKind.Indent or TokenKind.Dedent)
            {
                _index++;
                continue;
            }

            var start = Current;
            if (!ParseEntry() || Current.Kind is not (TokenKind.EndOfLine or TokenKind.Comment or TokenKind.EndOfFile))
            {
                _diagnostics.WordsLine(new TextLocation(_source, start.Span), WordsForms.Of(start.Text));
            }

            while (Current.Kind is not (TokenKind.EndOfLine or TokenKind.EndOfFile))
            {
                _index++;
            }
        }
    }

    private bool ParseEntry()
    {
        if (Current.Kind is TokenKind.Name or TokenKind.Text)
        {
            return ParseName();
        }

        string what = Current.Kind == TokenKind.Word ? Current.Text : string.Empty;
        _index++;
        return what switch
        {
            "words" => ParseLanguage(),
            "act" or "fate" => ParseAct(),
            "fact" => ParseFact(),
            "outcome" => ParseOutcome(),
            "address" => ParseAddress(),
            _ => _labels.TryGetValue(what, out var labels) && ParseLabel(what, labels),
        };
    }

    private bool ParseLanguage()
    {
        _language = Current.Text;
        return Accept(TokenKind.Word);
    }

    private bool ParseName()
    {
        var entry = Current;
        _index++;
        if (!Accept(TokenKind.Colon) || Current.Kind != TokenKind.Text)
        {
            return false;
        }

        string display = Current.Text;
        _index++;
        Gender? gender = null;
        var forms = new Dictionary<string, string>();
        while (Accept(TokenKind.Comma))
        {
            if (Current.Kind != TokenKind.Word || !ParseNameDetail(ref gender, forms))
            {
                return false;
            }
        }

        _names[entry.Text] = new NameWords(display, gender, forms);
        AddEntry("name", entry.Text, entry);
        return true;
    }

    private bool ParseNameDetail(ref Gender? gender, Dictionary<string, string> forms)
    {
        var word = Current;
        _index++;
        Gender? named = word.Text switch
        {
            "he" => Gender.He,
            "she" => Gender.She,
            "it" => Gender.It,
            "they" => Gender.They,
            _ => null,
        };
        if (named is not null)
        {
            gender = named;
            return true;
        }

        CheckForm(word.Text, new TextLocation(_source, word.Span));
        string form = Current.Text;
        forms[word.Text] = form;
        return Accept(TokenKind.Text);
    }

    private void CheckForm(string form, TextLocation location)
    {
        if (Array.IndexOf(s_forms, form) < 0)
        {
            string suggestion = Suggestions.For(form, s_forms) ?? "The forms are " + string.Join(", ", s_forms) + ".";
            _diagnostics.UnknownWordForm(location, form, suggestion);
        }
    }

    private bool ParseAct()
    {
        var entry = Current;
        string name = ParseWords();
        if (!Accept(TokenKind.Colon) || name.Length == 0 || !ParseTemplate(out var template))
        {
            return false;
        }

        if (template is not null)
        {
            _acts[name] = template;
            AddEntry("act", name, entry, template);
        }

        return true;
    }

    /// <summary><c>outcome operate 2: "{patient} is dead."</c></summary>
    private bool ParseOutcome()
    {
        var entry = Current;
        string name = ParseWords();
        string number = Current.Text;
        if (name.Length == 0 || !Accept(TokenKind.Number) || !Accept(TokenKind.Colon) || !ParseTemplate(out var template))
        {
            return false;
        }

        if (template is not null)
        {
            _outcomes[$"{name} {number}"] = template;
            AddEntry("outcome", $"{name} {number}", entry, template);
        }

        return true;
    }

    private bool ParseFact()
    {
        var entry = Current;
        string name = ParseWords();
        SentenceTemplate? denied = null;
        if (!Accept(TokenKind.Colon) || name.Length == 0 || !ParseTemplate(out var holds)
            || (Accept(TokenKind.Comma) && !(AcceptWord("not") && ParseTemplate(out denied))))
        {
            return false;
        }

        if (holds is not null)
        {
            _facts[name] = new FactWords(holds, denied);
            AddEntry("fact", name, entry, denied is null ? new[] { holds } : new[] { holds, denied });
        }

        return true;
    }

    /// <summary><c>address "du": Roland, Katrin</c>.</summary>
    private bool ParseAddress()
    {
        string word = Current.Text;
        if (!Accept(TokenKind.Text) || !Accept(TokenKind.Colon))
        {
            return false;
        }

        var people = new HashSet<string>();
        do
        {
            var name = Current;
            if (!Accept(TokenKind.Name))
            {
                return false;
            }

            people.Add(name.Text);
            AddEntry("address", name.Text, name);
        }
        while (Accept(TokenKind.Comma));
        _addresses.Add(new AddressWords(word, people));
        return true;
    }

    /// <param name="template">Null if its braces do not match.</param>
    private bool ParseTemplate(out SentenceTemplate? template)
    {
        var sentence = Current;
        template = null;
        if (!Accept(TokenKind.Text))
        {
            return false;
        }

        template = SentenceTemplates.Parse(sentence.Text);
        if (template is null)
        {
            _diagnostics.BrokenTemplate(new TextLocation(_source, sentence.Span));
            return true;
        }

        foreach (var part in template.Parts)
        {
            if (part.Form is { } form)
            {
                CheckForm(form, new TextLocation(_source, sentence.Span));
            }
        }

        return true;
    }

    private bool ParseLabel(string what, Dictionary<string, string> labels)
    {
        var entry = Current;
        string name = ParseWords();
        if ((name.Length == 0 && what != "story") || !Accept(TokenKind.Colon) || Current.Kind != TokenKind.Text)
        {
            return false;
        }

        labels[name] = Current.Text;
        _index++;
        AddEntry(what, name, entry);
        return true;
    }

    private string ParseWords()
    {
        var words = new System.Text.StringBuilder();
        while (Current.Kind is TokenKind.Word or TokenKind.QuotedWord or TokenKind.Name or TokenKind.Text)
        {
            words.Append(words.Length > 0 ? " " : string.Empty).Append(Current.Text);
            _index++;
        }

        return words.ToString();
    }

    private void AddEntry(string what, string name, Token token, params SentenceTemplate[] sentences) =>
        _entries.Add(new WordsEntry(what, name, new TextLocation(_source, token.Span)) { Sentences = sentences });

    private bool AcceptWord(string word)
    {
        bool isWord = Current.Kind == TokenKind.Word && Current.Text == word;
        _index += isWord ? 1 : 0;
        return isWord;
    }

    private bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }
}
