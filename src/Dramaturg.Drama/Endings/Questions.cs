// Which questions a story opens and which it answers. A hope is opened when somebody means to do something after which a want stands
// better; a threat when much of a want is likely to be lost; a secret when somebody is wrong about a fact that one of the own wants reads; a promise
// when it is given. It is answered yes by the act after which it is so. What never becomes so is answered no by the first act after which it can no longer come, and
// open if even after the last act it can. Worked examples: docs/drama/endings.md.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Endings;

/// <summary>Finds the questions of one road.</summary>
public sealed partial class Questions
{
    /// <summary>What a question must weigh, to be one.</summary>
    public const double Smallest = 0.01;

    /// <summary>What of a life must be likely to be lost, for a threat.</summary>
    public const double Danger = 0.05;

    /// <summary>So many acts without a touch make an open question a forgotten one.</summary>
    public const int Patience = 6;

    private readonly Road _ahead;
    private readonly Lives _lives;
    private readonly IReadOnlyList<Outlook> _outlooks;
    private readonly Outlook _afterwards;
    private readonly Intentions _intentions;
    private readonly Func<StateId, bool> _isEnd;
    private readonly Sources _sources;

    private Questions(Road road, Road ahead, Lives lives, TensionCurve curve, Outlook afterwards, Intentions intentions, Func<StateId, bool> isEnd)
    {
        _ahead = ahead;
        _lives = lives;
        _outlooks = curve.Outlooks;
        _afterwards = afterwards;
        _intentions = intentions;
        _isEnd = isEnd;
        _sources = new Sources(road);
    }

    private StoryWorld World => _ahead.World;

    private int Last => _ahead.Acts.Count;

    /// <summary>All, in the order in which they come up, the weightiest first.</summary>
    /// <param name="road">In a world that keeps whole minds.</param>
    /// <param name="ahead">The same in the world of the lives and the curve.</param>
    /// <param name="afterwards">What may come after the end.</param>
    /// <param name="isEnd">Of a state: nobody would act.</param>
    /// <param name="struggles">Null: what dilemmas and conflicts ask is left out.</param>
    public static IReadOnlyList<Question> Of(
        Road road, Road ahead, Lives lives, TensionCurve curve, Outlook afterwards, Intentions intentions, Func<StateId, bool> isEnd, Struggles? struggles)
    {
        var questions = new Questions(road, ahead, lives, curve, afterwards, intentions, isEnd);
        return Enumerable.Range(0, lives.Stakes.Count).SelectMany(stake => questions.Hopes(stake).Concat(questions.Threats(stake)))
            .Concat(questions.Secrets())
            .Concat(questions.Promises())
            .Concat(struggles is null ? [] : StruggleQuestions.Of(struggles, lives.Sympathy))
            .Where(question => question.Weight >= Smallest)
            .OrderBy(question => question.OpenedBy).ThenByDescending(question => question.Weight).ToArray();
    }

    /// <summary>O: the share of what hangs on all questions that hangs on open ones.</summary>
    public static double Openness(IReadOnlyList<Question> questions)
    {
        double whole = questions.Sum(question => question.Weight);
        return whole > 0 ? questions.Where(question => question.IsOpen).Sum(question => question.Weight) / whole : 0;
    }

    private IEnumerable<Question> Hopes(int stake) => OneAfterAnother(number =>
    {
        double level = Intended(stake, number);
        return Lives.IsMore(level, Part(stake, number))
            ? Asked(QuestionKind.Hope, stake, level, number, level - Part(stake, number), state => !Lives.IsMore(level, _lives.Parts(state)[stake]), later => Lives.IsMore(Intended(stake, later), Part(stake, later)))
            : null;
    });

    private IEnumerable<Question> Threats(int stake) => OneAfterAnother(number =>
    {
        double level = Part(stake, number);
        double danger = _outlooks[number].Expected(end => Math.Max(0, level - _lives.Parts(end)[stake]));
        bool isLost(StateId state) => Lives.IsMore(level, _lives.Parts(state)[stake]);
        return danger >= Danger
            ? Asked(QuestionKind.Threat, stake, level, number, danger / _outlooks[number].Chance(isLost), isLost, _ => false)
            : null;
    });

    /// <summary>The next question of a kind comes up only when the one before is answered.</summary>
    private IEnumerable<Question> OneAfterAnother(Func<int, Question?> ask)
    {
        for (int number = 0; number <= Last; number++)
        {
            if (ask(number) is { } question)
            {
                yield return question;
                if (question.State != QuestionState.Yes)
                {
                    yield break;
                }

                number = question.AnsweredBy!.Value - 1;
            }
        }
    }

    private Question Asked(QuestionKind kind, int stake, double level, int number, double size, Func<StateId, bool> holds, Func<int, bool> isKeptUp)
    {
        var (person, concern) = (_lives.Stakes[stake].Person, _lives.Stakes[stake].Concern);
        var facts = Readings.Of(concern.Satisfaction).Select(reading => reading.Fluent).Distinct().ToArray();
        var question = new Question(kind, person, stake, null, level, number, size * Math.Abs(_lives.Sympathy[person]), QuestionState.Open, null);
        return Answered(question, holds, isKeptUp, facts);
    }

    private IEnumerable<Question> Secrets() =>
        from person in Enumerable.Range(0, World.Model.Characters.Count).Select(person => new CharacterId(person))
        from fact in _lives.PlacesOf(person).SelectMany(stake => Readings.Of(_lives.Stakes[stake].Concern.Satisfaction))
            .Where(reading => reading.Path.Count == 0).Select(reading => reading.Fluent).Distinct()
        from question in OneAfterAnother(number => Secret(person, fact, number))
        select question;

    private Question? Secret(CharacterId person, FluentId fact, int number)
    {
        bool isRight(StateId state) => World.Get(World.Mind(state, person), fact) == World.Get(state, fact);
        if (isRight(State(number)))
        {
            return null;
        }

        int until = Enumerable.Range(number, Last - number + 1).TakeWhile(later => !isRight(State(later))).Last();
        double weight = Enumerable.Range(number, until - number + 1).Max(later => Mistaken(person, fact, State(later))) * Math.Abs(_lives.Sympathy[person]);
        var question = Answered(new Question(QuestionKind.Secret, person, null, fact, 0, number, weight, QuestionState.Open, null), isRight, _ => false, [fact]);
        return question.State == QuestionState.Yes
            ? question with { Revealed = _sources.Of(person, new FluentReference(fact), question.AnsweredBy!.Value) }
            : question;
    }

    /// <summary>How far off somebody is about the own wants that a fact bears on.</summary>
    private double Mistaken(CharacterId person, FluentId fact, StateId state)
    {
        var (truth, belief) = (_lives.Parts(state), _lives.Parts(World.Mind(state, person)));
        return _lives.PlacesOf(person).Where(stake => Readings.Of(_lives.Stakes[stake].Concern.Satisfaction).Any(reading => reading.Fluent == fact))
            .Sum(stake => Math.Abs(truth[stake] - belief[stake]));
    }

    private Question Answered(Question question, Func<StateId, bool> holds, Func<int, bool> isKeptUp, IReadOnlyList<FluentId> facts)
    {
        for (int number = question.OpenedBy + 1; number <= Last; number++)
        {
            if (holds(State(number)))
            {
                return question with { State = QuestionState.Yes, AnsweredBy = number };
            }
        }

        if (MayStill(holds))
        {
            return question with { State = StateOf(question, holds, facts) };
        }

        int possible = question.OpenedBy;
        for (int number = question.OpenedBy; number <= Last; number++)
        {
            possible = _outlooks[number].Chance(holds) > 0 || isKeptUp(number) ? number : possible;
        }

        return question with { State = QuestionState.No, AnsweredBy = Math.Min(Last, possible + 1) };
    }

    private bool MayStill(Func<StateId, bool> holds) => _afterwards.Chance(holds) > 0 || _outlooks[Last].Chance(holds) > 0;

    private QuestionState StateOf(Question question, Func<StateId, bool> holds, IReadOnlyList<FluentId> facts) =>
        !Lives.IsMore(1, _afterwards.ChanceOfGoingOn(holds, _isEnd)) ? QuestionState.Decided
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

    /// <summary>What a person's plan makes of a stake, as that mind sees it; where it makes it no better, what it is.</summary>
    private double Intended(int stake, int number)
    {
        var person = _lives.Stakes[stake].Person;
        var mind = World.Mind(State(number), person);
        double promised = _lives.Parts(_intentions.Follow(mind, _intentions.Of(State(number), person)))[stake];
        return Lives.IsMore(promised, _lives.Parts(mind)[stake]) ? promised : Part(stake, number);
    }

    private double Part(int stake, int number) => _lives.Parts(State(number))[stake];

    /// <summary>As the audience sees it.</summary>
    private StateId State(int number) => _outlooks[number].State;
}
