using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Language.Binding;

/// <param name="Story">Null when something is wrong with it.</param>
/// <param name="Diagnostics">Of the text and of the names in it, in order of place.</param>
public sealed record BindResult(BoundStory? Story, IReadOnlyList<Diagnostic> Diagnostics);
