// One small story followed through every stage: what a reader of ARCHITECTURE.md sees, printed by the stages themselves.

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Compiler;
using Dramaturg.Drama;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Planner.Search;
using Dramaturg.Tellings;
using Dramaturg.Why;

namespace Dramaturg.Tracing;

/// <summary>What one stage shows.</summary>
/// <param name="Title">One word, by which pages refer to it.</param>
public sealed record TraceBlock(string Title, string Text);

public static class StoryTrace
{
    /// <summary>The stages up to the first expansion, for a story without errors.</summary>
    public static IReadOnlyList<TraceBlock> Of(LoadedStory story, SearchOptions options, Sentences sentences)
    {
        var world = Storyteller.Open(story.Model!, options);
        return new[]
        {
            new TraceBlock("syntax", FrontEnds.PrintSyntax(story.Source!, story.Notation)),
            new TraceBlock("bound", BoundText.Print(story.Bound!)),
            new TraceBlock("ground", Ground(story)),
            new TraceBlock("packed", Packed(world)),
            new TraceBlock("minds", Minds(world, world.Start)),
            new TraceBlock("expansion", Expansion(world, sentences)),
        };
    }

    private static string Ground(LoadedStory story)
    {
        var text = new StringBuilder();
        Size(text, "grounded", story.Report.Grounded);
        Size(text, "explicit", story.Report.Explicit);
        Size(text, "simplified", story.Report.Simplified);
        foreach (var action in story.Model!.Actions)
        {
            text.Append(action.Name).Append('\n');
        }

        return text.ToString();
    }

    private static void Size(StringBuilder text, string stage, ModelSize size) => text.Append(string.Create(
        CultureInfo.InvariantCulture, $"{stage,-11} {size.Fluents} fluents, {size.Actions} actions, {size.Triggers} triggers\n"));

    /// <summary>The words of the start state, then which bits of which word hold each fluent.</summary>
    private static string Packed(StoryWorld world)
    {
        var text = new StringBuilder();
        var words = world.PackedValues(world.Start);
        for (int i = 0; i < words.Count; i++)
        {
            text.Append(string.Create(CultureInfo.InvariantCulture, $"word {i}  0x{words[i]:x16}\n"));
        }

        foreach (var (place, fluent) in world.PackedLayout().Select((place, fluent) => (place, new FluentId(fluent))))
        {
            string bits = string.Create(CultureInfo.InvariantCulture, $"{place.Word}:{place.Shift}+{place.Bits}");
            text.Append(bits.PadRight(8)).Append(world.Model.Fluents[fluent.Value].Name).Append(" is ")
                .Append(ValueText.Show(world.Model, fluent, world.Get(world.Start, fluent))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The minds after one act.</summary>
    public static TraceBlock After(StoryWorld world, ActionId act) =>
        new("surprise", world.Model.Actions[act.Value].Name + "\n" + Minds(world, world.Successor(world.Start, act)));

    private static string Minds(StoryWorld world, StateId state)
    {
        var text = new StringBuilder();
        Minds(text, world, state, "", world.Options.BeliefLimit);
        return text.ToString();
    }

    /// <summary>What each mind takes to be otherwise than the mind around it.</summary>
    private static void Minds(StringBuilder text, StoryWorld world, StateId state, string path, int depth)
    {
        for (int person = 0; person < world.Model.Characters.Count && depth > 0; person++)
        {
            var mind = world.Mind(state, new CharacterId(person));
            if (mind == state)
            {
                continue;
            }

            string name = path + world.Model.Characters[person];
            var different = Different(world, state, mind).ToArray();
            text.Append(name).Append(different.Length == 0 ? " believes the same" : " believes " + string.Join(", ", different)).Append('\n');
            Minds(text, world, mind, name + " > ", depth - 1);
        }
    }

    private static IEnumerable<string> Different(StoryWorld world, StateId a, StateId b) =>
        Enumerable.Range(0, world.Model.Fluents.Count).Select(i => new FluentId(i))
            .Where(fluent => world.Get(a, fluent) != world.Get(b, fluent))
            .Select(fluent => $"{world.Model.Fluents[fluent.Value].Name} is {ValueText.Show(world.Model, fluent, world.Get(b, fluent))}");

    /// <summary>Every act that can happen at the start, and the reason for it or against it.</summary>
    private static string Expansion(StoryWorld world, Sentences sentences)
    {
        var text = new StringBuilder();
        var road = Road.Follow(world, System.Array.Empty<ActionId>());
        var reasons = new ReasonBuilder(road, sentences);
        var questioner = new Questioner(road, sentences);
        foreach (var act in world.Executable(world.Start))
        {
            text.Append(world.Model.Actions[act.Value].Name).Append(": ");
            text.Append(world.IsTold(world.Start, act)
                ? "explained" + string.Concat(reasons.Of(0, act).Select(Show))
                : Show(questioner.WhyNot(1, act))).Append('\n');
        }

        return text.ToString();
    }

    private static string Show(Reason reason) =>
        $"; {reason.Person} {ValueText.Gain(reason.Odds)} by {string.Join(", ", reason.Steps.Select(step => step.Name))}";

    private static string Show(WhyNot why) => why switch
    {
        WhyNot.ImpossibleInMind mind => $"{mind.Person} believes it impossible",
        WhyNot.NoGain none => $"no gain for {none.Person}",
        WhyNot.BetterSubsequence shorter => $"{shorter.Person} would do as well with less",
        WhyNot.Irrational irrational => $"{irrational.Own.Person} has something better to do",
        WhyNot.ConsentMissing missing => $"{missing.Person} would need {missing.Other}",
        WhyNot.TooFewWilling few => $"{few.Refusing.Count} of {few.Asked} refuse",
        WhyNot.OtherRefuses refused => $"{refused.Other} refuses",
        _ => "not explained",
    };
}
