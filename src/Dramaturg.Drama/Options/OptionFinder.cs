// An example: Anna stands before a burning stable and a burning barn, and the stable is worth nine to her, the barn one. In her mind there are three options. "Douse the stable" has a
// reason, of one act. "Douse the barn" has one too; if she can do both it is "the barn, then the stable", and its end is as good as that of "the stable, then the barn": one option with two ways.
// The third is to do nothing.

using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Options;

/// <summary>Finds what people could do, as they see it in some state. Answers are remembered; not for several threads at once.</summary>
/// <remarks>
/// Drama-definitions 2, O_c. Every act that a person is asked for, that this person takes to be possible and for which everybody else who is asked has a reason, with the best plan that begins with it; without a
/// plan by itself, if it raises some want by <see cref="Thresholds.Weighty"/>. A perfectly balanced choice has no reason at all, and is a choice nevertheless. To do nothing is one more. Cost: a search for the best reason for each such act.
/// </remarks>
public sealed class OptionFinder
{
    /// <summary>The acts looked at in one state, in the model's order.</summary>
    public const int MostActs = 100;

    private readonly ValueScale _scale;
    private readonly Dictionary<(StateId State, CharacterId Person), IReadOnlyList<Option>> _options = new();
    private readonly Dictionary<(StateId State, CharacterId Person), IReadOnlyList<Course>> _reasoned = new();
    private readonly Dictionary<(StateId State, CharacterId Person, ActionId Act), Course?> _plans = new();

    /// <param name="horizon">Most acts of a plan.</param>
    public OptionFinder(ValueScale scale, int horizon)
    {
        _scale = scale;
        Horizon = horizon;
    }

    /// <summary>Most acts of a plan, and of the reasons that others need.</summary>
    public int Horizon { get; }

    private StoryWorld World => _scale.World;

    /// <summary>All options in a state that is taken for the person's own mind: to do nothing first, then by their first acts.</summary>
    public IReadOnlyList<Option> Of(StateId mind, CharacterId person)
    {
        if (!_options.TryGetValue((mind, person), out var options))
        {
            options = Look(mind, person);
            _options.Add((mind, person), options);
        }

        return options;
    }

    /// <summary>The courses among them that the person has a reason for, by their first acts.</summary>
    public IReadOnlyList<Course> Reasoned(StateId mind, CharacterId person)
    {
        if (!_reasoned.TryGetValue((mind, person), out var courses))
        {
            courses = [.. Acts(mind, person).Where(act => IsWanted(mind, act, person)).Select(act => Plan(mind, act, person)).OfType<Course>()];
            _reasoned.Add((mind, person), courses);
        }

        return courses;
    }

    /// <summary>The courses of all options, one after the other as they are asked for: to do nothing, then what begins with some act, if one is given, then the rest by their first acts.</summary>
    public IEnumerable<Course> Courses(StateId mind, CharacterId person, ActionId? first = null) => Acts(mind, person)
        .OrderBy(act => first is not null && ActOf(act) == first ? 0 : 1)
        .Where(act => IsWanted(mind, act, person))
        .Select(act => Plan(mind, act, person) ?? Bare(mind, act, person))
        .OfType<Course>()
        .Prepend(Course.Nothing(World.Idle(mind)));

    /// <summary>Not to do the first act of a course: what comes all the same of the rest, as far as it is possible and those who are asked have a reason.</summary>
    public Option Without(StateId mind, CharacterId person, Course course)
    {
        var acts = new List<ActionId>();
        var state = mind;
        foreach (var act in course.Acts.Skip(1))
        {
            if (World.IsExecutable(state, act) && World.IsStepExplained(new Decision(person, mind), state, act, Horizon))
            {
                acts.Add(act);
                state = World.Successor(state, act);
            }
        }

        var rest = new Course(null, acts, Ends(mind, acts), false);
        return new Option(Gains(mind, person, rest), [rest]);
    }

    public GainVector Gains(StateId mind, CharacterId person, Course course)
    {
        var decision = new Decision(person, mind);
        var now = _scale.Of(World.Idle(mind), decision).Parts;
        return new GainVector([.. Values(course, decision).Select((part, i) => part - now[i])], Verdicts(mind, person, course.Acts));
    }

    /// <summary>V_c at the end of a course, on average over the ways in which it may end.</summary>
    public IReadOnlyList<Number> Values(Course course, Decision decision) => course.Ends.Count == 1
        ? _scale.Of(course.End, decision).Parts
        : [.. _scale.Of(course.End, decision).Parts.Select((_, i) => course.Expected(end => _scale.Of(end, decision).Parts[i]))];

    /// <summary>The act that an action of a road is, or is an outcome of, as <see cref="Course.First"/> names it.</summary>
    public ActionId? ActOf(ActionId? action) => action is { } done && World.Model.Actions[done.Value].Outcome is { } outcome ? outcome.All[0] : action;

    /// <summary>Where acts lead; a plan stops where a hope fails.</summary>
    private CourseEnd[] Ends(StateId mind, IReadOnlyList<ActionId> acts)
    {
        var ends = new List<CourseEnd>();
        var left = Number.One;
        foreach (var act in acts)
        {
            if (World.Model.Actions[act.Value].Outcome is not null)
            {
                var outcomes = World.Outcomes(mind, act);
                ends.AddRange(outcomes.Where(other => other.Action != act).Select(other => new CourseEnd(World.Idle(World.Successor(mind, other.Action)), left * other.Chance)));
                left *= World.Chance(mind, act);
            }

            mind = World.Successor(mind, act);
        }

        return [.. ends, new CourseEnd(World.Idle(mind), left)];
    }

    /// <summary>What each of the person's norms says of the acts of a plan that this person is asked for.</summary>
    private Number[] Verdicts(StateId mind, CharacterId person, IReadOnlyList<ActionId> acts)
    {
        var norms = NormsOf(person);
        var verdicts = new Number[norms.Count];
        foreach (var act in norms.Count == 0 ? [] : acts)
        {
            var after = World.Successor(mind, act);
            if (World.IsAsked(mind, act, person))
            {
                Add(verdicts, norms, new Step(World, mind, act, after));
            }

            mind = after;
        }

        return verdicts;
    }

    private static void Add(Number[] verdicts, IReadOnlyList<Norm> norms, Step step)
    {
        for (int i = 0; i < verdicts.Length; i++)
        {
            var sum = verdicts[i] + (step.Fits(norms[i]) ? norms[i].Verdict : Number.Zero);
            verdicts[i] = Number.Max(-Number.One, Number.Min(Number.One, sum));
        }
    }

    private IReadOnlyList<Norm> NormsOf(CharacterId person) =>
        person.Value < World.Model.Norms.Count ? World.Model.Norms[person.Value] : Array.Empty<Norm>();

    private Option[] Look(StateId mind, CharacterId person)
    {
        var options = new List<(GainVector Gains, List<Course> Ways)>();
        foreach (var course in Courses(mind, person))
        {
            var gains = Gains(mind, person, course);
            int known = options.FindIndex(option => option.Gains.IsSameAs(gains));
            if (known < 0)
            {
                options.Add((gains, new List<Course> { course }));
            }
            else
            {
                options[known].Ways.Add(course);
            }
        }

        return [.. options.Select(option => new Option(option.Gains, [.. option.Ways.OrderBy(way => way.Acts.Count)]))];
    }

    /// <summary>One outcome of each act that the person is asked for.</summary>
    private IEnumerable<ActionId> Acts(StateId mind, CharacterId person) => World.Executable(mind)
        .Where(act => World.IsAsked(mind, act, person))
        .GroupBy(act => ActOf(act))
        .Select(outcomes => outcomes.First())
        .Take(MostActs);

    private Course? Plan(StateId mind, ActionId act, CharacterId person)
    {
        if (!_plans.TryGetValue((mind, person, act), out var course))
        {
            course = World.BestPlan(mind, act, person, Horizon) is { } plan ? new Course(ActOf(act), plan, Ends(mind, plan), true) : null;
            _plans.Add((mind, person, act), course);
        }

        return course;
    }

    private Course? Bare(StateId mind, ActionId act, CharacterId person)
    {
        var course = new Course(ActOf(act), [act], Ends(mind, [act]), false);
        return Gains(mind, person, course).Concerns.Any(gain => gain >= Thresholds.Weighty) ? course : null;
    }

    /// <summary>Whether everybody whom an act asks has a reason for it, as each of them sees the state.</summary>
    /// <param name="but">Who is not asked here.</param>
    internal bool IsWanted(StateId state, ActionId act, CharacterId? but = null) =>
        World.Consenters(state, act).All(other => other == but || Agrees(state, act, other))
        && World.Quorums(state, act).All(quorum => quorum.Asked.Count(other => other == but || Agrees(state, act, other)) >= quorum.Least);

    private bool Agrees(StateId state, ActionId act, CharacterId other) => World.HasReason(World.Mind(state, other), other, act, Horizon);
}
