using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dramaturg.Language.Diagnostics;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>The stories of a page about a diagnostic, written into a folder: paths that a verb can be run on.</summary>
/// <param name="Failing">Null where no file can show the diagnostic.</param>
/// <param name="Repaired">Null where the failing story is too long to be shown and repaired on a page.</param>
internal sealed record DiagnosticExample(string? Failing, string? Repaired)
{
    /// <summary>What a page says that shows no story.</summary>
    private const string NoExample = "There is no short example";

    /// <summary>
    /// Shown by no file here: limits on texts too long for this test, what depends on the machine, and what only a story put together by a
    /// program can do; and what <c>import</c> says of a file that comes back, which has tests of its own. Readers and compiler have tests of their own for them.
    /// </summary>
    private static readonly string[] s_hidden = ["DR1001", "DR1501", "DR1513", "DR1904", "DR3006", "DR3009", .. Importing.ImportDiagnostics.All.Select(descriptor => descriptor.Id)];

    public static DiagnosticExample Of(string id, string page, TemporaryFolder folder)
    {
        if (page.Contains(NoExample, StringComparison.Ordinal))
        {
            return new DiagnosticExample(s_hidden.Contains(id) ? null : Path.Combine(folder.Path, LongExamples.Write(id, folder)), null);
        }

        string repaired = page.Split("\n## Repaired\n", 2)[1];
        string failing = page[..^repaired.Length].Split("\n## Example\n", 2)[1];
        return new DiagnosticExample(Write(failing, page, folder, "failing"), Write(repaired, page, folder, "repaired"));
    }

    /// <summary>The ids that the verb names which can find such a diagnostic. Advice is a matter of taste and wanted on pages about advice alone.</summary>
    public static string[] Report(string id, string story) =>
        (id[2] == '5' ? Told(story) : Checked(story, id[2] == '4' || IsAdviceOnScenes(id) ? "quick" : "none")).Distinct().ToArray();

    private static bool IsAdviceOnScenes(string id) =>
        id[2] == '6' && Catalogues.Descriptors.Single(descriptor => descriptor.Id == id).Severity == Severity.Advice;

    private static string[] Checked(string story, string advice)
    {
        using var document = JsonDocument.Parse(Run.Of("check", story, "--json", "--advice", advice).Output);
        return document.RootElement.GetProperty("files").EnumerateArray()
            .SelectMany(file => file.GetProperty("diagnostics").EnumerateArray())
            .Select(diagnostic => diagnostic.GetProperty("id").GetString()!).ToArray();
    }

    private static string[] Told(string story) =>
        Regex.Matches(Run.Of("tell", story).Error, "DR[0-9]{4}").Select(match => match.Value).ToArray();

    /// <param name="page">Where only words or scenes are at fault, the story stands once on the page.</param>
    private static string Write(string part, string page, TemporaryFolder folder, string name)
    {
        if (Fence(part, "console") is { } command)
        {
            return Repository.At(Regex.Match(command, @"^\./dramaturg check (\S+)\n$").Groups[1].Value);
        }

        if (Fence(part, "sabre") is { } problem)
        {
            return folder.Write(name + ".txt", problem);
        }

        if (Fence(part, "words") is { } words)
        {
            folder.Write(name + ".words.de", words);
        }

        if (Fence(part, "words-en") is { } englishWords)
        {
            folder.Write(name + ".words.en", englishWords);
        }

        if (Fence(part, "fountain") is { } scenes)
        {
            folder.Write(Path.Combine(name + ".scenes.de", "scenes.fountain"), scenes);
        }

        if (Fence(part, "fountain-en") is { } english)
        {
            folder.Write(Path.Combine(name + ".scenes.en", "scenes.fountain"), english);
        }

        if (Fence(part, "voice") is { } voice)
        {
            folder.Write(Path.Combine(name + ".voices.de", "voice.fountain"), voice);
        }

        string? drama = Fence(part, "drama") ?? Fence(page, "drama");
        Assert.True(drama is not null, "an example is a fence of drama (and words, fountain), sabre or console");
        return folder.Write(name + ".drama", drama);
    }

    private static string? Fence(string part, string language)
    {
        var fence = Regex.Match(part, $"^```{language}\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline);
        return fence.Success ? fence.Groups[1].Value : null;
    }
}
