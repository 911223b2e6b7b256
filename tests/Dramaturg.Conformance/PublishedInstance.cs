using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Conformance;

/// <summary>A published problem with a goal and limits. The files of others stay outside the repository.</summary>
public sealed record PublishedInstance(string Name, string File, Number Goal, int AuthorLimit, int CharacterLimit, int BeliefLimit, int ActionCount)
{
    /// <summary>Stands for all of them where the folder is absent, so that the tests are seen to be skipped.</summary>
    private const string Absent = "(absent)";

    private static readonly string s_folder = Path.Combine(
        Environment.GetEnvironmentVariable("DRAMATURG_SHARED") ?? Path.Combine(ConformanceCase.FindRepository(), "..", "shared"), "sabre");

    public static TheoryData<string> Names(Func<PublishedInstance, bool> where) =>
        All is { Count: > 0 } all ? new TheoryData<string>(all.Where(where).Select(instance => instance.Name)) : new TheoryData<string>(Absent);

    /// <summary>Skips the test where the folder is absent.</summary>
    public static PublishedInstance Find(string name)
    {
        Assert.SkipWhen(name == Absent, "The folder of published problems is absent.");
        return All.First(instance => instance.Name == name);
    }

    /// <summary>The acts of its published solution.</summary>
    public IReadOnlyList<string> Solution() =>
        PlanTree.Read(System.IO.File.ReadAllLines(Path.Combine(s_folder, "solutions", Name + ".txt")))!.Steps.Select(step => step.Act).ToArray();

    public StoryModel Open(bool simplify)
    {
        string text = System.IO.File.ReadAllText(Path.Combine(s_folder, "problems", File));
        return CaseStory.Compile(text, Name, simplify)!.Model!.WithLimits(AuthorLimit, CharacterLimit, BeliefLimit);
    }

    private static List<PublishedInstance> All { get; } =
        System.IO.File.Exists(Path.Combine(s_folder, "instances.csv"))
            ? Csv.Read(Path.Combine(s_folder, "instances.csv")).Select(Read).ToList()
            : [];

    private static PublishedInstance Read(IReadOnlyList<string> row)
    {
        int at(int cell) => int.Parse(row[cell], CultureInfo.InvariantCulture);
        return new PublishedInstance(row[0], row[1], at(2), at(3), at(4), at(5), at(6));
    }
}
