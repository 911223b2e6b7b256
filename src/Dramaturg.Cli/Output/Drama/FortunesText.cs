using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Fortunes;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Fortunes for people: a table of acts and people, then what each act changed for whom.</summary>
internal sealed class FortunesText
{
    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly ReasonText _reasons;
    private readonly Fortune[] _fortunes;

    public FortunesText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
        _reasons = new ReasonText(page, sentences);
        _fortunes = [.. analysis.Fortunes.Where(fortune => fortune.Points[0].Parts.Count > 0)];
    }

    public void Write()
    {
        if (_fortunes.Length == 0)
        {
            return;
        }

        _page.Line();
        _page.Line(_frame.Say("drama.fortunes"), Tone.Strong);
        _page.Line(_frame.Say("drama.as-believed"), Tone.Quiet);
        _page.Line();
        Curves();
        for (int number = 1; number <= _analysis.Road.Acts.Count; number++)
        {
            Changes(number);
        }
    }

    private void Curves()
    {
        var rows = Enumerable.Range(0, _analysis.Road.Acts.Count + 1).Select(number => _fortunes.Select(fortune => Figures(fortune.Points[number])).ToArray()).ToArray();
        string[] names = [.. _fortunes.Select(Name)];
        int[] widths = [.. names.Select((name, i) => rows.Select(row => row[i].Length).Append(name.Length).Max())];
        string start = _frame.Say("since.start");
        string[] labels = [start, .. Enumerable.Range(1, _analysis.Road.Acts.Count).Select(Label)];
        Row("", names, widths, labels.Max(label => label.Length));
        foreach (var (row, number) in rows.Select((row, number) => (row, number)))
        {
            Row(number == 0 ? start : labels[number].PadLeft(start.Length), row, widths, labels.Max(label => label.Length));
        }
    }

    private string Label(int act) => act.ToString(CultureInfo.InvariantCulture)
        + (_analysis.Road.MomentOf(act) is { } moment ? $" {_sentences.Moment(moment)}" : "");

    private void Row(string label, IEnumerable<string> cells, int[] widths, int labels) =>
        _page.Line(("  " + label.PadRight(labels) + string.Concat(cells.Select((cell, i) => "  " + cell.PadRight(widths[i])))).TrimEnd());

    private string Figures(FortunePoint point) =>
        _frame.Figure(point.Believed) + (point.Believed == point.InTruth ? "" : $" ({_frame.Figure(point.InTruth)})");

    private void Changes(int number)
    {
        var changed = _fortunes.Where(fortune => fortune.Changes(number).Count > 0).ToArray();
        if (changed.Length == 0)
        {
            return;
        }

        _page.Line();
        _page.Write($"  {number.ToString(CultureInfo.InvariantCulture)}  ", Tone.Quiet);
        _page.Line(ActTeller.Tell(_analysis.Road, number, _sentences));
        foreach (var fortune in changed)
        {
            Changes(fortune, number);
        }
    }

    private void Changes(Fortune fortune, int number)
    {
        var believed = Changes(fortune, number, part => part.Believed);
        var inTruth = Changes(fortune, number, part => part.InTruth);
        if (believed.Length > 0)
        {
            _page.Line($"     {Name(fortune)} {Summary(fortune, number, point => point.Believed, believed)}");
        }

        if (inTruth.Length > 0 && !inTruth.SequenceEqual(believed))
        {
            string person = _frame.Say("drama.in-truth", ("person", Name(fortune)));
            _page.Line($"     {person} {Summary(fortune, number, point => point.InTruth, inTruth)}", Tone.Quiet);
        }
    }

    private static ConcernChange[] Changes(Fortune fortune, int number, Func<ConcernPart, Value> part) =>
        [.. fortune.Changes(number).Where(change => part(change.Before) != part(change.After))
            .Select(change => new ConcernChange(change.Before.Concern, part(change.Before), part(change.After)))];

    private string Summary(Fortune fortune, int number, Func<FortunePoint, Value> whole, ConcernChange[] changes) =>
        _reasons.Summary(whole(fortune.Points[number - 1]), whole(fortune.Points[number]), changes);

    private string Name(Fortune fortune) => _sentences.Person(_analysis.Road.World.Model.Characters[fortune.Person.Value]);
}
