using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Something that somebody feels, from when it is aroused until it has faded.</summary>
/// <param name="Since">The act that arouses it; 0: it is there from the start.</param>
/// <param name="Course">How strong it is after that act and each later one, never empty. Not limited: see <see cref="Shown"/>.</param>
public sealed record Feeling(CharacterId Person, FeelingKind Kind, FeelingObject About, Grounds Grounds, int Since, IReadOnlyList<double> Course)
{
    /// <summary>The last act after which it is felt.</summary>
    public int Until => Since + Course.Count - 1;

    /// <summary>When it is strongest: at once, but for hopes and fears.</summary>
    public double Peak => Course.Max();

    /// <summary>How strong it is after an act; 0 before it is aroused and once it has faded.</summary>
    public double At(int number) => number >= Since && number <= Until ? Course[number - Since] : 0;

    /// <summary>A strength as it is shown: from 0 to 1, the less the more there is already.</summary>
    public static double Shown(double strength) => strength / (1 + strength);
}

/// <summary>What a feeling is about, and towards whom it is.</summary>
/// <param name="Concern">Position among the person's own wants.</param>
/// <param name="Prospect">What is hoped for or feared, or was.</param>
/// <param name="Toward">Whose act it is about, or whose fortune.</param>
/// <param name="Rival">Of jealousy, who gets what is lost.</param>
/// <param name="Choice">Of regret, the act by which it was given up.</param>
public sealed record FeelingObject(int? Concern = null, Prospect? Prospect = null, CharacterId? Toward = null, CharacterId? Rival = null, int? Choice = null);
