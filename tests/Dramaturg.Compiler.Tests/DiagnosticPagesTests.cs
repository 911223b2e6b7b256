using System.IO;
using System.Linq;
using Xunit;

namespace Dramaturg.Compiler.Tests;

public sealed class DiagnosticPagesTests
{
    public static TheoryData<string> Ids => [.. CompilerDiagnostics.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Diagnostic_OfTheCompiler_HasAPageWithBothStories(string id)
    {
        string page = File.ReadAllText(Path.Combine(Stories.CaseFolder, "..", "..", "..", "docs", "diagnostics", id + ".md"));
        var descriptor = CompilerDiagnostics.All.Single(candidate => candidate.Id == id);
        Assert.StartsWith($"# {id}: {descriptor.Name}\n\n{descriptor.Severity}.\n", page);
        Assert.Equal(2, page.Split("```drama").Length - 1);
    }
}
