using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Drama.Feelings;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>What scenes ask of feelings.</summary>
public sealed class SceneFeelingTests
{
    [Theory]
    [InlineData("wege-des-lebens", "Wege des Lebens")]
    [InlineData("wege-des-lebens", "An empty house")]
    [InlineData("seven-tears", "Glass")]
    public void Feeling_OfThePresent_IsTheSameForWhoeverLooksAhead(string name, string ending)
    {
        var story = StoryFile.Load(Repository.At("stories", name));
        var options = new SearchOptions { Goal = new Goal.Ending(ending) };
        var told = Storyteller.Tell(story.Model!, options, Sentences.None, false, cancellation: TestContext.Current.CancellationToken).Tellings[0];
        var road = Road.Follow(Storyteller.Open(story.Model!, options, TestContext.Current.CancellationToken), told.Acts.Select(act => act.Action).ToArray());
        Assert.Equal(Shown(InnerLives.Of(road)), Shown(FeltOnTheRoad.Present(road)));
    }

    [Theory]
    [InlineData("wege-des-lebens", "Wege des Lebens", "the pen", "from the thumb", "all floors")]
    [InlineData("seven-tears", "All Genuine", "a sparrow", "on the lid")]
    public void Moment_CalledByAFeeling_IsTold(string name, string ending, params string[] moments)
    {
        string sheet = Run.Of("tell", Repository.At("stories", name), "--goal", ending, "--as", "beatsheet").Printed;
        Assert.All(moments, moment => Assert.Contains(moment, sheet));
    }

    private static List<string> Shown(InnerLives lives) => [.. lives.All.Where(feeling => FeltOnTheRoad.IsPresent(feeling.Kind))
        .Select(feeling => FormattableString.Invariant($"{feeling.Since} {feeling.Person.Value} {feeling.Kind} {feeling.About.Toward?.Value} {feeling.At(feeling.Since):F6}")).Order(StringComparer.Ordinal)];
}
