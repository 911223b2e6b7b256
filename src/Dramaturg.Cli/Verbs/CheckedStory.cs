using System.Collections.Generic;
using System.Linq;
using Dramaturg.Advice;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;

namespace Dramaturg.Cli.Verbs;

/// <summary>A story with what a check found out about it.</summary>
/// <param name="Look">What looking around in the story brought; null if nothing asked for it, or the story has errors.</param>
internal sealed record CheckedStory(LoadedStory Story, StoryAdvice? Look, CheckParts Parts)
{
    public bool HasErrors => Story.HasErrors || Advice.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public IReadOnlyList<Diagnostic> Advice => Look is { } look && Parts.Advice ? look.Diagnostics : [];
}

/// <summary>What a check says besides mistakes.</summary>
internal sealed record CheckParts(bool Advice, bool Reasons, bool Dropped);
