using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dramaturg.Advice;
using Dramaturg.Language.Diagnostics;
using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>Holds the catalogue of advice, its pages and the stories on them together.</summary>
public sealed class AdvicePageTests
{
    public static TheoryData<string> Ids => [.. AdviceDiagnostics.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_Stories_GetExactlyTheirAdviceAndThenNone(string id)
    {
        var stories = Stories(File.ReadAllText(Path.Combine(Advised.Pages, id + ".md"))).ToArray();
        Assert.Equal(2, stories.Length);
        var failing = Advised.Of(stories[0]).Diagnostics;
        var repaired = Advised.Of(stories[1]).Diagnostics;
        Assert.True(failing.Count == 1 && failing[0].Id == id, DiagnosticRenderer.Render(failing));
        Assert.True(repaired.Count == 0, DiagnosticRenderer.Render(repaired));
        Assert.NotNull(failing[0].Location);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_Head_IsThatOfTheCatalogue(string id)
    {
        var descriptor = AdviceDiagnostics.All.Single(candidate => candidate.Id == id);
        Assert.Equal(Severity.Advice, descriptor.Severity);
        Assert.StartsWith($"# {id}: {descriptor.Name}\n\nAdvice.\n", File.ReadAllText(Path.Combine(Advised.Pages, id + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_OfAdvice_BelongToTheCatalogue() => Assert.Equal(
        AdviceDiagnostics.All.Select(descriptor => descriptor.Id),
        Directory.GetFiles(Advised.Pages, "DR40*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Stories(string page) =>
        page.Split("```drama\n").Skip(1).Select(rest => rest.Split("```\n")[0]);
}
