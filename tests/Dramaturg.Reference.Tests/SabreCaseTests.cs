// Recorded cases of the published planner, grounded by hand, that pin Sabre's rules of surprise and belief update down to
// perspectives such as A/A. The expected text is the recorded dump without utilities and notes on stale copies.

using System.Collections.Generic;
using System.Linq;
using Dramaturg.Model;
using Dramaturg.Testing;
using Xunit;

namespace Dramaturg.Reference.Tests;

public sealed class SabreCaseTests
{
    private readonly StoryBuilder _story = new("A", "B")
    {
        Options = new ModelOptions(BeliefRules.TrackedCopies, false, Number.Zero, 4, 3, 2),
    };

    private CharacterId A => _story["A"];

    private CharacterId B => _story["B"];

    [Fact]
    public void D09_Surprise_LeavesTheCopyStale()
    {
        var (p, q) = (_story.Truth("p", true), _story.Truth("q"));
        _story.Believes(p.In(B), false);
        var copy = _story.Copy(B, p);
        _story.Action("show").Needs(p.Is(true)).Sets(q, true);
        var after = new Play(_story).After("show");
        Assert.Equal("p=True q=True", Values(after.Believed(B), p, q));
        Assert.Equal(Value.False, after[copy]);
        Assert.Equal(Value.False, after.Believed(B)[copy]);
    }

    [Fact]
    public void D20_SurpriseOnACopy_CorrectsTheMindBehindIt()
    {
        var story = new StoryBuilder("A", "B", "C") { Options = _story.Options };
        var (a, b, c) = (story["A"], story["B"], story["C"]);
        var (p, q) = (story.Truth("p", true), story.Truth("q"));
        story.Believes(p.In(a, b), false);
        story.Believes(p.In(c), false);
        var copy = story.Copy(b, p);
        story.Copy(a, copy);
        story.Action("act").Needs(copy.Is(true)).Sets(q, true);
        CheckDump(
            story,
            """
            real: p=True q=True
            A: p=True q=True
            A/A: p=True q=True
            A/B: p=True q=True
            A/C: p=True q=True
            B: p=True q=True
            B/A: p=True q=True
            B/B: p=True q=True
            B/C: p=True q=True
            C: p=False q=True
            C/A: p=False q=True
            C/B: p=True q=True
            C/C: p=False q=True
            """,
            2,
            "act");
    }

    [Fact]
    public void D21_Trigger_InAMindComesBeforeTheWorldsTriggersReachIt()
    {
        string[] places = ["home", "market"];
        var (home, market) = (Value.Symbol(0), Value.Symbol(1));
        var atA = _story.Symbol("atA", places, home, true);
        var atB = _story.Symbol("atB", places, home, true);
        var saw = _story.Truth("saw");
        _story.Believes(atB.In(A), market);
        var copy = _story.Copy(A, atB);
        _story.Action("go").Needs(atA.IsNot(market)).Sets(atA, Terms.Constant(market));
        _story.Trigger("meet").Needs(atA.Is(market)).Needs(atB.Is(market)).Needs(saw.Is(false)).Sets(saw, true);
        _story.Trigger("notthere").Needs(atA.Is(market)).Needs(atB.IsNot(market)).Needs(copy.Is(market))
            .Sets(copy, Terms.Constant(Value.Unknown)).Sets(atB.In(A), Terms.Constant(Value.Unknown));
        CheckDump(
            _story,
            """
            real: atA=market atB=home saw=False
            A: atA=market atB=? saw=True
            B: atA=market atB=home saw=False
            """,
            1,
            "go");
    }

    [Fact]
    public void D24_UpdateOfANestedBelief_ReachesThatBeliefAndTheOwnersOwn()
    {
        var p = _story.Truth("p");
        var inner = _story.Copy(B, p);
        var outer = _story.Copy(A, inner);
        _story.Action("lie").Sets(outer, true).Sets(inner.In(A), Terms.Constant(true)).SeenOnlyBy();
        CheckDump(
            _story,
            """
            real: p=False
            A: p=False
            A/A: p=False
            A/A/A: p=False
            A/A/B: p=True
            A/B: p=True
            A/B/A: p=False
            A/B/B: p=True
            B: p=False
            B/A: p=False
            B/A/A: p=False
            B/A/B: p=False
            B/B: p=False
            B/B/A: p=False
            B/B/B: p=False
            """,
            3,
            "lie");
    }

    [Fact]
    public void D25_Told_BelievesItButNotThatItIsBelieved()
    {
        var (p, told, w) = (_story.Truth("p"), _story.Truth("told"), _story.Truth("w"));
        var copy = _story.Copy(B, p);
        _story.Action("tell").Needs(told.Is(false)).Sets(told, true)
            .Sets(copy, true).Sets(p.In(B), Terms.Constant(true)).SeenOnlyBy(A);
        _story.Action("act").By(B).Needs(copy.Is(true)).Sets(w, true);
        _story.Wants(B, w.Is(true));
        _story.AuthorWants(w.Is(true));
        CheckDump(
            _story,
            """
            real: p=False told=True w=False
            A: p=False told=True w=False
            A/A: p=False told=True w=False
            A/B: p=True told=False w=False
            B: p=True told=False w=False
            B/A: p=False told=False w=False
            B/B: p=True told=False w=False
            """,
            2,
            "tell");
        Assert.Empty(new Play(_story).Solutions());
    }

    private static void CheckDump(StoryBuilder story, string expected, int depth, string act)
    {
        var world = new ReferenceWorld(story.Build(), leafLevel: depth);
        var action = world.Actions.Single(id => world[id].Name == act);
        var after = world.Apply(action, world.Start());
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', Dump(world, after, "", depth)));
    }

    private static IEnumerable<string> Dump(ReferenceWorld world, ReferenceState state, string path, int depth)
    {
        yield return (path.Length == 0 ? "real" : path) + ": " + Values(world, state);
        foreach (var character in depth == 0 ? [] : world.Characters)
        {
            string name = world.Model.Characters[character.Value];
            foreach (string line in Dump(world, state.Believed(character), path.Length == 0 ? name : path + "/" + name, depth - 1))
            {
                yield return line;
            }
        }
    }

    private static string Values(ReferenceWorld world, ReferenceState state) => string.Join(
        ' ',
        world.Model.Fluents.Zip(state.Values)
            .Where(pair => pair.First.Tracks is null)
            .Select(pair => $"{pair.First.Name}={pair.First.Domain.Show(pair.Second)}"));

    private string Values(ReferenceState state, params FluentId[] fluents) => string.Join(
        ' ',
        fluents.Select(fluent => $"{_story.Fluents[fluent.Value].Name}={_story.Fluents[fluent.Value].Domain.Show(state[fluent])}"));
}
