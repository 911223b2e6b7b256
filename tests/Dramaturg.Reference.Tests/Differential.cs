// Two planners on the stories of many seeds. Where they disagree, the first few stories are printed with both answers, so
// that one of them can be made a test of its own: StoryGenerator.Story(seed) gives the story again.

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;

namespace Dramaturg.Reference.Tests;

internal sealed class Differential
{
    private const int MostShown = 3;

    private readonly List<string> _differences = [];
    private int _storyCount;

    public int SkippedCount { get; private set; }

    public bool IsEmpty => _differences.Count == 0;

    public static Differential Compare(IPlannerUnderTest expected, IPlannerUnderTest actual, ulong firstSeed, int count)
    {
        var differential = new Differential();
        for (ulong seed = firstSeed; seed < firstSeed + (ulong)count; seed++)
        {
            differential.Compare(expected, actual, StoryGenerator.Story(seed));
        }

        return differential;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_storyCount} stories compared, {SkippedCount} skipped, {_differences.Count} differences\n{string.Join('\n', _differences.Take(MostShown))}");

    private void Compare(IPlannerUnderTest expected, IPlannerUnderTest actual, StoryModel story)
    {
        try
        {
            string right = Answer(expected, story);
            string answer = Answer(actual, story);
            _storyCount++;
            if (right != answer)
            {
                _differences.Add($"{StoryText.Of(story)}\nexpected {right}\nactual   {answer}\n");
            }
        }
        catch (System.Exception fault) when (fault is WorkLimitException or StoryFaultException)
        {
            SkippedCount++;
        }
    }

    private static string Answer(IPlannerUnderTest planner, StoryModel story)
    {
        string told = string.Join(", ", planner.CountTold(story, story.Options.AuthorLimit));
        string solutions = string.Join(" | ", planner.Solutions(story).Order(System.StringComparer.Ordinal));
        return $"told {told}; solutions {solutions}";
    }
}
