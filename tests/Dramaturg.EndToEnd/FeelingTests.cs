using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>The feelings of <c>drama</c>, by the worked example of docs/drama/feelings.md.</summary>
public sealed partial class FeelingTests
{
    private static readonly string s_page = File.ReadAllText(Repository.At("docs", "drama", "feelings.md"));

    [Fact]
    public void Page_Output_IsWhatTheProgramPrints() => Assert.Equal(Fence("text"), Jug("--feelings").Printed);

    [Fact]
    public void Page_Why_IsAPartOfWhatTheProgramPrints() => Assert.Contains(Fence("why"), Jug("--feelings", "--why").Printed);

    [Fact]
    public void Feelings_AsJson_SayWhatTheyAreMadeOf()
    {
        using var document = JsonDocument.Parse(Jug("--feelings", "--json").Printed);
        var feelings = document.RootElement.GetProperty("feelings");
        var anger = feelings.GetProperty("felt").EnumerateArray().Single(felt => felt.GetProperty("feeling").GetString() == "anger");
        var why = anger.GetProperty("why");
        Assert.Equal(("Anna", "Ben", 1), (anger.GetProperty("person").GetString(), anger.GetProperty("toward").GetString(), anger.GetProperty("since").GetInt32()));
        Assert.Equal([0.283, 0.238], anger.GetProperty("course").EnumerateArray().Select(strength => strength.GetDouble()));
        Assert.Equal([("verdict", 0.6), ("responsibility", 0.2), ("loss", 0.667)],
            why.GetProperty("factors").EnumerateArray().Select(factor => (factor.GetProperty("name").GetString()!, factor.GetProperty("size").GetDouble())));
        Assert.Equal(("carry(Ben, Anna)", "accident", "carelessness"), (
            why.GetProperty("act").GetString(), why.GetProperty("foresight").GetString(), why.GetProperty("norms")[0].GetString()));
        Assert.Equal((0, false), (feelings.GetProperty("walks").GetInt32(), feelings.GetProperty("cut").GetBoolean()));
    }

    [Fact]
    public void Feelings_AsJson_HaveMoodsAndAffinitiesAtEveryAct()
    {
        using var document = JsonDocument.Parse(Jug("--feelings", "--json").Printed);
        var anna = document.RootElement.GetProperty("feelings").GetProperty("people")[0].GetProperty("points");
        Assert.Equal([0.333, 0.293, 0.415], anna.EnumerateArray().Select(point => point.GetProperty("affinities")[0].GetProperty("size").GetDouble()));
        Assert.Equal(-0.027, anna[0].GetProperty("pleasure").GetDouble());
    }

    [Fact]
    public void Feelings_AsCsv_HaveARowForEveryActAfterWhichTheyAreFelt() =>
        Assert.Contains("Anna,0,fear,0.056,0.053,0,a keepsake,,\nAnna,1,fear,0.111,0.1,0,a keepsake,,\n", Jug("--feelings", "--csv").Printed);

    [Fact]
    public void Feelings_InGerman_HaveAGermanFrame()
    {
        string printed = Run.Of("drama", Repository.At("stories", "lantern"), "--feelings", "--lang", "de").Printed;
        Assert.Contains("\n     Ida hofft (0,20, Aussicht 0,25): jemand zum Reden; will es herbeiführen\n", printed);
        Assert.Contains("\n     Tom hat das nicht erwartet (0,50)\n", printed);
    }

    [Fact]
    public void Feelings_OfPeopleWhoFeelNothing_AreNotShown()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("idle.drama", "story \"Idle\"\nperson Anna\n\nfacts\n  person can be gone\n\nfate go of x: person\n  seen by nobody\n  x becomes gone\n\nending \"Gone\": Anna is gone\n");
        Assert.DoesNotContain("What everybody feels", Run.Of("drama", path, "--feelings").Printed);
    }

    private static Run Jug(params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["drama", folder.Write("jug.drama", Fence("drama")), .. options]);
    }

    private static string Fence(string kind) => Fences().Matches(s_page).Single(fence => fence.Groups[1].Value == kind).Groups[2].Value;

    [GeneratedRegex("^```(drama|text|why)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();
}
