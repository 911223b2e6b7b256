using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>A scene as written: what calls it, and what is read aloud.</summary>
/// <param name="Name">As written behind the #.</param>
/// <param name="Body">In order.</param>
public sealed record Scene(PlacedText Name, SceneHeader Header, IReadOnlyList<SceneItem> Body)
{
    /// <summary>Where it plays; null: where the people in it are.</summary>
    public LineTemplate? PlaceTemplate { get; init; }

    public LineTemplate? TimeTemplate { get; init; }

    /// <summary>What somebody wants in it, in the writer's words.</summary>
    public LineTemplate? WantTemplate { get; init; }

    public LineTemplate? ObstacleTemplate { get; init; }

    public LineTemplate? TurnTemplate { get; init; }

    public IEnumerable<SceneLine> Lines => Body.OfType<SceneLine>();

    /// <summary>Whether the scene says itself when each of its acts happens.</summary>
    public bool MarksItsActs => Body.OfType<Happening>().Any();
}

/// <summary>The lines under the scene's name, which are not printed.</summary>
public sealed record SceneHeader
{
    /// <summary>Null: nothing ever calls the scene.</summary>
    public SceneCall? Call { get; init; }

    /// <summary>Everybody the scene speaks of by a role.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>As things stand before the scene's first act.</summary>
    public IReadOnlyList<Need> When { get; init; } = [];

    /// <summary>As things stand after its last.</summary>
    public IReadOnlyList<Need> Outcome { get; init; } = [];

    public IReadOnlyList<FeelingTest> Feelings { get; init; } = [];

    /// <summary>Acts that must have happened before.</summary>
    public IReadOnlyList<ActPattern> After { get; init; } = [];

    /// <summary>Written for one situation; it goes before every skeleton.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>At most once in a story.</summary>
    public bool IsOnce { get; init; }

    public PlacedText? Place { get; init; }

    public PlacedText? Time { get; init; }

    public PlacedText? Want { get; init; }

    public PlacedText? Obstacle { get; init; }

    public PlacedText? Turn { get; init; }

    public IReadOnlyList<MotifUse> Motifs { get; init; } = [];

    /// <summary>How much it asks for: of two that fit, the one that asks for more fits better.</summary>
    public int Demands => When.Count + Outcome.Count + Feelings.Count + After.Count + Motifs.Count(use => use.Kind != MotifUseKind.Plants)
        + (Call is SceneCall.Covers covers ? covers.Acts.Sum(act => act.Fixed) : 0);
}

/// <summary>What calls a scene.</summary>
public abstract record SceneCall
{
    private SceneCall()
    {
    }

    /// <summary>Acts, one after the other.</summary>
    public sealed record Covers(IReadOnlyList<ActPattern> Acts) : SceneCall;

    /// <summary>An act too small for a scene: its lines go to the head of the next one.</summary>
    public sealed record Folds(ActPattern Act) : SceneCall;

    /// <summary>Before the first act.</summary>
    public sealed record Beginning : SceneCall;

    /// <summary>Behind the last act.</summary>
    public sealed record End : SceneCall;

    /// <summary>Right behind the scene of an act.</summary>
    public sealed record Behind(ActPattern Act) : SceneCall;

    /// <summary>As soon as somebody feels something.</summary>
    public sealed record Feeling(FeelingTest Test) : SceneCall;

    /// <summary>As soon as somebody has a choice that costs him or her something either way.</summary>
    public sealed record Dilemma(string Person, double Over) : SceneCall;

    /// <summary>As soon as something is so.</summary>
    public sealed record Condition(IStoryCondition Holds) : SceneCall;

    /// <summary>A scene without an act of its own.</summary>
    public bool IsMoment => this is not (Covers or Folds);
}

/// <summary><c>anger of critic towards surgeon over 0.4</c>. Whoever is named is a role or a name.</summary>
public sealed record FeelingTest(string Feeling, string Person, string? Towards, double Over);

public sealed record MotifUse(MotifUseKind Kind, PlacedText Motif);

/// <summary>What a scene or line does with something that comes back.</summary>
public enum MotifUseKind
{
    Plants,
    Changes,
    Pays,
}

public abstract record SceneItem;

/// <summary>From here on an act has happened.</summary>
/// <param name="Act">Position among the acts that the scene covers.</param>
public sealed record Happening(int Act) : SceneItem;
