using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dramaturg.Analysis;
using Dramaturg.Cli.Output.Plots;
using Dramaturg.Drama.Tension;
using Dramaturg.Export.Html;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Prose.Telling;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output;

/// <summary>What stands around a screenplay on a page to read: how long it is, how tense, who its people are and how it ends for them.</summary>
internal sealed class ReadingPageText
{
    private readonly Screenplay _screenplay;
    private readonly Telling _telling;
    private readonly Sentences _sentences;
    private readonly StoryAnalysis _analysis;

    private ReadingPageText(Screenplay screenplay, Telling telling, Sentences sentences)
    {
        _screenplay = screenplay;
        _telling = telling;
        _sentences = sentences;
        _analysis = StoryAnalysis.Of(screenplay.Road, Audience.Usual);
    }

    /// <param name="work">Bounds what stands around it.</param>
    public static ReadingPage Of(Screenplay screenplay, Telling telling, Sentences sentences, BoundedWork work)
    {
        var text = new ReadingPageText(screenplay, telling, sentences);
        var world = screenplay.Road.World;
        ReadingPage? page = null;
        try
        {
            world.Bound(work.Token);
            work.Try("closing", () => page = text.Whole());
        }
        catch (StoryFaultyException)
        {
            // Some state that the story does not come to has no meaning.
        }

        world.Bound(CancellationToken.None);
        return page ?? text.Bare();
    }

    private ReadingPage Whole()
    {
        var plot = TensionPlot.Of(_analysis, _sentences);
        return Bare() with
        {
            People = [.. People().Select(Person)],
            Drawings = [new PageDrawing(plot.Title, plot.Subtitle, plot.Embedded())],
            Tension = _analysis.Reception.Tension,
            Closing = new PageClosing(Say("ending.heading"), [.. Ending(), .. new StakeSentences(_analysis, _sentences).Closing()]),
            DrawingStyle = Palette.Style,
        };
    }

    /// <summary>What needs no look ahead.</summary>
    private ReadingPage Bare() => new(
        Length(), [], [], [], new PageClosing(Say("ending.heading"), Ending()),
        new PageWords(Say("page.people"), Say("page.scenes"), Say("page.become"), Say("page.better"), Say("page.worse"), Say("page.tension")));

    /// <summary>A story without scenes is as long as it has acts.</summary>
    private string Length() => IsSketch
        ? _sentences.Frame.Count("page.acts", "count", _telling.Acts.Count)
        : BeatSheetText.Length(BeatSheet.Of(_screenplay, _sentences), _sentences.Frame);

    private bool IsSketch => _screenplay.Scenes.All(scene => scene.Source is null);

    private string Say(string key) => _sentences.Frame.Say(key);

    private string[] Ending() => _telling.Ending is { } ending ? [_sentences.Frame.Say("telling.ending", ("ending", _sentences.Ending(ending)))] : [];

    /// <summary>Whoever speaks most stands first.</summary>
    private IEnumerable<CharacterId> People() =>
        Enumerable.Range(0, Model.Characters.Count).Select(person => new CharacterId(person)).OrderByDescending(Speeches).ThenBy(person => person.Value);

    private StoryModel Model => _screenplay.Road.World.Model;

    private int Speeches(CharacterId person) => _screenplay.Scenes.Sum(scene => scene.Lines.Count(line => line.Speaker == Model.Characters[person.Value]));

    private PagePerson Person(CharacterId person)
    {
        int count = Speeches(person);
        string speeches = IsSketch ? "" : count == 0 ? Say("page.silent") : _sentences.Frame.Count("page.speeches", "count", count);
        return new PagePerson(_sentences.Person(Model.Characters[person.Value]), speeches, [.. Wishes(person)]);
    }

    private IEnumerable<PageWish> Wishes(CharacterId person)
    {
        var stakes = new StakeSentences(_analysis, _sentences);
        return _analysis.Reception.Lives.PlacesOf(person)
            .Select(stake => new PageWish(stakes.IsFear(stake) ? _sentences.Frame.Say("page.spared", ("concern", stakes.Concern(stake))) : stakes.Concern(stake), EndOf(stake))).DistinctBy(wish => wish.Text);
    }

    private WishEnd EndOf(int stake)
    {
        double amount = _analysis.Reception.Ending.Tally.Changes.FirstOrDefault(change => change.Stake == stake)?.Amount ?? 0;
        return Math.Abs(amount) < 0.0005 ? WishEnd.Unchanged : amount > 0 ? WishEnd.Better : WishEnd.Worse;
    }
}
