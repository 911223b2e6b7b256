// Which questions a story opens and which it answers. A hope is opened when somebody means to do something after which a want stands
// better; a threat when much of a want is likely to be lost; a secret when somebody is wrong about a fact that one of the own wants reads; a promise
// when it is given. It is answered yes by the act after which it is so. What never becomes so is answered no by the first act after which it can no longer come, and
// open if even after the last act it can. Worked examples: docs/drama/endings.md.
//
// To say what stays open, not all of this is asked. A stake that cannot rise any more leaves no hope open, one that cannot fall no threat; a threat that came true
// is not open, and of the others the first decides. When somebody could last have hoped is asked of nothing that is open.

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

    private const double Rounding = 1e-9;

    private readonly Road _ahead;
    private readonly Lives _lives;
    private readonly OutlookSeries _outlooks;
    private readonly Func<Outlook> _afterwards;
    private readonly Intentions _intentions;
    private readonly Func<StateId, bool> _isEnd;
    private readonly Sources _sources;

    private readonly Struggles? _struggles;

    /// <param name="road">In a world that keeps whole minds.</param>
    /// <param name="ahead">The same in the world of the lives and the outlooks.</param>
    /// <param name="outlooks">What may come of every state of the road.</param>
    /// <param name="afterwards">What may come after the end.</param>
    /// <param name="isEnd">Of a state: nobody would act.</param>
    /// <param name="struggles">Null: what dilemmas and conflicts ask is left out.</param>
    internal Questions(Road road, Road ahead, Lives lives, OutlookSeries outlooks, Func<Outlook> afterwards, Intentions intentions, Func<StateId, bool> isEnd, Struggles? struggles)
    {
        _ahead = ahead;
        _lives = lives;
        _outlooks = outlooks;
        _afterwards = afterwards;
        _intentions = intentions;
        _isEnd = isEnd;
        _struggles = struggles;
        _sources = new Sources(road);
    }

    private StoryWorld World => _ahead.World;

    private int Last => _ahead.Acts.Count;

    /// <summary>All, in the order in which they come up, the weightiest first.</summary>
    internal IReadOnlyList<Question> All() => InOrder(
        Stakes.SelectMany(stake => Hopes(stake).Concat(Threats(stake))).Concat(Secrets()).Concat(Promises()).Select(Dated)
            .Concat(_struggles is null ? [] : StruggleQuestions.Of(_struggles, _lives.Sympathy)));

    /// <summary>Those of <see cref="All"/> that the end leaves open, without asking the others further than to see that they are not.</summary>
    internal IReadOnlyList<Question> StillOpen() => InOrder(StillOpenAhead().Concat(_struggles is null ? [] : StruggleQuestions.StillOpen(_struggles, _lives.Sympathy)));

    /// <summary>The same without what dilemmas and conflicts ask, so that nothing is asked of the road's own world.</summary>
    internal IReadOnlyList<Question> StillOpenAhead() =>
    [
        .. Stakes.SelectMany(stake => OpenHopes(stake).Concat(OpenThreats(stake))).Concat(Secrets()).Concat(OpenPromises())
            .Where(draft => draft.Question.IsOpen).Select(draft => draft.Question).Where(IsWeighty),
    ];

    /// <summary>O: the share of what hangs on all questions that hangs on open ones.</summary>
    public static double Openness(IReadOnlyList<Question> questions)
    {
        double whole = questions.Sum(question => question.Weight);
        return whole > 0 ? questions.Where(question => question.IsOpen).Sum(question => question.Weight) / whole : 0;
    }

    /// <summary>Whether less than a share of what hangs on all questions hangs on the open ones, as far as those tell that are soon asked; false: perhaps not.</summary>
    /// <param name="open">All open ones.</param>
    internal bool AreFewerThan(double share, IReadOnlyList<Question> open)
    {
        double enough = open.Sum(question => question.Weight) / share * (1 + Rounding);
        double whole = 0;
        return open.Count == 0 || Secrets().Concat(Stakes.SelectMany(Hopes)).Select(draft => draft.Question).Where(IsWeighty).Any(question => (whole += question.Weight) > enough);
    }

    private IEnumerable<int> Stakes => Enumerable.Range(0, _lives.Stakes.Count);

    private static Question[] InOrder(IEnumerable<Question> questions) =>
        [.. questions.Where(IsWeighty).OrderBy(question => question.OpenedBy).ThenByDescending(question => question.Weight)];

    private static bool IsWeighty(Question question) => question.Weight >= Smallest;

    private IEnumerable<Draft> Hopes(int stake) => OneAfterAnother(number =>
    {
        double level = Intended(stake, number);
        return Lives.IsMore(level, Part(stake, number))
            ? Asked(QuestionKind.Hope, stake, level, number, level - Part(stake, number), state => !Lives.IsMore(level, _lives.Parts(state)[stake]), later => Lives.IsMore(Intended(stake, later), Part(stake, later)))
            : null;
    });

    private IEnumerable<Draft> OpenHopes(int stake) => MayStill(state => _lives.Parts(state)[stake] > Part(stake, Last)) ? Hopes(stake) : [];

    private IEnumerable<Draft> Threats(int stake) => OneAfterAnother(number => Threat(stake, number));

    private IEnumerable<Draft> OpenThreats(int stake) => MayStill(state => _lives.Parts(state)[stake] < Part(stake, Last))
        ? Enumerable.Range(0, Last + 1).Where(number => !IsLostLater(stake, number)).Select(number => Threat(stake, number)).OfType<Draft>().Take(1)
        : [];

    private bool IsLostLater(int stake, int number) => Enumerable.Range(number + 1, Last - number).Any(later => Lives.IsMore(Part(stake, number), Part(stake, later)));

    private Draft? Threat(int stake, int number)
    {
        double level = Part(stake, number);
        bool isLost(StateId state) => Lives.IsMore(level, _lives.Parts(state)[stake]);
        double danger = level < Danger ? 0 : _outlooks[number].Expected(end => Math.Max(0, level - _lives.Parts(end)[stake]));
        return danger >= Danger
            ? Asked(QuestionKind.Threat, stake, level, number, danger / _outlooks[number].Chance(isLost), isLost, _ => false)
            : null;
    }

    /// <summary>The next question of a kind comes up only when the one before is answered.</summary>
    private IEnumerable<Draft> OneAfterAnother(Func<int, Draft?> ask)
    {
        for (int number = 0; number <= Last; number++)
        {
            if (ask(number) is { } draft)
            {
                yield return draft;
                if (draft.Question.State != QuestionState.Yes)
                {
                    yield break;
                }

                number = draft.Question.AnsweredBy!.Value - 1;
            }
        }
    }

    private Draft Asked(QuestionKind kind, int stake, double level, int number, double size, Func<StateId, bool> holds, Func<int, bool> isKeptUp)
    {
        var (person, concern) = (_lives.Stakes[stake].Person, _lives.Stakes[stake].Concern);
        var facts = Readings.Of(concern.Satisfaction).Select(reading => reading.Fluent).Distinct().ToArray();
        var question = new Question(kind, person, stake, null, level, number, size * Math.Abs(_lives.Sympathy[person]), QuestionState.Open, null);
        return Answered(question, holds, isKeptUp, facts);
    }

    private IEnumerable<Draft> Secrets() =>
        from person in Enumerable.Range(0, World.Model.Characters.Count).Select(person => new CharacterId(person))
        from fact in _lives.PlacesOf(person).SelectMany(stake => Readings.Of(_lives.Stakes[stake].Concern.Satisfaction))
            .Where(reading => reading.Path.Count == 0).Select(reading => reading.Fluent).Distinct()
        from draft in OneAfterAnother(number => Secret(person, fact, number))
        select draft;

    private Draft? Secret(CharacterId person, FluentId fact, int number)
    {
        bool isRight(StateId state) => World.Get(World.Mind(state, person), fact) == World.Get(state, fact);
        if (isRight(State(number)))
        {
            return null;
        }

        int until = Enumerable.Range(number, Last - number + 1).TakeWhile(later => !isRight(State(later))).Last();
        double weight = Enumerable.Range(number, until - number + 1).Max(later => Mistaken(person, fact, State(later))) * Math.Abs(_lives.Sympathy[person]);
        return Answered(new Question(QuestionKind.Secret, person, null, fact, 0, number, weight, QuestionState.Open, null), isRight, _ => false, [fact]);
    }

    /// <summary>How far off somebody is about the own wants that a fact bears on.</summary>
    private double Mistaken(CharacterId person, FluentId fact, StateId state)
    {
        var (truth, belief) = (_lives.Parts(state), _lives.Parts(World.Mind(state, person)));
        return _lives.PlacesOf(person).Where(stake => Readings.Of(_lives.Stakes[stake].Concern.Satisfaction).Any(reading => reading.Fluent == fact))
            .Sum(stake => Math.Abs(truth[stake] - belief[stake]));
    }

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
    private StateId State(int number) => _outlooks.States[number];
}
