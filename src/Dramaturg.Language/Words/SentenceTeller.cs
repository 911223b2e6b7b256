using System.Collections.Generic;
using System.Text;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Words;

/// <summary>Says in a sentence that an act happened; without words for it, in the story's own words: <c>Take case by Roland of Frau Schmidt.</c></summary>
public sealed class SentenceTeller
{
    private readonly BoundStory _story;
    private readonly StoryWords _words;

    public SentenceTeller(BoundStory story, StoryWords words)
    {
        _story = story;
        _words = words;
    }

    /// <param name="arguments">Names of what stands for the act's roles, in their order.</param>
    public string Tell(string action, IReadOnlyList<string> arguments)
    {
        var roles = RolesOf(action, arguments.Count);
        string sentence = _words.Acts.TryGetValue(action, out var template) && roles is not null
            ? Fill(template, roles, arguments)
            : Describe(action, roles, arguments) + ".";
        return Capitalized(sentence);
    }

    /// <summary>What an outcome comes to, in the words written for it; null where there are none.</summary>
    /// <param name="number">As written in the story, from 1; <c>otherwise</c> is the last.</param>
    public string? TellOutcome(string action, string number, IReadOnlyList<string> arguments)
    {
        var roles = RolesOf(action, arguments.Count);
        return roles is not null && _words.Outcomes.TryGetValue($"{action} {number}", out var template) ? Fill(template, roles, arguments) : null;
    }

    private string Fill(SentenceTemplate template, IReadOnlyList<BoundRole> roles, IReadOnlyList<string> arguments) =>
        template.Fill(part => IndexOf(roles, part.Text) is >= 0 and var role ? _words.NameOf(arguments[role], part.Form) : part.Text);

    /// <summary>The act in the story's own words, with its prepositions: <c>take case by Roland of Frau Schmidt</c>.</summary>
    public string Describe(string action, IReadOnlyList<string> arguments) => Describe(action, RolesOf(action, arguments.Count), arguments);

    private IReadOnlyList<BoundRole>? RolesOf(string action, int count)
    {
        foreach (var schema in _story.Actions)
        {
            if (schema.Name == action && schema.Roles.Count == count)
            {
                return schema.Roles;
            }
        }

        return null;
    }

    private static int IndexOf(IReadOnlyList<BoundRole> roles, string name)
    {
        for (int i = 0; i < roles.Count; i++)
        {
            if (roles[i].Variable?.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private string Describe(string action, IReadOnlyList<BoundRole>? roles, IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder(action);
        for (int i = 0; i < arguments.Count; i++)
        {
            text.Append(' ').Append(roles?[i].Preposition ?? "with").Append(' ').Append(NameOf(arguments[i], roles?[i].Variable?.Type));
        }

        return text.ToString();
    }

    private string NameOf(string argument, TypeSymbol? type) => type switch
    {
        TruthType => argument == "True" ? "yes" : "no",
        ChoiceType => _words.ValueOf(argument),
        _ => _words.NameOf(argument),
    };

    private static string Capitalized(string sentence) =>
        sentence.Length > 0 && char.IsLower(sentence[0]) ? char.ToUpperInvariant(sentence[0]) + sentence.Substring(1) : sentence;
}
