using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Compiler.Output;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>The compiled problems that the recorded cases print.</summary>
public sealed partial class RecordedDumpTests
{
    [Theory]
    [InlineData("A19-type-constraint")]
    [InlineData("A37-boolean-variable")]
    [InlineData("A42-duplicate-parameter")]
    [InlineData("B03-inheritance")]
    [InlineData("B18-grounding-order")]
    [InlineData("D07b-tracked-number-defect")]
    [InlineData("J01-compile-counts")]
    [InlineData("J02-reachability-numbers")]
    [InlineData("J04-epistemic-fluents")]
    [InlineData("J08-conditional-precondition")]
    public void Compiler_RecordedCase_HasRecordedSizes(string id)
    {
        var report = Stories.CompileCase(id)!.Report;
        string ours = $"grounded: {Show(report.Grounded)}\nexplicit: {Show(report.Explicit)}\nsimplified: {Show(report.Simplified)}";
        Assert.Equal(string.Join("\n", Stories.RecordedLines(id).Where(line => SizeLine().IsMatch(line)).Take(3)), ours);
    }

    /// <summary>Effects differ where tracked copies are at work: ours names both the copy and the mind.</summary>
    [Theory]
    [InlineData("A19-type-constraint", true)]
    [InlineData("A37-boolean-variable", true)]
    [InlineData("A42-duplicate-parameter", true)]
    [InlineData("B03-inheritance", true)]
    [InlineData("B18-grounding-order", true)]
    [InlineData("J01-compile-counts", true)]
    [InlineData("J02-reachability-numbers", true)]
    [InlineData("J04-epistemic-fluents", false)]
    [InlineData("J08-conditional-precondition", false)]
    public void Compiler_RecordedCase_HasRecordedActions(string id, bool withEffects)
    {
        var recorded = Actions(Stories.RecordedLines(id), withEffects).ToArray();
        var ours = Actions(ModelPrinter.Print(Stories.CompileCase(id)!.Model!).Split('\n'), withEffects).ToArray();
        Assert.Equal(recorded, ours);
    }

    /// <summary>Where the published simplification changes the meaning, ours keeps it.</summary>
    [Fact]
    public void Simplifier_SurpriseCanMakeItUnknown_KeepsConditionOnUnknown()
    {
        var model = Stories.CompileCase("J03-unknown-not-reachable")!.Model!;
        Assert.Equal("(at(A) == ?)", ModelPrinter.Print(model, model.Action("ask()").Precondition));
    }

    /// <summary>What a precondition demands anyway is not asked again, even where a surprised mind could not answer.</summary>
    [Fact]
    public void Compiler_ConditionImpliedByPrecondition_IsNotAskedAgain()
    {
        var model = Stories.CompileCase("J05-condition-implied-by-precondition")!.Model!;
        Assert.True(model.Action("act()").Effects[0].Condition.IsTrue);
    }

    [Fact]
    public void Simplifier_BeliefEffectOfTheInitialValue_Stays()
    {
        var model = Stories.CompileCase("D04d-explicit-belief-dropped")!.Model!;
        Assert.Contains("in B: at(A) = Home", ModelPrinter.Print(model, model.Action("sneak(A)")), StringComparison.Ordinal);
    }

    private static string Show(ModelSize size) => $"fluents={size.Fluents} actions={size.Actions} triggers={size.Triggers}";

    private static IEnumerable<string> Actions(string[] lines, bool withEffects) => lines
        .Where(line => line.StartsWith("action ", StringComparison.Ordinal)
            || line.StartsWith("  pre: ", StringComparison.Ordinal)
            || line.StartsWith("  consenting: ", StringComparison.Ordinal)
            || (withEffects && (line.StartsWith("  eff: ", StringComparison.Ordinal) || line.StartsWith("  obs ", StringComparison.Ordinal))));

    [GeneratedRegex("^(grounded|explicit|simplified): ")]
    private static partial Regex SizeLine();
}
