using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Options;
using Dramaturg.Drama.Values;
using Dramaturg.Model;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Dilemmas;

/// <summary>Looks for what people in a dilemma may wait for.</summary>
/// <remarks>Acts of others that they have reasons for in the person's mind, the nearest first, as many as a plan may have; at most <see cref="MostStates"/> states are looked at.</remarks>
public sealed class HesitationFinder
{
    public const int MostStates = 24;

    private readonly ValueScale _scale;
    private readonly OptionFinder _options;
    private readonly Dictionary<Dilemma, Hesitation> _known = new();

    public HesitationFinder(Choices choices)
    {
        _scale = choices.Scale;
        _options = choices.Options;
    }

    private StoryWorld World => _scale.World;

    public Hesitation Of(Dilemma dilemma)
    {
        if (!_known.TryGetValue(dilemma, out var hesitation))
        {
            hesitation = new Hesitation(dilemma, Best(dilemma));
            _known.Add(dilemma, hesitation);
        }

        return hesitation;
    }

    private AwaitedOption? Best(Dilemma dilemma)
    {
        var now = dilemma.NearWayOut?.Cost ?? dilemma.Strength;
        return Futures(new Decision(dilemma.Person, dilemma.Mind))
            .SelectMany(future => _options.Of(future.State, dilemma.Person).Select(option => new AwaitedOption(future.Acts, option, Missing(dilemma, option))))
            .Where(awaited => awaited.Cost < now)
            .OrderBy(awaited => awaited.Cost)
            .ThenBy(awaited => awaited.Acts.Count)
            .FirstOrDefault();
    }

    /// <summary>The states after acts of others, breadth first.</summary>
    private IEnumerable<Future> Futures(Decision decision)
    {
        var found = new List<Future> { new(decision.Believed, Array.Empty<ActionId>()) };
        var seen = new HashSet<StateId> { decision.Believed };
        for (int i = 0; i < found.Count; i++)
        {
            var future = found[i];
            if (i > 0)
            {
                yield return future;
            }

            foreach (var act in future.Acts.Count < _options.Horizon ? ActsOfOthers(future.State, decision) : [])
            {
                var next = World.Successor(future.State, act);
                if (found.Count <= MostStates && seen.Add(next))
                {
                    found.Add(new Future(next, [.. future.Acts, act]));
                }
            }
        }
    }

    private IEnumerable<ActionId> ActsOfOthers(StateId state, Decision decision) => World.Executable(state).Where(act =>
        !World.IsNobodys(act) && !World.IsAsked(state, act, decision.Person) && World.IsStepExplained(decision, state, act, _options.Horizon));

    /// <summary>What an option of a later state falls short of having both options of the dilemma, seen from where the dilemma stands.</summary>
    private Number[] Missing(Dilemma dilemma, Option option)
    {
        var decision = new Decision(dilemma.Person, dilemma.Mind);
        var now = _scale.Of(World.Idle(dilemma.Mind), decision).Parts;
        var concerns = _options.Values(option.Course, decision).Select((part, i) => part - now[i]);
        return [.. concerns.Concat(option.Gains.Norms).Select((part, i) =>
            Number.Max(Number.Zero, Number.Max(dilemma.Deed.Gains.Parts[i], dilemma.Default.Gains.Parts[i]) - part))];
    }

    private readonly record struct Future(StateId State, IReadOnlyList<ActionId> Acts);
}
