using System.Collections.Generic;
using Dramaturg.Model;

namespace Dramaturg.Prose.Words;

/// <summary>How one language calls the people and things of a story. Whoever reads word files provides it.</summary>
public interface IProseWords
{
    /// <summary>As in the name of the word file: de.</summary>
    string Language { get; }

    string Title { get; }

    /// <summary>The forms that <see cref="NameOf"/> knows: genitive and the like.</summary>
    IReadOnlyCollection<string> Forms { get; }

    /// <summary>The forms that <see cref="PronounOf"/> and <see cref="AddressOf"/> know: he, him and the like, whatever the gender.</summary>
    IReadOnlyCollection<string> PronounForms { get; }

    /// <param name="form">Null: the name itself. Where there are no words for a form, the name itself too.</param>
    string NameOf(string entity, string? form);

    /// <summary>The pronoun for somebody or something; the name where the gender is not known.</summary>
    string PronounOf(string entity, string form);

    /// <summary>What a speaker says to somebody: you, in the form that the two use between them.</summary>
    string AddressOf(string speaker, string addressed, string form);

    /// <summary>The number of that form of address among those of the language, from 0: a close one first.</summary>
    int AddressNumber(string speaker, string addressed);

    /// <summary>A value of a fact that is nobody and nothing: <c>critical</c>.</summary>
    string ValueOf(string name);

    /// <summary>That an act happens, as a sentence.</summary>
    string Tell(GroundAction act);

    /// <summary>Of a place and a time a heading; either may be empty.</summary>
    string Heading(string place, string time);
}
