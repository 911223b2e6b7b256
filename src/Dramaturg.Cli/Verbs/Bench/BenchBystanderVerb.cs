using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Dramaturg.Cli.Measuring;
using Dramaturg.Cli.Output;
using Dramaturg.Loading;
using Dramaturg.Measuring;

namespace Dramaturg.Cli.Verbs.Bench;

/// <summary><c>bench bystander</c>: what people without a part add to the cost of a story, and stories to the cost of each other.</summary>
internal sealed class BenchBystanderVerb
{
    private const int PairedEvenings = 4;

    private readonly BenchOptions _options = new("bystander", rounds: 3);
    private readonly Option<string?> _stories = new("--stories") { Description = "The folder of stories; by default that of the repository", HelpName = "DIR" };
    private readonly Option<double> _time = new Option<double>("--time") { Description = "Seconds to search", HelpName = "SECONDS", DefaultValueFactory = _ => 60 }.OfSeconds();

    public static Command Create(Desk desk)
    {
        var verb = new BenchBystanderVerb();
        var command = new Command("bystander", "Measure what people without a part, and independent stories, add to the cost of a story")
        {
            verb._stories, verb._time,
        };
        verb._options.AddTo(command);
        command.SetAction(parsed => verb.Run(parsed, desk));
        return command;
    }

    private int Run(ParseResult parsed, Desk desk)
    {
        int rounds = _options.Rounds(parsed);
        string stories = BenchStories.Folder(parsed.GetValue(_stories));
        double seconds = parsed.GetValue(_time);
        using var folder = new TemporaryStories();
        var peopled = Peopled(folder, BenchStories.Load(Path.Combine(stories, BenchStories.Film)), seconds);
        var pairs = Pairs(folder, stories, seconds);
        var trials = peopled.Concat(pairs.SelectMany(pair => pair.Trials)).ToArray();
        bool isComplete = Rounds.Run(desk, [trials], rounds, TimeSpan.FromSeconds((2 * seconds) + 60));
        _options.Deliver(parsed, desk, Machine.Here(), [PeopleTable(peopled), PairTable(pairs)]);
        return BenchStories.End(desk, isComplete, trials.Where(trial => trial.HasRun).ToArray());
    }

    /// <summary>The film, then with one and two more of each kind of person in it.</summary>
    private static Trial[] Peopled(TemporaryStories folder, LoadedStory film, double seconds)
    {
        var more =
            from like in Bystanders.Examples(film)
            from count in Enumerable.Range(1, Bystanders.MostCount)
            select BenchStories.Telling(folder, FormattableString.Invariant($"and {count} like {like}"), Bystanders.Add(film, like, count), seconds);
        return [BenchStories.Telling(folder, "the film", film.Source!.Text, seconds), .. more];
    }

    private static Pair[] Pairs(TemporaryStories folder, string stories, double seconds)
    {
        string lantern = BenchStories.Load(Path.Combine(stories, "lantern")).Source!.Text;
        string film = BenchStories.Load(Path.Combine(stories, BenchStories.Film)).Source!.Text;
        string evenings = RepeatedDrama.Write(PairedEvenings);
        return
        [
            Beside("lantern", lantern, "lantern", lantern),
            Beside("evenings", evenings, "evenings", evenings),
            Beside("film", film, "lantern", lantern),
            Beside("film", film, "evenings", evenings),
            Beside("film", film, "film", film),
        ];

        Pair Beside(string first, string firstText, string second, string secondText) => new(
            BenchStories.Telling(folder, first, firstText, seconds, SharedLimits(firstText, secondText)),
            BenchStories.Telling(folder, second, secondText, seconds, SharedLimits(firstText, secondText)),
            BenchStories.Telling(folder, $"{first} beside {second}", SideBySide.Combine(firstText, secondText), seconds));
    }

    /// <summary>Together both are told within the higher limits; so they are alone.</summary>
    private static string[] SharedLimits(string first, string second)
    {
        var (character, belief) = SideBySide.SharedLimits(first, second);
        return ["--character-limit", character.ToString(CultureInfo.InvariantCulture), "--belief-limit", belief.ToString(CultureInfo.InvariantCulture)];
    }

    private static Table PeopleTable(Trial[] trials)
    {
        var film = trials[0];
        var measured = trials.Where(trial => trial.HasRun).ToArray();
        return new Table(
            "bystanders",
            [Column.Words("story", "story"), .. BenchStories.Columns, .. Ratios("the film")],
            measured.Select(trial => (IReadOnlyList<Cell>)[Cell.Of(trial.Name), .. BenchStories.Cells(trial), .. RatioCells(trial, film.CpuSeconds, film.Told.NodeCount)]).ToArray(),
            []);
    }

    private static Table PairTable(Pair[] pairs)
    {
        var measured = pairs.Where(pair => pair.Trials.All(trial => trial.HasRun)).ToArray();
        return new Table(
            "pairs",
            [Column.Words("stories", "story"), .. BenchStories.Columns, .. Ratios("their sum")],
            measured.Select(pair => (IReadOnlyList<Cell>)[Cell.Of(pair.Both.Name), .. BenchStories.Cells(pair.Both), .. RatioCells(pair.Both, pair.SumOfCpu, pair.SumOfNodes)]).ToArray(),
            []);
    }

    private static Column[] Ratios(string to) =>
    [
        new($"CPU to {to}", ["cpuRatio", "cpuRatioLowest", "cpuRatioHighest"], true),
        Column.Figure($"minds to {to}", "mindsRatio"),
    ];

    private static Cell[] RatioCells(Trial trial, IReadOnlyList<double> cpu, long? nodes) =>
        [Cell.Of(Rounds.Ratio(trial.CpuSeconds, cpu)), Cell.Of((double?)trial.Told.NodeCount / nodes, "0.00")];

    /// <summary>Two stories, told alone and together.</summary>
    private sealed record Pair(Trial First, Trial Second, Trial Both)
    {
        public IReadOnlyList<Trial> Trials => [First, Second, Both];

        public IReadOnlyList<double> SumOfCpu => First.CpuSeconds.Zip(Second.CpuSeconds, (a, b) => a + b).ToArray();

        public long? SumOfNodes => First.Told.NodeCount + Second.Told.NodeCount;
    }
}
