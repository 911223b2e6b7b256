using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Dramaturg.Analysis;
using Dramaturg.Drama.Feelings;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Feelings, moods and affinities for other programs. People, wants and norms have the names of the story file.</summary>
internal sealed class FeelingsJson(Utf8JsonWriter json, StoryAnalysis analysis, Sentences sentences)
{
    private readonly StoryModel _model = analysis.Road.World.Model;
    private readonly InnerLives _lives = analysis.Feelings;
    private readonly FeelingSentences _words = new(analysis.Road.World.Model, sentences);

    private IEnumerable<CharacterId> People => Enumerable.Range(0, _model.Characters.Count).Select(person => new CharacterId(person));

    public void Write(string name)
    {
        json.WriteStartObject(name);
        json.WriteNumber("walks", _lives.Thoroughness.WalkCount ?? 0);
        json.WriteBoolean("cut", _lives.Thoroughness.IsCut);
        json.Objects("felt", _lives.All, Write);
        json.Objects("people", People, Write);
        json.WriteEndObject();
    }

    private void Write(Feeling feeling)
    {
        json.WriteString("person", Name(feeling.Person));
        json.WriteString("feeling", FeelingSentences.Key(feeling.Kind));
        json.WriteNumber("since", feeling.Since);
        json.WriteNumber("until", feeling.Until);
        Figures("course", feeling.Course);
        json.WriteString("sentence", _words.Say(feeling, feeling.Since));
        json.Strings("concerns", FeelingsPart.ConcernsOf(feeling).Select(concern => _model.CharacterConcerns[feeling.Person.Value][concern].Name));
        json.Strings("plan", (feeling.About.Prospect?.Plan ?? []).Select(act => _model.Actions[act.Value].Name));
        json.WriteString("toward", Name(feeling.About.Toward));
        json.WriteString("rival", Name(feeling.About.Rival));
        Whole("choice", feeling.About.Choice);
        json.WriteStartObject("why");
        Why(feeling);
        json.WriteEndObject();
    }

    private void Why(Feeling feeling)
    {
        var grounds = feeling.Grounds;
        json.WriteString("act", grounds.Act is { } act ? _model.Actions[act.Value].Name : null);
        json.WriteBoolean("root", feeling.Kind.IsCompound());
        json.Objects("factors", grounds.Factors, factor =>
        {
            json.WriteString("name", factor.Kind.ToString().ToLowerInvariant());
            json.WriteNumber("size", TensionPart.Rounded(factor.Size));
        });
        Figure("chanceBefore", grounds.ChanceBefore);
        Figure("chanceAfter", grounds.ChanceAfter);
        Figure("chanceError", grounds.ChanceError);
        var judge = feeling.Kind == FeelingKind.Embarrassment ? feeling.About.Toward!.Value : feeling.Person;
        json.Strings("norms", grounds.Norms.Select(norm => _model.Norms[judge.Value][norm].Name));
        json.WriteString("foresight", grounds.Blame?.Foresight.ToString().ToLowerInvariant());
        json.WriteBoolean("forced", grounds.Blame is { IsForced: true });
        json.Objects("beliefs", grounds.Changes, change =>
        {
            json.WriteString("fact", _model.Fluents[change.Fact.Fluent.Value].Name);
            json.Strings("minds", change.Fact.Path.Select(mind => _model.Characters[mind.Value]));
            json.WriteString("before", ValueText.Show(_model, change.Fact.Fluent, change.Before));
            json.WriteString("after", ValueText.Show(_model, change.Fact.Fluent, change.After));
        });
    }

    private void Write(CharacterId person)
    {
        json.WriteString("person", Name(person));
        json.Objects("points", Enumerable.Range(0, analysis.Road.Acts.Count + 1), number =>
        {
            var mood = _lives.MoodAt(number, person);
            json.WriteNumber("act", number);
            json.WriteNumber("pleasure", TensionPart.Rounded(mood.Pleasure));
            json.WriteNumber("arousal", TensionPart.Rounded(mood.Arousal));
            json.WriteNumber("dominance", TensionPart.Rounded(mood.Dominance));
            json.WriteString("mood", Tempers.Of(mood).ToString().ToLowerInvariant());
            json.Objects("affinities", People.Where(other => _lives.AffinityAt(number, person, other) != 0), other =>
            {
                json.WriteString("toward", Name(other));
                json.WriteNumber("size", TensionPart.Rounded(_lives.AffinityAt(number, person, other)));
            });
        });
    }

    private void Figure(string name, double? figure)
    {
        if (figure is { } known)
        {
            json.WriteNumber(name, TensionPart.Rounded(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Whole(string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Figures(string name, IReadOnlyList<double> figures)
    {
        json.WriteStartArray(name);
        foreach (double figure in figures)
        {
            json.WriteNumberValue(TensionPart.Rounded(figure));
        }

        json.WriteEndArray();
    }

    private string? Name(CharacterId? person) => person is { } somebody ? _model.Characters[somebody.Value] : null;
}
