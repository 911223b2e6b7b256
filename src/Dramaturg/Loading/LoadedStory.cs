using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Language.Words;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Loading;

/// <summary>In which language a story is written.</summary>
public enum StoryNotation
{
    Drama,
    Sabre,
}

/// <summary>A story as far as it could be read: whatever is null failed, and a diagnostic says why.</summary>
/// <param name="Path">The file that was read.</param>
/// <param name="Words">By language, in the order the story names them.</param>
public sealed record LoadedStory(
    string Path,
    StoryNotation Notation,
    SourceText? Source,
    BoundStory? Bound,
    StoryModel? Model,
    CompileReport Report,
    IReadOnlyList<LanguageWords> Words,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>For conditions about the story that stand in other files; null without a model.</summary>
    public ConditionGrounder? Conditions { get; init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>How acts are said in the words of the story file itself.</summary>
    public Sentences OwnSentences => Notation == StoryNotation.Drama && Bound is not null
        ? new DramaSentences(Bound, StoryWords.None(""))
        : Tellings.Sentences.None;

    /// <summary>How acts are said in a language; null: in the story's first.</summary>
    /// <exception cref="ArgumentException">The story has no words in that language.</exception>
    public Sentences Sentences(string? language)
    {
        if (language is null)
        {
            return Words.Count > 0 ? Words[0].Sentences : OwnSentences;
        }

        return Words.FirstOrDefault(words => words.Language == language)?.Sentences
            ?? throw new ArgumentException($"no words in '{language}'", nameof(language));
    }
}

/// <param name="Language">As in the file's name: <c>words.de</c> has de.</param>
public sealed record LanguageWords(string Language, Sentences Sentences, StoryWords Words);
