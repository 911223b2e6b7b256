using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Drama.Feelings;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Feelings for people: the strongest of everybody after every act as a table, then what each act arouses.</summary>
internal sealed class FeelingsText
{
    /// <summary>Of what one act arouses in one person, so many are said.</summary>
    private const int MostSaid = 4;

    /// <summary>Love and hate are said again when they have changed by so much.</summary>
    private const double StanceChange = 0.1;

    private readonly Page _page;
    private readonly StoryAnalysis _analysis;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly FeelingSentences _words;
    private readonly InnerLives _lives;
    private readonly CharacterId[] _people;

    public FeelingsText(Page page, StoryAnalysis analysis, Sentences sentences)
    {
        _page = page;
        _analysis = analysis;
        _sentences = sentences;
        _frame = sentences.Frame;
        _words = new FeelingSentences(analysis.Road.World.Model, sentences);
        _lives = analysis.Feelings;
        _people = [.. Enumerable.Range(0, analysis.Road.World.Model.Characters.Count).Select(person => new CharacterId(person)).Where(person => _lives.All.Any(feeling => feeling.Person == person))];
    }

    public void Write(bool withWhy)
    {
        if (_people.Length == 0)
        {
            return;
        }

        _page.Line();
        _page.Line(_frame.Say("feeling.heading"), Tone.Strong);
        _page.Line(_frame.Say("feeling.strongest"), Tone.Quiet);
        _page.Line();
        Strongest();
        for (int number = 0; number <= _analysis.Road.Acts.Count; number++)
        {
            Act(number, withWhy);
        }

        Thoroughness();
    }

    private void Strongest()
    {
        string start = _frame.Say("since.start");
        var rows = Enumerable.Range(0, _analysis.Road.Acts.Count + 1).Select(number => _people.Select(person => Strongest(number, person)).ToArray()).ToArray();
        int[] widths = [.. _people.Select((person, column) => rows.Select(row => row[column].Length).Append(_words.Person(person).Length).Max())];
        Row("", _people.Select(_words.Person), widths, start.Length);
        foreach (var (row, number) in rows.Select((row, number) => (row, number)))
        {
            Row(number == 0 ? start : number.ToString(CultureInfo.InvariantCulture).PadLeft(start.Length), row, widths, start.Length);
        }
    }

    private string Strongest(int number, CharacterId person)
    {
        var felt = _lives.At(number, person).Where(felt => felt.Feeling.Kind.IsAboutLife()).ToArray();
        return felt.Length == 0 ? "–" : $"{_words.Name(felt[0].Feeling.Kind)} {_frame.Hundredths(Feeling.Shown(felt[0].Strength))}";
    }

    private void Row(string label, IEnumerable<string> cells, int[] widths, int labels) =>
        _page.Line(("  " + label.PadRight(labels) + string.Concat(cells.Select((cell, i) => "  " + cell.PadRight(widths[i])))).TrimEnd());

    private void Act(int number, bool withWhy)
    {
        var told = _people.Select(person => (Person: person, Said: Said(number, person).ToArray())).Where(told => told.Said.Length > 0 || IsOtherMood(number, told.Person)).ToArray();
        if (told.Length == 0)
        {
            return;
        }

        _page.Line();
        Heading(number);
        foreach (var (person, said) in told)
        {
            Say(number, said, withWhy);
            if (IsOtherMood(number, person))
            {
                _page.Line("     " + _frame.Say("mood.says", ("person", _words.Named(person)), ("mood", _words.Name(TemperAt(number, person)))), Tone.Quiet);
            }
        }
    }

    private void Heading(int number)
    {
        if (number == 0)
        {
            _page.Line("  " + _frame.Say("since.start"), Tone.Quiet);
            return;
        }

        _page.Write($"  {number.ToString(CultureInfo.InvariantCulture)}  ", Tone.Quiet);
        _page.Line(ActTeller.Tell(_analysis.Road, number, _sentences));
    }

    /// <summary>That somebody did not expect what moves that one in no other way is not said.</summary>
    private IEnumerable<Feeling> Said(int number, CharacterId person)
    {
        var aroused = _lives.ArousedBy(number, person).Where(feeling => !feeling.Kind.IsStance() || IsOtherStance(feeling)).OrderBy(feeling => feeling.Kind.IsStance()).ToArray();
        return aroused.All(feeling => feeling.Kind == FeelingKind.Surprise) ? [] : aroused;
    }

    private bool IsOtherStance(Feeling stance) =>
        _lives.All.LastOrDefault(other => other.Kind.IsStance() && other.Person == stance.Person && other.About == stance.About && other.Since < stance.Since) is not { } last
        || last.Kind != stance.Kind || System.Math.Abs(last.Course[0] - stance.Course[0]) >= StanceChange;

    private void Say(int number, Feeling[] said, bool withWhy)
    {
        foreach (var feeling in said.Take(withWhy ? said.Length : MostSaid))
        {
            _page.Line("     " + _words.Say(feeling, number));
            if (withWhy)
            {
                Why(feeling);
            }
        }

        if (!withWhy && said.Length > MostSaid)
        {
            _page.Line("     " + _frame.Count("feeling.weaker", "count", said.Length - MostSaid), Tone.Quiet);
        }
    }

    private void Why(Feeling feeling)
    {
        foreach (string line in new[] { _words.Factors(feeling), _words.Chances(feeling) }.Concat(_words.Changes(feeling)).OfType<string>())
        {
            _page.Line("       " + line, Tone.Quiet);
        }
    }

    private bool IsOtherMood(int number, CharacterId person) => TemperAt(number, person) != (number == 0 ? Temper.Even : TemperAt(number - 1, person));

    private Temper TemperAt(int number, CharacterId person) => Tempers.Of(_lives.MoodAt(number, person));

    private void Thoroughness()
    {
        if (_lives.Thoroughness is { WalkCount: null, IsCut: false })
        {
            return;
        }

        _page.Line();
        if (_lives.Thoroughness.WalkCount is { } walks)
        {
            _page.Line("  " + _frame.Say("feeling.sampled", ("walks", walks)), Tone.Quiet);
        }

        if (_lives.Thoroughness.IsCut)
        {
            _page.Line("  " + _frame.Say("feeling.cut"), Tone.Quiet);
        }
    }
}
