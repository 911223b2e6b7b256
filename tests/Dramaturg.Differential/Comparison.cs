using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Scopes;
using Dramaturg.Reference;
using Dramaturg.Testing;

namespace Dramaturg.Differential;

/// <summary>Both planners are asked the same of one story after the other, strict and not, with rationality and without.</summary>
internal sealed class Comparison(StoryTraits traits = StoryTraits.None)
{
    /// <summary>Steps of the reference planner for one question.</summary>
    public const long WorkLimit = 300_000;

    private static readonly (string Name, Func<StoryModel, (string Slow, string Fast)> Ask)[] s_questions =
    [
        ("number of told sequences of each length", Counts),
        ("set of all solutions", Solutions),
        ("shortest story, and a quick one", OneStory),
        ("every solution accepted by the validator", Validated),
    ];

    private readonly int[] _compared = new int[s_questions.Length];
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    /// <exception cref="WorkLimitException">The story costs the reference planner too much.</exception>
    public void Compare(ulong seed)
    {
        foreach (var variant in Variants(StoryGenerator.Story(seed, traits)))
        {
            for (int i = 0; i < s_questions.Length; i++)
            {
                Compare(seed, variant, i);
            }
        }
    }

    public string Summary() => string.Join('\n', s_questions.Select(
        (question, i) => string.Create(CultureInfo.InvariantCulture, $"{_compared[i],8:N0} × {question.Name}")).Append($"{_differences.Count} differences"));

    private static IEnumerable<StoryModel> Variants(StoryModel story) =>
        from isStrict in new[] { true, false }
        from rationality in new[] { Number.Zero, Number.Of(1, 2) }
        select story with { Options = story.Options with { Strict = isStrict, Rationality = rationality } };

    private void Compare(ulong seed, StoryModel story, int question)
    {
        var (slow, fast) = Answers(story, s_questions[question].Ask);
        _compared[question]++;
        if (slow != fast)
        {
            _differences.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}, strict {story.Options.Strict}, rationality {story.Options.Rationality}: {s_questions[question].Name}\n  slow {slow}\n  fast {fast}"));
        }
    }

    private static (string Slow, string Fast) Answers(StoryModel story, Func<StoryModel, (string Slow, string Fast)> ask)
    {
        try
        {
            return ask(story);
        }
        catch (StoryFaultException fault)
        {
            return ("no meaning: " + fault.Message, IsFaulty(story) ? "no meaning: " + fault.Message : "a meaning");
        }
        catch (StoryFaultyException fault)
        {
            return ("a meaning", "no meaning: " + fault.Message);
        }
    }

    /// <summary>Whether the fast planner meets the fault as well.</summary>
    private static bool IsFaulty(StoryModel story)
    {
        try
        {
            new FastPlanner().CountTold(story, story.Options.AuthorLimit);
            return false;
        }
        catch (StoryFaultyException)
        {
            return true;
        }
    }

    private static (string Slow, string Fast) Counts(StoryModel story)
    {
        int depth = Math.Max(3, story.Options.AuthorLimit);
        string slow = string.Join(",", new ReferencePlanner(story, workLimit: WorkLimit).CountTold(depth));
        string fast = string.Join(",", new FastPlanner(MindDetail.Whole).CountTold(story, depth));
        string lean = string.Join(",", new FastPlanner(MindDetail.AsNeeded).CountTold(story, depth));
        return (slow, fast == lean ? fast : $"{fast}; with minds as needed {lean}");
    }

    private static (string Slow, string Fast) Solutions(StoryModel story) =>
        (Show(new ReferenceUnderTest(workLimit: WorkLimit).Solutions(story)), Show(new FastPlanner().Solutions(story)));

    private static (string Slow, string Fast) OneStory(StoryModel story)
    {
        var planner = new ReferencePlanner(story, workLimit: WorkLimit);
        var slow = new List<string>();
        var fast = new List<string>();
        foreach (var goal in FastPlanner.Goals(story))
        {
            var solutions = FastPlanner.Reference(planner, goal).ToList();
            int shortest = solutions.Select(solution => solution.Acts.Count).DefaultIfEmpty(-1).Min();
            slow.Add($"{goal}: shortest {shortest}, quick one of them");
            fast.Add($"{goal}: shortest {FastPlanner.Length(story, goal)}, quick "
                + (FastPlanner.IsOneOf(story, goal, solutions.Select(planner.NamesOf).ToHashSet()) ? "one of them" : "another"));
        }

        return (string.Join("\n", slow), string.Join("\n", fast));
    }

    private static (string Slow, string Fast) Validated(StoryModel story) => ("", Show(FastPlanner.NotAccepted(story)));

    private static string Show(IEnumerable<string> stories) => string.Join("\n", stories.Order(StringComparer.Ordinal));
}
