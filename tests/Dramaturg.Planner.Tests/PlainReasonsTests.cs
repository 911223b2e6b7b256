using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner.Validation;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Planner.Tests;

/// <summary>The validator, asked of every act in the states that random stories come to soon, against the planner and against trying everything.</summary>
public sealed class PlainReasonsTests
{
    private const int Stories = 120;
    private const int States = 20;

    public static TheoryData<StoryTraits> Traits => [StoryTraits.None, StoryTraits.Growth, StoryTraits.Chance, StoryTraits.Time];

    /// <summary>A validator that is too lenient accepts every solution too; so it is asked of acts that are not told as well.</summary>
    [Theory]
    [MemberData(nameof(Traits))]
    public void Acts_AreToldByTheValidator_AsByThePlanner(StoryTraits traits)
    {
        int told = 0, untold = 0;
        foreach (var place in Places(traits))
        {
            foreach (int act in place.Plain.Executable(place.State))
            {
                var verdict = place.Reasons.Ask(() => place.Reasons.IsTold(place.State, act));
                if (verdict != Verdict.Unknown)
                {
                    bool isTold = place.World.IsTold(place.Id, new ActionId(act));
                    Assert.True(isTold == (verdict == Verdict.Yes), $"{place.World.Model.Name}: {place.World.Model.Actions[act].Name} is told: {isTold}");
                    told += isTold ? 1 : 0;
                    untold += isTold ? 0 : 1;
                }
            }
        }

        Assert.True(told > 300 && untold > 300, $"{told} acts are told, {untold} are not");
    }

    [Theory]
    [MemberData(nameof(Traits))]
    public void Bounds_ThatRefuse_AreNoLowerThanWhatAnyActsMake(StoryTraits traits)
    {
        int refused = 0, allowed = 0;
        foreach (var place in Places(traits))
        {
            for (int person = 0; person < place.Plain.CharacterCount; person++)
            {
                var mind = place.State.Mind(person);
                var judge = place.Plain.JudgeIn(mind, person);
                if (place.Plain.Utility(judge, mind) is { } here)
                {
                    bool mayRise = place.CanRise(judge, mind, here, 2);
                    bool isRefused = new PlainBounds(place.Plain).CannotExceed(judge, mind, 2, here);
                    bool isRefusedAtOnce = new PlainBounds(place.Plain).CannotExceed(judge, mind, 1, here);
                    Assert.False(mayRise && isRefused);
                    Assert.False(isRefusedAtOnce && place.CanRise(judge, mind, here, 1));
                    refused += isRefused ? 1 : 0;
                    allowed += mayRise ? 1 : 0;
                }
            }
        }

        Assert.True(refused > 300 && allowed > 300, $"{refused} are refused, {allowed} can rise");
    }

    private static IEnumerable<Place> Places(StoryTraits traits)
    {
        for (ulong seed = 1; seed <= Stories; seed++)
        {
            var model = StoryGenerator.Story(seed, traits);
            var world = new StoryWorld(model);
            var plain = new PlainWorld(model, model.Options);
            var reasons = new PlainReasons(plain, new ValidationTerms());
            foreach (var (id, state) in Near(world, plain))
            {
                yield return new Place(world, plain, reasons, id, state);
            }
        }
    }

    /// <summary>The same acts, played in both.</summary>
    private static IEnumerable<(StateId Id, PlainState State)> Near(StoryWorld world, PlainWorld plain)
    {
        var near = new List<(StateId Id, PlainState State)> { (world.Start, plain.Start) };
        for (int next = 0; next < near.Count && near.Count < States; next++)
        {
            var (id, state) = near[next];
            near.AddRange(plain.Executable(state).Select(act => (world.Successor(id, new ActionId(act)), plain.Apply(state, act))).Except(near).ToArray());
        }

        return near.Take(States);
    }

    private sealed record Place(StoryWorld World, PlainWorld Plain, PlainReasons Reasons, StateId Id, PlainState State)
    {
        /// <summary>Whether so many acts that somebody may plan with, whoever would do them, lead above a utility.</summary>
        public bool CanRise(PlainJudge judge, PlainState state, Number utility, int acts) =>
            acts > 0 && Plain.Executable(state).Where(act => Plain.Program.CanBePlanned[act]).Select(act => Plain.Apply(state, act))
                .Any(after => Plain.Utility(judge, after) > utility || CanRise(judge, after, utility, acts - 1));
    }
}
