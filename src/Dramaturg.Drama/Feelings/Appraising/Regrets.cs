using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Drama.Feelings;

/// <summary>Regret of an earlier choice: what was given up is lost indeed. Each debt is felt once.</summary>
internal sealed class Regrets : IAppraisal
{
    private readonly Circumstances _circumstances;
    private readonly (Regret Regret, Number[] Left)[] _debts;

    public Regrets(Circumstances circumstances, IReadOnlyList<Regret> regrets)
    {
        _circumstances = circumstances;
        _debts = [.. regrets.Select(regret => (regret, regret.Forgone.ToArray()))];
    }

    public IEnumerable<Arousal> Of(Moment moment)
    {
        var change = new LifeChange(_circumstances.Scale, moment);
        return _debts.Where(debt => debt.Regret.Person == moment.Person && debt.Regret.Act <= moment.Number)
            .SelectMany(debt => Enumerable.Range(0, debt.Left.Length).Select(concern => Feel(moment, change, debt, concern))).OfType<Arousal>().ToArray();
    }

    private Arousal? Feel(Moment moment, LifeChange change, (Regret Regret, Number[] Left) debt, int concern)
    {
        var real = Number.Min(debt.Left[concern], -change.Parts[concern]);
        if (real.Sign <= 0)
        {
            return null;
        }

        debt.Left[concern] -= real;
        var changes = _circumstances.Changes(moment, _circumstances.FactsOf(moment.Person, concern));
        return Arousal.Of(
            FeelingKind.Regret,
            new FeelingObject(Concern: concern, Choice: debt.Regret.Act),
            new Grounds(moment.Act, [new Factor(FactorKind.Debt, real.ToDouble())], changes),
            mind => _circumstances.Scale.Of(mind, moment.Standpoint).Parts[concern] < change.Before.Parts[concern]);
    }
}
