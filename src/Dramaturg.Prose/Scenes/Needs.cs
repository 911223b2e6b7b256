using System.Collections.Generic;
using System.Linq;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;

namespace Dramaturg.Prose.Scenes;

internal static class Needs
{
    /// <summary>Those without a mistake.</summary>
    public static Need[] Read(IEnumerable<PlacedText> texts, IReadOnlyList<Role> roles, IStoryTerms terms) =>
        [.. texts.Select(text => terms.Read(text, roles) is { } condition ? new Need(text, condition) : null).OfType<Need>()];
}
