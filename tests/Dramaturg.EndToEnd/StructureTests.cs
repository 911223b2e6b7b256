using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Dramaturg.EndToEnd;

// The arrows between projects: who may reference whom. A new arrow is a decision, made here.
public sealed class StructureTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Dramaturg.Language"] = [],
        ["Dramaturg.Model"] = [],
        ["Dramaturg.Compiler"] = ["Dramaturg.Language", "Dramaturg.Model"],
        ["Dramaturg.Planner"] = ["Dramaturg.Model"],
        ["Dramaturg.Drama"] = ["Dramaturg.Planner", "Dramaturg.Model"],
        ["Dramaturg.Runtime"] = ["Dramaturg.Drama", "Dramaturg.Planner", "Dramaturg.Model"],
        ["Dramaturg.Prose"] = ["Dramaturg.Drama", "Dramaturg.Runtime", "Dramaturg.Model"],
        ["Dramaturg.Export"] = ["Dramaturg.Prose", "Dramaturg.Drama", "Dramaturg.Model"],
        ["Dramaturg"] =
        [
            "Dramaturg.Language", "Dramaturg.Model", "Dramaturg.Compiler", "Dramaturg.Planner", "Dramaturg.Drama",
            "Dramaturg.Runtime", "Dramaturg.Prose", "Dramaturg.Export",
        ],
        ["Dramaturg.Cli"] = ["Dramaturg"],
        ["Dramaturg.Studio"] = ["Dramaturg"],
        ["Dramaturg.Service"] = ["Dramaturg"],
        ["Dramaturg.LanguageServer"] = ["Dramaturg"],
    };

    private static readonly string[] s_core =
        ["Dramaturg.Language", "Dramaturg.Model", "Dramaturg.Compiler", "Dramaturg.Planner", "Dramaturg.Drama", "Dramaturg.Runtime"];

    public static TheoryData<string> Sources => new(Projects("src").Select(Path.GetFileNameWithoutExtension)!);

    public static TheoryData<string> CoreSources => new(Projects("src").Select(Path.GetFileNameWithoutExtension).Where(s_core.Contains)!);

    [Theory]
    [MemberData(nameof(Sources))]
    public void Project_References_AreArrowsOfTheArchitecture(string project)
    {
        Assert.True(s_allowed.ContainsKey(project), $"{project} stands nowhere in the architecture; give it a place in this test");
        var forbidden = References(project).Except(s_allowed[project]).ToArray();
        Assert.True(forbidden.Length == 0, $"forbidden: {project} -> {string.Join(", ", forbidden)}");
    }

    [Theory]
    [MemberData(nameof(CoreSources))]
    public void CoreProject_Packages_AreNone(string project) =>
        Assert.Empty(Items(project, "PackageReference"));

    [Theory]
    [MemberData(nameof(CoreSources))]
    public void CoreProject_Frameworks_AreNotSetByItself(string project) =>
        Assert.DoesNotContain(Load(project).Descendants(), element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks");

    [Fact]
    public void CoreProjects_Frameworks_AreTodaysAndUnitys()
    {
        var shared = XDocument.Load(Repository.At("src", "Directory.Build.props"));
        Assert.Contains(shared.Descendants(), element => element.Name.LocalName == "TargetFrameworks" && element.Value == "net10.0;netstandard2.1");
        string pattern = shared.Descendants().Single(element => element.Name.LocalName == "IsCore").Attribute("Condition")!.Value;
        Assert.All(s_core, core => Assert.Contains(core["Dramaturg.".Length..], pattern));
    }

    [Fact]
    public void Packages_Versions_StandInOnePlace() =>
        Assert.All(
            Projects("src").Concat(Projects("tests")),
            project => Assert.DoesNotContain(
                XDocument.Load(project).Descendants(),
                element => element.Name.LocalName == "PackageReference" && element.Attribute("Version") is not null));

    [Fact]
    public void Solution_Projects_AreAll()
    {
        var listed = XDocument.Load(Repository.At("Dramaturg.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value);
        var present = Projects("src").Concat(Projects("tests")).Concat(Projects("bench"))
            .Select(project => Path.GetRelativePath(Repository.Root, project).Replace('\\', '/'));
        Assert.Equal(present.Order(), listed.Order());
    }

    [Theory]
    [MemberData(nameof(CoreSources))]
    public void CoreProject_Sources_DoNoInputOrOutput(string project)
    {
        var sources = Directory.EnumerateFiles(Repository.At("src", project), "*.cs", SearchOption.AllDirectories);
        Assert.All(sources, source => Assert.DoesNotMatch(@"\b(File|Directory|Console|Environment|Process|Random\.Shared|DateTime)\.[A-Z]", File.ReadAllText(source)));
    }

    private static IEnumerable<string> References(string project) =>
        Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    private static IEnumerable<string> Items(string project, string kind) =>
        Load(project).Descendants().Where(element => element.Name.LocalName == kind).Select(element => element.Attribute("Include")!.Value);

    private static XDocument Load(string project) => XDocument.Load(Repository.At("src", project, project + ".csproj"));

    private static string[] Projects(string folder) =>
        Directory.Exists(Repository.At(folder))
            ? Directory.EnumerateFiles(Repository.At(folder), "*.csproj", SearchOption.AllDirectories).Order().ToArray()
            : [];
}
