using System;
using System.Linq;
using Dramaturg.Compiler.Output;
using Dramaturg.Model;
using Xunit;

namespace Dramaturg.Compiler.Tests;

/// <summary>Who is asked, and when: proxies, people whom a fact names, everybody of a kind.</summary>
public sealed class ConsentTests
{
    private const string World = """
        kind patient: person
        person Anna: patient
        person Ben, Cleo
        facts
          spouse of person: person or unknown
          patient can be conscious, well

        """;

    [Fact]
    public void Proxy_IsAskedUnderTheGuard_AndThePersonOtherwise() =>
        Assert.Equal(
            ["Anna if (conscious(Anna) == True)", "Ben if (conscious(Anna) == False)"],
            Consenting("wanted by patient or Ben if patient is not conscious"));

    [Fact]
    public void Proxy_NamedByAFact_IsEverybodyWhoCouldBeIt() =>
        Assert.Equal(
            ["Anna if (spouse(Anna) == Anna & conscious(Anna) == False) | (conscious(Anna) == True)",
            "Ben if (spouse(Anna) == Ben & conscious(Anna) == False)",
            "Cleo if (spouse(Anna) == Cleo & conscious(Anna) == False)"],
            Consenting("wanted by patient or spouse of patient if patient is not conscious"));

    [Fact]
    public void Consent_OfAFact_IsAskedOfItsValue() =>
        Assert.Equal(
            ["Anna if (spouse(Anna) == Anna)", "Ben if (spouse(Anna) == Ben)", "Cleo if (spouse(Anna) == Cleo)"],
            Consenting("wanted by spouse of patient"));

    [Fact]
    public void Consent_OfAFactInsideAFact_FollowsBoth() =>
        Assert.Equal(
            "Ben if (spouse(Anna) == Ben & spouse(Ben) == Ben) | (spouse(Anna) == Cleo & spouse(Cleo) == Ben)",
            Consenting("wanted by spouse of (spouse of patient)")[1]);

    [Fact]
    public void Consent_OfEachOfAKind_IsGuardedForEach() =>
        Assert.Equal(
            ["Ben if (spouse(Anna) == Ben)", "Cleo if (spouse(Anna) == Cleo)"],
            Consenting("wanted by x: person if x is not patient and spouse of patient is x"));

    [Fact]
    public void Consent_OfNobodyPossible_StaysSoThatTheActIsSomebodys() =>
        Assert.True(Assert.Single(Model("wanted by x: patient if x is not patient").Actions.Single().Consents).Guard.IsFalse);

    [Fact]
    public void Quorum_OfAKindAndOfNames_KeepsItsNumberAndItsGuards()
    {
        var action = Model("wanted by 2 of Ben, Cleo, spouse of patient if patient is conscious\n  wanted by 1 of x: patient").Actions.Single();
        Assert.Empty(action.Consents);
        Assert.False(action.IsNobodys);
        Assert.Equal([2, 1], action.Quorums.Select(quorum => quorum.Least));
        Assert.Equal([3, 1], action.Quorums.Select(quorum => quorum.Among.Count));
        Assert.All(action.Quorums[0].Among, consent => Assert.False(consent.Guard.IsTrue));
        Assert.True(action.Quorums[1].Among[0].Guard.IsTrue);
    }

    private static string[] Consenting(string wanted)
    {
        var model = Model(wanted);
        string printed = ModelPrinter.Print(model, model.Actions.Single());
        string line = printed.Split('\n').Single(line => line.StartsWith("  consenting: [", StringComparison.Ordinal));
        return line["  consenting: [".Length..^1].Split(", ");
    }

    private static StoryModel Model(string wanted) =>
        Stories.CompileDrama(World + $"act treat of patient\n  {wanted}\n  seen by everyone\n  patient becomes well\n");
}
