using System.Collections.Generic;

namespace Dramaturg.Prose.Fountain;

/// <summary>A screenplay in Fountain: the syntax of fountain.io, named in docs/papers.md.</summary>
public sealed record FountainDocument(IReadOnlyList<TitleEntry> TitlePage, IReadOnlyList<FountainElement> Elements);
