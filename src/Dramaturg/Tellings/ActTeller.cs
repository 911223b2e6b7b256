using System.Linq;
using Dramaturg.Drama;
using Dramaturg.Model;
using Dramaturg.Planner;
using Dramaturg.Prose.Words;

namespace Dramaturg.Tellings;

/// <summary>Says acts where they happen: of an act that may end in several ways also how it ends.</summary>
public sealed class ActTeller
{
    private readonly StoryWorld _world;
    private readonly Sentences _sentences;

    public ActTeller(StoryWorld world, Sentences sentences)
    {
        _world = world;
        _sentences = sentences;
    }

    /// <summary>An act of a road, from 1, as it came about there.</summary>
    public static string Tell(Road road, int number, Sentences sentences) =>
        new ActTeller(road.World, sentences).Tell(road[number - 1], road.Acts[number - 1]);

    /// <summary><c>Roland operates on Anna. Anna is well.</c></summary>
    /// <param name="before">The state in which it can happen.</param>
    public string Tell(StateId before, ActionId act)
    {
        var action = _world.Model.Actions[act.Value];
        string sentence = _sentences.Tell(action);
        return action.Outcome is null ? sentence : $"{sentence} {Capitals.First(Outcome(before, act))}.";
    }

    /// <summary>What an outcome comes to, without a full stop; in the words written for it, else the facts that are so because of it alone.</summary>
    public string Outcome(StateId before, ActionId act)
    {
        if (_sentences.Outcome(_world.Model, act) is { } written)
        {
            return written.TrimEnd('.');
        }

        var facts = Facts(before, act);
        return facts.Length == 0 ? _sentences.Frame.Say("outcome.nothing") : List(facts);
    }

    /// <summary>The same as it stands after "if"; null where there is no telling how, as of words written for it.</summary>
    public string? Condition(StateId before, ActionId act)
    {
        if (_sentences.Outcome(_world.Model, act) is not null)
        {
            return null;
        }

        string?[] clauses = [.. Facts(before, act).Select(_sentences.Frame.Subordinate)];
        return clauses.Contains(null) ? null : clauses.Length == 0 ? _sentences.Frame.Say("plan.nothing") : List(clauses!);
    }

    private string[] Facts(StateId before, ActionId act)
    {
        var action = _world.Model.Actions[act.Value];
        var after = _world.Successor(before, act);
        return action.Effects.Take(action.Outcome?.OwnEffects ?? 0).Where(effect => _world.Holds(before, effect.Condition))
            .Select(effect => effect.Target).Distinct()
            .Select(target => _sentences.Show(_world.Model, target, _world.Get(target.Path.Aggregate(after, _world.Mind), target.Fluent))).ToArray();
    }

    private string List(string[] facts) => facts.Length == 1
        ? facts[0]
        : $"{string.Join(", ", facts[..^1])} {_sentences.Frame.Say("outcome.and")} {facts[^1]}";
}
