using System;
using System.IO;
using System.Linq;
using Dramaturg.Cli;
using Dramaturg.Language.Diagnostics;
using Xunit;

namespace Dramaturg.EndToEnd;

// Catalogues, their pages in docs/diagnostics, the examples on the pages, and the index of the pages are held together here, for every
// catalogue of the solution. With DRAMATURG_UPDATE=1 the index is written anew instead of compared.
public sealed class DiagnosticPagesTests
{
    private static readonly string s_folder = Repository.At("docs", "diagnostics");

    public static TheoryData<string> Ids => new(Catalogues.Descriptors.Select(descriptor => descriptor.Id));

    [Fact]
    public void Catalogues_Ids_AreUniqueAndOfTheRightForm()
    {
        var ids = Catalogues.Descriptors.Select(descriptor => descriptor.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^DR[1-9][0-9]{3}$", id));
    }

    [Fact]
    public void Catalogues_Lists_HoldEveryDescriptorInOrder() =>
        Assert.All(Catalogues.All, catalogue => Assert.Equal(catalogue.Declared.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), catalogue.Listed.Select(descriptor => descriptor.Id)));

    [Fact]
    public void Pages_All_BelongToADiagnostic()
    {
        var pages = Directory.EnumerateFiles(s_folder, "DR*.md").Select(file => Path.GetFileNameWithoutExtension(file)!);
        Assert.Equal(Catalogues.Descriptors.Select(descriptor => descriptor.Id), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_Title_IsTheNameOfItsDiagnostic(string id) =>
        Assert.StartsWith($"# {id}: {Catalogues.TitleOf(id)}\n\n", Page(id), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_Examples_ShowTheirDiagnosticAndNoOther(string id)
    {
        using var folder = new TemporaryFolder();
        var example = DiagnosticExample.Of(id, Page(id), folder);
        if (example is { Failing: { } failing, Repaired: { } repaired })
        {
            Assert.Equal([id], DiagnosticExample.Report(id, failing));
            Assert.Empty(DiagnosticExample.Report(id, repaired));
        }
        else if (example.Failing is { } tooLongToShow)
        {
            Assert.Contains(id, DiagnosticExample.Report(id, tooLongToShow));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Explain_EveryId_PrintsItsPage(string id)
    {
        var run = Run.Of("explain", id);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(Page(id), run.Output);
    }

    [Fact]
    public void Index_OfAllPages_IsComplete()
    {
        string path = Path.Combine(s_folder, "README.md");
        if (Environment.GetEnvironmentVariable("DRAMATURG_UPDATE") == "1")
        {
            File.WriteAllText(path, DiagnosticIndex.Write());
        }

        Assert.Equal(DiagnosticIndex.Write(), File.ReadAllText(path));
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(s_folder, id + ".md"));
}
