using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Dramaturg.Directing;
using Dramaturg.Drama.Direction;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>The options that let the better drama be told.</summary>
internal sealed class DirectorArguments
{
    private static readonly Dictionary<string, Func<MeritWeights, double, MeritWeights>> s_merits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dilemmas"] = (weights, weight) => weights with { Dilemmas = weight },
        ["peak"] = (weights, weight) => weights with { Peak = weight },
        ["fall"] = (weights, weight) => weights with { Fall = weight },
        ["life"] = (weights, weight) => weights with { Life = weight },
        ["answers"] = (weights, weight) => weights with { Answers = weight },
        ["variety"] = (weights, weight) => weights with { Variety = weight },
    };

    private readonly Option<int?> _best = new Option<int?>("--best")
    {
        Description = "Find so many different stories and tell the one that is the best drama; with --count the best ones, unlike each other",
        HelpName = "N",
    }.From(1, 1000);

    private readonly Option<string?> _weigh = new("--weigh")
    {
        Description = "With --best: how much each merit counts, such as \"dilemmas 3, peak 2, fall 1, life 2, answers 2, variety 3\"",
        HelpName = "MERITS",
    };

    private readonly AudienceOptions _audience = new();

    public void AddTo(Command command)
    {
        command.Add(_best);
        command.Add(_weigh);
        _audience.AddTo(command);
    }

    /// <summary>How many stories are looked for; null: nobody directs.</summary>
    public int? Among(ParseResult parsed) => parsed.GetValue(_best);

    /// <exception cref="UsageException">A merit or a person is not known, or a number cannot be read.</exception>
    public DirectorOptions Read(ParseResult parsed, StoryModel model, Sentences sentences, ulong? seed) =>
        new(WeightsOf(parsed.GetValue(_weigh) ?? ""), _audience.Read(parsed, model, sentences, seed));

    private static MeritWeights WeightsOf(string text) => text
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(MeritWeights.Default, Weigh);

    private static MeritWeights Weigh(MeritWeights weights, string part)
    {
        string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && s_merits.TryGetValue(words[0], out var with) && TryRead(words[1], out double weight)
            ? with(weights, weight)
            : throw new UsageException($"--weigh takes merits with numbers of 0 or more, not '{part}'. The merits are: " + string.Join(", ", s_merits.Keys) + ".");
    }

    private static bool TryRead(string text, out double weight) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight) && weight <= 1e6;
}
