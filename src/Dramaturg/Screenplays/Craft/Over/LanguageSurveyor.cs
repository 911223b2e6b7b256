using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;
using Dramaturg.Tellings;

namespace Dramaturg.Screenplays.Craft.Over;

/// <summary>Counts, over many tellings in one language, what is wrong with them and what never comes up.</summary>
internal sealed class LanguageSurveyor
{
    /// <summary>The share of acts that scenes may leave to the word file.</summary>
    private const double MostBare = 0.05;

    private readonly StoryProse _prose;
    private readonly Sentences _sentences;
    private readonly Slips _slips;
    private readonly FindingList _templates = new(), _gaps = new(), _unknowing = new(), _absent = new(), _silenced = new(), _slipped = new(), _bare = new();
    private readonly HashSet<string> _toldScenes = [], _saidLines = [];
    private readonly DemandList _demands = new();
    private readonly Dictionary<string, string> _places = [];
    private int _scenes, _lines, _spoken, _acts;

    public LanguageSurveyor(LanguageWords words, StoryProse prose)
    {
        _prose = prose;
        _sentences = words.Sentences;
        _slips = new Slips(words.Sentences.Frame, words.Words, prose.Words);
        foreach (var (line, id) in prose.Book.Scenes.SelectMany(scene => scene.Lines).Concat(prose.Book.Voices.SelectMany(voice => voice.Lines).Select(line => line.Line)).Select(line => (line, line.Id)))
        {
            _places.TryAdd(id, PlaceOf(TextOf(line.Element)));
        }

        foreach (var scene in prose.Book.Scenes)
        {
            _places.TryAdd(scene.Name.Text, PlaceOf(scene.Name));
        }
    }

    public void Add(Screenplay told, int story)
    {
        _acts += told.Road.Acts.Count;
        foreach (var scene in told.Scenes)
        {
            Add(told, scene, story);
        }

        foreach (var unknowing in Presuppositions.Unmet(told, _prose.Population, _prose.Words))
        {
            Note(_unknowing, unknowing.Line.Id!, Say("survey.knows", ("assumed", unknowing.Assumed)), story);
        }

        foreach (var absent in Absences.In(told))
        {
            Note(_absent, absent.Line.Id!, Say("survey.elsewhere", ("person", _sentences.Person(absent.Line.Speaker!)), ("place", _prose.Words.NameOf(absent.Place, null))), story);
        }

        foreach (var figure in CraftTable.Of(told, _sentences).Where(figure => figure.IsAsked || figure.IsTooShort))
        {
            _demands.Add(figure, _places, story);
        }
    }

    public LanguageSurvey Result() => new(
        _prose.Words.Language,
        _scenes,
        _lines,
        [
            new SurveyFigure("templates", _templates.Count, _lines, 0, _templates.All),
            new SurveyFigure("gaps", _gaps.Count, _lines, 0, _gaps.All),
            new SurveyFigure("unknowing", _unknowing.Count, _spoken, 0, _unknowing.All),
            new SurveyFigure("absent", _absent.Count, _spoken, 0, _absent.All),
            new SurveyFigure("silenced", _silenced.Count, _spoken, 0, _silenced.All),
            new SurveyFigure("slips", _slipped.Count, _lines, 0, _slipped.All),
            new SurveyFigure("bare", _bare.Count, _acts, MostBare, _bare.All),
        ],
        [.. Unused(_prose.Book.Scenes.Where(scene => !_toldScenes.Contains(scene.Name.Text)).Select(scene => (scene.Name.Text, PlaceOf(scene.Name))))],
        [.. Unused(UsableLines().Where(line => !_saidLines.Contains(line.Id)).Select(line => (line.Id, _places[line.Id])))],
        _demands.All);

    /// <summary>Those of scenes that came up and of voices; a place that a voice fills has none of its own.</summary>
    private IEnumerable<SceneLine> UsableLines() => _prose.Book.Scenes.Where(scene => _toldScenes.Contains(scene.Name.Text)).SelectMany(scene => scene.Lines)
        .Where(line => line is { Say: null, Element: not SceneHeading }).Concat(_prose.Book.Voices.SelectMany(voice => voice.Lines).Select(line => line.Line));

    private static IEnumerable<CraftFinding> Unused(IEnumerable<(string Name, string Place)> unused) =>
        unused.Select(found => new CraftFinding(found.Name, found.Place, "", 0, 0));

    private void Add(Screenplay told, ToldScene scene, int story)
    {
        _scenes++;
        if (scene.Source is { } source)
        {
            _toldScenes.Add(source.Name.Text);
        }
        else
        {
            string kind = told.Road.World.Model.Actions[told.Road.Acts[scene.Before].Value].Schema.Replace('_', ' ');
            _bare.Add(kind, "", ActTeller.Tell(told.Road, scene.Before + 1, _sentences), story);
        }

        _toldScenes.UnionWith(scene.Folded.Select(folded => folded.Name.Text));
        foreach (var unsaid in scene.Unsaid)
        {
            Add(unsaid, story);
        }

        foreach (var line in scene.Lines)
        {
            Add(scene, line, story);
        }
    }

    /// <summary>A line that waits for something is meant to be missing elsewhere; one that nobody can say is not.</summary>
    private void Add(UnsaidLine unsaid, int story)
    {
        if (unsaid.Why.Kind == MisfitKind.Template)
        {
            Note(_templates, unsaid.Line.Id, unsaid.Line.Element.Text.Text, story);
        }
        else if (unsaid.Why.Kind is MisfitKind.Mute or MisfitKind.Never or MisfitKind.Budget or MisfitKind.NoVoice)
        {
            Note(_silenced, unsaid.Line.Id, unsaid.Why.Detail, story);
        }
    }

    private void Add(ToldScene scene, ToldLine line, int story)
    {
        _lines++;
        _spoken += line.Element is Dialogue ? 1 : 0;
        string id = line.Id ?? scene.Source?.Name.Text ?? "";
        _saidLines.Add(id);
        if (line.HasGap)
        {
            Note(_gaps, id, TextsOf(line).FirstOrDefault() ?? "", story);
        }

        foreach (string slip in SlipsIn(scene, line).Take(1))
        {
            Note(_slipped, id, slip, story);
        }
    }

    private IEnumerable<string> SlipsIn(ToldScene scene, ToldLine line) =>
        TextsOf(line).SelectMany(_slips.In).Select(slip => Say(slip.Key, ("words", slip.Words))).Concat(WrongAddress(scene, line));

    /// <summary>Where two people speak with each other alone.</summary>
    private IEnumerable<string> WrongAddress(ToldScene scene, ToldLine line)
    {
        string[] speakers = [.. scene.Lines.Where(other => other.Element is Dialogue).Select(other => other.Speaker ?? "").Distinct()];
        return line.Speaker is { } speaker && speakers.Length == 2 && speakers.First(other => other != speaker) is { Length: > 0 } addressed
            ? TextsOf(line).Select(text => _slips.Address(text, speaker, addressed)).OfType<string>().Select(words => Say("slip.address", ("words", words)))
            : [];
    }

    private static IEnumerable<string> TextsOf(ToldLine line) => line.Element is Dialogue dialogue
        ? dialogue.Parts.Where(part => part.Kind == DialoguePartKind.Speech).Select(part => part.Text.Text)
        : line.Element is ActionParagraph ? [line.Element.Text.Text] : [];

    private string Say(string key, params (string Name, object Value)[] parts) => _sentences.Frame.Say(key, parts);

    private void Note(FindingList findings, string id, string detail, int story) => findings.Add(id, _places.GetValueOrDefault(id, ""), detail, story);

    /// <summary>Of what is spoken the first words, where the id of the line is looked for.</summary>
    private static PlacedText TextOf(FountainElement element) =>
        element is Dialogue dialogue ? dialogue.Parts.Where(part => part.Kind == DialoguePartKind.Speech).Select(part => part.Text).FirstOrDefault() ?? element.Text : element.Text;

    /// <summary>The folder, the file and the line, from 1.</summary>
    private string PlaceOf(PlacedText text)
    {
        var location = _prose.Sources.Locate(text.Span);
        string[] path = location.Source.FileName.Split('/', '\\');
        return FormattableString.Invariant($"{string.Join('/', path.TakeLast(2))}:{location.Start.Line + 1}");
    }
}
