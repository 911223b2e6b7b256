using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Feelings;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Prose.Telling;

namespace Dramaturg.Screenplays;

/// <summary>The feelings and dilemmas of a road for its scenes. They are worked out when a scene first asks for one.</summary>
internal sealed class FeltOnTheRoad : IFeelings
{
    private static readonly Dictionary<string, FeelingKind> s_kinds = Enum.GetValues<FeelingKind>().ToDictionary(NameOf, kind => kind, StringComparer.Ordinal);

    private readonly StoryAnalysis _analysis;

    public FeltOnTheRoad(StoryAnalysis analysis) => _analysis = analysis;

    public FeltOnTheRoad(Road road)
        : this(StoryAnalysis.Of(road, Audience.Usual))
    {
    }

    public static IReadOnlyCollection<string> KnownNames => s_kinds.Keys;

    public double Strength(int number, CharacterId person, string feeling, CharacterId? towards) => s_kinds.TryGetValue(feeling, out var kind)
        ? _analysis.Feelings.At(number, person)
            .Where(felt => felt.Feeling.Kind == kind && (towards is null || felt.Feeling.About.Toward == towards))
            .Select(felt => Feeling.Shown(felt.Strength)).DefaultIfEmpty(0).Max()
        : 0;

    public double Dilemma(int number, CharacterId person) =>
        _analysis.Struggles.Dilemmas.Faced(number, person).Select(dilemma => dilemma.Strength.ToDouble()).DefaultIfEmpty(0).Max();

    /// <summary>As scenes write it: happy for.</summary>
    private static string NameOf(FeelingKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
