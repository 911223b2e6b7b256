using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Dramaturg.Drama.Tension;
using Dramaturg.Model;
using Dramaturg.Tellings;

namespace Dramaturg.Cli.Verbs;

/// <summary>The options that say for whom a story is measured.</summary>
internal sealed class AudienceOptions
{
    private readonly Option<string?> _view = new("--view") { Description = "Whose eyes the audience follows; by default it sees everything", HelpName = "NAME" };

    private readonly Option<string?> _sympathy = new("--sympathy")
    {
        Description = "For whom the audience cares and how much, such as \"Ida 2, Tom 1\"; below 0: it wishes ill",
        HelpName = "NAMES",
    };

    private readonly Option<string?> _arc = new("--arc")
    {
        Description = "The shape the tension is compared with: heights from start to end, such as \"0 1 3 2\"",
        HelpName = "HEIGHTS",
    };

    public void AddTo(Command command)
    {
        command.Add(_view);
        command.Add(_sympathy);
        command.Add(_arc);
    }

    /// <exception cref="UsageException">Nobody is called so, or a text cannot be read.</exception>
    public Audience Read(ParseResult parsed, StoryModel model, Sentences sentences, ulong? seed) => new(
        parsed.GetValue(_sympathy) is { } sympathy ? SympathyOf(sympathy, model, sentences) : null,
        parsed.GetValue(_view) is { } view ? Find(view, model, sentences) : null,
        parsed.GetValue(_arc) is { } arc ? ArcOf(arc) : Audience.Usual.Arc,
        seed ?? Audience.Usual.Seed);

    private static Sympathy SympathyOf(string text, StoryModel model, Sentences sentences)
    {
        double[] weights = new double[model.Characters.Count];
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int blank = part.LastIndexOf(' ');
            bool hasWeight = TryRead(part[(blank + 1)..], out double weight) && blank > 0;
            weights[Find(hasWeight ? part[..blank].TrimEnd() : part, model, sentences).Value] = hasWeight ? weight : 1;
        }

        return weights.Any(weight => weight != 0) ? Sympathy.By(weights) : throw new UsageException("--sympathy: somebody must matter, such as \"Ida 2, Tom 1\".");
    }

    private static TargetArc ArcOf(string text)
    {
        string[] parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var heights = parts.Select(part => TryRead(part, out double height) && height >= 0 ? height : double.NaN).ToArray();
        return heights.Length > 1 && heights.All(double.IsFinite) && heights.Max() > 0
            ? new TargetArc(heights)
            : throw new UsageException($"--arc takes two or more heights of 0 or more, not all 0, such as \"0 1 3 2\", not '{text}'.");
    }

    private static bool TryRead(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= 1e6;

    private static CharacterId Find(string name, StoryModel model, Sentences sentences)
    {
        int person = model.Characters.ToList().FindIndex(
            candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) || string.Equals(sentences.Person(candidate), name, StringComparison.OrdinalIgnoreCase));
        return person >= 0 ? new CharacterId(person) : throw new UsageException(Unknown(name, model.Characters));
    }

    private static string Unknown(string name, IReadOnlyList<string> people) =>
        $"Nobody with a mind is called '{name}'." + Nearest.Suggest(name, people.ToArray()) + " The people are: " + string.Join(", ", people) + ".";
}
