using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Text;

namespace Dramaturg.Loading;

/// <summary>Stories as text again.</summary>
public static class StoryText
{
    /// <summary>The text in the house layout; null, with diagnostics, where it is too broken to be set.</summary>
    public static (string? Text, IReadOnlyCollection<Diagnostic> Diagnostics) Format(SourceText source) =>
        FrontEnds.Format(source);

    /// <summary>The story in the <c>.drama</c> language.</summary>
    public static string ToDrama(LoadedStory story) => FrontEnds.Write(story.Bound!);
}
