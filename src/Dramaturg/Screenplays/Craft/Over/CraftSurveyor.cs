using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Drama;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>Tells many stories of a world in all languages that have scenes, and looks at every line.</summary>
public sealed class CraftSurveyor
{
    private readonly LoadedStory _story;
    private readonly SearchOptions _options;
    private readonly (StoryProse Prose, LanguageSurveyor Surveyor)[] _languages;
    private readonly ulong _seed;
    private StoryWorld? _world;

    private CraftSurveyor(LoadedStory story, SearchOptions options, IReadOnlyList<StoryProse> languages, ulong seed)
    {
        _story = story;
        _options = options;
        _seed = seed;
        _languages = [.. languages.Select(prose => (prose, new LanguageSurveyor(story.Words.First(words => words.Language == prose.Words.Language), prose)))];
    }

    /// <param name="options">Bounds of reasons; of the goal only where <paramref name="goals"/> has it.</param>
    /// <param name="goals">Told in turn.</param>
    /// <param name="languages">Those with scenes.</param>
    /// <param name="progress">Hears how many stories are told.</param>
    /// <param name="cancellation">Ends the survey; what has been told is counted.</param>
    /// <exception cref="StoryFaultyException">The story has no meaning somewhere.</exception>
    public static CraftSurvey Look(
        LoadedStory story, SearchOptions options, IReadOnlyList<Goal?> goals, IReadOnlyList<StoryProse> languages, int count, ulong seed, Action<int> progress, CancellationToken cancellation) =>
        new CraftSurveyor(story, options, languages, seed).Look(goals, count, progress, cancellation);

    private StoryModel Model => _story.Model!;

    private CraftSurvey Look(IReadOnlyList<Goal?> goals, int count, Action<int> progress, CancellationToken cancellation)
    {
        var told = new List<RandomStory>();
        foreach (var story in RandomStories.Of(Model, _options, goals, _seed, cancellation: cancellation).Take(count))
        {
            Tell(story);
            told.Add(story);
            progress(told.Count);
        }

        return new CraftSurvey(
            count,
            [.. told.Select(story => new SurveyedStory(story.Number, story.Plan.Ending, [.. story.Plan.Actions.Select(act => Model.Actions[act.Value].Name)]))],
            [.. goals.OfType<Goal.Ending>().Select(goal => new CountedName(goal.Name, told.Count(story => story.Plan.Ending == goal.Name)))],
            told.Count(story => story.Doubts.Count > 0),
            [.. _languages.Select(language => language.Surveyor.Result())]);
    }

    /// <summary>Feelings are worked out once for a road, whatever the language.</summary>
    private void Tell(RandomStory story)
    {
        var road = Road.Follow(World(), story.Plan.Actions);
        var felt = new Dictionary<string, FeltOnTheRoad>(StringComparer.Ordinal);
        FeltOnTheRoad Felt(Road other)
        {
            string acts = string.Join(',', other.Acts.Select(act => act.Value));
            return felt.TryGetValue(acts, out var known) ? known : felt[acts] = new FeltOnTheRoad(other);
        }

        foreach (var (prose, surveyor) in _languages)
        {
            surveyor.Add(Screenwriter.Write(road, prose, Felt, _seed + (ulong)story.Number), story.Number);
        }
    }

    private StoryWorld World() => _world = _world is { } world && world.NodeCount < RandomStoryLimits.Default.Kept ? world : Storyteller.Open(Model, _options);
}
