using System.Linq;
using Dramaturg.Advice;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;
using Dramaturg.Loading;
using Xunit;

namespace Dramaturg.Tests.Advice;

/// <summary>Advice about small stories.</summary>
internal static class Advised
{
    public static StoryAdvice Of(string drama, SurveyLimits? limits = null) => Adviser.Advise(Load(drama), limits ?? SurveyLimits.Quick);

    /// <summary>A story with no mistake in it.</summary>
    public static LoadedStory Load(string drama)
    {
        var story = StoryFile.Load(new SourceText(drama, "story.drama"));
        Assert.True(story.Diagnostics.Count == 0, DiagnosticRenderer.Render(story.Diagnostics));
        return story;
    }

    /// <summary>What one piece of advice says about a story; there must be exactly one with the id.</summary>
    public static string Message(string id, string drama, SurveyLimits? limits = null) => Piece(id, drama, limits).Message;

    public static Diagnostic Piece(string id, string drama, SurveyLimits? limits = null)
    {
        var advice = Of(drama, limits);
        var pieces = advice.Diagnostics.Where(diagnostic => diagnostic.Id == id).ToArray();
        Assert.True(pieces.Length == 1, DiagnosticRenderer.Render(advice.Diagnostics));
        return pieces[0];
    }

    public static void No(string id, string drama) =>
        Assert.DoesNotContain(Of(drama).Diagnostics, diagnostic => diagnostic.Id == id);
}
