using System.Linq;
using Dramaturg.Loading;
using Dramaturg.Screenplays;
using Dramaturg.Screenplays.Craft.Over;
using Xunit;

namespace Dramaturg.EndToEnd;

/// <summary>Slips that a rule sees.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("de", "Er geht mit das Kind.", "slip.never")]
    [InlineData("de", "Du ist müde.", "slip.never")]
    [InlineData("de", "Das Klinik ist leer.", "slip.article")]
    [InlineData("de", "Er fragt. dann geht er.", "slip.capital")]
    [InlineData("de", "Er fragt , was los ist.", "slip.blanks")]
    [InlineData("de", "Er geht..", "slip.points")]
    [InlineData("de", "Er geht zu zu ihr.", "slip.twice")]
    [InlineData("de", "Er geht zu {{ patient }}.", "slip.names")]
    [InlineData("en", "He eats a apple.", "slip.never")]
    [InlineData("en", "She is an doctor.", "slip.never")]
    public void Text_WithASlip_ShowsIt(string language, string text, string kind) => Assert.Equal([kind], Of(language).In(text).Select(slip => slip.Key).Distinct());

    [Theory]
    [InlineData("de", "Mit ein paar Leuten und der Klinik. Um dem Kind zu helfen … gut, dass er das Kind sieht. Die, die sie sieht, sieht sie.")]
    [InlineData("en", "It takes an hour, a one-way ticket, a university and an X-ray. The one of you who is late.")]
    public void Text_WithoutASlip_ShowsNone(string language, string text) => Assert.Empty(Of(language).In(text));

    [Theory]
    [InlineData("Roland", "Frau Schmidt", "Wie geht es dir?", true)]
    [InlineData("Roland", "Frau Schmidt", "Wie geht es Ihnen?", false)]
    [InlineData("Roland", "Katrin", "Und wie geht es Ihnen?", true)]
    [InlineData("Roland", "Katrin", "Sie schläft. Hast du das gesehen?", false)]
    public void Address_ThatTheTwoDoNotUse_IsASlip(string speaker, string addressed, string text, bool isSlip) =>
        Assert.Equal(isSlip, Of("de").Address(text, speaker, addressed) is not null);

    private static Slips Of(string language)
    {
        var story = StoryFile.Load(Repository.At("stories", "wege-des-lebens"));
        var words = story.Words.First(words => words.Language == language);
        return new Slips(words.Sentences.Frame, words.Words, StoryProse.Load(story).Languages.First(prose => prose.Words.Language == language).Words);
    }
}
