using System.IO;
using System.Linq;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>
/// Sizes of published problems. Grounded sizes are the published ones. After simplification actions agree; triggers and fluents differ
/// by a few: ours starts from every value of the start (not of the settled start) and counts surprises, both to stay exact; copies
/// that nothing reads are dropped; and the triggers of fantasy whose order depends on the state are listed once per place.
/// </summary>
public sealed class PublishedProblemsTests
{
    [Theory]
    [InlineData("bribery", 22, 27, 0, 16, 27, 0)]
    [InlineData("deerhunter", 50, 75, 216, 35, 28, 76)]
    [InlineData("fantasy", 102, 154, 188, 64, 76, 136)]
    [InlineData("gramma", 78, 856, 948, 64, 812, 899)]
    [InlineData("hospital", 60, 102, 224, 54, 102, 196)]
    [InlineData("macguffin", 11, 5, 12, 9, 5, 12)]
    [InlineData("raiders", 24, 42, 66, 20, 39, 66)]
    [InlineData("space", 45, 66, 90, 22, 29, 62)]
    [InlineData("treasure", 5, 5, 0, 3, 5, 0)]
    public void Compiler_PublishedProblem_HasKnownSizes(
        string name, int fluents, int actions, int triggers, int leftFluents, int leftActions, int leftTriggers)
    {
        string path = Path.Combine(Stories.SharedFolder, "sabre", "problems", name + ".txt");
        Assert.SkipUnless(File.Exists(path), "The folder of published problems is absent.");
        var result = Stories.Compile(File.ReadAllText(path), null, name + ".txt");
        Assert.NotNull(result.Model);
        Assert.Equal(new ModelSize(fluents, actions, triggers), result.Report.Grounded);
        Assert.Equal((leftFluents, leftActions), (result.Model.Fluents.Count, result.Model.Actions.Count));
        Assert.Equal(leftTriggers, result.Model.Triggers.Select(trigger => trigger.Name).Distinct().Count());
    }
}
