using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>Fifty different stories through the same landmarks.</summary>
public sealed class FiftyStories
{
    internal Told Told { get; } = FilmStory.AsShipped.Tell("--count", "50");
}

/// <summary>The landmarks are the author's; who does what on the way is not.</summary>
public sealed class NotScriptedTests : IClassFixture<FiftyStories>
{
    private static readonly string[] s_places = ["Clinic", "Home", "America"];
    private readonly IReadOnlyList<ToldStory> _stories;

    public NotScriptedTests(FiftyStories stories) => _stories = stories.Told.Stories;

    /// <summary>All but one: from the admission of weakness to the house it is too far for a single step of the author's.</summary>
    public static TheoryData<string> BeatsToDelete => new(FilmStory.AsShipped.Beats.Where(beat => beat != "saved"));

    [Fact]
    public void Film_FiftyStories_AreTold() => Assert.Equal(50, _stories.Count);

    [Fact]
    public void Film_FiftyStories_TwoThirdsOfTheActKindsHaveTwoCasts()
    {
        var kinds = _stories.SelectMany(story => story.Acts).GroupBy(act => act.Kind, act => string.Join(", ", act.Roles.Except(s_places))).ToArray();
        int open = kinds.Count(casts => casts.Distinct().Count() >= 2);
        Assert.True(3 * open >= 2 * kinds.Length, $"{open} of {kinds.Length}");
    }

    [Fact]
    public void Film_Beats_AreReachedByTwoActsOrActors()
    {
        var beats = FilmStory.AsShipped.Beats.Select(beat => beat.Trim('"')).ToArray();
        int open = beats.Count(beat => WaysTo(beat).Distinct().Count() >= 2);
        Assert.True(5 * open >= 3 * beats.Length, $"{open} of {beats.Length}");
    }

    [Fact]
    public void Film_Departure_IsNeverUntold() =>
        Assert.All(_stories, story => Assert.True(story.Tells("confide(Lukas, Katrin)") && story.Tells("confide(Lukas, Roland)")));

    [Fact]
    public void Film_FiftyStories_HaveLittleFate() =>
        Assert.All(_stories, story => Assert.InRange(story.Acts.Count(act => act.IsFate), 0, story.Acts.Count / 10));

    [Theory]
    [MemberData(nameof(BeatsToDelete))]
    public void Film_BeatDeleted_IsStillTold(string beat)
    {
        var told = FilmStory.AsShipped.WithoutBeat(beat).Tell();
        Assert.Equal(ExitCode.Done, told.Code);
        Assert.DoesNotContain(beat.Trim('"'), told.Story.Beats.Select(passed => passed.Name));
        Assert.Equal(FilmStory.AsShipped.Beats.Count - 1, told.Story.Beats.Count);
    }

    // What a series' medical adviser would object to.

    [Fact]
    public void Patient_NotAwake_NeitherSpeaksNorConsents() =>
        Assert.All(_stories, story => Assert.All(story.Acts.Where((act, place) => !IsAwake(story, place)), act => Assert.NotEqual("Frau Schmidt", act.Roles[0])));

    [Fact]
    public void Patient_Operated_HasAgreedOrIsSpokenFor()
    {
        string[] operations = ["operate", "operate_together", "operate_alone"];
        foreach (var story in _stories)
        {
            for (int place = 0; place < story.Acts.Count; place++)
            {
                if (operations.Contains(story.Acts[place].Kind))
                {
                    string patient = story.Acts[place].Roles.First(role => role.StartsWith("Frau ", StringComparison.Ordinal));
                    Assert.Contains(story.Acts.Take(place), act => Consents(act, patient));
                }
            }
        }
    }

    [Fact]
    public void Surgeon_WornOut_DoesNotLeadTheOperation()
    {
        foreach (var story in _stories)
        {
            var worn = new HashSet<string>();
            foreach (var act in story.Acts)
            {
                _ = act.Kind switch
                {
                    "wear_out" => worn.Add(act.Roles[0]),
                    "rest" => worn.Remove(act.Roles[0]),
                    _ => false,
                };
                Assert.False(act.Kind == "operate_together" && worn.Contains(act.Roles[0]), act.Name);
            }
        }
    }

    private IEnumerable<string> WaysTo(string beat) =>
        _stories.Select(story => story.Beats.Single(passed => passed.Name == beat).Acts).Where(acts => acts.Count > 0).Select(acts => acts[^1].Name);

    private static bool IsAwake(ToldStory story, int place)
    {
        bool isAwake = true;
        foreach (var act in story.Acts.Take(place).Where(act => act.Roles.Contains("Frau Schmidt")))
        {
            isAwake = act.Kind switch
            {
                "wake" => true,
                "operate" or "operate_alone" or "operate_together" or "worsen" => false,
                _ => isAwake,
            };
        }

        return isAwake;
    }

    private static bool Consents(ToldAct act, string patient) =>
        (act.Kind is "agree" or "plead" && act.Roles[0] == patient) || (act.Kind == "voice_will" && act.Roles[1] == patient);
}
