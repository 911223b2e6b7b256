using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Templates;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Telling;

/// <summary>Tells a story in the scenes of one language: cuts its acts into scenes, finds a moment behind each, and writes their lines.</summary>
public sealed class SceneTeller
{
    private readonly TellingInput _input;
    private readonly Sequence _sequence;
    private readonly History _history = new();
    private readonly LineChooser _chooser;
    private readonly SceneFinder _finder;
    private readonly LineWriter _writer;
    private readonly FactBook _facts;
    private readonly List<ToldScene> _told = [];
    private readonly List<ToldLine> _folded = [];
    private readonly List<Scene> _foldedScenes = [];
    private readonly List<UnsaidLine> _unsaid = [];
    private readonly List<int> _leftOut = [];
    private readonly List<(int Act, SceneMiss Scene)> _passedOver = [];
    private string? _heading;
    private KnowledgeMatrix? _knowledge;
    private Road? _known;

    private SceneTeller(TellingInput input)
    {
        _input = input;
        _sequence = new Sequence(input.Plot);
        var situation = new Situation(_sequence, input);
        _facts = new FactBook(input.Plot.World.Model);
        var speakers = new Speakers(input.Population, input.Words);
        var judge = new LineJudge(input, situation, _history);
        _chooser = new LineChooser(input, _sequence, _history, judge, new VoiceChooser(input, judge, situation, _history), speakers, Seen);
        _finder = new SceneFinder(input, _sequence, situation, _history, _chooser);
        _writer = new LineWriter(speakers);
    }

    /// <summary>The same input gives the same screenplay. Its cost grows with acts times scenes, and with nothing else.</summary>
    public static Screenplay Tell(TellingInput input)
    {
        var teller = new SceneTeller(input);
        teller.TellMoment(0, []);
        for (int number = 0; number < teller._sequence.Count;)
        {
            number = teller.TellActs(number);
        }

        return new Screenplay(input.Words.Title, input.Words.Language, teller._sequence.Road, teller._told, teller._leftOut) { TitlePage = input.Book.TitlePage, PassedOver = teller._passedOver };
    }

    /// <returns>The number of the state behind them.</returns>
    private int TellActs(int number)
    {
        var scenes = _finder.Covering(number);
        var misses = _finder.Missing(number, scenes);
        if (scenes.Count > 0 && (scenes[0].Scene.Header.IsSpecial || Turns.Between(_sequence.World, _sequence.State(number), _sequence.After(scenes[0].Acts))))
        {
            _sequence.Draw(scenes[0].Acts);
            int after = number + scenes[0].Acts.Count;
            TellScene(scenes, number, after, misses);
            TellMoment(after, [.. Enumerable.Range(number, after - number)]);
            return after;
        }

        var folds = _finder.Folding(number);
        if (folds.Count > 0)
        {
            _folded.AddRange(Lines(folds[0], number, [number]));
            _history.Tell(folds[0].Scene);
            _foldedScenes.Add(folds[0].Scene);
        }
        else if (Turns.Between(_sequence.World, _sequence.State(number), _sequence.State(number + 1)))
        {
            TellBare(number, misses);
        }
        else
        {
            _leftOut.Add(number + 1);
            var turnless = scenes.Select(candidate => candidate.Scene).Distinct().Select(scene => new SceneMiss(scene, new Misfit(MisfitKind.Turn, "")));
            _passedOver.AddRange(turnless.Concat(misses).Select(miss => (number + 1, miss)));
        }

        TellMoment(number + 1, [number]);
        return number + 1;
    }

    private void TellMoment(int number, IReadOnlyList<int> covered)
    {
        var moments = _finder.Moments(number, covered);
        if (moments.Count > 0)
        {
            TellScene(moments, number, number, []);
        }
    }

    private void TellScene(IReadOnlyList<SceneCandidate> candidates, int before, int after, IReadOnlyList<SceneMiss> misses)
    {
        var chosen = candidates[0];
        _history.Tell(chosen.Scene);
        var lines = Lines(chosen, before, [.. Enumerable.Range(before, after - before)]);
        string heading = lines.FirstOrDefault()?.Element is SceneHeading written ? written.Text.Text : Heading(chosen, before);
        var body = lines.Where((line, index) => index > 0 || line.Element is not SceneHeading);
        var (first, folded) = Fold(heading, lines.FirstOrDefault() is { Element: SceneHeading } placed ? placed : null);
        Add(new ToldScene(chosen.Scene, chosen.Cast, before, after, first, [.. folded, .. body], new SceneChoice(candidates) { Misses = misses })
        {
            Want = chosen.Scene.WantTemplate?.Fill(Seen(chosen.Cast, before)),
            Obstacle = chosen.Scene.ObstacleTemplate?.Fill(Seen(chosen.Cast, before)),
            Turn = chosen.Scene.TurnTemplate?.Fill(Seen(chosen.Cast, after)),
            Unsaid = [.. _unsaid],
        });
    }

    /// <summary>What was folded stands before a scene, and under its own heading if it has one; the scene's comes behind that where it is another.</summary>
    /// <param name="written">The line with the scene's heading; null: nobody wrote it, and it says less than one that was written.</param>
    private (string Heading, IEnumerable<ToldLine> Lines) Fold(string heading, ToldLine? written)
    {
        if (_folded.FirstOrDefault()?.Element is not SceneHeading { Text.Text: var first })
        {
            return (heading, _folded);
        }

        string last = _folded.Select(line => line.Element).OfType<SceneHeading>().Last().Text.Text;
        bool goesOn = written is null ? last.Contains(heading, System.StringComparison.OrdinalIgnoreCase) : last == heading;
        var own = written ?? new ToldLine(null, new SceneHeading(PlacedText.Told(heading), null), null, null);
        return (first, goesOn ? _folded.Skip(1) : _folded.Skip(1).Append(own));
    }

    /// <summary>A scene in the place and at the time of the one before it goes on with that.</summary>
    private void Add(ToldScene scene)
    {
        bool goesOn = scene.Heading is null or "" || scene.Heading == _heading;
        _heading = scene.Lines.Select(line => line.Element).OfType<SceneHeading>().LastOrDefault()?.Text.Text ?? (goesOn ? _heading : scene.Heading);
        _told.Add(scene with { Heading = goesOn ? null : scene.Heading, Folded = [.. _foldedScenes] });
        _foldedScenes.Clear();
        _folded.Clear();
        _unsaid.Clear();
        _history.EndScene();
    }

    private List<ToldLine> Lines(SceneCandidate candidate, int before, IReadOnlyList<int> covered)
    {
        var told = new List<ToldLine>();
        foreach (var chosen in _chooser.Choose(candidate.Scene, candidate.Cast, before, covered))
        {
            if (chosen.Misfit is { } misfit)
            {
                _unsaid.Add(new UnsaidLine(chosen.Line, misfit));
            }
            else if (Write(candidate.Cast, chosen) is { } line)
            {
                _history.Tell(chosen.Line, _input.Book.VoiceOf(line.Speaker));
                told.Add(line);
            }
        }

        return told;
    }

    private ToldLine? Write(Cast cast, ChosenLine chosen)
    {
        var scene = Seen(cast, chosen.Number).Between(chosen.Speaker, chosen.Listener);
        var line = _writer.Write(chosen, scene);
        if (scene.Gaps.IsBroken)
        {
            _unsaid.Add(new UnsaidLine(chosen.Line, new Misfit(MisfitKind.Template, "")));
        }

        return line is null ? null : line with { Slot = chosen.Slot, Number = chosen.Number, Listener = chosen.Listener, HasGap = scene.Gaps.HasGap };
    }

    /// <summary>An act that no scene covers is said to happen, and nobody speaks.</summary>
    private void TellBare(int number, IReadOnlyList<SceneMiss> misses)
    {
        var act = _sequence.Act(number);
        var line = new ToldLine(null, new ActionParagraph(PlacedText.Told(_input.Words.Tell(act)), false), null, null);
        string place = act.Arguments.Select(who => PlaceOf(who, number)).FirstOrDefault(found => found is not null) ?? "";
        var (heading, folded) = Fold(_input.Words.Heading(place, ""), null);
        Add(new ToldScene(null, Cast.Nobody, number, number + 1, heading, [.. folded, line], new SceneChoice([]) { Misses = misses }));
    }

    private string? PlaceOf(string who, int number) =>
        Seen(Cast.Nobody, number).Read("place", [who]) is { Value.IsSymbol: true, Domain: Model.Domain.Symbols symbols } place
            ? _input.Words.NameOf(symbols.Names[place.Value.AsSymbol], null)
            : null;

    private string Heading(SceneCandidate candidate, int number)
    {
        var seen = Seen(candidate.Cast, number);
        string place = candidate.Scene.PlaceTemplate?.Fill(seen)
            ?? candidate.Cast.Roles.Select(role => PlaceOf(role.Value, number)).FirstOrDefault(found => found is not null) ?? "";
        return _input.Words.Heading(place, candidate.Scene.TimeTemplate?.Fill(seen) ?? "");
    }

    private TemplateScene Seen(Cast cast, int number) => new()
    {
        Road = _sequence.Road, Number = number, Cast = cast, Facts = _facts, Population = _input.Population, Words = _input.Words, Knowledge = Knowledge,
    };

    private KnowledgeMatrix Knowledge()
    {
        if (_knowledge is null || _known != _sequence.Road)
        {
            _known = _sequence.Road;
            _knowledge = KnowledgeMatrix.Of(_known);
        }

        return _knowledge;
    }
}
