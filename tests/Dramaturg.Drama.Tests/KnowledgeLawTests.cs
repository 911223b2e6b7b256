using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Knowledge;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Drama.Tests;

/// <summary>What holds of every knowledge matrix. Each law is asked at least a thousand times where its subject occurs.</summary>
public sealed class KnowledgeLawTests
{
    private const int Stories = 500;
    private const int Enough = 1000;

    [Fact]
    public void Audience_IsNeverWrong_Property()
    {
        var spells = Rows().Where(row => row.Row.Person is null).SelectMany(row => row.Row.Spells).ToArray();
        Assert.All(spells, spell => Assert.Equal(Attitude.Knows, spell.Attitude));
        Assert.True(spells.Length >= Enough);
    }

    [Fact]
    public void Attitude_IsKnowingExactlyWhereBeliefIsTruth_Property()
    {
        int wrong = 0;
        foreach (var (road, row) in Rows())
        {
            for (int number = 0; number <= road.Acts.Count; number++)
            {
                bool isSo = Belief(road, row, number) == Truth(road, row.Fact, number);
                wrong += isSo ? 0 : 1;
                Assert.True(isSo == (row.At(number).Attitude == Attitude.Knows), road.World.Model.Name);
            }
        }

        Assert.True(wrong >= Enough);
    }

    [Fact]
    public void Ignorance_IsAnUnknownBeliefOfSomethingKnown_Property()
    {
        var ignorant = Rows(8 * Stories).SelectMany(row => row.Row.Spells.Select(spell => (row.Road, row.Row, Spell: spell)))
            .Where(row => row.Spell.Attitude == Attitude.DoesNotKnow).ToArray();
        Assert.All(ignorant, row => Assert.True(row.Spell.Belief.IsUnknown && !Truth(row.Road, row.Row.Fact, row.Spell.Since).IsUnknown));
        Assert.True(ignorant.Length >= Enough);
    }

    [Fact]
    public void Spells_AreTheLongestRunsOfOneBelief_Property()
    {
        int later = 0;
        foreach (var (road, row) in Rows())
        {
            Assert.Equal(0, row.Spells[0].Since);
            Assert.Equal(road.Acts.Count, row.Spells[^1].Until);
            foreach (var (spell, next) in row.Spells.Zip(row.Spells.Skip(1)))
            {
                later++;
                Assert.Equal(spell.Until + 1, next.Since);
                Assert.NotEqual((spell.Belief, spell.Attitude), (next.Belief, next.Attitude));
            }

            Assert.All(
                row.Spells.SelectMany(spell => Enumerable.Range(spell.Since, spell.Until - spell.Since + 1).Select(number => (spell, number))),
                point => Assert.Equal(point.spell.Belief, Belief(road, row, point.number)));
        }

        Assert.True(later >= Enough);
    }

    [Fact]
    public void Revisions_AreWhereASpellOfAFactThatStaysBegins_Property()
    {
        int revised = 0;
        foreach (var road in RandomRoads.Of(8 * Stories))
        {
            var begun = KnowledgeMatrix.Of(road).Rows.Where(row => row is { Person: not null, Fact.Path.Count: 0 })
                .SelectMany(row => row.Spells.Zip(row.Spells.Skip(1)).Select(pair => (Row: row, Before: pair.First, After: pair.Second)))
                .Where(change => change.Before.Belief != change.After.Belief
                    && Truth(road, change.Row.Fact, change.After.Since - 1) == Truth(road, change.Row.Fact, change.After.Since))
                .Select(change => (change.After.Since, change.Row.Person, change.Row.Fact.Fluent, change.Before.Belief, After: change.After.Belief, change.After.Source.Kind))
                .ToHashSet();
            var revisions = Revision.Of(road);
            revised += revisions.Count;
            Assert.True(begun.SetEquals(revisions.Select(revision =>
                (revision.Act, (CharacterId?)revision.Person, revision.Fact, revision.Before, revision.After, revision.Source.Kind))), road.World.Model.Name);
        }

        Assert.True(revised >= Enough);
    }

    [Fact]
    public void Facts_ThatAreNotInQuestion_StayAndAreKnownToAll_Property()
    {
        int left = 0;
        foreach (var road in RandomRoads.Of(Stories))
        {
            var model = road.World.Model;
            var asked = KnowledgeMatrix.Of(road).Rows.Select(row => row.Fact).ToHashSet();
            foreach (var fact in Plain(model).Where(fact => !asked.Contains(fact)))
            {
                left++;
                for (int number = 0; number <= road.Acts.Count; number++)
                {
                    Assert.Equal(Truth(road, fact, 0), Truth(road, fact, number));
                    Assert.All(People(model), person => Assert.Equal(Truth(road, fact, 0), Read(road, person, fact, number)));
                }
            }
        }

        Assert.True(left >= Enough);
    }

    /// <summary>Where nothing that follows by itself, and no persuasion, touches the fact.</summary>
    [Fact]
    public void Observer_OfAnAct_KnowsItsEffectsAfterIt_Property()
    {
        int seen = 0;
        foreach (var road in RandomRoads.Of(Stories))
        {
            for (int number = 1; number <= road.Acts.Count; number++)
            {
                var act = road.World.Model.Actions[road.Acts[number - 1].Value];
                var observers = People(road.World.Model).Where(person => road.World.Holds(road[number - 1], act.Observers[person.Value])).ToArray();
                foreach (var effect in act.Effects.Where(effect => IsCertain(road.World.Model, act, effect)))
                {
                    seen += observers.Length;
                    Assert.All(observers, person => Assert.Equal(
                        Truth(road, effect.Target, number), Read(road, person, effect.Target, number)));
                }
            }
        }

        Assert.True(seen >= Enough);
    }

    [Fact]
    public void Source_OfABeliefThatStayed_IsThatTheTruthChangedUnnoticed_Property()
    {
        int unnoticed = 0;
        foreach (var (road, row) in Rows())
        {
            foreach (var spell in row.Spells.Where(spell => spell.Since > 0))
            {
                bool hasStayed = Belief(road, row, spell.Since) == Belief(road, row, spell.Since - 1);
                unnoticed += hasStayed ? 1 : 0;
                Assert.Equal(hasStayed, spell.Source.Kind == SourceKind.Unnoticed);
            }
        }

        Assert.True(unnoticed >= Enough);
    }

    [Fact]
    public void Matrix_OfRenumberedPeople_IsTheSameRenumbered_Property()
    {
        int rows = 0;
        foreach (var road in RandomRoads.Of(Stories))
        {
            var turned = Renumbering.Of(road.World.Model);
            var expected = KnowledgeMatrix.Of(road).Rows.Select(row => Line(road, row)).Order(System.StringComparer.Ordinal).ToArray();
            var other = Road.Follow(new Planner.StoryWorld(turned), road.Acts);
            Assert.Equal(expected, KnowledgeMatrix.Of(other).Rows.Select(row => Line(other, row)).Order(System.StringComparer.Ordinal));
            rows += expected.Length;
        }

        Assert.True(rows >= Enough);
    }

    private static string Line(Road road, KnowledgeRow row)
    {
        var people = road.World.Model.Characters;
        var from = row.Spells.Select(spell =>
            $"{spell.Since}-{spell.Until} {spell.Attitude} {spell.Belief} {spell.Source.Kind} "
            + string.Join("+", spell.Source.From.Select(teller => people[teller.Value]).Order(System.StringComparer.Ordinal)));
        return $"{row.Fact.Fluent} {string.Join(' ', row.Fact.Path.Select(mind => people[mind.Value]))} "
            + $"{(row.Person is { } person ? people[person.Value] : "audience")}: {string.Join("; ", from)}";
    }

    private static bool IsCertain(StoryModel model, GroundAction act, Effect effect) =>
        effect.Target.Path.Count == 0
        && effect.Condition.IsTrue
        && effect.Value is Expression.Constant
        && model.Fluents[effect.Target.Fluent.Value].Tracks is null
        && act.Effects.First(other => other.Target.Fluent == effect.Target.Fluent).Equals(effect)
        && act.Effects.All(other => other.Target.Fluent != effect.Target.Fluent || other.Target.Path.Count == 0)
        && model.Triggers.SelectMany(trigger => trigger.Effects).All(other => Untracked(model, other) != effect.Target.Fluent);

    private static FluentId Untracked(StoryModel model, Effect effect) =>
        model.Fluents[effect.Target.Fluent.Value].Tracks?.Fluent ?? effect.Target.Fluent;

    private static IEnumerable<(Road Road, KnowledgeRow Row)> Rows(int stories = Stories) =>
        RandomRoads.Of(stories).SelectMany(road => KnowledgeMatrix.Of(road).Rows.Select(row => (road, row)));

    private static IEnumerable<CharacterId> People(StoryModel model) => Enumerable.Range(0, model.Characters.Count).Select(person => new CharacterId(person));

    private static IEnumerable<FluentReference> Plain(StoryModel model) =>
        Enumerable.Range(0, model.Fluents.Count).Where(fluent => model.Fluents[fluent].Tracks is null).Select(fluent => new FluentId(fluent).Itself());

    private static Value Belief(Road road, KnowledgeRow row, int number) =>
        row.Person is { } person ? Read(road, person, row.Fact, number) : Truth(road, row.Fact, number);

    private static Value Truth(Road road, FluentReference fact, int number) =>
        fact.Path.Count == 0
            ? road.World.Get(road[number], fact.Fluent)
            : road.World.Get(road.World.Mind(road[number], fact.Path.Single()), fact.Fluent);

    private static Value Read(Road road, CharacterId person, FluentReference fact, int number)
    {
        var mind = road.World.Mind(road[number], person);
        return road.World.Get(fact.Path.Count == 0 ? mind : road.World.Mind(mind, fact.Path.Single()), fact.Fluent);
    }
}
