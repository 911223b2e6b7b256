using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Texts;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>A script of Final Draft, read by afterwriting, is the screenplay that we write in Fountain.</summary>
public sealed class FinalDraftReaderTests
{
    [Theory]
    [InlineData("wege-des-lebens", "de")]
    [InlineData("seven-tears", "en")]
    [InlineData("lantern", "de")]
    public void Script_ReadBySomebodyElse_IsTheSameScreenplay(string story, string language)
    {
        string path = Repository.At("stories", story);
        string read = Readers.FinalDraft(Run.Of("tell", path, "--as", "fdx", "--lang", language).Printed);
        string told = Told.WithoutPrints(Run.Of("tell", path, "--as", "fountain", "--lang", language).Printed);
        Assert.Equal(Elements(told), Elements(read));
        Assert.Equal(Ids(told), Ids(read));
    }

    private static List<string> Elements(string fountain) => [.. Parse(fountain).Where(element => element is not (NoteParagraph or PageBreak)).Select(Show)];

    /// <summary>Without marks and blanks, which the reader puts between runs of different style, and in capitals, which it uses itself.</summary>
    private static string Show(FountainElement element)
    {
        string kind = element is Dialogue { IsDual: true } ? "Dual" : element.GetType().Name;
        var texts = element is Dialogue dialogue ? dialogue.Parts.Select(part => part.Text.Text).Prepend(element.Text.Text) : [element.Text.Text];
        return kind + " " + string.Concat(texts.Select(text => FountainNote.Without(text)).SelectMany(text => text).Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    private static List<string> Ids(string fountain) => [.. Parse(fountain)
        .SelectMany(element => element is Dialogue dialogue ? dialogue.Parts.Select(part => part.Text).Prepend(element.Text) : [element.Text])
        .SelectMany(FountainNote.In).Select(note => note.Text.Trim()).Where(note => note.StartsWith("id:", StringComparison.Ordinal))];

    private static IReadOnlyList<FountainElement> Parse(string fountain) => FountainParser.Parse(new ProseFile("told.fountain", fountain)).Elements;
}
