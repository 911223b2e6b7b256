using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Reference;

/// <summary>In how many random stories each feature occurs, and whether that is often enough for a comparison of planners to mean something.</summary>
public sealed class Coverage
{
    /// <summary>The share of the stories in which a feature must occur.</summary>
    private static readonly (double Least, string[] Features)[] s_demands =
    [
        (0.5, ["rests on another mind"]),
        (0.3, ["Minds", "TrackedCopies", "strict", "not strict", "goal reached"]),
        (0.1, ["surprise", "trigger", "conditional effect", "number changed", "joint consent", "nested wrong belief", "belief effect"]),
        (0.1, ["reason of three acts", "guarded consent", "act of nobody", "unseen by somebody", "ending reached"]),
        (0.05, ["read a belief"]),
        (0.02, ["proxy asked", "unwilling in a quorum"]),
        (0.02, ["refused as not rational", "beats passed", "ending true at the start", "ending asks who is settled"]),
    ];

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int StoryCount { get; private set; }

    /// <summary>Features that occur too rarely, as sentences.</summary>
    public IReadOnlyList<string> Shortfalls => s_demands
        .Concat(s_demandsOfTraits.Where(demand => _traits.HasFlag(demand.Trait)).Select(demand => (demand.Least, demand.Features)))
        .SelectMany(demand => demand.Features.Where(feature => IsAsked(feature) && Share(feature) < Least(demand.Least)).Select(feature => Shortfall(feature, Least(demand.Least))))
        .ToArray();

    /// <summary>Where one of three wants nothing, half of what others do with each other is left.</summary>
    private double Least(double share) => _traits.HasFlag(StoryTraits.Bystander) ? share / 2 : share;

    /// <summary>The share of the stories with a trait in which a feature must occur.</summary>
    private static readonly (StoryTraits Trait, double Least, string[] Features)[] s_demandsOfTraits =
    [
        (StoryTraits.Growth, 0.3, ["weight changed"]),
        (StoryTraits.Growth, 0.1, ["weight changed within a reason"]),
        (StoryTraits.Time, 0.3, ["event fell due", "event fell due in a mind that foresaw it"]),
        (StoryTraits.Time, 0.1, ["event seen that was not foreseen", "reason only in what is prevented"]),
        (StoryTraits.Chance, 0.3, ["told outcome", "dared"]),
        (StoryTraits.Chance, 0.1, ["dared and went on", "dared after another act", "outcome that nobody hoped for", "chance cut"]),
        (StoryTraits.Chance, 0.02, ["refused for the losses"]),
        (StoryTraits.Bystander, 0.1, ["tempted"]),
    ];

    private readonly StoryTraits _traits;

    /// <param name="traits">What the stories have.</param>
    public Coverage(StoryTraits traits = StoryTraits.None) => _traits = traits;

    /// <summary>Of the stories of so many seeds, but for those that take more work than the limit.</summary>
    public static Coverage Of(ulong firstSeed, int count, long workLimit)
    {
        var coverage = new Coverage();
        for (ulong seed = firstSeed; seed < firstSeed + (ulong)count; seed++)
        {
            try
            {
                coverage.Add(StoryGenerator.Story(seed), workLimit);
            }
            catch (Exception fault) when (fault is WorkLimitException or StoryFaultException)
            {
                // Not counted as a story.
            }
        }

        return coverage;
    }

    /// <exception cref="WorkLimitException">The story takes more work; it is not counted.</exception>
    public void Add(StoryModel story, long workLimit)
    {
        foreach (string feature in StoryFeatures.Of(story, workLimit))
        {
            _counts[feature] = _counts.GetValueOrDefault(feature) + 1;
        }

        StoryCount++;
    }

    /// <summary>Under tracked copies there is no time, and where somebody wants nothing plans are short.</summary>
    private bool IsAsked(string feature) => feature switch
    {
        "TrackedCopies" => !_traits.HasFlag(StoryTraits.Time),
        "reason of three acts" => !_traits.HasFlag(StoryTraits.Bystander),
        _ => true,
    };

    public double Share(string feature) => _counts.GetValueOrDefault(feature) / (double)StoryCount;

    public override string ToString() => string.Join('\n', _counts.Select(
        counted => string.Create(CultureInfo.InvariantCulture, $"{100.0 * counted.Value / StoryCount,6:F1} %  {counted.Key}")));

    private string Shortfall(string feature, double least) =>
        string.Create(CultureInfo.InvariantCulture, $"{feature}: in {Share(feature):P1} of the stories, not in {least:P0}");
}
