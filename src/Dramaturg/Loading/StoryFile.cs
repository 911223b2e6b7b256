// A story on disk: a .drama file, a folder with story.drama and its words.*, or a Sabre problem file.
//
// Reading goes text, syntax, bound story, model, and stops where there are errors; what could be read stays in the result.

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Compiler;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Loading;

/// <summary>The door from files to stories. Never throws for a bad file.</summary>
public static class StoryFile
{
    public const string FolderStory = "story.drama";

    public static LoadedStory Load(string path)
    {
        if (Resolve(path) is not { } file)
        {
            return Unread(path, FileDiagnostics.NoStoryInFolder.Report(path, $"A story in a folder is called {FolderStory}."));
        }

        var text = TextFile.Read(file);
        return text.Text is { } source ? Load(source) : Unread(file, text.Problem!);
    }

    /// <summary>A story whose text is in memory; its words are looked for beside its file name.</summary>
    public static LoadedStory Load(SourceText source)
    {
        var notation = NotationOf(source);
        var read = FrontEnds.Read(source, notation);
        var diagnostics = new List<Diagnostic>(read.Diagnostics);
        var words = read.Story is { } story && notation == StoryNotation.Drama ? WordsFile.Load(source.FileName, story, diagnostics) : new List<LanguageWords>();
        var compiled = read.Story is not null && !HasErrors(diagnostics) ? StoryCompiler.Compile(read.Story) : null;
        diagnostics.AddRange(compiled?.Diagnostics ?? Enumerable.Empty<Diagnostic>());
        return new LoadedStory(
            source.FileName, notation, source, read.Story, compiled?.Model, compiled?.Report ?? CompileReport.Empty, words, diagnostics)
        {
            Conditions = compiled?.Conditions,
        };
    }

    /// <summary>The text of a story, for tools that need no meaning.</summary>
    public static (SourceText? Source, Diagnostic? Problem) ReadText(string path)
    {
        if (Resolve(path) is not { } file)
        {
            return (null, FileDiagnostics.NoStoryInFolder.Report(path, $"A story in a folder is called {FolderStory}."));
        }

        var text = TextFile.Read(file);
        return (text.Text, text.Problem);
    }

    /// <summary>
    /// By the name where it says so, else by the text: a drama's first word is <c>story</c>, and lines of a Sabre file end in semicolons.
    /// </summary>
    public static StoryNotation NotationOf(SourceText source)
    {
        if (source.FileName.EndsWith(".drama", System.StringComparison.OrdinalIgnoreCase))
        {
            return StoryNotation.Drama;
        }

        for (int i = 0; i < source.LineCount; i++)
        {
            string line = source.Line(i).Trim();
            if (line.StartsWith("story ", System.StringComparison.Ordinal))
            {
                return StoryNotation.Drama;
            }

            if (line.EndsWith(';') || line.StartsWith("//", System.StringComparison.Ordinal) || line.StartsWith("/*", System.StringComparison.Ordinal))
            {
                return StoryNotation.Sabre;
            }
        }

        return source.FileName.EndsWith(".txt", System.StringComparison.OrdinalIgnoreCase) ? StoryNotation.Sabre : StoryNotation.Drama;
    }

    /// <summary>The file that a path means; null for a folder without a story.</summary>
    private static string? Resolve(string path)
    {
        if (!Directory.Exists(path))
        {
            return path;
        }

        string story = Path.Combine(path, FolderStory);
        return File.Exists(story) ? story : null;
    }

    private static bool HasErrors(List<Diagnostic> diagnostics) =>
        diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    private static LoadedStory Unread(string path, Diagnostic problem) => new(
        path, StoryNotation.Drama, null, null, null, CompileReport.Empty, System.Array.Empty<LanguageWords>(), new[] { problem });
}
