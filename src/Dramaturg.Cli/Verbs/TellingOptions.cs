// The options that say which story is meant: shared by tell, why and trace, so that each finds the same story.

using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Dramaturg.Cli.Output;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner.Search;

namespace Dramaturg.Cli.Verbs;

internal sealed class TellingOptions
{
    private const double DefaultSeconds = 60;

    /// <summary>Of a whole run where none is said: what follows a search may take longer than it.</summary>
    private const double DefaultSecondsInAll = 600;

    private const int DefaultMegabytes = 2048;

    private readonly Option<string?> _goal = new("--goal")
    {
        Description = "An ending's name, or the utility the author wants",
        HelpName = "NUMBER|ENDING",
    };

    private readonly Option<int?> _authorLimit = Limit("--author-limit", "Most acts between beats, or in the whole story");
    private readonly Option<int?> _characterLimit = Limit("--character-limit", "Most acts in anybody's reason");
    private readonly Option<int?> _beliefLimit = Limit("--belief-limit", "How many minds deep reasons are searched");

    private readonly Option<bool?> _strict = new("--strict")
    {
        Description = "Whether a reason with a step it does not need is none",
        HelpName = "true|false",
    };

    private readonly Option<string?> _rationality = new("--rationality")
    {
        Description = "How much of the best gain a told act must promise, 0 to 1",
        HelpName = "SHARE",
    };

    private readonly Option<bool> _shortest = new("--shortest") { Description = "Prove that no story has fewer acts" };

    private readonly Option<double> _time = new Option<double>("--time")
    {
        Description = "Seconds for the search and for what is worked out about its stories; 0: no limit. Where none is said, the search has a minute and all together ten",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => DefaultSeconds,
    }.OfSeconds();

    private readonly Option<int> _memory = new Option<int>("--memory")
    {
        Description = "Megabytes to use, for the search and for what is worked out about its stories",
        HelpName = "MB",
        DefaultValueFactory = _ => DefaultMegabytes,
    }.From(1);

    private readonly Option<long?> _nodes = new Option<long?>("--nodes")
    {
        Description = "Most minds to look into: the repeatable limit",
        HelpName = "COUNT",
    }.From(1);

    private readonly Option<int?> _seed = new Option<int?>("--seed")
    {
        Description = "Where chance plays: what it starts from",
        HelpName = "NUMBER",
    }.From(0);

    public Option<string?> Language { get; } = new("--lang")
    {
        Description = "Language of the sentences, such as de; by default the story's first",
        HelpName = "LANGUAGE",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _goal, _authorLimit, _characterLimit, _beliefLimit, _strict, _rationality, _shortest, _time, _memory, _nodes, Language, _seed,
        })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Null: not said.</summary>
    public ulong? Seed(ParseResult parsed) => (ulong?)parsed.GetValue(_seed);

    public TimeSpan? Time(ParseResult parsed) => TimeOf(parsed.GetValue(_time));

    /// <summary>Null: no limit, or none was said.</summary>
    public TimeSpan? StatedTime(ParseResult parsed) => parsed.GetResult(_time) is { Implicit: false } ? Time(parsed) : null;

    /// <summary>What bounds a run after its search; made before it.</summary>
    public BoundedWork Work(ParseResult parsed, CancellationToken cancellation) => new(
        parsed.GetResult(_time) is { Implicit: false } ? Time(parsed) : TimeOf(DefaultSecondsInAll), MemoryBytes(parsed), cancellation);

    public bool NamesGoal(ParseResult parsed) => parsed.GetValue(_goal) is not null;

    /// <exception cref="UsageException">A value is not possible for this story.</exception>
    public SearchOptions Read(ParseResult parsed, LoadedStory story, StoryModel model, ProgressLine? progress) => new()
    {
        Goal = GoalOf(parsed, story, model),
        AuthorLimit = parsed.GetValue(_authorLimit),
        CharacterLimit = parsed.GetValue(_characterLimit),
        BeliefLimit = parsed.GetValue(_beliefLimit),
        Strict = parsed.GetValue(_strict),
        Rationality = ShareOf(parsed.GetValue(_rationality)),
        Shortest = parsed.GetValue(_shortest),
        Time = Time(parsed),
        MemoryBytes = MemoryBytes(parsed),
        Nodes = parsed.GetValue(_nodes),
        Progress = progress is null ? null : progress.Show,
    };

    /// <exception cref="UsageException">The story has no words in that language.</exception>
    public Tellings.Sentences SentencesOf(ParseResult parsed, LoadedStory story)
    {
        string? language = parsed.GetValue(Language);
        if (language is not null && !story.Words.Any(words => words.Language == language))
        {
            throw new UsageException(story.Words.Count == 0
                ? $"The story has no words in '{language}', nor in any other language."
                : $"The story has no words in '{language}'; it has " + string.Join(", ", story.Words.Select(words => words.Language)) + ".");
        }

        return story.Sentences(language);
    }

    /// <summary>By default the story's first ending; null where the author's utility decides.</summary>
    private Goal? GoalOf(ParseResult parsed, LoadedStory story, StoryModel model) =>
        parsed.GetValue(_goal) is { } text ? NamedGoal.Find(text, story, model, SentencesOf(parsed, story))
        : model.Endings.Count > 0 ? new Goal.Ending(model.Endings[0].Name)
        : null;

    private static Number? ShareOf(string? text) =>
        text is null ? null
        : Number.TryParse(text, out var share) && share >= Number.Zero && share <= Number.One ? share
        : throw new UsageException($"--rationality takes a number from 0 to 1, not '{text}'.");

    private long MemoryBytes(ParseResult parsed) => (long)parsed.GetValue(_memory) << 20;

    public static TimeSpan? TimeOf(double seconds) =>
        seconds <= 0 ? null : TimeSpan.FromSeconds(Math.Min(seconds, 1e6));

    private static Option<int?> Limit(string name, string description) =>
        new Option<int?>(name) { Description = description, HelpName = "COUNT" }.From(0, 200);
}
