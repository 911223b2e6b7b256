using System;
using System.Globalization;
using System.Linq;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

/// <summary>Reads <c>anger of critic towards surgeon over 0.4</c>; of a dilemma there is no name and nobody it is towards: <c>of surgeon</c>.</summary>
internal static class FeelingReader
{
    private const double Default = 0.25;

    public static FeelingTest? Read(PlacedText text, RoleList roles, Population population, ProseFindings findings)
    {
        string name = Before(text.Text, "of");
        string? person = Behind(text.Text, "of");
        string? towards = Behind(text.Text, "towards");
        string? over = Behind(text.Text, "over");
        double strength = Default;
        bool isNumber = over is null || double.TryParse(over, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out strength);
        if (person is null || !isNumber)
        {
            findings.Add(ProseFault.BrokenMoment, text.Span, text.Text);
            return null;
        }

        return Declare(text, person, roles, population, findings) && (towards is null || Declare(text, towards, roles, population, findings))
            ? new FeelingTest(name, person, towards, strength)
            : null;
    }

    private static bool Declare(PlacedText text, string term, RoleList roles, Population population, ProseFindings findings)
    {
        if (population.Find(term) is not null)
        {
            return true;
        }

        if (char.IsUpper(term[0]) || (roles.IsClosed && !roles.Has(term)))
        {
            findings.AddUnknown(ProseFault.UnknownName, text.Part(text.Text.IndexOf(term, StringComparison.Ordinal), term.Length), population.Names.ToArray());
            return false;
        }

        roles.Add(term, "person", population);
        return true;
    }

    private static string Before(string text, string word) => (" " + text).IndexOf($" {word} ", StringComparison.Ordinal) is >= 0 and var at ? text[..Math.Max(0, at - 1)].Trim() : text;

    /// <summary>What stands behind a word, up to the next of these words.</summary>
    private static string? Behind(string text, string word)
    {
        string padded = $" {text} ";
        int at = padded.IndexOf($" {word} ", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        string rest = padded[(at + word.Length + 2)..];
        int end = new[] { " towards ", " over ", " of " }.Select(next => (" " + rest).IndexOf(next, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(rest.Length).Min();
        string found = rest[..Math.Min(rest.Length, Math.Max(0, end))].Trim();
        return found.Length > 0 ? found : null;
    }
}
