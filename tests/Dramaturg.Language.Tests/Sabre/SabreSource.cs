using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Text;
using Xunit;

namespace Dramaturg.Language.Tests.Sabre;

/// <summary>Short problems for tests; «…» marks the place that a diagnostic should point at.</summary>
internal static class SabreSource
{
    public const string World =
        "type place; entity Home : place; entity Market : place; entity A : character; entity B : character;\n"
        + "property at(c : character) : place; property p() : boolean; property q(c : character) : boolean; property n() : number;\n";

    public static SabreResult Read(string text) => SabreReader.Read(new SourceText(text, "problem.txt"));

    /// <summary>A problem that must have no errors, in the world above.</summary>
    public static BoundStory Bind(string text)
    {
        var result = Read(World + text);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(Show));
        return result.Story!;
    }

    public static BoundExpression Precondition(string condition) =>
        Assert.Single(Bind("action a(c : character, v : place) { precondition: " + condition + " };").Actions).Precondition;

    public static BoundEffect Effect(string effect) =>
        Assert.Single(Bind("action a(c : character, v : place) { effect: " + effect + " };").Actions).Effect;

    /// <summary>Reads a marked text and finds the diagnostic at the mark.</summary>
    public static void CheckMarked(string id, string marked)
    {
        int start = marked.IndexOf('«');
        int end = marked.IndexOf('»') - 1;
        var result = Read(marked.Replace("«", string.Empty).Replace("»", string.Empty));
        var diagnostic = result.Diagnostics.FirstOrDefault(candidate => candidate.Id == id);
        Assert.True(diagnostic is not null, string.Join("; ", result.Diagnostics.Select(Show)));
        if (start >= 0)
        {
            Assert.Equal((start, end - start), (diagnostic.Location!.Value.Span.Start, diagnostic.Location!.Value.Span.Length));
        }
    }

    public static string Show(Diagnostic diagnostic) => diagnostic.Id + " " + diagnostic.Message;
}
