using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Drama;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Continuity;
using Dramaturg.Drama.Dilemmas;
using Dramaturg.Drama.Direction;
using Dramaturg.Drama.Feelings;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.People;
using Dramaturg.Drama.Tension;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;

namespace Dramaturg.Analysis;

/// <summary>What a told story does to its people. Each part is worked out when it is first asked for.</summary>
public sealed class StoryAnalysis
{
    private readonly Lazy<KnowledgeMatrix> _knowledge;
    private readonly Lazy<IReadOnlyList<Fortune>> _fortunes;
    private readonly Lazy<Reception> _reception;
    private readonly Lazy<Struggles> _struggles;
    private readonly Lazy<Relations> _relations;
    private readonly Lazy<InnerLives> _feelings;

    private StoryAnalysis(Road road, Audience audience)
    {
        Road = road;
        _struggles = new(() => new Struggles(new Choices(road)));
        _reception = new(() => new Reception(road, audience, Struggles));
        _relations = new(() => Relations.Of(road));
        _feelings = new(() => InnerLives.Of(road, () => Regret.Of(road, Struggles.Dilemmas)));
        _knowledge = new(() => KnowledgeMatrix.Of(road, new Suspicions(road)));
        _fortunes = new(() => Fortune.Of(road));
    }

    public Road Road { get; }

    public KnowledgeMatrix Knowledge => _knowledge.Value;

    public IReadOnlyList<Fortune> Fortunes => _fortunes.Value;

    /// <summary>What the story does to its audience.</summary>
    public Reception Reception => _reception.Value;

    /// <summary>Begins what takes longest, on a thread of its own: to look ahead from every state.</summary>
    public void LookAhead() => Reception.LookAhead();

    /// <summary>What a director looks at.</summary>
    public DramaFeatures Features => DramaFeatures.Of(Reception, Struggles.Dilemmas.Spells()
        .Where(spell => spell.View != DilemmaView.Hidden).Select(spell => (spell.Person, spell.Dilemma.Strength.ToDouble())));

    /// <summary>What everybody feels.</summary>
    public InnerLives Feelings => _feelings.Value;

    public Relations Relations => _relations.Value;

    /// <summary>What does not hold together.</summary>
    public IReadOnlyList<ContinuityError> Continuity => ContinuityErrors.Of(Road);

    /// <summary>Dilemmas and conflicts.</summary>
    public Struggles Struggles => _struggles.Value;

    /// <summary>Analyses a plan that was found by these options. Minds are kept whole here, and not only as far as reasons need them.</summary>
    /// <exception cref="StoryFaultyException">In a mind that no reason needed, the story has no meaning; parts can say so too.</exception>
    /// <param name="cancellation">Ends it: parts then throw an <see cref="OperationCanceledException"/>.</param>
    public static StoryAnalysis Of(StoryModel model, Plan plan, SearchOptions options, Audience audience, CancellationToken cancellation = default) =>
        Of(Road.Follow(Storyteller.Open(model, options, cancellation), plan.Actions), audience);

    /// <summary>Analyses a telling that was found by these options, for the usual audience.</summary>
    /// <param name="closes">Its closing will be asked for: what stays open is looked for meanwhile, on a thread of its own.</param>
    /// <param name="cancellation">Ends it: parts then throw an <see cref="OperationCanceledException"/>.</param>
    public static StoryAnalysis Of(StoryModel model, Telling telling, SearchOptions options, bool closes, CancellationToken cancellation = default)
    {
        var analysis = Of(Road.Follow(Storyteller.Open(model, options, cancellation), [.. telling.Acts.Select(act => act.Action)]), Audience.Usual);
        if (closes)
        {
            analysis.Reception.LookBeyond();
        }

        return analysis;
    }

    /// <param name="road">In a world that keeps whole minds.</param>
    public static StoryAnalysis Of(Road road, Audience audience) => new(road, audience);
}
