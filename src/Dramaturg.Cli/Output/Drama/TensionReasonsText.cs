using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama;
using Dramaturg.Drama.Tension;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>What the figures of the tension are made of, for people: a line for each that shows, the weightiest parts of each.</summary>
internal sealed class TensionReasonsText
{
    private const int MostParts = 3;
    private const double Shown = 0.0005;

    private readonly Page _page;
    private readonly Frame _frame;
    private readonly Reception _reception;
    private readonly StakeSentences _stakes;
    private readonly ActTeller _acts;

    public TensionReasonsText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _frame = sentences.Frame;
        _reception = analysis.Reception;
        _stakes = new StakeSentences(analysis, sentences);
        _acts = new ActTeller(_reception.Ahead.World, sentences);
    }

    public void Write()
    {
        _page.Line("  " + _frame.Say("tension.why"), Tone.Strong);
        if (_reception.Audience.Sympathy is null)
        {
            _page.Line("    " + _frame.Say("tension.why-sympathy", ("people", Involved())), Tone.Quiet);
        }

        foreach (var point in _reception.Curve.Points)
        {
            string number = point.Number == 0 ? _frame.Say("since.start") : _frame.Say("tension.why-after", ("act", point.Number));
            string[] lines = [.. Lines(point, _reception.WhyAt(point.Number))];
            foreach (string line in lines.Length == 0 ? lines : lines.Prepend("    " + number))
            {
                _page.Line(line, Tone.Quiet);
            }
        }
    }

    private string Involved() => Parts(Sympathy.Involvements(_reception.Ahead).Select((count, person) => (count, person)).Where(one => one.count > 0).OrderByDescending(one => one.count)
        .Select(one => $"{_stakes.Person(new CharacterId(one.person))} {one.count.ToString(CultureInfo.InvariantCulture)}"));

    private IEnumerable<string> Lines(TensionPoint point, TensionReasons why)
    {
        if (point.Risk.Value >= Shown && why.Risk.Count > 0)
        {
            yield return Line("tension.risk", why.Risk.Take(MostParts).Select(part => $"{_stakes.Stake(part.Stake)} {Frame.Percent(part.Share)} %"));
        }

        if (point.Suspense.Value >= Shown && why.Suspense.Count > 0)
        {
            yield return Line("tension.suspense", why.Suspense.Take(MostParts).Select(swing => Swung(point.Number, swing)));
        }

        if (point.Irony >= Shown)
        {
            yield return Line("tension.irony", why.Irony.Take(MostParts).Select(Mistaken));
        }
    }

    private string Line(string figure, IEnumerable<string> parts) => $"      {_frame.Say(figure)}: {Parts(parts)}";

    private static string Parts(IEnumerable<string> parts) => string.Join("; ", parts);

    private string Swung(int number, Swing swing) =>
        $"{(swing.Act is { } act ? _acts.Tell(_reception.Curve.Outlooks[number].State, act).TrimEnd('.') : _frame.Say("tension.nothing"))} {(swing.Change < 0 ? "−" : "+")}{_frame.Decimals(Math.Abs(swing.Change))}";

    private string Mistaken(Illusion illusion) =>
        _frame.Say("tension.why-irony", ("person", _stakes.Person(illusion.Person)), ("hoped", _frame.Decimals(illusion.Hoped)), ("comes", _frame.Decimals(illusion.Comes)));
}
