using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Feelings;
using Dramaturg.Drama.Tension;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Screenplays;

/// <summary>The feelings and dilemmas of a road for its scenes. They are worked out when a scene first asks for one, and hopes and fears only for those that rest on them: looking ahead is what costs.</summary>
public sealed class FeltOnTheRoad : IFeelings
{
    private static readonly Dictionary<string, FeelingKind> s_kinds = Enum.GetValues<FeelingKind>().ToDictionary(NameOf, kind => kind, StringComparer.Ordinal);

    private readonly StoryAnalysis _analysis;
    private readonly Lazy<InnerLives> _present;

    public FeltOnTheRoad(StoryAnalysis analysis)
    {
        _analysis = analysis;
        _present = new(() => Present(analysis.Road));
    }

    public FeltOnTheRoad(Road road)
        : this(StoryAnalysis.Of(road, Audience.Usual))
    {
    }

    public static IReadOnlyCollection<string> KnownNames => s_kinds.Keys;

    public double Strength(int number, CharacterId person, string feeling, CharacterId? towards) => s_kinds.TryGetValue(feeling, out var kind)
        ? (IsPresent(kind) ? _present.Value : _analysis.Feelings).At(number, person)
            .Where(felt => felt.Feeling.Kind == kind && (towards is null || felt.Feeling.About.Toward == towards))
            .Select(felt => Feeling.Shown(felt.Strength)).DefaultIfEmpty(0).Max()
        : 0;

    public double Dilemma(int number, CharacterId person) =>
        _analysis.Struggles.Dilemmas.Faced(number, person).Select(dilemma => dilemma.Strength.ToDouble()).DefaultIfEmpty(0).Max();

    /// <summary>Those that rest on what has happened, and neither on what may come nor on how dear somebody has become.</summary>
    public static bool IsPresent(FeelingKind kind) => kind is FeelingKind.Joy or FeelingKind.Distress or FeelingKind.Pride or FeelingKind.Shame or FeelingKind.Admiration or FeelingKind.Reproach
        or FeelingKind.Gratitude or FeelingKind.Anger or FeelingKind.Gratification or FeelingKind.Remorse or FeelingKind.Embarrassment;

    /// <summary>What is felt along a road if nobody looks ahead.</summary>
    public static InnerLives Present(Road road)
    {
        var deeper = road.Deeper();
        return InnerLives.Of(deeper, ValueScale.Of(deeper), new FeelingSources(), FeelingTerms.Default with { ForecastNodes = 0 });
    }

    /// <summary>As scenes write it: happy for.</summary>
    private static string NameOf(FeelingKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
