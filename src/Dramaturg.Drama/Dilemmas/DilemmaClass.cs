using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>What kinds of dilemma there are. Each is said of the deed over the default; taken the other way it is its mirror.</summary>
/// <remarks>The five that speak of two people are those of [Barber2007] in docs/papers.md, as two mirrored pairs and one.</remarks>
public enum DilemmaKind
{
    /// <summary>For oneself, against somebody dear.</summary>
    Betrayal,

    /// <summary>Against oneself, for somebody dear.</summary>
    Sacrifice,

    /// <summary>For oneself, and an enemy gains as well.</summary>
    GreaterGood,

    /// <summary>Against oneself, and an enemy loses as well.</summary>
    TakeDown,

    /// <summary>For one and against another, both dear or both enemies, and nothing in it for oneself.</summary>
    Favour,

    /// <summary>The same with something in it for oneself, or against.</summary>
    TakingSides,

    /// <summary>For a want, against a norm.</summary>
    Temptation,

    /// <summary>For a norm, against a want.</summary>
    Duty,

    /// <summary>Two wants of one's own, and nobody else is touched.</summary>
    InnerConflict,

    /// <summary>Who is helped, where there is not enough for all.</summary>
    Triage,

    /// <summary>To tell or to keep silent.</summary>
    Disclosure,

    /// <summary>Both are worse than now.</summary>
    TwoEvils,

    /// <summary>Both are better than now.</summary>
    TwoGoods,
}

/// <summary>A kind with those it is about.</summary>
/// <param name="For">Names of those who fare better with the deed.</param>
/// <param name="Against">Of those who fare better with the default.</param>
public sealed record DilemmaClass(DilemmaKind Kind, IReadOnlyList<string> For, IReadOnlyList<string> Against)
{
    /// <summary>The class of the same dilemma with deed and default exchanged.</summary>
    public DilemmaClass Mirrored => new(MirrorOf(Kind), Against, For);

    public bool Equals(DilemmaClass? other) =>
        other is not null && Kind == other.Kind && For.SequenceEqual(other.For) && Against.SequenceEqual(other.Against);

    public override int GetHashCode() => (int)Kind;

    private static DilemmaKind MirrorOf(DilemmaKind kind) => kind switch
    {
        DilemmaKind.Betrayal => DilemmaKind.Sacrifice,
        DilemmaKind.Sacrifice => DilemmaKind.Betrayal,
        DilemmaKind.GreaterGood => DilemmaKind.TakeDown,
        DilemmaKind.TakeDown => DilemmaKind.GreaterGood,
        DilemmaKind.Temptation => DilemmaKind.Duty,
        DilemmaKind.Duty => DilemmaKind.Temptation,
        _ => kind,
    };
}
