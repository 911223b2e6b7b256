using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd.Formats;

/// <summary>
/// The smallest story in every form and both languages, byte by byte, as it lies in Snapshots. With DRAMATURG_UPDATE=1 these tests write it anew instead of
/// comparing; look at what changed.
/// </summary>
public sealed class SnapshotTests
{
    public static string[] Forms { get; } = ["prose", "beatsheet", "fountain", "fdx", "html", "pdf", "csv", "json"];

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string form in Forms)
            {
                all.Add(form, "de");
                all.Add(form, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Form_OfTheLantern_IsAsItWas(string form, string language)
    {
        string path = Repository.At("tests", "Dramaturg.EndToEnd", "Formats", "Snapshots", $"lantern.{language}.{form}");
        byte[] told = Tell(form, language);
        if (Environment.GetEnvironmentVariable("DRAMATURG_UPDATE") == "1")
        {
            File.WriteAllBytes(path, told);
        }

        Assert.Equal(Encoding.Latin1.GetString(File.ReadAllBytes(path)), Encoding.Latin1.GetString(told));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Form_ToldTwice_IsTheSameBytes(string form, string language) => Assert.Equal(Tell(form, language), Tell(form, language));

    private static byte[] Tell(string form, string language) => Tell(Told.Lantern, form, language);

    /// <summary>But for what differs from machine to machine.</summary>
    public static byte[] Tell(string story, string form, string language)
    {
        byte[] told = Told.Bytes(story, form == "json" ? ["--json", "--lang", language] : ["--as", form, "--lang", language]);
        return form == "json" ? Encoding.UTF8.GetBytes(WithoutMachine(Encoding.UTF8.GetString(told))) : told;
    }

    private static string WithoutMachine(string json) => string.Join('\n', json.Split('\n')
        .TakeWhile(line => !line.Contains("\"statistics\"", StringComparison.Ordinal))
        .Select(line => Regex.Replace(line, "\"file\": \".*\"", "\"file\": \"\"")));
}
