using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Language.Text;

namespace Dramaturg.Fuzzing;

/// <summary>In which language a text is written, and so who reads it.</summary>
internal enum Notation
{
    Drama,
    Sabre,
    Words,

    /// <summary>Of the lantern, the small story that is shipped.</summary>
    Scenes,
    Voices,
}

/// <summary>A good text to begin with, cut into its tokens and into the nodes of its tree.</summary>
internal sealed record SeedText(string Origin, Notation Notation, string Text)
{
    public IReadOnlyList<TextSpan> Tokens { get; } = Fuzzing.Tokens.Of(Text);

    public IReadOnlyList<TreeNode> Nodes { get; } = TreeNodes.Of(Notation, Text);
}

/// <summary>Every story that the repository ships, shows in its guide and on its pages, or holds its planner to.</summary>
internal sealed class Corpus
{
    private readonly SeedText[][] _byNotation;

    private Corpus(IEnumerable<SeedText> texts) =>
        _byNotation = Enum.GetValues<Notation>().Select(notation => texts.Where(text => text.Notation == notation).ToArray()).ToArray();

    public IReadOnlyList<SeedText> this[Notation notation] => _byNotation[(int)notation];

    public static Corpus OfRepository()
    {
        string root = Root();
        return new Corpus(Files(root).Concat(Pages(root)).ToArray());
    }

    private static IEnumerable<SeedText> Files(string root) =>
        from folder in new[] { "stories", "src/Dramaturg/Starter", "tests/Dramaturg.Language.Tests/Samples", "tests/Dramaturg.Conformance/cases" }
        from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let notation = NotationOf(Path.GetFileName(file), Path.GetFileName(Path.GetDirectoryName(file)!))
        where notation is not null
        select new SeedText(Path.GetRelativePath(root, file), notation.Value, File.ReadAllText(file));

    private static Notation? NotationOf(string name, string folder) =>
        name.EndsWith(".drama", StringComparison.Ordinal) ? Notation.Drama
        : name.StartsWith("words.", StringComparison.Ordinal) ? Notation.Words
        : name.EndsWith(".txt", StringComparison.Ordinal) ? Notation.Sabre
        : !name.EndsWith(".fountain", StringComparison.Ordinal) ? null
        : folder.StartsWith("voices.", StringComparison.Ordinal) ? Notation.Voices
        : Notation.Scenes;

    /// <summary>The fences of the guide, its whole story, and the examples about diagnostics.</summary>
    private static IEnumerable<SeedText> Pages(string root)
    {
        var guide = Fences(Path.Combine(root, "docs", "guide", "README.md")).ToArray();
        string whole = string.Join('\n', guide.Where(fence => fence.Notation == Notation.Drama).Select(fence => fence.Text));
        var examples = Directory.EnumerateFiles(Path.Combine(root, "docs", "diagnostics"), "*.md").Order(StringComparer.Ordinal).SelectMany(Fences);
        return guide.Append(new SeedText("guide", Notation.Drama, whole)).Concat(examples);
    }

    private static IEnumerable<SeedText> Fences(string page) =>
        Regex.Matches(File.ReadAllText(page), "^```(drama|sabre|words|fountain|voice)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)
            .Select(fence => new SeedText(Path.GetFileName(page), NotationOf(fence.Groups[1].Value), fence.Groups[2].Value));

    private static Notation NotationOf(string fence) => fence switch
    {
        "fountain" => Notation.Scenes,
        "voice" => Notation.Voices,
        _ => Enum.Parse<Notation>(fence, ignoreCase: true),
    };

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dramaturg.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no Dramaturg.slnx above " + AppContext.BaseDirectory);
    }
}
