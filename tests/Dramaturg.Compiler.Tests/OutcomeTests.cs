using System.Linq;
using Dramaturg.Compiler.Output;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>Acts that may end in several ways: docs/semantics.md 7.9.</summary>
public sealed class OutcomeTests
{
    private const string World = """
        person Ann
        facts
          person can be lucky, tired, hurt
          skill of person: 0 to 4
        act train by person
          wanted by person
          seen by everyone
          skill of person rises
        act try by person
          wanted by person
          seen by everyone
          person becomes tired

        """;

    [Fact]
    public void Outcomes_OfAnAct_AreActionsThatShareAllButEffectsAndChance()
    {
        var model = Compile("  chance skill of person in 4: person becomes lucky\n  otherwise: person becomes hurt\n");
        var (first, second) = (model.Action("try(Ann)/1"), model.Action("try(Ann)/2"));
        Assert.Equal([1, 2], first.Outcome!.All.Select(id => id.Value));
        Assert.Equal(first.Outcome.All, second.Outcome!.All);
        Assert.Equal(("try(Ann)", "try", 1), (second.ActName, second.Schema, second.Outcome.OwnEffects));
        string printed = ModelPrinter.Print(model);
        Assert.Contains("action try(Ann)/1\n  chance: (skill(Ann) / 4)\n", printed, System.StringComparison.Ordinal);
        Assert.Contains("action try(Ann)/2\n  chance: the rest\n  pre: True\n  eff: hurt(Ann) = True & tired(Ann) = True\n", printed, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_WithoutOtherwise_LeaveTheRestToWhatComesInAnyCase()
    {
        var model = Compile("  chance 1 in 2: person becomes lucky\n");
        Assert.Equal(["train(Ann)", "try(Ann)/1", "try(Ann)/2"], model.Actions.Select(action => action.Name));
        Assert.Single(model.Action("try(Ann)/2").Effects);
    }

    [Theory]
    [InlineData("  chance 1 in 2: person becomes lucky\n  chance 2 in 4: person becomes hurt\n", "try(Ann)/1, try(Ann)/2", "nothing is left for the rest")]
    [InlineData("  chance 0 in 2: person becomes lucky\n  chance 1 in 4: person becomes hurt\n", "try(Ann)/2, try(Ann)/3", "the first never comes about")]
    [InlineData("  chance 2 in 2: person becomes lucky\n  otherwise: person becomes hurt\n", "try(Ann)", "one is certain")]
    public void Outcomes_CertainToHaveNoChance_AreLeftOut(string lines, string kept, string why)
    {
        var model = Compile(lines);
        Assert.True(kept == string.Join(", ", model.Actions.Skip(1).Select(action => action.Name)), why);
        Assert.Null(model.Actions[^1].Outcome?.Chance);
    }

    [Fact]
    public void Facts_ThatOnlyOutcomesChange_AreNotFixed() =>
        Assert.Contains(Compile("  chance 1 in 2: person becomes lucky\n  otherwise: person becomes hurt\n").Fluents, fluent => fluent.Name == "hurt(Ann)");

    private static StoryModel Compile(string outcomes) => Stories.CompileDrama(World + outcomes, simplify: true);
}
