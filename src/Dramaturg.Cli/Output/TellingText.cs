using System.Globalization;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>Told stories for people: numbered sentences under the beats they lead to.</summary>
internal sealed class TellingText
{
    private readonly Page _page;
    private readonly StoryModel _model;
    private readonly Sentences _sentences;
    private readonly ReasonText _reasons;
    private readonly CalendarText _calendar;

    public TellingText(Page page, StoryModel model, Sentences sentences)
    {
        _page = page;
        _model = model;
        _sentences = sentences;
        _reasons = new ReasonText(page, sentences);
        _calendar = new CalendarText(page);
    }

    public void Write(TellingResult result, bool withReasons)
    {
        foreach (var telling in result.Tellings)
        {
            if (telling.Number > 1)
            {
                _page.Line();
            }

            string title = result.Tellings.Count == 1
                ? _sentences.Title(_model)
                : _sentences.Frame.Say("telling.of-several", ("title", _sentences.Title(_model)), ("number", telling.Number));
            Write(telling, title, withReasons);
        }
    }

    private void Write(Telling telling, string title, bool withReasons)
    {
        _page.Line(title, Tone.Strong);
        _calendar.Begin();
        int width = telling.Acts.Count.ToString(CultureInfo.InvariantCulture).Length + 1;
        int told = 0;
        foreach (var beat in telling.Beats)
        {
            Segment(telling, told, beat.Position, _sentences.Beat(beat.Name), width, withReasons);
            told = beat.Position;
        }

        Segment(telling, told, telling.Acts.Count, telling.Beats.Count == 0 || telling.Ending is null ? null : _sentences.Ending(telling.Ending), width, withReasons);
        _page.Line();
        _page.Line(telling.Ending is null
            ? _sentences.Frame.Say("telling.utility", ("figure", _sentences.Frame.Figure(telling.Utility)))
            : _sentences.Frame.Say("telling.ending", ("ending", _sentences.Ending(telling.Ending))), Tone.Quiet);
        if (telling.Likelihood is { } likelihood)
        {
            _page.Line(_sentences.Frame.Say("telling.likelihood", ("odds", _sentences.Frame.Odds(likelihood))), Tone.Quiet);
        }

        if (telling.Score is { } score)
        {
            ScoreText.Write(_page, _sentences.Frame, score);
        }
    }

    /// <summary>The acts that lead to one beat, under its name.</summary>
    private void Segment(Telling telling, int from, int to, string? heading, int width, bool withReasons)
    {
        _page.Line();
        if (heading is not null)
        {
            _page.Line($"{new string(' ', width)} — {heading} —", Tone.Quiet);
        }

        foreach (var act in telling.Acts.Skip(from).Take(to - from))
        {
            _calendar.At(act.Moment?.Words, width);
            Act(act, width, withReasons);
            foreach (var due in act.Due)
            {
                _calendar.FellDue(due.Moment.Words, due.Sentence, width);
            }

            foreach (var revision in telling.Revisions.Where(revision => revision.Act == act.Number))
            {
                Revised(revision, width);
            }

            foreach (var verdict in act.Verdicts.Where(_ => withReasons))
            {
                Judged(verdict, width);
            }

            foreach (var change in telling.Histories.Where(change => withReasons && change.Act == act.Number))
            {
                Relation(change, width);
            }

            foreach (var change in telling.TurningPoints.Where(change => withReasons && change.Act == act.Number))
            {
                TurningPoint(change, width);
            }
        }
    }

    private void Revised(ToldRevision revision, int width)
    {
        string person = _sentences.Person(revision.Person);
        string believes = Capitals.First(_sentences.Frame.Say("telling.revised", ("person", person), ("statement", revision.Statement)));
        _page.Line($"{new string(' ', width + 4)}{believes} ({revision.Source.Words})", Tone.Quiet);
    }

    private void Judged(Verdict verdict, int width)
    {
        string figure = _sentences.Frame.Gain(Value.Of(Number.Zero), Value.Of(verdict.Norm.Verdict));
        _page.Line(
            new string(' ', width + 4) + _sentences.Frame.Say(
                "telling.judges",
                ("person", _sentences.Name(_model.Characters[verdict.Person.Value])),
                ("norm", _sentences.Concern(verdict.Norm.Name)),
                ("verdict", figure)),
            Tone.Quiet);
    }

    private void Relation(RelationChange change, int width)
    {
        var frame = _sentences.Frame;
        string cut = change.IsCut ? $" ({frame.Say("telling.cut")})" : "";
        _page.Line(
            $"{new string(' ', width + 4)}{_sentences.Fact(_model, change.Relation)} {frame.Figure(change.Before)} → {frame.Figure(change.After)}{cut}", Tone.Quiet);
    }

    private void TurningPoint(WeightChange change, int width)
    {
        var frame = _sentences.Frame;
        _page.Line(new string(' ', width + 4) + frame.Say(
            "telling.weight",
            ("person", _sentences.Name(_model.Characters[change.Person.Value])),
            ("concern", _sentences.Concern(_model.CharacterConcerns[change.Person.Value][change.Concern].Name)),
            ("before", frame.Figure(change.Before)),
            ("after", frame.Figure(change.After))), Tone.Quiet);
    }

    private void Act(ToldAct act, int width, bool withReasons)
    {
        string number = act.Number.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        _page.Write(number, Tone.Quiet).Write("  ").Write(act.Sentence);
        _page.Line((act.IsFate && !act.IsWait ? $"  ({_sentences.Frame.Say("telling.fate")})" : "") + (act.Chance is { } chance ? $"  ({_sentences.Frame.Odds(chance)})" : ""), Tone.Quiet);
        if (!withReasons)
        {
            return;
        }

        foreach (var reason in act.Reasons)
        {
            _reasons.Write(reason, new string(' ', width + 4));
        }
    }
}
