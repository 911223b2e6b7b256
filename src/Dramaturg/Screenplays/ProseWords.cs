using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Frames;
using Dramaturg.Language.Words;
using Dramaturg.Model;
using Dramaturg.Prose.Words;
using Dramaturg.Tellings;

namespace Dramaturg.Screenplays;

/// <summary>The words of a story in one language, for its scenes.</summary>
internal sealed class ProseWords : IProseWords
{
    private readonly StoryWords _words;
    private readonly Sentences _sentences;
    private readonly Frame _frame;
    private readonly string[] _pronounForms;

    public ProseWords(string language, string storyName, StoryWords words, Sentences sentences)
    {
        Language = language;
        Title = words.Title ?? storyName;
        _words = words;
        _sentences = sentences;
        _frame = sentences.Frame;
        _pronounForms = List("pronoun.forms");
    }

    public string Language { get; }

    public string Title { get; }

    public IReadOnlyCollection<string> Forms => WordsParser.NameForms;

    public IReadOnlyCollection<string> PronounForms => _pronounForms;

    public string NameOf(string entity, string? form) => _words.NameOf(entity, form);

    public string PronounOf(string entity, string form) => _words.Names.TryGetValue(entity, out var name) && name.Gender is { } gender
        ? Form(PronounsOf(gender), form)
        : NameOf(entity, null);

    public string AddressOf(string speaker, string addressed, string form) => Form(Addresses[AddressNumber(speaker, addressed)], form);

    public int AddressNumber(string speaker, string addressed)
    {
        string? word = _words.AddressBetween(speaker, addressed);
        int number = Array.FindIndex(Addresses, key => List(key)[0] == word);
        return number < 0 ? Addresses.Length - 1 : number;
    }

    public string ValueOf(string name) => _words.ValueOf(name);

    public string Tell(GroundAction act) => _sentences.Tell(act);

    public string Heading(string place, string time) =>
        Capitals.Of(place.Length > 0 && time.Length > 0 ? _frame.Say("scene.heading", ("place", place), ("time", time)) : place + time);

    private static string PronounsOf(Gender gender) => gender switch
    {
        Gender.He => "pronoun.he",
        Gender.She => "pronoun.she",
        Gender.It => "pronoun.it",
        _ => "pronoun.they",
    };

    private static string[] Addresses { get; } = ["address.close", "address.distant"];

    private string Form(string key, string form) => List(key)[Array.IndexOf(_pronounForms, form)];

    private string[] List(string key) => _frame.Say(key).Split(", ");
}
