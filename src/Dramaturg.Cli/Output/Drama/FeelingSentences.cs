using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Feelings;
using Dramaturg.Frames;
using Dramaturg.Model;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Output.Drama;

/// <summary>Feelings in words.</summary>
internal sealed class FeelingSentences
{
    private readonly StoryModel _model;
    private readonly Sentences _sentences;
    private readonly Frame _frame;

    public FeelingSentences(StoryModel model, Sentences sentences)
    {
        _model = model;
        _sentences = sentences;
        _frame = sentences.Frame;
    }

    public string Person(CharacterId person) => _sentences.Person(_model.Characters[person.Value]);

    public Inflected Named(CharacterId person) => _sentences.Name(_model.Characters[person.Value]);

    /// <summary>A feeling's name: <c>anger</c>.</summary>
    public string Name(FeelingKind kind) => _frame.Say(FeelingKeys.Name(kind));

    public string Name(Temper temper) => _frame.Say(FeelingKeys.Name(temper));

    /// <summary>For machines: <c>fears-confirmed</c>.</summary>
    public static string Key(FeelingKind kind) => FeelingKeys.Name(kind)["feeling.".Length..];

    /// <summary>That somebody feels something, as strongly as at some act: <c>Anna is angry with Ben (0.22): carelessness</c>.</summary>
    public string Say(Feeling feeling, int number)
    {
        var toward = feeling.About.Toward;
        string figures = string.Join(", ", new[] { _frame.Hundredths(Feeling.Shown(feeling.At(number))), Chance(feeling) }.OfType<string>());
        string said = _frame.Say(
            FeelingKeys.Says(feeling.Kind),
            ("person", Person(feeling.Person)),
            ("other", toward is { } other ? Named(other) : ""),
            ("rival", feeling.About.Rival is { } rival ? Named(rival) : ""),
            ("figure", figures));
        string about = string.Join("; ", About(feeling));
        return Capitals.First(about.Length == 0 ? said : $"{said}: {about}");
    }

    /// <summary>What its strength is the product of.</summary>
    public string Factors(Feeling feeling)
    {
        string product = string.Join(" × ", feeling.Grounds.Factors.Select(factor => $"{Name(factor.Kind)} {_frame.Hundredths(factor.Size)}"));
        string strength = _frame.Hundredths(feeling.Course[0]);
        string made = feeling.Kind.IsCompound() ? $"√({product})" : product;
        return _frame.Say("feeling.made-of", ("strength", strength), ("product", made), ("shown", _frame.Hundredths(Feeling.Shown(feeling.Course[0]))));
    }

    /// <summary>What the person believes since then.</summary>
    public IEnumerable<string> Changes(Feeling feeling) => feeling.Grounds.Changes.Select(change => _frame.Say(
        "feeling.believes", ("after", _sentences.Show(_model, change.Fact, change.After)), ("before", _sentences.Show(_model, change.Fact, change.Before))));

    /// <summary>What it gave for the chance before the act, and gives after it.</summary>
    public string? Chances(Feeling feeling) => feeling.Grounds is { ChanceBefore: { } before }
        ? _frame.Say(
            feeling.Grounds.ChanceAfter is null ? "feeling.chance-before" : "feeling.chances",
            ("before", _frame.Hundredths(before)), ("after", _frame.Hundredths(feeling.Grounds.ChanceAfter ?? 0)))
        : null;

    private string Name(FactorKind kind) => _frame.Say(FeelingKeys.Name(kind));

    private string? Chance(Feeling feeling)
    {
        if (!feeling.Kind.IsProspect() || feeling.Grounds is not { ChanceAfter: { } chance })
        {
            return null;
        }

        string error = feeling.Grounds.ChanceError is > 0 and { } size ? " ± " + _frame.Hundredths(size) : "";
        return _frame.Say("feeling.chance", ("chance", _frame.Hundredths(chance) + error));
    }

    private IEnumerable<string> About(Feeling feeling)
    {
        foreach (int concern in feeling.About.Prospect?.Concerns ?? (feeling.About.Concern is { } one ? [one] : []))
        {
            yield return _sentences.Concern(_model.CharacterConcerns[feeling.Person.Value][concern].Name);
        }

        if (feeling.About.Prospect is { IsIntended: true } && feeling.Kind == FeelingKind.Hope)
        {
            yield return _frame.Say("feeling.intends");
        }

        if (feeling.About.Choice is { } choice)
        {
            yield return _frame.Say("feeling.choice", ("act", choice));
        }

        var judge = feeling.Kind == FeelingKind.Embarrassment ? feeling.About.Toward!.Value : feeling.Person;
        foreach (int norm in feeling.Grounds.Norms)
        {
            yield return _frame.Say("feeling.norm", ("norm", _sentences.Concern(_model.Norms[judge.Value][norm].Name)), ("person", Person(judge)));
        }

        foreach (string excuse in feeling.Grounds.Blame is { } blame ? Excuses(blame) : [])
        {
            yield return excuse;
        }
    }

    private IEnumerable<string> Excuses(Blame blame)
    {
        if (blame.Foresight is Foresight.Foreseeable or Foresight.Accident)
        {
            yield return _frame.Say(blame.Foresight == Foresight.Accident ? "feeling.accident" : "feeling.foreseeable");
        }

        if (blame.IsForced)
        {
            yield return _frame.Say("feeling.forced");
        }
    }
}
