using System;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Endings;
using Dramaturg.Drama.Tension;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>An ending for people: the tone with its figures, what stays open, then person by person what was won and lost.</summary>
internal sealed class EndingText
{
    private readonly Page _page;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly StakeSentences _stakes;
    private readonly Lives _lives;
    private readonly EndingTone _ending;

    public EndingText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _sentences = sentences;
        _frame = sentences.Frame;
        _stakes = new StakeSentences(analysis, sentences);
        _lives = analysis.Reception.Lives;
        _ending = analysis.Reception.Ending;
    }

    public void Write()
    {
        _page.Line();
        _page.Line(_frame.Say("ending.heading"), Tone.Strong);
        _page.Line();
        foreach (string line in _stakes.ClosingWithFigures())
        {
            _page.Line("  " + line);
        }

        _page.Line("  " + Reason(), Tone.Quiet);
        foreach (var changes in _ending.Tally.Changes.GroupBy(change => _lives.Stakes[change.Stake].Person).OrderByDescending(changes => _lives.Sympathy[changes.Key]))
        {
            _page.Line();
            _page.Line($"  {_stakes.Person(changes.Key)}");
            foreach (var change in changes)
            {
                Change(change);
            }
        }
    }

    private string Reason()
    {
        var (tally, thresholds) = (_ending.Tally, EndingThresholds.Default);
        (string Name, object Value)[] parts =
        [
            ("gains", _frame.Decimals(tally.Gains)), ("losses", _frame.Decimals(tally.Losses)), ("percent", Frame.Percent(_ending.Openness)),
            ("small", _frame.Decimals(thresholds.Small)), ("share", Frame.Percent(thresholds.Overweighed)), ("open", Frame.Percent(thresholds.Open)),
        ];
        return _ending.Class switch
        {
            ToneClass.Open => _frame.Say("ending.why-open", parts),
            ToneClass.Flat => _frame.Say("ending.why-flat", parts),
            ToneClass.Happy => tally.Losses <= thresholds.Small ? _frame.Say("ending.why-no-loss", parts) : _frame.Say("ending.why-happy", parts),
            ToneClass.Tragic => tally.Gains <= thresholds.Small ? _frame.Say("ending.why-no-gain", parts) : _frame.Say("ending.why-tragic", parts),
            _ => _frame.Say("ending.why-bittersweet", parts),
        };
    }

    private void Change(StakeChange change)
    {
        string sign = change.Amount > 0 ? "+" : "-";
        bool isFear = _stakes.IsFear(change.Stake);
        string what = change.Amount > 0
            ? _frame.Say(isFear ? "ending.spared" : "ending.won", ("concern", _stakes.Concern(change.Stake)))
            : _frame.Say(isFear ? "ending.borne" : "ending.lost", ("concern", _stakes.Concern(change.Stake)));
        string act = _frame.Say("ending.act", ("act", change.Act));
        string kept = !_lives.Stakes[change.Stake].IsOwn ? " " + _frame.Say("ending.of-others") : change.Irreversible > 0 ? " " + _frame.Say("ending.for-good") : "";
        _page.Line($"    {sign}{_frame.Decimals(Math.Abs(change.Amount))}  {what} ({act}){kept}", change.Amount > 0 ? Tone.Plain : Tone.Strong);
    }
}
