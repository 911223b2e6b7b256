using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;

namespace Dramaturg.Drama.Endings;

/// <summary>Something the audience waits to learn.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Stake">Place among the stakes of what the person hopes for or may lose; null for other questions.</param>
/// <param name="Fact">What the person is wrong about, for a secret; whether it stands, for a promise.</param>
/// <param name="Level">What the stake's part of the person's life is to reach, or to fall below.</param>
/// <param name="OpenedBy">Number of the act it came up with; 0: it was there from the start.</param>
/// <param name="Weight">What hangs on it, of the person's life and by sympathy.</param>
/// <param name="AnsweredBy">Number of the act that settled it; null: it stays open.</param>
public sealed record Question(
    QuestionKind Kind, CharacterId Subject, int? Stake, FluentId? Fact, double Level, int OpenedBy, double Weight, QuestionState State, int? AnsweredBy)
{
    /// <summary>How a secret came out.</summary>
    public Source? Revealed { get; init; }

    /// <summary>What the person was promised.</summary>
    public Promise? Promise { get; init; }

    /// <summary>What the person has to decide.</summary>
    public DilemmaSpell? Dilemma { get; init; }

    /// <summary>Who is against the person; the person prevails if the answer is yes.</summary>
    public ConflictSpell? Conflict { get; init; }

    public bool IsOpen => State is QuestionState.Open or QuestionState.Forgotten;
}

public enum QuestionKind
{
    /// <summary>Will the person get what he or she sets out to get?</summary>
    Hope,

    /// <summary>Will the person lose what is in danger?</summary>
    Threat,

    /// <summary>Will the person learn what is so?</summary>
    Secret,

    /// <summary>Will what the person was promised be kept?</summary>
    Promise,

    /// <summary>Which way will the person go?</summary>
    Dilemma,

    /// <summary>Will the person prevail?</summary>
    Conflict,
}

public enum QuestionState
{
    Yes,
    No,

    /// <summary>It may still come so, or not.</summary>
    Open,

    /// <summary>Open, and for long nothing has touched it.</summary>
    Forgotten,

    /// <summary>Answered by neither yes nor no: one way was taken, or it came to nothing.</summary>
    Settled,

    /// <summary>It will come so whatever anybody does next, and is not shown.</summary>
    Decided,
}
