using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Drama.Endings;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>What the story makes its audience ask, and what becomes of the question.</summary>
internal sealed class QuestionsPart : DramaPart
{
    private static readonly string[] s_columns = ["kind", "person", "concern", "fact", "question", "opened", "weight", "state", "answered"];

    public override string Name => "questions";

    public override string Description => "what the story asks, what it answers and what stays open";

    public override bool LooksAhead => true;

    public override void Write(Page page, StoryAnalysis analysis, Sentences sentences, DramaForm form) => new QuestionsText(page, analysis, sentences).Write();

    public override void Write(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
    {
        var stakes = new StakeSentences(analysis, sentences);
        json.Objects(Name, analysis.Reception.Questions, question => Write(json, analysis, stakes, question));
    }

    public override Table Tabulate(StoryAnalysis analysis, Sentences sentences)
    {
        var stakes = new StakeSentences(analysis, sentences);
        return Table(Name, s_columns, analysis.Reception.Questions.Select(question => new[]
        {
            Cell.Of(NameOf(question.Kind)),
            Cell.Of(stakes.Person(question.Subject)),
            Cell.Of(question.Stake is { } stake ? stakes.Concern(stake) : ""),
            Cell.Of(FactOf(analysis, question) ?? ""),
            Cell.Of(stakes.Ask(question)),
            Cell.Of(question.OpenedBy),
            Cell.Of(TensionPart.Rounded(question.Weight), "0.000"),
            Cell.Of(NameOf(question.State)),
            question.AnsweredBy is { } act ? Cell.Of(act) : Cell.Of(""),
        }));
    }

    private static void Write(Utf8JsonWriter json, StoryAnalysis analysis, StakeSentences stakes, Question question)
    {
        json.WriteString("kind", NameOf(question.Kind));
        json.WriteString("person", analysis.Road.World.Model.Characters[question.Subject.Value]);
        json.WriteString("concern", question.Stake is { } stake ? analysis.Reception.Lives.Stakes[stake].Concern.Name : null);
        json.WriteString("fact", FactOf(analysis, question));
        json.WriteString("question", stakes.Ask(question));
        json.WriteNumber("opened", question.OpenedBy);
        json.WriteNumber("weight", TensionPart.Rounded(question.Weight));
        json.WriteString("state", NameOf(question.State));
        json.WritePropertyName("answered");
        if (question.AnsweredBy is { } act)
        {
            json.WriteNumberValue(act);
        }
        else
        {
            json.WriteNullValue();
        }

        var source = question.Revealed is { } revealed ? BeliefSource.Of(revealed, analysis.Road.World.Model, Sentences.None) : null;
        json.WriteString("revealed", source?.Kind);
        json.Strings("from", source?.From ?? []);
    }

    private static string? FactOf(StoryAnalysis analysis, Question question) =>
        question.Fact is { } fact ? analysis.Road.World.Model.Fluents[fact.Value].Name : null;

    private static string NameOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Hope => "hope",
        QuestionKind.Threat => "threat",
        QuestionKind.Promise => "promise",
        QuestionKind.Dilemma => "dilemma",
        QuestionKind.Conflict => "conflict",
        _ => "secret",
    };

    private static string NameOf(QuestionState state) => state switch
    {
        QuestionState.Yes => "yes",
        QuestionState.No => "no",
        QuestionState.Open => "open",
        QuestionState.Forgotten => "forgotten",
        QuestionState.Settled => "settled",
        _ => "decided",
    };
}
