using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>Compiles small Sabre texts, the recorded cases and the published problems.</summary>
internal static class Stories
{
    public static readonly CompilerOptions Plain = new(Simplify: false);

    public static string CaseFolder { get; } = Path.Combine(Repository(), "tests", "Dramaturg.Conformance", "cases");

    public static string SharedFolder { get; } =
        Environment.GetEnvironmentVariable("DRAMATURG_SHARED") ?? Path.Combine(Repository(), "..", "shared");

    public static IEnumerable<string> CaseIds => Directory.GetFiles(CaseFolder, "*.txt")
        .Select(path => Path.GetFileNameWithoutExtension(path)!)
        .Order(StringComparer.Ordinal);

    public static CompileResult Compile(string sabre, CompilerOptions? options = null, string name = "story.txt")
    {
        var read = SabreReader.Read(new SourceText(sabre, name));
        Assert.DoesNotContain(read.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return StoryCompiler.Compile(read.Story!, options);
    }

    public static StoryModel CompileDrama(string drama, bool simplify = false)
    {
        var bound = DramaBinder.Bind(DramaParser.Parse(new SourceText(drama, "story.drama")));
        Assert.True(bound.Story is not null, DiagnosticRenderer.Render(bound.Diagnostics));
        return StoryCompiler.Compile(bound.Story!, new CompilerOptions(Simplify: simplify)).Model!;
    }

    /// <summary>Null if the case is not for the compiler: the text itself has errors.</summary>
    public static CompileResult? CompileCase(string id, CompilerOptions? options = null)
    {
        string text = File.ReadAllText(Path.Combine(CaseFolder, id + ".txt"));
        var read = SabreReader.Read(new SourceText(text, id + ".txt"));
        return read.HasErrors || read.Story is null ? null : StoryCompiler.Compile(read.Story, options);
    }

    public static string[] RecordedLines(string id) => File.ReadAllLines(Path.Combine(CaseFolder, id + ".out"));

    public static GroundAction Action(this StoryModel model, string name) => model.Actions.Single(action => action.Name == name);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dramaturg.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above has a Dramaturg.slnx.");
        }

        return folder.FullName;
    }
}
