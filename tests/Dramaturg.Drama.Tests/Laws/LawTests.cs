using System.Linq;
using Xunit;

namespace Dramaturg.Drama.Tests.Laws;

/// <summary>Every law, until its subject has occurred a thousand times; <c>Program.cs</c> says how to try them more often.</summary>
public sealed class LawTests
{
    private const int Enough = 1000;

    public static TheoryData<string> Names => new(Law.All.Select(law => law.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Law_OnRandomStories_Holds_Property(string name)
    {
        var trial = LawTrial.Of(Law.All.Single(law => law.Name == name), 0, Enough);
        Assert.True(trial.Holds, trial.ToString());
    }

    /// <summary>Stories in which a law failed once, by the fault of what is tested or of the test.</summary>
    [Theory]
    [InlineData("a bystander changes no feeling", 240)]
    [InlineData("conflicts of renumbered people are the same", 22186)]
    [InlineData("feelings of two who believe, want and judge the same are the same", 39430)]
    public void Law_OnAStoryThatBrokeIt_Holds(string name, ulong seed) => Assert.True(Law.All.Single(law => law.Name == name).Cases(seed) > 0);
}
