using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>The examples of docs/guide/scenes.md are one story with its scenes, and are told as the page says.</summary>
public sealed class SceneGuideTests
{
    private static readonly string s_page = File.ReadAllText(Repository.At("docs", "guide", "scenes.md"));

    [Fact]
    public void Guide_Scenes_HaveNothingWrong()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("", Run.Of("check", Write(folder), "--advice", "none").Error);
    }

    [Fact]
    public void Guide_Scenes_AreToldAsThePageSays()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Fences("told").Single(), Formats.Told.WithoutPrints(Run.Of("tell", Write(folder), "--as", "fountain").Printed));
    }

    private static string Write(TemporaryFolder folder)
    {
        folder.Write("words.en", Fences("words").Single());
        folder.Write("scenes.en/harbour.fountain", string.Join('\n', Fences("fountain")));
        folder.Write("voices.en/Ida.fountain", Fences("voice").Single());
        folder.Write("story.drama", Fences("drama").Single());
        return folder.Path;
    }

    private static string[] Fences(string language) =>
        [.. Regex.Matches(s_page, $"^```{language}\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
}
