using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.People;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Jealousy: somebody becomes dearer to another, and what the person wanted of that one's relations is lost.</summary>
internal sealed class Envy(Circumstances circumstances) : IAppraisal
{
    private readonly Affinities _affinities = new(circumstances.World);

    public IEnumerable<Arousal> Of(Moment moment) =>
        from lover in circumstances.Others(moment.Person)
        from rival in circumstances.Others(moment.Person)
        where lover != rival && IsDearer(moment, lover, rival)
        let loss = Loss(moment, lover, rival)
        where loss > 0
        select Feel(moment, lover, rival, loss);

    private bool IsDearer(Moment moment, CharacterId lover, CharacterId rival) =>
        _affinities.Of(moment.After, lover, rival) > _affinities.Of(moment.Before, lover, rival);

    private IEnumerable<FluentId> Relations(Moment moment, CharacterId lover, CharacterId rival) =>
        _affinities.Relations(lover, moment.Person).Concat(_affinities.Relations(lover, rival));

    private double Loss(Moment moment, CharacterId lover, CharacterId rival)
    {
        var relations = Relations(moment, lover, rival).ToArray();
        var change = new LifeChange(circumstances.Scale, moment);
        return change.Parts.Where((part, concern) => part.Sign < 0 && circumstances.FactsOf(moment.Person, concern).Any(fact => relations.Contains(fact.Fluent)))
            .Sum(part => -part.ToDouble());
    }

    private Arousal Feel(Moment moment, CharacterId lover, CharacterId rival, double loss)
    {
        var facts = Relations(moment, lover, rival).Select(relation => new FluentReference(relation));
        double before = _affinities.Of(moment.Before, lover, rival);
        return Arousal.Of(
            FeelingKind.Jealousy,
            new FeelingObject(Toward: lover, Rival: rival),
            new Grounds(moment.Act, [new Factor(FactorKind.Loss, loss)], circumstances.Changes(moment, facts)),
            mind => _affinities.Of(mind, lover, rival) > before);
    }
}
