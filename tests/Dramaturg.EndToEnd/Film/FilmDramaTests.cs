using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>What the film is as a drama: where it is tense, who is torn, how it ends.</summary>
public sealed class FilmDramaTests
{
    private static readonly Lazy<JsonElement> s_drama = new(() => Drama("Wege des Lebens", "--tension", "--ending", "--questions", "--dilemmas"));

    private static JsonElement Film => s_drama.Value;

    [Fact]
    public void Film_Peak_LiesInTheLastThirdAndTensionFallsAfterIt()
    {
        var tension = Film.GetProperty("tension");
        Assert.InRange(3 * tension.GetProperty("peak").GetInt32(), 2 * Film.GetProperty("acts").GetArrayLength(), int.MaxValue);
        Assert.InRange(tension.GetProperty("fallAfterPeak").GetDouble(), 0.2, 1);
    }

    [Fact]
    public void Film_Ending_IsBittersweetWithSomethingOpen()
    {
        var ending = Film.GetProperty("ending");
        Assert.Equal("bittersweet", ending.GetProperty("tone").GetString());
        Assert.InRange(ending.GetProperty("openness").GetDouble(), 0.001, 0.25);
    }

    [Theory]
    [InlineData("Both lost")]
    [InlineData("An empty house")]
    public void Film_EndingWithoutReconciliation_IsTragic(string ending) =>
        Assert.Equal("tragic", Drama(ending, "--ending").GetProperty("ending").GetProperty("tone").GetString());

    /// <summary>Where the synopsis has them: whose life first; weakness or duty; loyalty or freedom.</summary>
    [Theory]
    [InlineData("Roland", "triage", 14, 18)]
    [InlineData("Roland", "temptation", 20, 20)]
    [InlineData("Lukas", "betrayal", 0, 0)]
    [InlineData("Lukas", "inner-conflict", 31, 33)]
    public void Film_Dilemma_IsStrongWhereTheSynopsisHasIt(string person, string kind, int from, int to) =>
        Assert.Contains(
            Film.GetProperty("dilemmas").EnumerateArray(),
            dilemma => dilemma.GetProperty("person").GetString() == person
                && dilemma.GetProperty("strength").GetDouble() > 0.1
                && dilemma.GetProperty("since").GetInt32() >= from && dilemma.GetProperty("since").GetInt32() <= to
                && dilemma.GetProperty("classes").EnumerateArray().Any(one => one.GetProperty("kind").GetString() == kind));

    private static JsonElement Drama(string ending, params string[] parts) =>
        JsonDocument.Parse(Run.Of(["drama", Repository.At("stories", "wege-des-lebens"), "--goal", ending, "--json", .. parts]).Output).RootElement;
}
