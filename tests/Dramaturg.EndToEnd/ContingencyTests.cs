using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Plans for the case that something goes wrong, told as such: docs/semantics.md 7.9.</summary>
public sealed class ContingencyTests
{
    private const string Bread = """
        story "Bread" in en, de
        person Ada, Ben

        facts
          person can be tired, fed

        Ada
          wants bread, 3: Ada is fed
          fears weariness, 0.2: Ada is tired

        Ben
          wants bread, 3: Ada is fed
          wants peace, 2: Ben is not tired

        act knead by baker: person
          needs Ada is not fed
          wanted by baker
          seen by everyone
          chance 1 in 2: Ada becomes fed
          otherwise: baker becomes tired

        ending "Fed": Ada is fed

        """;

    private const string Bet = """
        story "Bet" in en
        person Ann

        facts
          person can be rich, broke, paid

        Ann
          wants luck, 3: Ann is rich
          fears ruin, 1: Ann is broke
          wants wages, 5: Ann is paid

        act bet by player: person
          needs player is not rich
          needs player is not broke
          wanted by player
          seen by everyone
          chance 1 in 10: player becomes rich
          otherwise: player becomes broke

        act earn by player: person
          needs player is broke
          wanted by player
          seen by everyone
          player becomes not broke

        act work by player: person
          wanted by player
          seen by everyone
          player becomes paid

        ending "Over": Ann is paid

        """;

    private const string Bakers = """
        story "The Bakers" in en
        person Ada, Ben

        facts
          person can be tired, fed
          bread: none, dough, burnt, baked

        Ada
          wants bread, 3: bread is baked
          fears weariness, 0.2: Ada is tired

        Ben
          wants peace, 1: Ben is not tired
          wants crumbs, 3: bread is baked

        act knead by baker: person
          needs bread is none
          wanted by baker
          seen by everyone
          chance 2 in 3: bread becomes dough
          otherwise: baker becomes tired

        act bake by baker: person
          needs bread is dough
          wanted by baker
          seen by everyone
          chance 1 in 2: bread becomes baked
          otherwise: bread becomes burnt

        act sweep by baker: person
          needs bread is burnt
          wanted by baker
          seen by everyone
          bread becomes none

        ending "Fed": bread is baked

        """;

    private const string Words = """
        words de
        act knead: "{baker} knetet."
        fact tired: "{person} ist müde"
        fact fed: "{person} ist satt"

        """;

    [Fact]
    public void Retry_IsPlannedForTheFailure()
    {
        string told = In(Bread, "tell", "--why", "--lang", "en");
        Assert.Contains(
            """
             1  Ada kneads. Ada is fed.  (in 1 of 2 cases)
                  Ada +2.713 (0.2 → 3 or more in 15 of 16 cases): bread 0 → 3, weariness 0.2 → 0
                    and if Ada is tired, once more: Ada kneads.
                    and if Ada is tired, once more: Ada kneads.
                    and if Ada is tired, once more: Ada kneads. Ada is fed.
                    as hoped, in 1 of 2 cases, +3: Ada is fed
                    as hoped, in 1 of 4 cases, +2.8: Ada is fed
                    as hoped, in 1 of 8 cases, +2.8: Ada is fed
                    or, in 1 of 16 cases, -0.2: Ada is tired

            """,
            told,
            StringComparison.Ordinal);
        Assert.Contains(told.Split('\n').First(line => line.Contains("or more in", StringComparison.Ordinal)).Trim(), In(Bread, "why", "--act", "1", "--lang", "en"), StringComparison.Ordinal);
    }

    /// <summary>The verb goes where a German clause has it.</summary>
    [Fact]
    public void Retry_InGerman_IsAClause() => Assert.Contains(
        """
                und wenn Ada müde ist, noch einmal: Ada knetet.
                und wenn Ada müde ist, noch einmal: Ada knetet. Ada ist satt.
                wie erhofft in 1 von 2 Fällen +3: Ada ist satt
        """,
        In(Bread, "tell", "--why", "--lang", "de"),
        StringComparison.Ordinal);

    [Fact]
    public void Outcome_InWordsOfItsOwn_IsQuoted() => Assert.Contains(
        "und für den Fall „Der Teig bleibt, wie er ist“, noch einmal: Ada knetet.\n",
        Told(Bread, Words + "outcome knead 2: \"Der Teig bleibt, wie er ist.\"\n", "tell", "--why", "--lang", "de"),
        StringComparison.Ordinal);

    [Fact]
    public void Outcome_ThatIsNothing_IsACondition() => Assert.Contains(
        "und wenn nichts daraus wird, noch einmal: Ada knetet.\n",
        In(Bread.Replace("  otherwise: baker becomes tired\n", "", StringComparison.Ordinal), "tell", "--why", "--lang", "de"),
        StringComparison.Ordinal);

    [Fact]
    public void Retry_InJson_SaysWhatIsHopedForAndHowLikelyItIs()
    {
        using var told = JsonDocument.Parse(In(Bread, "tell", "--json"));
        var reason = told.RootElement.GetProperty("stories")[0].GetProperty("acts")[0].GetProperty("reasons")[0];
        Assert.Equal(0.9375, reason.GetProperty("success").GetDouble());
        Assert.Equal([false, false, false, true], reason.GetProperty("plan").EnumerateArray().Select(step => step.GetProperty("hopedFor").GetBoolean()));
        Assert.Equal("Ada is tired", reason.GetProperty("plan")[0].GetProperty("outcome").GetString());
        Assert.Equal([true, true, true, false], reason.GetProperty("risks").EnumerateArray().Select(risk => risk.GetProperty("hopedFor").GetBoolean()));
    }

    /// <summary>Whoever is told why not, is told of the plan as it is.</summary>
    [Fact]
    public void WhyNot_OfAPlanThatProvidesForAFailure_SaysItInOneSentence() => Assert.Contains(
        """
             Work by Ann, then Bet by Ann, and if Ann is broke, Earn by Ann: +5.3 (1 → 6 or more in every case): wages 0 → 5
               as hoped, in 1 of 10 cases, +8: Ann is rich

        """,
        Told(Bet, "", "why", "--act", "1", "--not", "bet(Ann)"),
        StringComparison.Ordinal);

    [Fact]
    public void Dilemma_ToldWithWhatComesOfWaiting_SaysWhatIsProvidedFor()
    {
        Assert.Contains(
            "Bake by Ben, and if bread is burnt, Sweep by Ada, then Knead by Ada, then Bake by Ada.\n",
            Told(Bakers, "", "drama", "--dilemmas"),
            StringComparison.Ordinal);
        using var drama = JsonDocument.Parse(Told(Bakers, "", "drama", "--dilemmas", "--json"));
        Assert.Equal([1], drama.RootElement.GetProperty("dilemmas")[0].GetProperty("awaits").GetProperty("contingencies").EnumerateArray().Select(step => step.GetInt32()));
    }

    [Fact]
    public void Check_OfReasons_SaysWhatIsPlannedForTheFailure() => Assert.Contains(
        "Ann: luck; and if Ann is broke, earn by Ann\n",
        Told(Bet.Replace("wants wages, 5", "wants wages, 0.1", StringComparison.Ordinal), "", "check", "--reasons"),
        StringComparison.Ordinal);

    private static string In(string story, string verb, params string[] options) => Told(story, Words, [verb, .. options]);

    private static string Told(string story, string words, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        if (words.Length > 0)
        {
            folder.Write("bread/words.de", words);
            folder.Write("bread/words.en", "words en\nact knead: \"{baker} kneads.\"\n");
        }

        folder.Write("bread/story.drama", story);
        var run = Run.Of([arguments[0], Path.Combine(folder.Path, "bread"), .. arguments[1..]]);
        Assert.Equal(ExitCode.Done, run.Code);
        return run.Output;
    }
}
