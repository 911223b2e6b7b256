using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Conformance;

internal static class CaseModel
{
    /// <summary>The model of a case with the limits of one of its runs.</summary>
    public static StoryModel Open(string id, int run, bool simplify)
    {
        var conformance = ConformanceCase.Load(id);
        var compiled = CaseStory.Compile(conformance.Problem, id, simplify);
        Assert.NotNull(compiled);
        var limits = CaseTables.Limits(id, CaseArguments.Read(conformance.Runs[run].Arguments));
        return compiled.Model!.WithLimits(limits.Author, limits.Character, limits.Belief);
    }
}
