using System;
using System.IO;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Conformance;

/// <summary>Problems that others published; they stay outside the repository.</summary>
public sealed class PublishedProblemsTests
{
    [Theory]
    [InlineData("bribery")]
    [InlineData("deerhunter")]
    [InlineData("fantasy")]
    [InlineData("gramma")]
    [InlineData("hospital")]
    [InlineData("macguffin")]
    [InlineData("raiders")]
    [InlineData("space")]
    [InlineData("treasure")]
    public void Reader_PublishedProblem_HasNoErrors(string name)
    {
        string path = Path.Combine(SharedFolder(), "sabre", "problems", name + ".txt");
        Assert.SkipUnless(File.Exists(path), "The folder of published problems is absent.");
        var result = SabreReader.Read(new SourceText(File.ReadAllText(path), path));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(Show));
        string printed = SabrePrinter.Print(result.Syntax, result.Story!, SabreBrackets.Faithful);
        var again = SabreReader.Read(new SourceText(printed, name));
        Assert.Empty(again.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(Show));
        Assert.Equal(printed, SabrePrinter.Print(again.Syntax, again.Story!, SabreBrackets.Faithful));
    }

    private static string SharedFolder() =>
        Environment.GetEnvironmentVariable("DRAMATURG_SHARED")
        ?? Path.Combine(ConformanceCase.FindRepository(), "..", "shared");

    private static string Show(Diagnostic diagnostic) => diagnostic.Id + " " + diagnostic.Message;
}
