using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Dramaturg.Compiler.Tests;

public sealed class TriggerOrderTests
{
    [Fact]
    public void Triggers_OfSabre_FollowTheTestMostOfThemMention()
    {
        var model = Stories.Compile(
            """
            entity X : character; entity Y : character;
            property a() : boolean; property b() : boolean; property c() : boolean; property go() : boolean;
            action start() { precondition: !go(); effect: go() & a() & b() & c(); };
            trigger t1() { precondition: a(); effect: !a(); };
            trigger t2() { precondition: b(); effect: !b(); };
            trigger t3() { precondition: b() & c(); effect: !c(); };
            """).Model!;
        Assert.Equal(["t2()", "t3()", "t1()"], model.Triggers.Select(trigger => trigger.Name));
    }

    /// <summary>
    /// The first test is k. If it holds, q is asked next and t1 comes before t2; if not, r is asked next and t2 comes before t1.
    /// </summary>
    [Fact]
    public void Triggers_BranchesDisagree_StandOncePerPlace()
    {
        var model = Stories.Compile(
            """
            entity X : character; entity Y : character;
            property k() : boolean; property q() : boolean; property r() : boolean; property x() : boolean; property y() : boolean;
            action mix(a : boolean, b : boolean, c : boolean) { effect: k() = a & q() = b & r() = c; };
            trigger t1() { precondition: (k() & q()) | (!k() & x()); effect: !q() & !x(); };
            trigger t2() { precondition: (k() & y()) | (!k() & r()); effect: !r() & !y(); };
            trigger u1() { precondition: k() & q() & x(); effect: !q() & !x(); };
            trigger u2() { precondition: !k() & r() & y(); effect: !r() & !y(); };
            action also(a : boolean, b : boolean) { effect: x() = a & y() = b; };
            """).Model!;
        var names = model.Triggers.Select(trigger => trigger.Name).ToList();
        Assert.Equal(new HashSet<string> { "t1()", "t2()", "u1()", "u2()" }, names.ToHashSet());
        Assert.True(names.Count(name => name is "t1()" or "t2()") > 2, string.Join(" ", names));
    }

    [Fact]
    public void Triggers_OfADrama_KeepWrittenOrder()
    {
        var story = new Bound();
        var b = story.Fluent("b", Language.Symbols.TruthType.Instance);
        var c = story.Fluent("c", Language.Symbols.TruthType.Instance);
        story.Action("start", Bound.True, new Language.Binding.BoundEffects([Bound.Becomes(Bound.Of(b), Bound.True), Bound.Becomes(Bound.Of(c), Bound.True)]));
        foreach (var (name, fluent) in new[] { ("second", c), ("first", b) })
        {
            story.Triggers.Add(new Language.Binding.BoundTrigger(
                name, [], Bound.Of(fluent), Bound.Becomes(Bound.Of(fluent), new Language.Binding.BoundTruth(false)), null));
        }

        Assert.Equal(["second()", "first()"], story.Compile().Model!.Triggers.Select(trigger => trigger.Name));
    }
}
