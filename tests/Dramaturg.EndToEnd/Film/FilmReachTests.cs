using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Dramaturg.EndToEnd.Film;

/// <summary>Scenes that few stories come to, with the acts by which one does.</summary>
public sealed class FilmReachTests
{
    private const string Roland = "Roland", Katrin = "Katrin", Schmidt = "Frau Schmidt", Berger = "Frau Berger";

    public static TheoryData<string, string, string[]> Scenes => new()
    {
        {
            "half a second", "Both lost",
            [
                $"take_case({Roland}, {Schmidt})", $"agree({Schmidt}, {Roland})", $"worsen({Schmidt})", $"voice_will(Miriam, {Schmidt})", $"put_first({Roland}, {Schmidt}, Child)",
                $"wear_out({Roland}, {Katrin}, {Schmidt})", $"operate_alone({Roland}, {Schmidt}, Child)",
            ]
        },
        {
            "upstairs again", "Without a word",
            [
                $"take_case({Katrin}, {Berger})", "go(Lukas, Home, Clinic)", $"object({Roland}, {Katrin}, {Berger})", $"appeal(Lukas, {Katrin}, {Roland})", $"take_home({Roland}, {Katrin})",
                "go(Lukas, Clinic, Home)", $"apologise({Katrin}, Lukas)",
            ]
        },
        {
            "half a table", "Without a word",
            [
                $"take_case({Katrin}, {Berger})", $"object({Roland}, {Katrin}, {Berger})", $"take_home({Roland}, {Katrin})", $"withdraw({Katrin}, {Roland})", $"admit_weakness({Katrin}, {Roland})",
                $"apologise({Roland}, {Katrin})", $"talk_it_out({Roland}, {Katrin})",
            ]
        },
        {
            "the other reading", "Without a word",
            [
                $"worsen({Schmidt})", $"wake(Miriam, {Schmidt})", $"plead({Schmidt}, {Roland}, Child)", $"take_case({Katrin}, {Schmidt})", $"wear_out({Katrin}, {Roland}, {Schmidt})",
                $"apologise({Katrin}, {Roland})", $"open_up({Roland}, {Katrin})", $"speak_plainly({Roland}, {Katrin})",
            ]
        },
        { "for herself", "Without a word", [$"worsen({Schmidt})", $"wake(Miriam, {Schmidt})", $"take_case({Roland}, {Schmidt})", $"apologise({Katrin}, {Roland})", $"plead({Schmidt}, {Roland}, {Schmidt})"] },
        {
            "by the bed", "Without a word",
            [
                $"take_case({Roland}, {Schmidt})", $"agree({Schmidt}, {Roland})", $"apologise({Katrin}, {Roland})", $"wear_out({Roland}, {Katrin}, {Schmidt})", $"take_home({Katrin}, {Roland})",
                $"speak_plainly({Katrin}, {Roland})",
            ]
        },
        { "what was said", "Without a word", ["go(Lukas, Home, Clinic)", $"appeal(Lukas, {Roland}, {Katrin})", $"apologise({Roland}, Lukas)"] },
        {
            "three chairs", "The end of a marriage",
            [
                $"take_case({Katrin}, {Berger})", $"object({Roland}, {Katrin}, {Berger})", $"withdraw({Katrin}, {Roland})", $"worsen({Berger})", $"wear_out({Katrin}, {Roland}, {Berger})",
                "go(Lukas, Home, Clinic)", $"confide(Lukas, {Katrin})", $"voice_will({Katrin}, {Berger})", $"separate({Katrin}, {Roland})", $"worsen({Schmidt})", $"take_case({Roland}, {Schmidt})",
            ]
        },
        {
            "the doctor sleeps", "Without a word",
            [
                $"take_case({Katrin}, {Berger})", $"wear_out({Katrin}, {Roland}, {Berger})", $"apologise({Katrin}, {Roland})", $"call_time-out(Miriam, {Katrin})", $"take_home({Roland}, {Katrin})",
                $"open_up({Roland}, {Katrin})", $"rest({Katrin}, {Roland})",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Scene_ThatFewStoriesComeTo_IsTold(string scene, string ending, string[] acts) =>
        Assert.Contains(scene, ScenesOf("de", ending, acts).Select(one => one.GetProperty("source").GetString()));

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Lukas_HittingBackAtBoth_HasALineOfHisOwnForEachAnswer(string language)
    {
        var scenes = ScenesOf(
            language,
            "Without a word",
            [
                $"take_case({Katrin}, {Berger})", $"object({Roland}, {Katrin}, {Berger})", $"take_home({Roland}, {Katrin})",
                $"appeal(Lukas, {Katrin}, {Roland})", $"hit_back(Lukas, {Katrin})", $"appeal(Lukas, {Roland}, {Katrin})", $"hit_back(Lukas, {Roland})",
            ]);
        string[] said = [.. scenes.SelectMany(scene => scene.GetProperty("lines").EnumerateArray()).Select(line => line.GetProperty("id").GetString()!).Where(id => id.StartsWith("lukas.wounds.", StringComparison.Ordinal))];
        Assert.Equal(4, said.Distinct().Count());
    }

    private static JsonElement[] ScenesOf(string language, string ending, string[] acts)
    {
        using var folder = new TemporaryFolder();
        string told = folder.Write("told.json", JsonSerializer.Serialize(new { stories = new[] { new { acts = acts.Select(name => new { name }) } } }));
        var run = Run.Of("tell", Repository.At("stories", "wege-des-lebens"), "--told", told, "--keep", $"1-{acts.Length}", "--goal", ending, "--json", "--lang", language);
        using var document = JsonDocument.Parse(run.Printed);
        return [.. document.RootElement.GetProperty("stories")[0].GetProperty("screenplay").GetProperty("scenes").EnumerateArray().Select(scene => scene.Clone())];
    }
}
