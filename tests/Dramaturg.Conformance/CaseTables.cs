// The two tables beside the cases: limits.csv gives finite limits to runs that were recorded without any, exceptions.csv
// holds our own answer where it differs from the recorded one, and why it may.

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Xunit;

namespace Dramaturg.Conformance;

/// <param name="Kind">One of the kinds that the first paragraph of the published description's reading allows.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Answer">Ours, as the tests of that kind of run write it.</param>
public sealed record CaseException(string Case, int Run, string Kind, string Reason, string Answer);

public sealed record CaseLimits(int Author, int Character, int Belief);

internal static class CaseTables
{
    public static IReadOnlyList<CaseException> Exceptions { get; } = Csv.Read(PathOf("exceptions.csv"))
        .Select(row => new CaseException(row[0], Whole(row[1]), row[2], row[3], row[4])).ToArray();

    private static readonly IReadOnlyList<IReadOnlyList<string>> s_limits = Csv.Read(PathOf("limits.csv"));

    /// <summary>The limits of a run, those it was recorded without from the table.</summary>
    public static CaseLimits Limits(string id, CaseArguments arguments)
    {
        var row = s_limits.FirstOrDefault(row => row[0] == id) ?? s_limits.First(row => row[0] == "*");
        return new CaseLimits(
            arguments.AuthorLimit ?? Whole(row[1]), arguments.CharacterLimit ?? Whole(row[2]), arguments.BeliefLimit ?? Whole(row[3]));
    }

    /// <summary>Our answer must be the recorded one, or the one in the table of exceptions.</summary>
    public static void Check(string id, int run, string recorded, string ours)
    {
        var exception = Exceptions.FirstOrDefault(row => row.Case == id && row.Run == run && !IsOfTree(row));
        Assert.Equal(exception?.Answer ?? recorded, ours);
    }

    /// <summary>The same for the tree of explanations, whose exceptions have kinds that begin with `tree`.</summary>
    public static void CheckTree(string id, int run, string recorded, string ours)
    {
        var exception = Exceptions.FirstOrDefault(row => row.Case == id && row.Run == run && IsOfTree(row));
        Assert.Equal(exception?.Answer ?? recorded, ours);
    }

    /// <summary>Whether the answer itself, not only its tree, is another one here.</summary>
    public static bool IsExceptional(string id, int run) =>
        Exceptions.Any(row => row.Case == id && row.Run == run && !IsOfTree(row));

    private static bool IsOfTree(CaseException row) => row.Kind.StartsWith("tree", System.StringComparison.Ordinal);

    private static string PathOf(string file) => Path.Combine(ConformanceCase.Folder, "..", file);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
