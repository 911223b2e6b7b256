using System;
using System.Linq;
using Dramaturg.Loading;
using Dramaturg.Model;
using Dramaturg.Planner;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>What topics make: docs/semantics.md 7.7.</summary>
public sealed class TopicTests
{
    private const string People = """
        story "The Dream"
        person Lukas, Katrin, Roland
        place Home, America

        facts
          place of person: place
          dream of person: place
          debt of person: 0 to 2
          mood of person: calm, cross
          trust of person to person: 0 to 1
          person can be frail

        initially
          place of Lukas, Katrin, Roland is Home
          dream of Katrin, Roland is Home
          trust of Katrin to Lukas is 1
          debt of Lukas is 2
          Katrin believes debt of Lukas is 0
          Lukas is frail
          Katrin, Roland believe Lukas is not frail

        secret dream of Lukas is America
          Katrin, Roland believe Home

        Lukas
          wants his dream, 3: place of Lukas is dream of Lukas
          wants honesty, 2: Katrin knows dream of Lukas

        act leave by person
          needs place of person is not America
          needs dream of person is America
          wanted by person
          seen by person
          place of person becomes America

        ending "Gone": place of Lukas is America

        """;

    private const string Dream = """
        topic dream of dreamer: person
          asked by other: person, of dreamer
          told, denied by dreamer, to listener: person
            believed if trust of listener to dreamer > 0

        """;

    private const string Norms = """
        Katrin
          judges break promise by Lukas to Katrin about place: betrayal, -0.8
          judges tell dream by Lukas: trust, 0.4

        """;

    private const string Place = """
        topic place of person
          promised by person, to other person

        """;

    [Fact]
    public void Told_ToWhoTrusts_IsBelievedAtEveryDepth()
    {
        var world = new Story(People + Dream).After("tell dream by Lukas to Katrin as America");
        Assert.All(new[] { "Katrin", "Katrin Lukas", "Lukas Katrin", "Katrin Lukas Katrin", "Lukas Katrin Lukas" }, path => Assert.Equal("America", world.Of(path, "dream(Lukas)")));
        Assert.Equal("Home", world.Of("Roland", "dream(Lukas)"));
        Assert.Equal("Home", world.Of("Roland Katrin", "dream(Lukas)"));
    }

    [Fact]
    public void Told_ToWhoDoesNotTrust_OnlyShowsWhatTheSpeakerBelieves()
    {
        var world = new Story(People + Dream).After("tell dream by Lukas to Roland as America");
        Assert.Equal("Home", world.Of("Roland", "dream(Lukas)"));
        Assert.Equal("America", world.Of("Roland Lukas", "dream(Lukas)"));
        Assert.Equal("Home", world.Of("Lukas Roland", "dream(Lukas)"));
    }

    [Fact]
    public void Told_WhatTheSpeakerDoesNotBelieve_IsImpossible() =>
        Assert.DoesNotContain(new Story(People + Dream).Model.Actions, action => action.Name == "tell_dream(Katrin, Lukas, America)");

    [Fact]
    public void Denied_ToWhoTrusts_IsBelievedAtEveryDepthAndNotSeen()
    {
        var world = new Story(People + Dream).After("tell dream by Lukas to Katrin as America", "deny dream by Lukas to Katrin as Home");
        Assert.All(new[] { "Katrin", "Katrin Lukas", "Lukas Katrin", "Katrin Lukas Katrin", "Lukas Katrin Lukas" }, path => Assert.Equal("Home", world.Of(path, "dream(Lukas)")));
        Assert.Equal("America", world.Of("Lukas", "dream(Lukas)"));
        Assert.Equal("America", world.Of("", "dream(Lukas)"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Denied_WithAHigherBeliefLimit_IsBelievedToTheDeepestMind(int limit)
    {
        var world = new Story(People + Dream, limit).After("tell dream by Lukas to Katrin as America", "deny dream by Lukas to Katrin as Home");
        var path = Enumerable.Range(0, limit + 2).Select(level => level % 2 == 0 ? "Katrin" : "Lukas");
        Assert.Equal("Home", world.Of(string.Join(' ', path), "dream(Lukas)"));
    }

    [Fact]
    public void Denied_BeforeAWitness_IsALieInTheWitnesssEyes()
    {
        var world = new Story(People + Dream + "topic whether person is frail\n  denied by person, to listener: person\n    seen by everyone\n")
            .After("deny frail by Lukas to Katrin as no");
        Assert.Equal("True", world.Of("Roland Lukas", "frail(Lukas)"));
        Assert.Equal("False", world.Of("Katrin Lukas", "frail(Lukas)"));
    }

    [Theory]
    [InlineData("tell dream by Lukas to Roland as America")]
    [InlineData("deny dream by Lukas to Roland as Home")]
    public void Asked_UntilAnswered_IsOpen(string answer)
    {
        var story = new Story(People + Dream + "ending \"Asked\": Lukas is asked by Roland about dream\n");
        const string question = "asked_about_dream(Lukas, Roland)";
        Assert.Equal("True", story.After("ask dream by Roland of Lukas").Of("Katrin", question) == "False" ? story.After("ask dream by Roland of Lukas").Of("Lukas", question) : "");
        var answered = story.After("ask dream by Roland of Lukas", answer);
        Assert.All(new[] { "", "Roland", "Lukas", "Lukas Roland", "Roland Lukas" }, path => Assert.Equal("False", answered.Of(path, question)));
    }

    [Fact]
    public void Asked_AboutSomebodyElse_IsAnsweredByWhoWasAsked()
    {
        var story = new Story(People + """
            topic debt of debtor: person
              asked by person, of other person
              told by person, to other person

            ending "Asked": Katrin is asked by Roland about debt of Lukas
            """);
        var asked = story.After("ask debt of Lukas by Roland of Katrin");
        Assert.Equal("True", asked.Of("", "asked_about_debt(Katrin, Roland, Lukas)"));
        var answered = story.After("ask debt of Lukas by Roland of Katrin", "tell debt of Lukas by Katrin to Roland as 0");
        Assert.Equal("False", answered.Of("", "asked_about_debt(Katrin, Roland, Lukas)"));
        Assert.Equal("0", answered.Of("Roland", "debt(Lukas)"));
        Assert.Equal("2", answered.Of("", "debt(Lukas)"));
    }

    [Fact]
    public void Promised_UntilTheFactChanges_IsOpenThenKeptOrBroken()
    {
        var story = new Story(People + Place);
        const string promise = "promise_about_place(Lukas, Katrin)";
        Assert.Equal("none", story.After().Of("", promise));
        Assert.Equal("open", story.After("promise place by Lukas to Katrin as Home").Of("", promise));
        Assert.Equal("broken", story.After("promise place by Lukas to Katrin as Home", "leave by Lukas").Of("", promise));
        Assert.Equal("kept", story.After("promise place by Lukas to Katrin as America", "leave by Lukas").Of("", promise));
        Assert.Equal("Home", story.After("promise place by Lukas to Katrin as Home").Of("Katrin", "promised_value_about_place(Lukas, Katrin)"));
    }

    [Fact]
    public void Promised_ToWhoDoesNotSeeTheChange_IsStillOpenInThatMind()
    {
        string[] acts = ["promise place by Lukas to Katrin as Home", "leave by Lukas"];
        const string promise = "promise_about_place(Lukas, Katrin)";
        Assert.Equal("open", new Story(People + Place).After(acts).Of("Katrin", promise));
        Assert.Equal("broken", new Story(People + Place + "everyone sees place of anyone\n").After(acts).Of("Katrin", promise));
        Assert.Equal("none", new Story(People + Place).After(acts).Of("Roland", promise));
    }

    [Fact]
    public void Told_AsAnActWrittenByHand_IsTheSame()
    {
        const string byHand = """
            act tell dream by dreamer: person, to listener: person, at value: place
              needs dreamer is not listener
              needs dream of dreamer according to dreamer is value
              wanted by dreamer
              seen by dreamer, listener
              listener believes dream of dreamer is value if trust of listener to dreamer > 0

            """;
        const string topic = """
            topic dream of dreamer: person
              told by dreamer, to listener: person
                believed if trust of listener to dreamer > 0

            """;
        Assert.Equal(new Story(People + byHand + "facts\n  x of person: 0 to 1\n").Text, new Story(People + topic + "facts\n  x of person: 0 to 1\n").Text);
    }

    [Theory]
    [InlineData("topic debt of debtor: person\n  told by debtor, to listener: person\n", "tell debt by Lukas to Katrin as 2", "debt(Lukas)", "2")]
    [InlineData("topic mood of person\n  denied by person, to listener: person\n", "deny mood by Lukas to Katrin as cross", "mood(Lukas)", "cross")]
    [InlineData("topic whether Lukas is frail\n  told by Lukas, to listener: person\n", "tell frail by Lukas to Katrin as yes", "frail(Lukas)", "True")]
    public void Topic_OfAnyKindOfValue_HasAnActForEach(string topic, string act, string fact, string believed) =>
        Assert.Equal(believed, new Story(People + topic).After(act).Of("Katrin", fact));

    [Fact]
    public void Acts_OfATopic_HaveItsLineAsOrigin() => Assert.All(
        new Story(People + Dream).Model.Actions.Where(action => action.Schema.EndsWith("_dream", StringComparison.Ordinal)),
        action => Assert.Equal(action.Schema == "ask_dream" ? LineOf("asked by") : LineOf("told, denied"), action.Origin.Line));

    private static int LineOf(string text) => (People + Dream).Split('\n').TakeWhile(line => !line.Contains(text, StringComparison.Ordinal)).Count() + 1;

    [Theory]
    [InlineData("en", "Lukas tells Katrin: dream of Lukas is America.", "Lukas promises Katrin: place of Lukas is Home.")]
    [InlineData("de", "Lukas sagt seiner Mutter: Lukas möchte in Amerika leben.", "Lukas verspricht seiner Mutter: Lukas ist zu Hause.")]
    public void Acts_WithoutWordsOfTheirOwn_AreToldInTheFrame(string language, string told, string promised)
    {
        using var folder = new TemporaryFolder();
        folder.Write("words.en", "words en\n");
        folder.Write("words.de", """
            words de
            Katrin: "seine Mutter", she, dative "seiner Mutter"
            America: "Amerika", it, dative "in Amerika"
            Home: "das Zuhause", it, dative "zu Hause"
            fact dream: "{person} möchte {value.dative} leben"
            fact place: "{person} ist {value.dative}"
            """);
        string story = folder.Write("story.drama", (People + Dream + Place).Replace("story \"The Dream\"", "story \"The Dream\" in en, de", StringComparison.Ordinal));
        var sentences = StoryFile.Load(story).Sentences(language);
        var model = StoryFile.Load(story).Model!;
        string tell(string name) => sentences.Tell(model.Actions.First(action => action.Name == name));
        Assert.Equal(told, tell("tell_dream(Lukas, Katrin, America)"));
        Assert.Equal(promised, tell("promise_place(Lukas, Katrin, Home)"));
    }

    [Fact]
    public void Acts_WithWordsOfTheirOwn_AreToldInThem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("words.en", "words en\nact tell dream: \"{dreamer} speaks to {listener} of {value}.\"\n");
        folder.Write("story.drama", (People + Dream).Replace("story \"The Dream\"", "story \"The Dream\" in en", StringComparison.Ordinal));
        var loaded = StoryFile.Load(folder.Path);
        Assert.Empty(loaded.Diagnostics);
        Assert.Equal("Lukas speaks to Katrin of America.", loaded.Sentences("en").Tell(loaded.Model!.Actions.First(action => action.Name == "tell_dream(Lukas, Katrin, America)")));
    }

    [Theory]
    [InlineData("ending \"Broken\": promise of Lukas to Katrin about place is broken\n", "for Katrin: betrayal -0.8")]
    [InlineData("ending \"Out\": place of Lukas is Home and (Katrin knows dream of Lukas)\n", "for Katrin: trust +0.4")]
    public void Norms_OnSpeech_AreShown(string ending, string verdict)
    {
        using var folder = new TemporaryFolder();
        string story = (People + Norms + Dream + Place + ending).Replace("wants honesty, 2", "wants to be held, 1: promise of Lukas to Katrin about place is open\n  wants honesty, 2", StringComparison.Ordinal);
        string goal = ending.Split('"')[1];
        Assert.Contains(verdict, Run.Of("tell", folder.Write("story.drama", story), "--goal", goal, "--why").Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_OfALie_SaysWhatItNeeds()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("why", folder.Write("story.drama", People + Dream), "--act", "1", "--not", "deny dream by Lukas to Katrin as Home");
        Assert.Contains("Lukas lies to Katrin: dream of Lukas is Home.", run.Printed, StringComparison.Ordinal);
        Assert.Contains("but no less by a part of that alone:", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfALieThatNobodyWants_AdvisesSo()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", folder.Write("story.drama", People + Dream));
        Assert.Contains("DR4001", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("`deny dream`", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Knowledge_OfAPromise_ShowsNoBookkeeping()
    {
        using var folder = new TemporaryFolder();
        string story = folder.Write("story.drama", People.Replace("wants honesty, 2: Katrin knows dream of Lukas", "wants to be held: promise of Lukas to Katrin about place is open", StringComparison.Ordinal)
            + Place + "ending \"Held\": promise of Lukas to Katrin about place is open\n");
        var run = Run.Of("drama", story, "--goal", "Held", "--knowledge");
        Assert.Contains("promise of Lukas to Katrin about place", run.Printed, StringComparison.Ordinal);
        Assert.Contains("Lukas has promised Katrin: place of Lukas is", run.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("value before", run.Printed, StringComparison.Ordinal);
    }

    /// <summary>A story in whose world acts can be done one after the other, wanted or not.</summary>
    private sealed class Story
    {
        private readonly LoadedStory _loaded;
        private readonly StoryWorld _world;

        public Story(string text, int? beliefLimit = null)
        {
            using var folder = new TemporaryFolder();
            _loaded = StoryFile.Load(folder.Write("story.drama", text));
            Assert.DoesNotContain(_loaded.Diagnostics, diagnostic => diagnostic.Severity == Language.Diagnostics.Severity.Error);
            _world = new StoryWorld(Model, new WorldLimits(null, null, beliefLimit, null, null));
        }

        public StoryModel Model => _loaded.Model!;

        public string Text => Compiler.Output.ModelPrinter.Print(Model);

        public Situation After(params string[] acts)
        {
            var state = _world.Start;
            foreach (string act in acts)
            {
                var action = new ActionId(Model.Actions.ToList().FindIndex(candidate => _loaded.OwnSentences.Describe(candidate) == act));
                Assert.True(action.Value >= 0, act);
                Assert.True(_world.IsExecutable(state, action), act);
                state = _world.Successor(state, action);
            }

            return new Situation(_world, state);
        }
    }

    private sealed record Situation(StoryWorld World, StateId State)
    {
        /// <summary>What a fact is in the mind at the end of a path of names; with no names in reality.</summary>
        public string Of(string path, string fact)
        {
            var model = World.Model;
            var minds = path.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new CharacterId(model.Characters.ToList().IndexOf(name)));
            var fluent = new FluentId(model.Fluents.ToList().FindIndex(candidate => candidate.Name == fact));
            return model.Fluents[fluent.Value].Domain.Show(World.Get(minds.Aggregate(State, World.Mind), fluent));
        }
    }
}
