using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dramaturg.Drama.Conflicts;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Analysis;

/// <summary>Says in words what people can win and lose, what is asked about it, and how it ends.</summary>
public sealed class StakeSentences
{
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public StakeSentences(StoryAnalysis analysis, Sentences sentences)
    {
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    private StoryModel Model => _analysis.Road.World.Model;

    private Lives Lives => _analysis.Reception.Lives;

    public string Person(CharacterId person) => _sentences.Person(Model.Characters[person.Value]);

    public Inflected Name(CharacterId person) => _sentences.Name(Model.Characters[person.Value]);

    /// <summary>Whose it is, and what: <c>Katrin: her son near</c>.</summary>
    public string Stake(int stake) => $"{Person(Lives.Stakes[stake].Person)}: {Concern(stake)}";

    public string Concern(int stake) => _sentences.Concern(Lives.Stakes[stake].Concern.Name);

    /// <summary>Named after what is feared. Word files name what is hoped for instead, and so does this then.</summary>
    public bool IsFear(int stake) => Lives.Stakes[stake].Concern is { IsFear: true } fear && _sentences.Concern(fear.Name) == fear.Name;

    /// <summary>What the audience waits to learn.</summary>
    public string Ask(Question question) => question.Kind switch
    {
        QuestionKind.Hope => _frame.Say(IsFear(question.Stake!.Value) ? "question.spared" : IsClause(question) ? "question.hope-that" : "question.hope", Parts(question)),
        QuestionKind.Threat => _frame.Say(IsFear(question.Stake!.Value) ? "question.dread" : IsClause(question) ? "question.threat-that" : "question.threat", Parts(question)),
        QuestionKind.Promise => Promised(question.Promise!, question.OpenedBy),
        QuestionKind.Dilemma => _frame.Say(
            "question.dilemma", ("person", Person(question.Subject)), ("one", Part(question.Subject, question.Dilemma!.Dilemma.ReasonForDeed)), ("other", Part(question.Subject, question.Dilemma.Dilemma.ReasonForDefault))),
        QuestionKind.Conflict => _frame.Say(
            "question.conflict", ("person", Person(question.Subject)), ("concern", Aims(question.Conflict!.Conflict.One)),
            ("other", Name(question.Conflict.Conflict.Other.Person!.Value)), ("against", Aims(question.Conflict.Conflict.Other))),
        _ => _frame.Say("question.secret", ("person", Person(question.Subject)), ("statement", Truth(question))),
    };

    public string Answer(Question question) => question.State switch
    {
        QuestionState.Yes => _frame.Say("question.yes", ("act", question.AnsweredBy!.Value)) + How(question),
        QuestionState.No => _frame.Say("question.no", ("act", question.AnsweredBy!.Value)),
        QuestionState.Settled => Settled(question),
        QuestionState.Open => _frame.Say("question.open"),
        QuestionState.Forgotten => _frame.Say("question.forgotten"),
        _ => _frame.Say("question.decided"),
    };

    public string Since(int act) => act == 0 ? _frame.Say("since.start") : _frame.Say("since.act", ("act", act));

    public string Tone(ToneClass tone) => tone switch
    {
        ToneClass.Happy => _frame.Say("ending.happy"),
        ToneClass.Bittersweet => _frame.Say("ending.bittersweet"),
        ToneClass.Tragic => _frame.Say("ending.tragic"),
        ToneClass.Flat => _frame.Say("ending.flat"),
        _ => _frame.Say("ending.open"),
    };

    public string Qualifier(ToneQualifier qualifier) => qualifier switch
    {
        ToneQualifier.TragedyProper => _frame.Say("ending.tragedy-proper"),
        ToneQualifier.Poetic => _frame.Say("ending.poetic"),
        _ => _frame.Say("ending.pyrrhic"),
    };

    /// <summary>The two lines that a telling closes with: how it ended, and what stays open.</summary>
    public string[] Closing()
    {
        var closing = _analysis.Reception.Closing;
        return [_frame.Say("ending.tone", ("tone", Tone(closing.Class, closing.Qualifiers))), StillOpen(closing.Open)];
    }

    /// <summary>The same with what the tone was read off.</summary>
    public string[] ClosingWithFigures()
    {
        var (ending, questions) = (_analysis.Reception.Ending, _analysis.Reception.Questions);
        return
        [
            _frame.Say("ending.line", ("tone", Tone(ending.Class, ending.Qualifiers)), ("gains", _frame.Decimals(ending.Tally.Gains)), ("losses", _frame.Decimals(ending.Tally.Losses))),
            StillOpen(questions.Where(question => question.IsOpen)),
        ];
    }

    private string Tone(ToneClass tone, IEnumerable<ToneQualifier> qualifiers) => string.Join(", ", qualifiers.Select(Qualifier).Prepend(Tone(tone)));

    private string StillOpen(IEnumerable<Question> questions)
    {
        string[] open = [.. questions.OrderByDescending(question => question.Weight).Select(Ask).Distinct()];
        return open.Length == 0 ? _frame.Say("ending.nothing-open") : _frame.Say("ending.still-open", ("questions", string.Join("; ", open)));
    }

    /// <summary>That it has been promised, and what, in the words for the fact.</summary>
    private string Promised(Promise promise, int act)
    {
        var said = new FluentReference(promise.Content ?? promise.State);
        return _sentences.Show(Model, said, _analysis.Road.Belief(null, said, act));
    }

    private string Settled(Question question)
    {
        if (question.Dilemma is not { Taken: { } taken } spell)
        {
            return _frame.Say("question.settled", ("act", question.AnsweredBy!.Value));
        }

        int reason = spell.DeedWasTaken ? taken.ReasonForDeed : taken.ReasonForDefault;
        return _frame.Say("question.chosen", ("concern", Part(question.Subject, reason)), ("act", question.AnsweredBy!.Value));
    }

    /// <summary>A part of a gain vector: a concern, or a norm.</summary>
    private string Part(CharacterId person, int part)
    {
        var concerns = Model.CharacterConcerns[person.Value];
        return _sentences.Concern(part < concerns.Count ? concerns[part].Name : Model.Norms[person.Value][part - concerns.Count].Name);
    }

    private string Aims(Intention intention) =>
        string.Join(", ", intention.Aims.Select(aim => _sentences.Concern(Model.CharacterConcerns[intention.Person!.Value.Value][aim.Concern].Name)));

    private (string Name, object Value)[] Parts(Question question) => [("person", Name(question.Subject)), ("concern", Concern(question.Stake!.Value))];

    /// <summary>What is wanted has a verb of its own, as in <c>to keep his word</c>: it stands in another place of a sentence than <c>a life of his own</c>. By what it begins or ends with, as the frame says.</summary>
    private bool IsClause(Question question) => Regex.IsMatch(Concern(question.Stake!.Value), _frame.Say("question.clause"));

    private string How(Question question) =>
        question.Revealed is { } source && BeliefSource.Of(source, Model, _sentences).Words is { Length: > 0 } how ? $" ({how})" : "";

    private string Truth(Question question)
    {
        var fact = question.Fact!.Value;
        return _sentences.Show(Model, new FluentReference(fact), _analysis.Road.World.Get(_analysis.Road[question.OpenedBy], fact));
    }
}
