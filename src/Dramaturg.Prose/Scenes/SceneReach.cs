using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Voices;

namespace Dramaturg.Prose.Scenes;

/// <summary>Finds scenes that no story can call and lines that nobody can ever say, as far as single conditions tell.</summary>
/// <remarks>Whatever it finds is certain; what it does not find may still never come. Bounded by <see cref="MostCasts"/>.</remarks>
public sealed class SceneReach
{
    private const int MostCasts = 5_000;

    private readonly StoryModel _model;
    private readonly Population _population;
    private readonly ProseFindings _findings;

    private SceneReach(StoryModel model, Population population, ProseFindings findings)
    {
        _model = model;
        _population = population;
        _findings = findings;
    }

    public static void Check(SceneBook book, StoryModel model, Population population, ProseFindings findings)
    {
        var reach = new SceneReach(model, population, findings);
        foreach (var scene in book.Scenes.Where(scene => scene.Header.Call is not null))
        {
            reach.Check(scene);
        }

        foreach (var voice in book.Voices)
        {
            reach.Check(voice);
        }
    }

    private void Check(Scene scene)
    {
        var all = Casts(scene.Header).Take(MostCasts).ToArray();
        var casts = all.Where(cast => scene.Header.When.Concat(scene.Header.Outcome).All(need => CanBe(need.Condition, cast)) && IsCalled(scene.Header.Call!, cast)).ToArray();
        if (all.Length == MostCasts)
        {
            return;
        }

        if (casts.Length == 0)
        {
            _findings.Add(ProseFault.NeverTold, scene.Name.Span, scene.Name.Text);
        }

        foreach (var line in casts.Length == 0 ? [] : scene.Lines)
        {
            Check(line, casts);
        }
    }

    private void Check(Voice voice)
    {
        var speaker = Cast.Nobody.With("speaker", voice.Person)!;
        var casts = _population.Of("person").Where(person => person != voice.Person).Select(listener => speaker.With("listener", listener)!).Append(speaker).ToArray();
        foreach (var line in voice.Lines)
        {
            Check(line.Line, casts);
        }
    }

    private void Check(SceneLine line, Cast[] casts)
    {
        foreach (var need in line.Conditions.Where(need => !casts.Any(cast => CanBe(need.Condition, cast))))
        {
            _findings.Add(ProseFault.NeverSo, need.Text.Span, need.Text.Text);
        }
    }

    private static bool CanBe(IStoryCondition condition, Cast cast) => !condition.About(cast).IsFalse;

    private static bool IsCalled(SceneCall call, Cast cast) => call is not SceneCall.Condition condition || CanBe(condition.Holds, cast);

    private IEnumerable<Cast> Casts(SceneHeader header) => Called(header.Call!)
        .SelectMany(cast => Acts(header.After, cast))
        .SelectMany(cast => _population.Fill(header.Roles, cast));

    private IEnumerable<Cast> Called(SceneCall call) => call switch
    {
        SceneCall.Covers covers => Acts(covers.Acts, Cast.Nobody),
        SceneCall.Folds folds => Acts([folds.Act], Cast.Nobody),
        SceneCall.Behind behind => Acts([behind.Act], Cast.Nobody),
        _ => [Cast.Nobody],
    };

    /// <summary>Every way to fill the roles of these acts with acts that there are.</summary>
    private IEnumerable<Cast> Acts(IReadOnlyList<ActPattern> patterns, Cast cast) => patterns.Aggregate(
        Enumerable.Repeat(cast, 1),
        (casts, pattern) => casts.SelectMany(one => _model.Actions.Select(act => pattern.Match(act, one, _population)).OfType<Cast>().Distinct()));
}
