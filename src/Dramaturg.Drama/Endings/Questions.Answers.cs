using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Endings;

public sealed partial class Questions
{
    private Draft Answered(Question question, Func<StateId, bool> holds, Func<int, bool> isKeptUp, IReadOnlyList<FluentId> facts)
    {
        for (int number = question.OpenedBy + 1; number <= Last; number++)
        {
            if (holds(State(number)))
            {
                return new Draft(question with { State = QuestionState.Yes, AnsweredBy = number }, holds, isKeptUp);
            }
        }

        return new Draft(question with { State = MayStill(holds) ? StateOf(question, holds, facts) : QuestionState.No }, holds, isKeptUp);
    }

    /// <summary>The same with how a secret came out, and since when what never came could not come any more.</summary>
    private Question Dated(Draft draft) => draft.Question switch
    {
        { Kind: QuestionKind.Secret, State: QuestionState.Yes } secret => secret with { Revealed = _sources.Of(secret.Subject, new FluentReference(secret.Fact!.Value), secret.AnsweredBy!.Value) },
        { State: QuestionState.No, AnsweredBy: null } never => never with { AnsweredBy = Math.Min(Last, LastPossible(draft) + 1) },
        var question => question,
    };

    private int LastPossible(Draft draft)
    {
        int opened = draft.Question.OpenedBy;
        return Enumerable.Range(opened, Last - opened + 1).Where(number => _outlooks[number].Chance(draft.Holds) > 0 || draft.IsKeptUp(number)).DefaultIfEmpty(opened).Last();
    }

    private bool MayStill(Func<StateId, bool> holds) => _afterwards().Chance(holds) > 0 || _outlooks[Last].Chance(holds) > 0;

    private QuestionState StateOf(Question question, Func<StateId, bool> holds, IReadOnlyList<FluentId> facts) =>
        !Lives.IsMore(1, _afterwards().ChanceOfGoingOn(holds, _isEnd)) ? QuestionState.Decided
        : Last - LastTouch(question, facts) >= Patience ? QuestionState.Forgotten
        : QuestionState.Open;

    /// <summary>The last act that changed what the question is about, in truth or in the person's mind.</summary>
    private int LastTouch(Question question, IReadOnlyList<FluentId> facts)
    {
        int number = Last;
        while (number > question.OpenedBy && facts.All(fact => IsSame(question.Subject, fact, number)))
        {
            number--;
        }

        return number;
    }

    private bool IsSame(CharacterId person, FluentId fact, int number) =>
        World.Get(State(number), fact) == World.Get(State(number - 1), fact)
        && World.Get(World.Mind(State(number), person), fact) == World.Get(World.Mind(State(number - 1), person), fact);

    /// <summary>A question that may not say yet when what never came could not come any more.</summary>
    /// <param name="Holds">What it asks for.</param>
    /// <param name="IsKeptUp">Whether somebody still means to bring it about.</param>
    private sealed record Draft(Question Question, Func<StateId, bool> Holds, Func<int, bool> IsKeptUp);
}
