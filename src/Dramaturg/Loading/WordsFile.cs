using System.Collections.Generic;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Loading;

/// <summary>The words of a story, <c>words.de</c> beside <c>story.drama</c>.</summary>
internal static class WordsFile
{
    public static List<LanguageWords> Load(string storyPath, BoundStory story, List<Diagnostic> diagnostics) => new();
}
