using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Words;

/// <summary>Says facts in the words of one language, where it has words for them.</summary>
public sealed class FactTeller
{
    /// <summary>The place of the value in a sentence about a fact.</summary>
    public const string Value = "value";

    private readonly StoryWords _words;

    public FactTeller(StoryWords words) => _words = words;

    /// <summary>What the places of a fact are called in a sentence: by their kinds, the second of a kind <c>other person</c>.</summary>
    public static IReadOnlyList<string> Roles(FluentSymbol fluent)
    {
        var roles = new List<string>();
        foreach (var parameter in fluent.Parameters)
        {
            roles.Add(roles.Contains(parameter.Name) ? "other " + parameter.Name : parameter.Name);
        }

        return roles;
    }

    /// <summary>What the fact is called: <c>the place of Tom</c>; null without words for that.</summary>
    public string? Name(FluentSymbol fluent, IReadOnlyList<string> arguments) =>
        WordsOf(fluent) is { } words && !words.Holds.Mentions(Value) ? Fill(words.Holds, fluent, arguments, null) : null;

    /// <summary>That the fact is so or not, or that it has the value or another; null without words for that.</summary>
    /// <param name="value">Null for a fact that is a truth.</param>
    public string? Statement(FluentSymbol fluent, IReadOnlyList<string> arguments, string? value, bool holds)
    {
        var template = WordsOf(fluent) is { } words ? holds ? words.Holds : words.Denied : null;
        return template is not null && (value is null || template.Mentions(Value)) ? Fill(template, fluent, arguments, value) : null;
    }

    /// <summary>A value in the form that the fact's sentence gives it: <c>in America</c>.</summary>
    public string ValueOf(FluentSymbol fluent, string value) =>
        Form(value, WordsOf(fluent)?.Holds.Parts.FirstOrDefault(part => part.IsRole && part.Text == Value)?.Form);

    private FactWords? WordsOf(FluentSymbol fluent) => _words.Facts.TryGetValue(fluent.Name, out var words) ? words : null;

    private string Fill(SentenceTemplate template, FluentSymbol fluent, IReadOnlyList<string> arguments, string? value)
    {
        var roles = Roles(fluent).ToList();
        return template.Fill(part =>
            part.Text == Value && value is not null ? Form(value, part.Form)
            : roles.IndexOf(part.Text) is >= 0 and var role ? _words.NameOf(arguments[role], part.Form)
            : part.Text);
    }

    private string Form(string value, string? form) => form is null ? _words.ValueOf(value) : _words.NameOf(value, form);
}
