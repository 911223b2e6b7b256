using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Tension;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Tension for people: the curve, what it is made of at every act, and its shape.</summary>
internal sealed class TensionText
{
    private const char PeakMark = '▲';
    private const char DeadMark = '·';

    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly StakeSentences _stakes;
    private readonly Reception _reception;
    private readonly IReadOnlyList<double> _tension;
    private readonly Arc _arc;
    private readonly IReadOnlyList<int> _dead;

    public TensionText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
        _stakes = new StakeSentences(analysis, sentences);
        _reception = analysis.Reception;
        _tension = _reception.Tension;
        _arc = Arc.Of(_tension);
        _dead = DeadScenes.Of(analysis.Road, _tension);
    }

    /// <param name="withWhy">Also what the figures are made of.</param>
    public void Write(bool withWhy)
    {
        _page.Line();
        _page.Line(_frame.Say("tension.heading"), Tone.Strong);
        _page.Line(Audience(), Tone.Quiet);
        _page.Line();
        Curve();
        _page.Line();
        Points();
        _page.Line();
        if (withWhy)
        {
            new TensionReasonsText(_page, _analysis, _sentences).Write();
            _page.Line();
        }

        Shape();
    }

    private string Audience()
    {
        var shares = _reception.Lives.Sympathy.Shares;
        string cares = string.Join(", ", Enumerable.Range(0, shares.Count).Where(person => shares[person] != 0).OrderByDescending(person => shares[person])
            .Select(person => $"{_stakes.Person(new CharacterId(person))} {_frame.Decimals(shares[person])}"));
        string sees = _reception.Audience.View is { } view ? _frame.Say("tension.view", ("person", _stakes.Name(view))) : _frame.Say("tension.sees-all");
        return $"{sees} {_frame.Say("tension.sympathy", ("people", cares))}";
    }

    private void Curve()
    {
        var marks = _dead.ToDictionary(act => act, _ => DeadMark);
        marks[_arc.Peak] = PeakMark;
        foreach (string line in new CurveText(_tension, _frame).Lines(marks))
        {
            _page.Line(line);
        }

        _page.Line($"         {PeakMark} {_frame.Say("tension.peak")}" + (_dead.Count > 0 ? $"   {DeadMark} {_frame.Say("tension.dead")}" : ""), Tone.Quiet);
    }

    private void Points()
    {
        string[] headings =
        [
            "", _frame.Say("tension.tension"), _frame.Say("tension.risk"), _frame.Say("tension.suspense"), _frame.Say("tension.peril"), _frame.Say("tension.conflict"),
            _frame.Say("tension.dilemma"), _frame.Say("tension.irony"), _frame.Say("tension.surprise"), _frame.Say("tension.threatened"),
        ];
        var rows = _reception.Curve.Points.Select(Cells).Prepend(headings).ToArray();
        int[] widths = [.. headings.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            string line = string.Join("  ", row.Select((cell, column) => column is 0 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])));
            _page.Line("  " + line.TrimEnd(), i == 0 ? Tone.Quiet : Tone.Plain);
        }

        Bounds();
    }

    /// <summary>What was left out of the look ahead.</summary>
    private void Bounds()
    {
        if (_reception.IsCrowded || _reception.Curve.IsSampled)
        {
            _page.Line();
        }

        if (_reception.IsCrowded)
        {
            _page.Line("  " + _frame.Count("tension.crowded", "count", _reception.ReasonLimit), Tone.Quiet);
        }

        if (_reception.Curve.IsSampled)
        {
            _page.Line("  " + _frame.Say("tension.sampled", ("samples", _reception.Limits.Samples), ("seed", _reception.Limits.Seed.ToString(CultureInfo.InvariantCulture))), Tone.Quiet);
        }
    }

    private string[] Cells(TensionPoint point) =>
    [
        point.Number == 0 ? _frame.Say("since.start") : point.Number.ToString(CultureInfo.InvariantCulture),
        Show(point.Tension), Show(point.Risk), Show(point.Suspense), Show(point.Peril), _frame.Decimals(point.Clash.Conflict), _frame.Decimals(point.Clash.Dilemma),
        _frame.Decimals(point.Irony), Show(point.Surprise), point.Threatened is { } stake ? _stakes.Stake(stake) : "",
    ];

    private string Show(Figure figure) => _reception.Curve.IsSampled ? $"{_frame.Decimals(figure.Value)} ± {_frame.Decimals(figure.Error)}" : _frame.Decimals(figure.Value);

    private void Shape()
    {
        var target = _reception.Audience.Arc;
        _page.Line("  " + _frame.Say("tension.peak-at", ("when", Act(_arc.Peak)), ("percent", Frame.Percent(_arc.PeakTime))));
        _page.Line("  " + _frame.Say("tension.slopes", ("rise", _frame.Decimals(_arc.SlopeIntoPeak)), ("fall", _frame.Decimals(_arc.FallAfterPeak))));
        _page.Line("  " + _frame.Say("tension.turns", ("acts", Numbers(Arc.Reversals(_reception.Fortune, Reception.Turn)))));
        _page.Line("  " + _frame.Say("tension.dead-acts", ("acts", Numbers(_dead))));
        _page.Line("  " + _frame.Say(_reception.Audience.Arc == TargetArc.Late ? "tension.likeness-usual" : "tension.likeness", ("likeness", _frame.Decimals(target.Likeness(_tension))), ("agreement", _frame.Decimals(target.Agreement(_tension)))));
    }

    private string Act(int number) =>
        number == 0 ? _frame.Say("since.start") : _frame.Say("tension.act", ("act", number), ("sentence", ActTeller.Tell(_analysis.Road, number, _sentences)));

    private string Numbers(IReadOnlyList<int> acts) =>
        acts.Count == 0 ? _frame.Say("tension.none") : string.Join(", ", acts.Select(act => act.ToString(CultureInfo.InvariantCulture)));
}
