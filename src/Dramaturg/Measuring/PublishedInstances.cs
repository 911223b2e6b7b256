// The benchmark of others: a table of problem files, goals and limits, and the files beside it. They are no part of the
// repository; the folder is looked for where the tests look for it.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Dramaturg.Measuring;

/// <summary>A problem file with a goal and limits.</summary>
/// <param name="Path">The file.</param>
/// <param name="Goal">The author's utility to reach, as written.</param>
/// <param name="PublishedSeconds">The best time that was published, where the table says so; null also where it was never solved.</param>
public sealed record PublishedInstance(
    string Name, string Path, string Goal, int AuthorLimit, int CharacterLimit, int BeliefLimit, double? PublishedSeconds);

/// <summary>Reads the table of instances.</summary>
public static class PublishedInstances
{
    public const string SharedVariable = "DRAMATURG_SHARED";

    private static readonly string[] s_columns = ["instance", "file", "goal", "author_limit", "character_limit", "belief_limit"];

    /// <summary>The folder of the benchmark: below the one the environment names, or below <c>../shared</c> beside the repository.</summary>
    public static string? Folder()
    {
        string? shared = Environment.GetEnvironmentVariable(SharedVariable)
            ?? (RepositoryFolder.Find() is { } root ? Path.Combine(root, "..", "shared") : null);
        return shared is null ? null : Path.GetFullPath(Path.Combine(shared, "sabre"));
    }

    /// <param name="problems">The folder of the problem files.</param>
    /// <exception cref="FormatException">The table lacks a column, or a line of it a number.</exception>
    public static IReadOnlyList<PublishedInstance> Read(string table, string problems)
    {
        var lines = File.ReadAllLines(table).Where(line => line.Trim().Length > 0).Select(line => line.Split(',')).ToArray();
        var header = lines.Length > 0 ? lines[0] : [];
        string? missing = s_columns.FirstOrDefault(column => !header.Contains(column));
        return missing is null
            ? lines[1..].Select(line => Read(header, line, problems)).ToArray()
            : throw new FormatException($"{table} has no column '{missing}'.");
    }

    private static PublishedInstance Read(string[] header, string[] line, string problems)
    {
        string? at(string column) => Array.IndexOf(header, column) is >= 0 and int i && i < line.Length ? line[i].Trim() : null;
        return new PublishedInstance(
            at("instance")!,
            Path.Combine(problems, at("file") ?? ""),
            at("goal") ?? "",
            Number(at("author_limit")),
            Number(at("character_limit")),
            Number(at("belief_limit")),
            at("sabre_configurations_that_solved_it_of_12") == "0" ? null : Seconds(at("sabre_min_ms")));
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException($"'{text}' is no number.");

    private static double? Seconds(string? milliseconds) =>
        double.TryParse(milliseconds, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number / 1000 : null;
}
