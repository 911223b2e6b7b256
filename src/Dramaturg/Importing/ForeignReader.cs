using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Export.Scripts;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Model;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Telling;
using Dramaturg.Prose.Texts;
using Dramaturg.Screenplays;
using Dramaturg.Tellings;

namespace Dramaturg.Importing;

/// <param name="People">Who speaks in it or is named, in words.</param>
/// <param name="Strangers">Cues of those who are nobody of the story.</param>
/// <param name="Scenes">Numbers of the told scenes that it tells, from 1.</param>
/// <param name="Acts">What happens in these, as sentences.</param>
public sealed record ForeignScene(TextLocation Place, string Heading, IReadOnlyList<string> People, IReadOnlyList<string> Strangers, IReadOnlyList<int> Scenes, IReadOnlyList<string> Acts);

/// <summary>A screenplay that was not exported from the story, beside the story as it is told.</summary>
/// <param name="Missing">Acts of the story that no scene of it tells, as sentences.</param>
public sealed record ForeignReading(IReadOnlyList<ForeignScene> Scenes, IReadOnlyList<string> Missing, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Lists a foreign screenplay against a told story: which scenes tell which acts, and who speaks before being there or knowing what is said.</summary>
public sealed class ForeignReader
{
    private const double EnoughWords = 0.75;

    private readonly StoryProse _prose;
    private readonly Screenplay _told;
    private readonly Sentences _sentences;
    private readonly SourceText _file;
    private readonly FactBook _facts;
    private readonly List<Diagnostic> _diagnostics = [];

    private ForeignReader(StoryProse prose, Screenplay told, Sentences sentences, SourceText file)
    {
        _prose = prose;
        _told = told;
        _sentences = sentences;
        _file = file;
        _facts = new FactBook(told.Road.World.Model);
    }

    /// <summary>Whether no line of a screenplay has an id.</summary>
    public static bool IsForeign(ExportedScript script) => EditedLine.Of(script.Document).All(line => line.Id is null);

    public static ForeignReading Read(StoryProse prose, Screenplay told, Sentences sentences, ExportedScript script, SourceText file) =>
        new ForeignReader(prose, told, sentences, file).Read(ForeignText.Of(script.Document, prose));

    private Road Road => _told.Road;

    private StoryModel Model => Road.World.Model;

    private ForeignReading Read(IReadOnlyList<ForeignText> scenes)
    {
        var matches = new SceneMatch(_told, _prose.Population, scenes).Find();
        var read = new List<ForeignScene>();
        int now = 0;
        foreach (var (scene, beats) in scenes.Zip(matches))
        {
            int before = beats.Count > 0 ? _told.Scenes[beats[0]].Before : now;
            now = beats.Count > 0 ? _told.Scenes[beats[^1]].After : now;
            Check(scene, before, now);
            read.Add(new ForeignScene(
                Locate(scene.Heading.Span), scene.Heading.Text, [.. scene.People.Order(StringComparer.Ordinal).Select(_sentences.Person)], scene.Strangers, [.. beats.Select(beat => beat + 1)], [.. Acts(beats)]));
        }

        var told = matches.SelectMany(beats => beats).ToHashSet();
        return new ForeignReading(read, [.. Acts(Enumerable.Range(0, _told.Scenes.Count).Where(scene => !told.Contains(scene)))], _diagnostics);
    }

    private IEnumerable<string> Acts(IEnumerable<int> beats) => beats.Select(beat => _told.Scenes[beat])
        .SelectMany(scene => Enumerable.Range(scene.Before + 1, scene.After - scene.Before)).Select(act => ActTeller.Tell(Road, act, _sentences));

    private TextLocation Locate(ProseSpan span) => new(_file, new TextSpan(span.Start, span.Length));

    private void Check(ForeignText scene, int before, int after)
    {
        foreach (var (person, first) in scene.Speeches.Where(speech => speech.Person is not null).DistinctBy(speech => speech.Person))
        {
            CheckPresence(scene, person!, first, before, after);
        }

        foreach (var (person, speech) in scene.Speeches)
        {
            int mind = person is null ? -1 : Model.Characters.ToList().IndexOf(person);
            foreach (var part in speech.Parts.Where(part => mind >= 0 && part.Kind == DialoguePartKind.Speech))
            {
                CheckKnowledge(new CharacterId(mind), part.Text, after);
            }
        }
    }

    /// <summary>Somebody who is elsewhere during the whole scene, where the heading names a place of the story.</summary>
    private void CheckPresence(ForeignText scene, string person, Dialogue speech, int before, int after)
    {
        bool IsHere(int number) => PlaceOf(person, number) is { } place && IsNamed(place, scene.Place);
        bool isPlace = Enumerable.Range(0, Road.Acts.Count + 1).Any(number => _prose.Population.Of("person").Any(other => PlaceOf(other, number) is { } place && IsNamed(place, scene.Place)));
        if (isPlace && PlaceOf(person, before) is { } where && !Enumerable.Range(before, after - before + 1).Any(IsHere))
        {
            Report(ImportDiagnostics.NotThere, speech.Text, _sentences.Person(person), Name(where), scene.Place, When(Enumerable.Range(after, Road.Acts.Count + 1 - after).FirstOrDefault(IsHere)));
        }
    }

    private string? PlaceOf(string person, int number) =>
        _facts.Read(Road, number, "place", [person]) is { Value.IsSymbol: true, Domain: Domain.Symbols symbols } place ? symbols.Names[place.Value.AsSymbol] : null;

    private bool IsNamed(string place, string heading) => heading.Contains(Name(place), StringComparison.OrdinalIgnoreCase) || heading.Contains(place, StringComparison.OrdinalIgnoreCase);

    private string Name(string entity) => _prose.Words.NameOf(entity, null);

    /// <summary>Somebody who says, in the story's words for it, what is so and what he or she does not know.</summary>
    private void CheckKnowledge(CharacterId person, PlacedText speech, int number)
    {
        var said = Words(FountainNote.Without(speech.Text));
        for (int i = 0; i < Model.Fluents.Count; i++)
        {
            var fact = new FluentReference(new FluentId(i));
            if (Model.Fluents[i] is { Tracks: null, IsHidden: false } && Road.Belief(null, fact, number) is var truth && Road.Belief(person, fact, number) != truth
                && _sentences.Show(Model, fact, truth) is var statement && Says(said, Words(statement)))
            {
                int learnt = Enumerable.Range(number, Road.Acts.Count + 1 - number).FirstOrDefault(later => Road.Belief(person, fact, later) == Road.Belief(null, fact, later));
                Report(ImportDiagnostics.NotKnown, speech, _sentences.Person(Model.Characters[person.Value]), statement, When(learnt));
            }
        }
    }

    private static bool Says(HashSet<string> said, HashSet<string> statement) =>
        statement.Count > 1 && statement.Count(said.Contains) >= Math.Max(2, EnoughWords * statement.Count);

    private static HashSet<string> Words(string text) =>
        [.. string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string When(int act) => act == 0 ? "never" : $"with act {act}";

    private void Report(DiagnosticDescriptor descriptor, PlacedText place, params object[] arguments) => _diagnostics.Add(descriptor.At(Locate(place.Span), arguments));
}
