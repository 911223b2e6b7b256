// What can be said about the cases before anything is grounded: which files have errors, and how the others are grouped.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Conformance;

public sealed class ReadingTests
{
    /// <summary>Cases in which Sabre reports an error that reading cannot know, with the stage that decides.</summary>
    private static readonly Dictionary<string, string> s_decidedLater = new()
    {
        ["A51-bad-path"] = "the command line, held to it by tests/Dramaturg.EndToEnd/UsageTests.cs",
        ["A52-few-entities-crash"] = "nobody: a defect of Sabre that is not copied",
        ["A67-divide-by-zero"] = "planner: the divisor is a fluent",
        ["C07-contradiction-inside-forall"] = "compiler: grounding of the initial state",
        ["D04b-explicit-vs-observed-crash"] = "nobody: a defect of Sabre that is not copied",
        ["D15a-contradictory-ground-action"] = "compiler: grounding of actions",
        ["D16-contradictory-action"] = "compiler: grounding of actions",
        ["E02-infinite"] = "planner: triggers that never settle",
        ["F08-unknown-author-utility"] = "planner: utility of the initial state",
    };

    public static TheoryData<string> AllIds => new(ConformanceCase.Ids);

    public static TheoryData<string> ParseIds =>
        new(ConformanceCase.Ids.Where(id => ConformanceCase.Load(id).Runs.Any(run => run.Kind == "parse")));

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Reader_CaseFile_AgreesAboutErrors(string id)
    {
        var conformance = ConformanceCase.Load(id);
        var errors = Read(conformance).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToArray();
        if (conformance.HasError && !s_decidedLater.ContainsKey(id))
        {
            Assert.NotEmpty(errors);
        }
        else
        {
            Assert.Empty(errors);
        }
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Reader_CaseFile_BindsToUsableStory(string id)
    {
        var result = Read(ConformanceCase.Load(id));
        Assert.True(result.HasErrors || result.Story is not null);
    }

    [Theory]
    [MemberData(nameof(ParseIds))]
    public void Reader_ParseCase_GroupsAsSabre(string id)
    {
        var conformance = ConformanceCase.Load(id);
        var result = Read(conformance);
        Assert.False(result.HasErrors);
        string printed = SabrePrinter.Print(result.Syntax, result.Story!, SabreBrackets.AsSabre);
        string expected = string.Join("\n", conformance.Runs.First(run => run.Kind == "parse").Output);
        Assert.Equal(expected.TrimEnd(), printed.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Printer_FaithfulBrackets_PrintTheSameWhenReadAgain(string id)
    {
        var result = Read(ConformanceCase.Load(id));
        if (result.HasErrors)
        {
            return;
        }

        string printed = SabrePrinter.Print(result.Syntax, result.Story!, SabreBrackets.Faithful);
        var again = SabreReader.Read(new SourceText(printed, id));
        Assert.DoesNotContain(again.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(printed, SabrePrinter.Print(again.Syntax, again.Story!, SabreBrackets.Faithful));
    }

    [Fact]
    public void DecidedLater_EveryEntry_IsACaseWithAnError() =>
        Assert.All(s_decidedLater.Keys, id => Assert.True(ConformanceCase.Load(id).HasError));

    private static SabreResult Read(ConformanceCase conformance) =>
        SabreReader.Read(new SourceText(conformance.Problem, conformance.Id + ".txt"));
}
