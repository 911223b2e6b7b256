// Random small stories on which planners are compared. The same seed gives the same story. Uniformly random stories are
// dull: hardly anybody has a reason for anything. So each story is grown around a plot, most often "A does something so
// that B will do what A wants" (StoryGenerator.Plots), and random material is strewn around it: conditions that were true
// once, effects that somebody wants or fears, wrong beliefs about preconditions, triggers that come to rest, seeing.
//   StoryGenerator            options, fluents, order of work
//   StoryGenerator.Plots      the plot
//   StoryGenerator.Motifs     rarities on which planners could differ
//   StoryGenerator.Material   random actions, triggers, beliefs, wants, endings
//   StoryGenerator.Terms      random conditions and values
//   StoryGenerator.Growth     weights that change, only where asked for
//   StoryGenerator.Time       a calendar, only where asked for
//   StoryGenerator.Chance     acts with outcomes, only where asked for
//   StoryGenerator.Bystanders somebody who wants nothing, only where asked for
//   StoryGenerator.Copies     tracked copies, kept in step as docs/semantics.md 6 describes

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dramaturg.Model;

namespace Dramaturg.Testing;

public sealed partial class StoryGenerator
{
    private static readonly string[] Names = ["Anna", "Ben", "Cleo"];

    private readonly SplitMix _random;
    private readonly StoryBuilder _story;
    private readonly CharacterId[] _characters;
    private readonly List<FluentId> _fluents = [];
    private readonly List<ActionBuilder> _actions = [];
    private readonly HashSet<FluentId> _triggered = [];
    private readonly HashSet<FluentId> _plotted = [];
    private readonly bool _minds;

    private StoryGenerator(ulong seed, StoryTraits traits)
    {
        _random = new SplitMix(seed);
        _minds = _random.Chance(65) || traits.HasFlag(StoryTraits.Time);
        int characterCount = _random.Chance(60) && !traits.HasFlag(StoryTraits.Bystander) ? 2 : 3;
        _story = new StoryBuilder(Names[..characterCount])
        {
            Name = "random " + seed.ToString(CultureInfo.InvariantCulture),
            Options = traits.HasFlag(StoryTraits.Bystander) ? Small(RandomOptions()) : RandomOptions(),
        };
        _characters = [.. Names[..characterCount].Select(name => _story[name])];
    }

    /// <summary>The story of this seed, which is also its name.</summary>
    public static StoryModel Story(ulong seed, StoryTraits traits = StoryTraits.None) => new StoryGenerator(seed, traits).Grow(traits);

    private ModelOptions RandomOptions() => new(
        _minds ? BeliefRules.Minds : BeliefRules.TrackedCopies,
        Strict: _random.Chance(_minds ? 60 : 35),
        Rationality: _random.Chance(50) ? Number.Of(1, 2) : Number.Zero,
        AuthorLimit: _random.Chance(65) ? 3 : 4,
        CharacterLimit: _random.Chance(6) ? 1 : _random.Chance(50) ? 2 : 3,
        BeliefLimit: _random.Chance(7) ? 0 : _random.Chance(60) ? 1 : 2);

    /// <summary>For stories of three people and many acts.</summary>
    private static ModelOptions Small(ModelOptions options) => options with { AuthorLimit = 3, CharacterLimit = int.Min(2, options.CharacterLimit), BeliefLimit = int.Min(1, options.BeliefLimit) };

    private StoryModel Grow(StoryTraits traits)
    {
        AddFluents(_random.Between(1, 2));
        AddPlots();
        AddFluents(_random.Below(2));
        AddCopies();
        AddActions(_random.Between(1, int.Clamp(7 - _actions.Count, 1, 4)));
        AddMotifs();
        AddTriggers();
        AddSeeing();
        KeepCopiesInStep();
        AddBeliefs();
        AddWants();
        AddGoals();
        if (traits.HasFlag(StoryTraits.Chance))
        {
            AddChances();
        }

        if (traits.HasFlag(StoryTraits.Growth))
        {
            AddGrowth();
        }

        if (traits.HasFlag(StoryTraits.Time))
        {
            AddTime();
        }

        if (traits.HasFlag(StoryTraits.Bystander))
        {
            AddBystander(traits.HasFlag(StoryTraits.Chance));
        }

        return WithCopiedBeliefs(_story.Build());
    }

    private void AddMotifs()
    {
        if (_minds && _story.Options.BeliefLimit < 2 && _random.Chance(25))
        {
            AddHearsay();
        }

        if (_minds && _random.Chance(15))
        {
            AddGlances();
        }
    }

    private void AddFluents(int count)
    {
        for (int i = 0; i < count; i++)
        {
            int kind = _random.Below(100);
            _ = kind < 42 ? AddTruth(_random.Chance(50)) : kind < 68 ? AddSymbol() : AddNumber();
        }
    }

    private string NextName(string kind) => kind + _fluents.Count.ToString(CultureInfo.InvariantCulture);

    private FluentId AddTruth(bool initial) => Keep(_story.Truth(NextName("t"), initial));

    // Sabre's rules make unknown what a surprise cannot tell, so there symbols must allow it.
    private FluentId AddSymbol()
    {
        string[] names = _random.Chance(50) ? ["red", "blue"] : ["red", "blue", "green"];
        bool allowsUnknown = !_minds || _random.Chance(55);
        var initial = allowsUnknown && _random.Chance(25) ? Value.Unknown : Value.Symbol(_random.Below(names.Length));
        return Keep(_story.Symbol(NextName("s"), names, initial, allowsUnknown));
    }

    private FluentId AddNumber()
    {
        int highest = _random.Between(2, 3);
        return Keep(_minds
            ? _story.Number(NextName("n"), _random.Below(highest + 1), 0, highest, _random.Chance(25))
            : _story.Number(NextName("n"), _random.Below(3), null, null, true));
    }

    private FluentId Keep(FluentId fluent)
    {
        _fluents.Add(fluent);
        return fluent;
    }

    private Domain DomainOf(FluentId fluent) => _story.Fluents[fluent.Value].Domain;

    private bool IsNumber(FluentId fluent) => DomainOf(fluent) is Domain.Numbers;

    /// <summary>Rather one that no plot rests on.</summary>
    private FluentId RandomFluent()
    {
        var fluent = _random.Pick(_fluents);
        return _plotted.Contains(fluent) && _random.Chance(70) ? _random.Pick(_fluents) : fluent;
    }

    private CharacterId Someone() => _random.Pick(_characters);

    private CharacterId SomeoneBut(CharacterId character) => _random.Pick(_characters.Where(other => other != character).ToArray());
}
