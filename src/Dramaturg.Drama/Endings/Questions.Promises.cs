// Will it be kept? Asked by the act that gives a promise, and answered by the one that keeps or breaks it. What hangs on it is how far the life of
// whoever was promised it goes apart by whether it is kept, as the audience expects it to go on: at most, while it stands.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Endings;

public sealed partial class Questions
{
    private IEnumerable<Draft> Promises() =>
        from promise in World.Model.Promises
        from number in Enumerable.Range(0, Last + 1)
        where IsGiven(promise, number)
        select Given(promise, number);

    private IEnumerable<Draft> OpenPromises() =>
        from promise in World.Model.Promises
        where Stands(promise, Last) && MayStill(state => IsKept(promise, state))
        select Given(promise, Enumerable.Range(0, Last + 1).Last(number => IsGiven(promise, number)));

    private bool IsGiven(Promise promise, int number) => Stands(promise, number) && (number == 0 || !Stands(promise, number - 1));

    private Draft Given(Promise promise, int number)
    {
        int until = Enumerable.Range(number, Last - number + 1).TakeWhile(later => Stands(promise, later)).Last();
        double weight = Enumerable.Range(number, until - number + 1).Max(later => AtStake(promise, later)) * Math.Abs(_lives.Sympathy[promise.To]);
        var question = new Question(QuestionKind.Promise, promise.To, null, promise.State, 0, number, weight, QuestionState.Open, null) { Promise = promise };
        return until == Last ? Answered(question, isKept, _ => false, [promise.State])
            : new Draft(question with { State = isKept(State(until + 1)) ? QuestionState.Yes : QuestionState.No, AnsweredBy = until + 1 }, isKept, _ => false);

        bool isKept(StateId state) => IsKept(promise, state);
    }

    /// <summary>The difference between the life to be expected where the promise is kept and where it is not; 0 where that is no question.</summary>
    private double AtStake(Promise promise, int number)
    {
        var outlook = _outlooks[number];
        double kept = outlook.Chance(state => IsKept(promise, state));
        return Lives.IsMore(kept, 0) && Lives.IsMore(1, kept)
            ? Math.Abs((outlook.Expected(state => Life(promise, state, true)) / kept) - (outlook.Expected(state => Life(promise, state, false)) / (1 - kept)))
            : 0;
    }

    /// <summary>0 where the promise stands otherwise.</summary>
    private double Life(Promise promise, StateId state, bool kept) => IsKept(promise, state) == kept ? _lives.Of(state, promise.To) : 0;

    private bool Stands(Promise promise, int number) => World.Get(State(number), promise.State) == promise.Open;

    private bool IsKept(Promise promise, StateId state) => World.Get(state, promise.State) == promise.Kept;
}
