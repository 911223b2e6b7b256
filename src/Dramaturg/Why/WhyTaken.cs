using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Tellings;

namespace Dramaturg.Why;

/// <summary>Why an act was taken, by everybody who had to want it.</summary>
public sealed record WhyTaken(int Number, string Name, string Sentence, bool IsFate, IReadOnlyList<PersonalWhy> People);

/// <param name="Better">The most that the person could have gained by another act, when that is more; what was given up.</param>
/// <param name="OthersActs">How many acts of the plan rest on somebody else's will.</param>
/// <param name="HoldsOneDeeper">
/// Whether there is still a reason when minds are searched one level deeper and plans one act further; null where that took too much effort.
/// </param>
public sealed record PersonalWhy(Reason Reason, Reason? Better, int OthersActs, bool? HoldsOneDeeper);

public sealed partial class Questioner
{
    /// <summary>Most epistemic states of the deeper world.</summary>
    private const long DeeperEffort = 100_000;

    /// <summary>Why act <paramref name="number"/> (from 1) of the road was taken.</summary>
    public WhyTaken WhyTaken(int number)
    {
        var act = _road.Acts[number - 1];
        return new WhyTaken(
            number,
            Model.Actions[act.Value].Name,
            _reasons.Tell(_road[number - 1], act),
            World.IsNobodys(act),
            World.Wanting(_road[number - 1], act).Select(person => Personal(person, number - 1, act)).OfType<PersonalWhy>().ToArray());
    }

    private PersonalWhy? Personal(CharacterId person, int at, ActionId act)
    {
        if (World.Explain(_road[at], act, person) is not { } explanation)
        {
            return null;
        }

        var best = World.BestReason(_road[at], person);
        bool isMore = best is { Worth.IsNumber: true } && explanation.Worth.IsNumber
            && best.Worth.AsNumber > explanation.Worth.AsNumber && Model.ActOf(best.Steps[0].Action) != Model.ActOf(act);
        return new PersonalWhy(
            _reasons.Build(explanation, at),
            isMore ? _reasons.Build(best!, at) : null,
            explanation.Steps.Count(step => step.Reasons.Any(reason => reason.Character != person)),
            HoldsOneDeeper(person, at, act));
    }

    /// <summary>The same acts in a world where minds are one level deeper and plans one act longer.</summary>
    private bool? HoldsOneDeeper(CharacterId person, int at, ActionId act)
    {
        var options = World.Options;
        var limits = WorldLimits.Of(options) with { CharacterLimit = options.CharacterLimit + 1, BeliefLimit = options.BeliefLimit + 1 };
        try
        {
            var world = new StoryWorld(Model, limits);
            world.Bound(_cancellation, DeeperEffort);
            var state = _road.Acts.Take(at).Aggregate(world.Start, world.Successor);
            return world.HasReason(world.Mind(state, person), person, act, world.Options.CharacterLimit);
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
