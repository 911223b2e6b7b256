using Dramaturg.Language.Text;

namespace Dramaturg.Language.Diagnostics;

public sealed partial class DiagnosticBag
{
    private static readonly char[] s_typographicQuotes = "“”„‟«»‹›‘’‚".ToCharArray();

    public void FileTooLarge(int megabytes) => Report(DiagnosticCatalogue.FileTooLarge, null, Show(megabytes));

    public void StrayCharacters(TextLocation location, string characters) =>
        ReportWith(
            characters.IndexOfAny(s_typographicQuotes) < 0 ? null : "Quotation marks are straight in a story: \"the old mill\".",
            DiagnosticCatalogue.StrayCharacters,
            location,
            characters);

    public void TabInIndentation(TextLocation location) =>
        ReportWith("Use two spaces for each level.", DiagnosticCatalogue.TabInIndentation, location);

    public void UnevenIndentation(TextLocation location) => Report(DiagnosticCatalogue.UnevenIndentation, location);

    public void UnclosedQuotation(TextLocation location, string quote) =>
        Report(DiagnosticCatalogue.UnclosedQuotation, location, quote == "`" ? "backtick" : "quotation mark");

    public void NumberTooLong(TextLocation location, string number) => Report(DiagnosticCatalogue.NumberTooLong, location, number);

    public void Unexpected(TextLocation location, string expected, string found) =>
        Report(DiagnosticCatalogue.Unexpected, location, expected, found);

    public void NameForKind(TextLocation location, string expected, string name) => ReportWith(
        $"A fact is said of all of a kind. Give {name} a kind of its own, such as `kind singer: person` and `person {name}: singer`.", DiagnosticCatalogue.Unexpected, location, expected, name);

    public void UnknownLine(TextLocation location, string place, string found, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownLine, location, place, found);

    /// <param name="followsColon">Something stands behind a colon in the line above.</param>
    public void UnexpectedBlock(TextLocation location, bool followsColon) => ReportWith(
        followsColon ? "Put what stands behind the colon of the line above into a line of its own, below it and without the colon." : null,
        DiagnosticCatalogue.UnexpectedBlock,
        location);

    public void MissingBlock(TextLocation location, string what) => Report(DiagnosticCatalogue.MissingBlock, location, what);

    public void MixedAndOr(TextLocation location) =>
        ReportWith("Write `(A and B) or C`, or `A and (B or C)`.", DiagnosticCatalogue.MixedAndOr, location);

    public void OpenBelief(TextLocation location, string verb) =>
        ReportWith(
            $"Put what is {(verb.StartsWith("k", System.StringComparison.Ordinal) ? "known" : "believed")} in parentheses, or the whole belief.",
            DiagnosticCatalogue.OpenBelief,
            location,
            verb);

    public void TooDeep(TextLocation location, int limit) => Report(DiagnosticCatalogue.TooDeep, location, Show(limit));

    public void ReservedWord(TextLocation location, string word) =>
        ReportWith("Write it in backticks, or choose another word.", DiagnosticCatalogue.ReservedWord, location, word);

    /// <summary>Where a writer means <c>hand over</c> as one name.</summary>
    public void PrepositionInName(TextLocation location, string first, string preposition) => ReportWith(
        $"`{preposition}` opens a role, so that no name ends with it. Write `{first}-{preposition}`.", DiagnosticCatalogue.ReservedWord, location, preposition);

    public void UnclosedParenthesis(TextLocation location) => Report(DiagnosticCatalogue.UnclosedParenthesis, location);

    public void UnknownSetting(TextLocation location, string setting, string item, string suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownSetting, location, setting, item);

    public void StrayOtherwise(TextLocation location) =>
        ReportWith("After `chance` it has a colon: `otherwise: …`.", DiagnosticCatalogue.StrayOtherwise, location);

    /// <param name="place">Where it stands: <c>below other changes</c>.</param>
    public void StrayOutcome(TextLocation location, string word, string place) =>
        Report(DiagnosticCatalogue.StrayOutcome, location, word, place);

    /// <param name="written">How the line begins.</param>
    /// <param name="words">What the outcome is called there, or null.</param>
    public void GuessedOutcome(TextLocation location, string written, string? words) => ReportWith(
        "Write `chance 3 in 4: …` for what comes about in three cases of four, and `otherwise: …` for all others."
            + (words is null ? "" : $" How it is told is said in a file of words beside the story, for English `words.en`: `outcome ACT 1: \"{words}\"`."),
        DiagnosticCatalogue.GuessedOutcome,
        location,
        written);

    public void WrongVerb(TextLocation location, string place, string right, string wrong) =>
        Report(DiagnosticCatalogue.WrongVerb, location, place, right, wrong);

    public void ProxyForSeveral(TextLocation location) =>
        ReportWith("Give everybody who has a proxy a line: `wanted by patient or spouse of patient if patient is not conscious`.", DiagnosticCatalogue.ProxyForSeveral, location);

    public void WordsLine(TextLocation location, string? suggestion) => ReportWith(suggestion, DiagnosticCatalogue.WordsLine, location);

    public void UnknownWordForm(TextLocation location, string form, string? suggestion) =>
        ReportWith(suggestion, DiagnosticCatalogue.UnknownWordForm, location, form);

    public void BrokenTemplate(TextLocation location) => Report(DiagnosticCatalogue.BrokenTemplate, location);
}
