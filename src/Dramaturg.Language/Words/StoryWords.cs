// The words of one language for one story: display names with gender and forms, a sentence for each act and fact, labels for the rest. They stand in a
// file of their own, so that the story itself belongs to no language.

using System;
using System.Collections.Generic;
using System.Text;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Words;

/// <param name="Language">As written after <c>words</c>: <c>de</c>.</param>
/// <param name="Title">Null: the story's own name.</param>
public sealed record StoryWords(
    string Language,
    string? Title,
    IReadOnlyDictionary<string, NameWords> Names,
    IReadOnlyDictionary<string, SentenceTemplate> Acts,
    IReadOnlyDictionary<string, string> Concerns,
    IReadOnlyDictionary<string, string> Beats,
    IReadOnlyDictionary<string, string> Endings)
{
    /// <summary>No words: everything is called as in the story.</summary>
    public static StoryWords None(string language) => new(
        language,
        null,
        new Dictionary<string, NameWords>(),
        new Dictionary<string, SentenceTemplate>(),
        new Dictionary<string, string>(),
        new Dictionary<string, string>(),
        new Dictionary<string, string>());

    /// <summary>What outcomes come to, by the name of the act and the number of the outcome: <c>operate 2</c>.</summary>
    public IReadOnlyDictionary<string, SentenceTemplate> Outcomes { get; init; } = new Dictionary<string, SentenceTemplate>();

    /// <summary>How facts are said, by their names in the story.</summary>
    public IReadOnlyDictionary<string, FactWords> Facts { get; init; } = new Dictionary<string, FactWords>();

    /// <summary>How scheduled events are told, by their names in the story.</summary>
    public IReadOnlyDictionary<string, string> Events { get; init; } = new Dictionary<string, string>();

    /// <summary>What the words are called that a fact can have as values.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Who says what to whom for "you"; the first that both belong to counts.</summary>
    public IReadOnlyList<AddressWords> Addresses { get; init; } = Array.Empty<AddressWords>();

    /// <summary>Where each entry was written, for checks against the story.</summary>
    public IReadOnlyList<WordsEntry> Entries { get; init; } = Array.Empty<WordsEntry>();

    /// <param name="form">Genitive, dative and so on; null for the name itself.</param>
    public string NameOf(string entity, string? form = null)
    {
        if (!Names.TryGetValue(entity, out var name))
        {
            return entity;
        }

        return form is not null && name.Forms.TryGetValue(form, out string? text) ? text : name.Display;
    }

    /// <summary>The word two people say for "you" between them; null where the file does not say it.</summary>
    public string? AddressBetween(string speaker, string addressed)
    {
        foreach (var address in Addresses)
        {
            if (address.People.Contains(speaker) && address.People.Contains(addressed))
            {
                return address.Word;
            }
        }

        return null;
    }

    public string ValueOf(string name) => Values.TryGetValue(name, out string? label) ? label : NameOf(name);

    public string ConcernOf(string name) => Concerns.TryGetValue(name, out string? label) ? label : name;

    public string BeatOf(string name) => Beats.TryGetValue(name, out string? label) ? label : name;

    public string EndingOf(string name) => Endings.TryGetValue(name, out string? label) ? label : name;
}

/// <param name="Forms">By the name of the form.</param>
public sealed record NameWords(string Display, Gender? Gender, IReadOnlyDictionary<string, string> Forms);

/// <summary>People who say the same word for "you" to each other: <c>du</c>.</summary>
public sealed record AddressWords(string Word, HashSet<string> People);

public enum Gender
{
    He,
    She,
    It,
    They,
}

/// <param name="Holds">That it is so, or has <c>{value}</c>; without a place for the value only what it is called: <c>the place of {person}</c>.</param>
/// <param name="Denied">That it is not so.</param>
public sealed record FactWords(SentenceTemplate Holds, SentenceTemplate? Denied);

/// <summary>A sentence with places for roles.</summary>
public sealed record SentenceTemplate(IReadOnlyList<SentencePart> Parts)
{
    public bool Mentions(string role)
    {
        foreach (var part in Parts)
        {
            if (part.IsRole && part.Text == role)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="role">What takes the place of a role.</param>
    public string Fill(Func<SentencePart, string> role)
    {
        var sentence = new StringBuilder();
        foreach (var part in Parts)
        {
            sentence.Append(part.IsRole ? role(part) : part.Text);
        }

        return sentence.ToString();
    }
}

/// <param name="Text">What is printed, or the role.</param>
/// <param name="Form">Of the name that stands for the role; null for the name itself.</param>
public sealed record SentencePart(string Text, bool IsRole, string? Form);

/// <param name="What">name, address, act, outcome, fact, value, concern, event, beat, ending or story.</param>
public sealed record WordsEntry(string What, string Name, TextLocation Location)
{
    /// <summary>What it says with places for roles; none for a mere label.</summary>
    public IReadOnlyList<SentenceTemplate> Sentences { get; init; } = Array.Empty<SentenceTemplate>();
}
