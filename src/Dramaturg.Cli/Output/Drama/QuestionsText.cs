using System;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Endings;
using Dramaturg.Frames;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Questions for people, under the act each comes up with: what is asked, what hangs on it, and the answer.</summary>
internal sealed class QuestionsText
{
    private const int MostWidth = 84;

    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Frame _frame;
    private readonly StakeSentences _stakes;

    public QuestionsText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _frame = sentences.Frame;
        _stakes = new StakeSentences(analysis, sentences);
    }

    public void Write()
    {
        var questions = _analysis.Reception.Questions;
        if (questions.Count == 0)
        {
            return;
        }

        _page.Line();
        _page.Line(_frame.Say("question.heading"), Tone.Strong);
        int width = Math.Min(MostWidth, questions.Max(question => _stakes.Ask(question).Length));
        foreach (var alike in questions.GroupBy(question => question.OpenedBy))
        {
            _page.Line();
            _page.Line("  " + _stakes.Since(alike.Key), Tone.Quiet);
            foreach (var question in alike)
            {
                _page.Write($"    {Capitals.First(_stakes.Ask(question)).PadRight(width)}  {_frame.Decimals(question.Weight)}  ");
                _page.Line(_stakes.Answer(question), question.IsOpen ? Tone.Strong : Tone.Plain);
            }
        }

        _page.Line();
        _page.Line("  " + _frame.Say("question.openness", ("percent", Frame.Percent(Questions.Openness(questions)))));
    }
}
