using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary><c>import FILE --into STORY</c>.</summary>
public sealed class ImportTests
{
    private const int Trials = 25;

    [Theory]
    [InlineData("fountain", "de")]
    [InlineData("fountain", "en")]
    [InlineData("fdx", "de")]
    [InlineData("fdx", "en")]
    public void Import_OfWhatWasExported_ChangesNothing(string form, string language)
    {
        using var story = new LanternCopy();
        var before = story.Sources();
        string printed = story.Import(story.Export(form, language)).Printed;
        Assert.Equal("No line returns to its source; 11 as they were.\n", printed);
        Assert.Equal(before, story.Sources());
    }

    [Theory]
    [InlineData("fountain", "de")]
    [InlineData("fdx", "en")]
    public void Import_OfTheFilm_ChangesNothing(string form, string language)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("film", Run.Of("tell", Repository.At("stories", "wege-des-lebens"), "--as", form, "--lang", language).Printed);
        Assert.Matches(@"^No line returns to its source; \d{3,} as they were\.\n$", Run.Of("import", file, "--into", Repository.At("stories", "wege-des-lebens"), "--dry-run").Printed);
    }

    [Theory]
    [InlineData("fountain")]
    [InlineData("fdx")]
    public void Import_OfEditedLines_BringsThemToScenesTemplatesAndVoices(string form)
    {
        using var story = new LanternCopy();
        string edited = story.Export(form, "en")
            .Replace("Tom?", "Tom, is that you?", StringComparison.Ordinal)
            .Replace("Oil slops", "No oil slops", StringComparison.Ordinal)
            .Replace("Half full. You", "Half full, Tom. You", StringComparison.Ordinal)
            .Replace("(rubbing his neck)", "(rubbing his nose)", StringComparison.Ordinal);
        var run = story.Import(edited);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("4 lines returned to the source; 7 as they were.", run.Output);
        Assert.Contains("Tom, is that you? [[id: steg.ruf]]", story.Source("scenes.en/scenes.fountain"));
        Assert.Contains("{{ keeper.his }} ear. No oil slops. [[id: licht.probe]]", story.Source("scenes.en/scenes.fountain"));
        Assert.Contains("{% so sailor is ashore %}Half full, Tom. {% endso %}You only", story.Source("scenes.en/scenes.fountain"));
        Assert.Contains("(rubbing his nose)\nAny soup left?", story.Source("voices.en/Tom.fountain"));
        Assert.Equal(Words(edited), Words(story.Export(form, "en")));
    }

    [Fact]
    public void Import_DryRun_SaysWhereAndWritesNothing()
    {
        using var story = new LanternCopy();
        var before = story.Sources();
        var run = story.Import(story.Export("fountain", "en").Replace("Tom?", "Tom! Tom?", StringComparison.Ordinal), "--dry-run");
        Assert.Contains(
            """
            scenes.fountain:8:4  steg.ruf
              - Tom?
              + Tom! Tom?
            1 line would return to the source; 10 as they were.

            """,
            run.Printed);
        Assert.Equal(before, story.Sources());
    }

    [Fact]
    public void Import_NewDirectionAndNewLineOfSpeech_StandInTheSource()
    {
        using var story = new LanternCopy();
        story.Import(story.Export("fountain", "en").Replace("IDA\nTom?", "IDA\n(calling)\nTom?\nTom!", StringComparison.Ordinal));
        Assert.Contains("IDA\n(calling)\nTom?\nTom! [[id: steg.ruf]]\n", story.Source("scenes.en/scenes.fountain"));
    }

    [Fact]
    public void Import_IntoFilesOfWindows_KeepsTheirLineEndsAndMark()
    {
        using var story = new LanternCopy();
        string path = story.At("scenes.en/scenes.fountain");
        string before = File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllText(path, before, new UTF8Encoding(true));
        story.Import(story.Export("fountain", "en").Replace("IDA\nTom?", "IDA\nTom?\nTom!", StringComparison.Ordinal));
        byte[] after = File.ReadAllBytes(path);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), after[..3]);
        Assert.Equal(before.Replace("Tom? [[", "Tom?\r\nTom! [[", StringComparison.Ordinal), Encoding.UTF8.GetString(after[3..]));
    }

    [Theory]
    [InlineData("DR6101", "[[id: steg.ruf]]", "[[id: steg.rufe]]")]
    [InlineData("DR6103", "Ida shakes", "She shakes")]
    [InlineData("DR6103", "Ida shakes the lantern, close to her ear.", "Nothing.")]
    [InlineData("DR6106", "TOM\nBut", "IDA\nBut")]
    [InlineData("DR6107", "Any soup left?", "Sorry. Any soup left?")]
    [InlineData("DR6107", "Water. Nothing else.", "{{ nobody }}")]
    [InlineData("DR6106", "Water. Nothing else.", "WATER\nNothing else.")]
    public void Import_OfAConflict_ShowsItAndOverwritesNothing(string id, string from, string to)
    {
        using var story = new LanternCopy();
        var before = story.Sources();
        string export = story.Export("fountain", "en");
        Assert.Contains(from, export);
        var run = story.Import(export.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
        Assert.Contains(id, run.Error);
        Assert.Matches(@"edited:\d+:\d+", run.Error);
        Assert.Equal(before, story.Sources());
    }

    [Fact]
    public void Import_OfAMisspeltId_SuggestsTheRightOne()
    {
        using var story = new LanternCopy();
        Assert.Contains("Did you mean 'steg.ruf'?", story.Import(story.Export("fountain", "en").Replace("[[id: steg.ruf]]", "[[id: steg.rufe]]", StringComparison.Ordinal)).Error);
    }

    [Fact]
    public void Import_OfALineWhoseSourceChangedSince_IsAConflict()
    {
        using var story = new LanternCopy();
        string edited = story.Export("fountain", "en").Replace("Tom?", "Tom, where are you?", StringComparison.Ordinal);
        story.Change("scenes.en/scenes.fountain", "Tom? [[", "Tom! [[");
        var run = story.Import(edited);
        Assert.Contains("DR6102", run.Error);
        Assert.Contains("'Tom!'", run.Error);
        Assert.Contains("Tom! [[id: steg.ruf]]", story.Source("scenes.en/scenes.fountain"));
    }

    [Fact]
    public void Import_OfALineThatOnlyTheSourceChanged_LeavesTheSource()
    {
        using var story = new LanternCopy();
        string export = story.Export("fdx", "en");
        story.Change("scenes.en/scenes.fountain", "Tom? [[", "Tom! [[");
        Assert.StartsWith("No line returns", story.Import(export).Printed);
        Assert.Contains("Tom! [[id: steg.ruf]]", story.Source("scenes.en/scenes.fountain"));
    }

    [Fact]
    public void Import_OfALineInTwoWays_IsAConflict()
    {
        using var story = new LanternCopy();
        var run = story.Import(story.Export("fountain", "en").Replace("Water. Nothing else. [[id: steg.stille]]", "Wind. [[id: steg.stille]]\n\nRain. [[id: steg.stille]]", StringComparison.Ordinal));
        Assert.Contains("DR6104", run.Error);
        Assert.Contains("Water. Nothing else. [[id: steg.stille]]", story.Source("scenes.en/scenes.fountain"));
    }

    [Fact]
    public void Import_OfALineThatIsNotTold_IsAConflict()
    {
        using var story = new LanternCopy();
        var run = story.Import(story.Export("fountain", "en").Replace("[[id: tom.suppe]]", "[[id: tom.frieren]]", StringComparison.Ordinal));
        Assert.Contains("DR6105", run.Error);
    }

    [Fact]
    public void Import_OfANewLine_IsAWarning()
    {
        using var story = new LanternCopy();
        var run = story.Import(story.Export("fountain", "en").Replace("Water.", "A gull.\n\nWater.", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("DR6109", run.Error);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><FinalDraft><Content>", 1)]
    [InlineData("<?xml version=\"1.0\"?>\n\n<Other/>", 1)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<FinalDraft/>", 1)]
    public void Import_OfBrokenXml_SaysWhere(string text, int line)
    {
        using var story = new LanternCopy();
        var run = story.Import(text);
        Assert.Equal(ExitCode.StoryHasErrors, run.Code);
        Assert.Contains("DR6108", run.Error);
        Assert.Contains($"edited:{line}:", run.Error);
    }

    /// <summary>Whatever is edited: a line that returns is told as it was edited, every other edit is reported, and nothing else is told otherwise.</summary>
    [Theory]
    [InlineData("fountain", "en")]
    [InlineData("fountain", "de")]
    [InlineData("fdx", "de")]
    public void Import_OfRandomEdits_Property(string form, string language)
    {
        int returned = 0;
        for (int seed = 0; seed < Trials; seed++)
        {
            using var story = new LanternCopy();
            string export = story.Export(form, language);
            string edited = Edit(export, new Random(seed));
            var run = story.Import(edited, "--json");
            Assert.True(run.Code is ExitCode.Done or ExitCode.StoryHasErrors, run.Error);
            var carried = Carried(run.Output);
            var (was, now, wanted) = (Lines(export), Lines(story.Export(form, language)), Lines(edited));
            Assert.Equal(was.Keys, now.Keys);
            Assert.All(was.Keys, id => Assert.Equal(carried.Contains(id) ? wanted[id] : was[id], now[id]));
            Assert.All(was.Keys.Where(id => wanted[id] != was[id] && !carried.Contains(id)), id => Assert.Contains(id, run.Error));
            returned += carried.Count;
        }

        Assert.True(returned > Trials / 2);
    }

    /// <summary>Some words that are read, and nothing else of the file, are doubled, left out or replaced.</summary>
    private static string Edit(string export, Random chance)
    {
        var words = Regex.Matches(export, @"(?<=^[^\[<>:/=]*|<Text>[^<:]*)\b\p{Ll}{2,}\b(?=[^\[\]<>]*(\[\[|</Text>|$))", RegexOptions.Multiline).Where(word => !IsPrint(export, word.Index) && !IsKey(export, word.Index)).ToArray();
        foreach (var word in words.Where(_ => chance.Next(12) == 0).OrderByDescending(word => word.Index))
        {
            string other = chance.Next(3) switch { 0 => word.Value + " " + word.Value, 1 => "noch", _ => word.Value + "e" };
            export = export[..word.Index] + other + export[(word.Index + word.Length)..];
        }

        return export;
    }

    private static bool IsPrint(string export, int index) => export.IndexOf("/*", StringComparison.Ordinal) is >= 0 and var prints && index > prints;

    private static bool IsKey(string export, int index) =>
        Regex.IsMatch(export[(export.LastIndexOf('\n', index) + 1)..export.IndexOf('\n', index)], "<Text>(id|told): |<Character>|<Text Style");

    private static HashSet<string> Carried(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("carried").EnumerateArray().Select(line => line.GetProperty("id").GetString()!)];
    }

    /// <summary>What each line of an export says, by its id.</summary>
    private static SortedDictionary<string, string> Lines(string export) => export.StartsWith('<')
        ? new(Regex.Matches(export, @"<Text>id: (.+?)</Text>(.*?)(?=<ScriptNote|</Content>|<Paragraph [^>]*Type=""Scene Heading"")", RegexOptions.Singleline)
            .ToDictionary(line => line.Groups[1].Value, line => string.Join('/', Regex.Matches(line.Groups[2].Value, "<Text>(?!told: )(.*?)</Text>").Select(text => text.Groups[1].Value))), StringComparer.Ordinal)
        : new(Regex.Matches(export, @"((?:[^\n]+\n)*)([^\n]*) \[\[id: (.+?)\]\]").ToDictionary(line => line.Groups[3].Value, line => line.Groups[1].Value + line.Groups[2].Value), StringComparer.Ordinal);

    private static string Words(string export) => Regex.Replace(export, "/\\*.*\\*/|told: .. [0-9a-f]{8}", "", RegexOptions.Singleline);

    /// <summary>The lantern in a folder where it may be changed.</summary>
    private sealed class LanternCopy : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public LanternCopy()
        {
            string from = Repository.At("stories", "lantern");
            foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                _folder.Write(Path.Combine("lantern", Path.GetRelativePath(from, file)), File.ReadAllText(file));
            }
        }

        public string At(string file) => Path.Combine(_folder.Path, "lantern", file);

        public string Source(string file) => File.ReadAllText(At(file));

        public string[] Sources() => [.. Directory.EnumerateFiles(At(""), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => file + File.ReadAllText(file))];

        public void Change(string file, string from, string to) => File.WriteAllText(At(file), Source(file).Replace(from, to, StringComparison.Ordinal));

        public string Export(string form, string language) => Run.Of("tell", At(""), "--as", form, "--lang", language).Printed;

        public Run Import(string edited, params string[] options) => Run.Of(["import", _folder.Write("edited", edited), "--into", At(""), .. options]);

        public void Dispose() => _folder.Dispose();
    }
}
