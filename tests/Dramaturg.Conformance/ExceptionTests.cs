using System.Linq;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class ExceptionTests
{
    private static readonly string[] s_kinds = ["defect", "stitched", "history", "order", "node counts", "tree: history", "tree: order"];

    [Fact]
    public void Exceptions_EveryRow_NamesARunAnAllowedKindAndAReason() =>
        Assert.All(CaseTables.Exceptions, row =>
        {
            Assert.InRange(row.Run, 0, ConformanceCase.Load(row.Case).Runs.Count - 1);
            Assert.Contains(row.Kind, s_kinds);
            Assert.EndsWith(".", row.Reason);
            Assert.NotEmpty(row.Answer);
        });

    [Fact]
    public void Exceptions_Rows_AreDifferentRuns() =>
        Assert.Equal(CaseTables.Exceptions.Count, CaseTables.Exceptions.Select(row => (row.Case, row.Run, row.Kind)).Distinct().Count());
}
