// The words of one language for one story: display names with gender and forms, a sentence for each act, labels for the rest. They stand in a
// file of their own, so that the story itself belongs to no language.

using System;
using System.Collections.Generic;
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

    public string ConcernOf(string name) => Concerns.TryGetValue(name, out string? label) ? label : name;

    public string BeatOf(string name) => Beats.TryGetValue(name, out string? label) ? label : name;

    public string EndingOf(string name) => Endings.TryGetValue(name, out string? label) ? label : name;
}

/// <param name="Forms">By the name of the form.</param>
public sealed record NameWords(string Display, Gender? Gender, IReadOnlyDictionary<string, string> Forms);

public enum Gender
{
    He,
    She,
    It,
    They,
}

/// <summary>A sentence with places for roles.</summary>
public sealed record SentenceTemplate(IReadOnlyList<SentencePart> Parts);

/// <param name="Text">What is printed, or the role.</param>
/// <param name="Form">Of the name that stands for the role; null for the name itself.</param>
public sealed record SentencePart(string Text, bool IsRole, string? Form);

/// <param name="What">name, act, concern, beat, ending or story.</param>
public sealed record WordsEntry(string What, string Name, TextLocation Location);
