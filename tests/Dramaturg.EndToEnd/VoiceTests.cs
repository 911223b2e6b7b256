using System.Linq;
using Dramaturg.Cli;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Lines by move and mask, and <c>why --line</c>.</summary>
public sealed class VoiceTests
{
    private const string Story =
        """
        story "Quarrel" in de
        person Ada, Bert
        facts
          person can be tired, hurt
        initially
          Bert is tired
        Ada
          wants truth: Bert is hurt
        act ask by asker: person, of asked: person
          needs asker is not asked
          needs asked is not hurt
          wanted by asker
          seen by everyone
          asked becomes hurt
        ending "Hurt": Bert is hurt
        """;

    private const string Scene =
        """
        # Frage

        = covers: ask by asker, of asked

        @{{ asker }}
        Und?

        @{{ asked }}
        (leise)
        {% say deflects %} [[id: antwort]]
        """;

    [Theory]
    [InlineData("Voice: Bert\n\n# deflects\n\nSpäter. [[id: b]]\n", "BERT\n(leise)\nSpäter. [[id: b]]\n")]
    [InlineData("Voice: Bert\n\n# deflects\n\n(laut)\nSpäter. [[id: b]]\n", "BERT\n(laut)\nSpäter. [[id: b]]\n")]
    [InlineData("Voice: Bert\n\n# deflects\n\n!Bert gießt nach. [[id: b]]\n", "Bert gießt nach. [[id: b]]\n")]
    [InlineData("Voice: Bert\n\n= mask müde: speaker is tired\n\n# deflects\n\nNein. [[id: a]]\n\n## müde\n\nMorgen. [[id: b]]\n", "BERT\n(leise)\nMorgen. [[id: b]]\n")]
    [InlineData("Voice: Bert\n\n= mask wach: speaker is not tired\n\n# deflects\n\nNein. [[id: a]]\n\n## wach\n\nMorgen. [[id: b]]\n", "BERT\n(leise)\nNein. [[id: a]]\n")]
    [InlineData("Voice: Bert\n\n# deflects\n\nNein. [[id: a]]\n\nDu, {{ listener }}, nein. [[id: b]] [[needs: listener is not tired]]\n", "BERT\n(leise)\nDu, Ada, nein. [[id: b]]\n")]
    [InlineData("Voice: Bert\n\n= never: später\n\n# deflects\n\nNein. [[id: a]] [[needs: speaker is hurt]]\n\nSpäter, wenn du magst. [[id: b]] [[needs: speaker is tired]] [[needs: speaker is hurt]]\n", "BERT\n(leise)\nNein. [[id: a]]\n")]
    [InlineData("Voice: Bert\n\n= budget nein: 0\n\n# deflects\n\nNein. [[id: a]] [[needs: speaker is tired]]\n\nMorgen. [[id: b]]\n", "BERT\n(leise)\nMorgen. [[id: b]]\n")]
    public void Tell_Move_IsSaidInTheSpeakersVoice(string voice, string said)
    {
        string[] told = Formats.Told.WithoutPrints(Tell(Scene, voice).Printed).Split("\n\n");
        Assert.Equal(said, told[^1]);
    }

    [Theory]
    [InlineData("Voice: Ada\n\n# deflects\n\nSpäter.\n")]
    [InlineData("Voice: Bert\n\n# deflects\n\nSpäter. [[needs: speaker is not tired]]\n")]
    [InlineData("Voice: Bert\n\n= speaks: speaker is not tired\n\n# deflects\n\nSpäter.\n")]
    public void Tell_MoveWithoutALineThatFits_IsSilence(string voice)
    {
        string told = Tell(Scene, voice).Printed;
        Assert.Contains("ADA\nUnd?", told);
        Assert.DoesNotContain("BERT", told);
    }

    [Fact]
    public void Tell_LineOfAVoice_IsSaidOnce()
    {
        var twice = Tell(Scene + "\n\n@{{ asked }}\n{% say deflects %} [[id: noch]]\n", "Voice: Bert\n\n# deflects\n\nSpäter. [[id: b]]\n");
        Assert.Equal(2, twice.Printed.Split("Später.").Length);
    }

    /// <summary>Where no line says whose voice it is, the file's name does.</summary>
    [Theory]
    [InlineData("Bert")]
    [InlineData("bert")]
    public void Tell_VoiceOfAFileName_IsThatPersons(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("quarrel.scenes.de/scenes.fountain", Scene);
        folder.Write($"quarrel.voices.de/{name}.fountain", "= never: nein\n\n# deflects\n\nSpäter.\n");
        Assert.Contains("Später.", Run.Of("tell", folder.Write("quarrel.drama", Story), "--as", "fountain").Printed);
    }

    [Fact]
    public void Tell_Echo_IsSaidAgain()
    {
        var twice = Tell(Scene + "\n\n@{{ asked }}\n{% say deflects %} [[id: noch]]\n", "Voice: Bert\n\n# deflects\n\nSpäter. [[id: b]] [[echo]]\n");
        Assert.Equal(3, twice.Printed.Split("Später.").Length);
    }

    [Theory]
    [InlineData("b", "b wird in Szene 1, Frage, gesagt", "a: verlangt weniger")]
    [InlineData("a", "a wird nicht gesagt", "a: verlangt weniger")]
    [InlineData("c", "c wird nicht gesagt", "c: setzt voraus, was nicht zutrifft: speaker is not tired")]
    [InlineData("antwort", "antwort steht in Szene 1, Frage, für das, was jemand tut; gesagt wird b", "deflects")]
    [InlineData("fern", "fern wird nicht gesagt", "verlangt danach")]
    public void Why_Line_SaysWhyAndWhatCameSecond(string id, string heading, string reason)
    {
        const string Voice = "Voice: Bert\n\n# deflects\n\nNein. [[id: a]]\n\nMorgen. [[id: b]] [[needs: speaker is tired]]\n\nGern. [[id: c]] [[needs: speaker is not tired]]\n\n# lies\n\nJa. [[id: fern]]\n";
        string told = Ask(Scene, Voice, "why", "--line", id).Printed;
        Assert.StartsWith(heading, told);
        Assert.Contains(reason, told);
    }

    [Fact]
    public void Why_LineThatItsSceneIsToldWithout_SaysWhatIsNotSo()
    {
        string scene = Scene + "\n\n@{{ asker }}\nAusgeschlafen? [[id: wach]] [[when: asked is not tired]]\n";
        string told = Ask(scene, "Voice: Bert\n\n# deflects\n\nNein.\n", "why", "--line", "wach").Printed;
        Assert.Equal("wach wird nicht gesagt, obwohl die Szene erzählt wird: Szene 1, Frage.\n  setzt voraus, was nicht zutrifft: asked is not tired\n", told);
        string json = Ask(scene, "Voice: Bert\n\n# deflects\n\nNein.\n", "why", "--line", "wach", "--json").Printed;
        Assert.Contains("\"result\": \"dropped\"", json);
        Assert.Contains("\"reason\": \"need\"", json);
    }

    [Fact]
    public void Why_LineThatThereIsNot_SuggestsAnother()
    {
        var run = Ask(Scene, "Voice: Bert\n\n# deflects\n\nNein. [[id: bert.nein]]\n", "why", "--line", "bert.nain");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("'bert.nein'", run.Error);
    }

    [Fact]
    public void Tell_WhoKnowsFromWhom_IsWhoeverToldIt()
    {
        const string Secret =
            """
            story "Secret" in en
            person Ada, Bert
            place Home, Sea
            facts
              dream of person: place
            initially
              dream of Bert is Home
            secret dream of Ada is Sea
              Bert believes Home
            Ada
              wants to be known: Bert knows dream of Ada
            act confide by teller: person, to listener: person
              needs teller is not listener
              wanted by teller
              seen by listener
              listener learns dream of teller
            ending "Known": Bert knows dream of Ada
            """;
        const string Scene =
            """
            # Evening

            = covers: confide by teller, to listener

            {% assign who = listener | told_by: "dream", teller %}{% if who %}from {{ who }}{% else %}from nobody{% endif %}

            = happens: confide

            {% assign who = listener | told_by: "dream", teller %}{% if who %}From {{ who }}.{% else %}From nobody.{% endif %}
            """;
        using var folder = new TemporaryFolder();
        folder.Write("secret.scenes.en/scenes.fountain", Scene);
        string told = Run.Of("tell", folder.Write("secret.drama", Secret), "--as", "fountain").Printed;
        Assert.Contains("from nobody", told);
        Assert.Contains("From Ada.", told);
    }

    private static Run Tell(string scene, string voice) => Ask(scene, voice, "tell", "--as", "fountain");

    private static Run Ask(string scene, string voice, string verb, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("quarrel.scenes.de/scenes.fountain", scene);
        folder.Write("quarrel.voices.de/voice.fountain", voice);
        return Run.Of([verb, folder.Write("quarrel.drama", Story), .. options]);
    }
}
