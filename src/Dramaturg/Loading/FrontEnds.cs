using System;
using System.Collections.Generic;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Loading;

/// <summary>What a front end makes of a text.</summary>
/// <param name="PrintSyntax">The syntax tree as an indented text, one node a line.</param>
internal sealed record ReadStory(BoundStory? Story, IReadOnlyList<Diagnostic> Diagnostics, Func<string> PrintSyntax);

/// <summary>The one place that knows both front ends.</summary>
internal static class FrontEnds
{
    public static ReadStory Read(SourceText source, StoryNotation notation) =>
        notation == StoryNotation.Sabre ? ReadSabre(source) : ReadDrama(source);

    private static ReadStory ReadSabre(SourceText source) => throw new NotSupportedException();

    private static ReadStory ReadDrama(SourceText source) => throw new NotSupportedException();
}
