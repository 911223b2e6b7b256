using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary><c>drama --told FILE --continuity</c>, by the worked example of docs/drama/continuity.md.</summary>
public sealed partial class ContinuityTests
{
    private static readonly string s_page = File.ReadAllText(Repository.At("docs", "drama", "continuity.md"));

    [Fact]
    public void Page_Output_IsWhatTheProgramPrints() => Assert.Equal(Fence("text"), Visit(Fence("json"), "--continuity").Printed);

    [Fact]
    public void Story_AsItWasTold_HoldsTogether()
    {
        using var folder = new TemporaryFolder();
        string story = folder.Write("visit.drama", Fence("drama"));
        string told = folder.Write("told.json", Run.Of("tell", story, "--json").Output);
        Assert.EndsWith("\n  Nothing: everybody acts on what is known, and nobody is told what is known.\n", Run.Of("drama", story, "--told", told, "--continuity").Printed);
    }

    [Fact]
    public void Errors_AsJson_NameTheFactAndTheAct()
    {
        using var document = JsonDocument.Parse(Visit(Fence("json"), "--continuity", "--json").Printed);
        var first = document.RootElement.GetProperty("continuity")[0];
        Assert.Equal((2, "unknowing", "Ben", "burnt(Letter)"), (
            first.GetProperty("act").GetInt32(), first.GetProperty("kind").GetString(), first.GetProperty("person").GetString(), first.GetProperty("fact").GetString()));
    }

    [Fact]
    public void Errors_AsCsv_HaveARowEach() =>
        Assert.Contains("3,repeated,Ben,burnt(Letter),2,\"Ben knows already, since act 2: Letter is burnt\"\n", Visit(Fence("json"), "--continuity", "--csv").Printed);

    [Fact]
    public void Act_ThatCannotHappen_IsNamed()
    {
        var run = Visit("""{"stories": [{"acts": [{"name": "rage(Ben, Letter)"}]}]}""");
        Assert.Equal(ExitCode.ProvedNone, run.Code);
        Assert.Contains("Act 1, rage(Ben, Letter), cannot happen there.", run.Error);
    }

    [Fact]
    public void OtherParts_AreAboutTheToldStory() =>
        Assert.Contains("\n 2  Rage by Ben over Letter.\n 3  Tell by Cleo to Ben about Letter.\n", Visit(Fence("json"), "--fortunes").Printed);

    private static Run Visit(string told, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Run.Of(["drama", folder.Write("visit.drama", Fence("drama")), "--told", folder.Write("edited.json", told), .. options]);
    }

    private static string Fence(string kind) => Fences().Matches(s_page).Single(fence => fence.Groups[1].Value == kind).Groups[2].Value;

    [GeneratedRegex("^```(drama|text|json)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();
}
