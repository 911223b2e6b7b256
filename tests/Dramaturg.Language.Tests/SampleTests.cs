using System.IO;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests;

public class SampleTests
{
    public static TheoryData<string> Samples => new(Repository.Samples().Select(Path.GetFileName)!);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Bound_HasNothingToSay(string file)
    {
        var source = new SourceText(File.ReadAllText(Path.Combine(Repository.SamplesFolder, file)), file);

        var result = DramaBinder.Bind(DramaParser.Parse(source));

        Assert.True(result.Diagnostics.Count == 0, DiagnosticRenderer.Render(result.Diagnostics));
        Assert.NotNull(result.Story);
    }
}
