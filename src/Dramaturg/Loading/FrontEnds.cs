using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Conversion;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Formatting;
using Dramaturg.Language.Sabre;
using Dramaturg.Language.Syntax;
using Dramaturg.Language.Text;
using Dramaturg.Tracing;

namespace Dramaturg.Loading;

/// <summary>What a front end makes of a text.</summary>
internal sealed record ReadStory(BoundStory? Story, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The one place that knows both front ends.</summary>
internal static class FrontEnds
{
    public static ReadStory Read(SourceText source, StoryNotation notation) =>
        notation == StoryNotation.Sabre ? ReadSabre(source) : ReadDrama(source);

    /// <summary>How the text was read, as text.</summary>
    public static string PrintSyntax(SourceText source, StoryNotation notation)
    {
        if (notation == StoryNotation.Drama)
        {
            return SyntaxText.Print(DramaParser.Parse(source));
        }

        var read = SabreReader.Read(source);
        return read.Story is null ? "" : SabrePrinter.Print(read.Syntax, read.Story, SabreBrackets.Faithful);
    }

    public static (string? Text, IReadOnlyCollection<Diagnostic> Diagnostics) Format(SourceText source)
    {
        var tree = DramaParser.Parse(source);
        bool isBroken = tree.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return (isBroken ? null : SyntaxPrinter.Print(tree), tree.Diagnostics);
    }

    public static string Write(BoundStory story) => DramaWriter.Write(story);

    private static ReadStory ReadSabre(SourceText source)
    {
        var read = SabreReader.Read(source);
        return new ReadStory(read.Story, read.Diagnostics);
    }

    private static ReadStory ReadDrama(SourceText source)
    {
        var bound = DramaBinder.Bind(DramaParser.Parse(source));
        return new ReadStory(bound.Story, bound.Diagnostics);
    }
}
