using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Dramaturg.Cli.Output;

namespace Dramaturg.Cli.Verbs;

/// <summary><c>explain DRnnnn</c>: prints the page about a diagnostic.</summary>
internal static class ExplainVerb
{
    private const string Prefix = "diagnostics/";

    public static Command Create(Desk desk)
    {
        var id = new Argument<string>("ID") { Description = "The id of a diagnostic, such as DR2001" };
        var json = StoryArguments.Json();
        var command = new Command("explain", "Print the page about a diagnostic") { id, json };
        command.SetAction(parsed => Run(desk, parsed.GetValue(id)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Desk desk, string id, bool isJson)
    {
        var assembly = typeof(ExplainVerb).Assembly;
        string name = id.ToUpperInvariant();
        using var page = assembly.GetManifestResourceStream(Prefix + name + ".md");
        if (page is null)
        {
            throw new UsageException(Unknown(assembly, name));
        }

        using var reader = new StreamReader(page, Encoding.UTF8);
        Write(desk, name, reader.ReadToEnd(), isJson);
        return ExitCode.Done;
    }

    private static void Write(Desk desk, string id, string page, bool isJson)
    {
        if (!isJson)
        {
            desk.Output.Write(page);
            return;
        }

        JsonPage.Write(desk.Output, json =>
        {
            json.WriteString("id", id);
            json.WriteString("title", page[..page.IndexOf('\n', StringComparison.Ordinal)].Split(": ", 2)[^1].Trim());
            json.WriteString("page", page);
        });
    }

    private static string Unknown(Assembly assembly, string name)
    {
        var known = assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(resource => resource[Prefix.Length..^".md".Length]).Order(StringComparer.Ordinal).ToArray();
        return $"There is no diagnostic '{name}'." + Nearest.Suggest(name, known)
            + (known.Length == 0 ? "" : $" They run from {known[0]} to {known[^1]}.");
    }
}
