using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Drama;
using Dramaturg.Drama.Feelings;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Plots;

/// <summary>For everybody a strip for each of the feelings that weigh most over the story, the darker the stronger; what is pleasant and what is not in different colours.</summary>
internal sealed class FeelingsPlot
{
    private const int MostKinds = 5;
    private const double Left = 190;
    private const double Right = Plot.Width - 60;
    private const double Top = Plot.Head + 10;
    private const double Strip = 20;
    private const double Gap = 26;

    private readonly StoryAnalysis _analysis;
    private readonly Frame _frame;
    private readonly FeelingSentences _words;
    private readonly Timeline _time;
    private readonly Svg _svg = new();

    private FeelingsPlot(StoryAnalysis analysis, Sentences sentences)
    {
        _analysis = analysis;
        _frame = sentences.Frame;
        _words = new FeelingSentences(analysis.Road.World.Model, sentences);
        _time = new Timeline(analysis, sentences, Left, Right);
    }

    /// <summary>Null where nobody feels anything.</summary>
    public static Plot? Of(StoryAnalysis analysis, Sentences sentences)
    {
        var plot = new FeelingsPlot(analysis, sentences);
        double end = plot.Draw();
        return end > Top ? new Plot(sentences.Frame.Say("feeling.heading"), sentences.Frame.Say("plot.feelings"), end + 20, plot._svg.ToString()) : null;
    }

    private double Draw()
    {
        double y = Top;
        for (int person = 0; person < _analysis.Road.World.Model.Characters.Count; person++)
        {
            y = Draw(new CharacterId(person), y);
        }

        return y;
    }

    private double Draw(CharacterId person, double y)
    {
        var kinds = Kinds(person).ToArray();
        if (kinds.Length == 0)
        {
            return y;
        }

        _svg.Text(24, y + 14, Svg.Fit(_words.Person(person), Left - 110), "b");
        for (int i = 0; i < kinds.Length; i++)
        {
            Draw(person, kinds[i], y + (i * Strip));
        }

        _time.Numbers(_svg, y + (kinds.Length * Strip) + 10);
        return y + (kinds.Length * Strip) + Gap;
    }

    private IEnumerable<FeelingKind> Kinds(CharacterId person) => _analysis.Feelings.All
        .Where(feeling => feeling.Person == person && feeling.Kind.IsAboutLife())
        .GroupBy(feeling => feeling.Kind)
        .OrderByDescending(kind => kind.Sum(feeling => feeling.Course.Sum()))
        .Take(MostKinds)
        .Select(kind => kind.Key)
        .OrderBy(kind => kind);

    private void Draw(CharacterId person, FeelingKind kind, double y)
    {
        string style = Mood.Of(kind).Pleasure >= 0 ? "f2" : "f1";
        double[] felt = [.. Enumerable.Range(0, _analysis.Road.Acts.Count + 1).Select(number => Feeling.Shown(Strength(person, kind, number)))];
        _svg.Text(Left - 8, y + 13, Svg.Fit(_words.Name(kind), 130), "t", "end");
        for (int number = 0; number < felt.Length; number++)
        {
            double x = Math.Max(Left, _time.At(number - 0.5));
            double until = Math.Min(Right, _time.At(number + 0.5));
            _svg.Box(x, y, Math.Max(1, until - x - 1), Strip - 4, style, $"{_time.Say(number)}\n{_words.Name(kind)} {_frame.Hundredths(felt[number])}", 0.06 + (0.94 * Math.Min(1, 2 * felt[number])));
        }

        _svg.Text(Right + 6, y + 12, _frame.Hundredths(felt.Max()), "s");
    }

    /// <summary>All feelings of a kind together.</summary>
    private double Strength(CharacterId person, FeelingKind kind, int number) =>
        _analysis.Feelings.All.Where(feeling => feeling.Person == person && feeling.Kind == kind).Sum(feeling => feeling.At(number));
}
