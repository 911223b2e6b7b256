using System.IO;

namespace Dramaturg.Loading;

/// <summary>What belongs to a story stands beside it: <c>words.de</c> beside <c>story.drama</c>, <c>lantern.words.de</c> beside <c>lantern.drama</c>.</summary>
internal static class BesideStory
{
    /// <param name="what">words, scenes and so on.</param>
    /// <returns>The path up to the language.</returns>
    public static string Prefix(string storyPath, string what) => Path.GetFileName(storyPath) == StoryFile.FolderStory
        ? Path.Combine(Path.GetDirectoryName(storyPath) ?? "", what + ".")
        : Path.ChangeExtension(storyPath, what + ".");
}
