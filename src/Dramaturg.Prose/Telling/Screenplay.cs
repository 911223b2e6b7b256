using System.Collections.Generic;
using Dramaturg.Drama;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;

namespace Dramaturg.Prose.Telling;

/// <summary>A story as it is told in one language.</summary>
/// <param name="Road">The acts in the order of the telling, which is one the story could have taken as well.</param>
public sealed record Screenplay(string Title, string Language, Road Road, IReadOnlyList<ToldScene> Scenes);

/// <param name="Source">Null: no scene is written for the acts, and they are only said to happen.</param>
/// <param name="Before">Number of the state on the road before its first act.</param>
/// <param name="After">Number of the state after its last; for a moment the same.</param>
/// <param name="Heading">Null: it goes on where the scene before it was.</param>
public sealed record ToldScene(Scene? Source, Cast Cast, int Before, int After, string? Heading, IReadOnlyList<ToldLine> Lines, SceneChoice Choice);

/// <summary>One element as it is printed.</summary>
/// <param name="Speaker">The person of the story who speaks; null for anybody else, and outside dialogue.</param>
/// <param name="Choice">Null for what no scene says.</param>
public sealed record ToldLine(string? Id, FountainElement Element, string? Speaker, LineChoice? Choice);

/// <summary>Which scenes could have been told here, the chosen one first.</summary>
public sealed record SceneChoice(IReadOnlyList<SceneCandidate> Candidates);

/// <param name="Acts">Numbers of the acts it covers, in the order before the choice.</param>
/// <param name="Fit">How many of its lines can be said here, in thousandths.</param>
/// <param name="LastUse">Number of the scene it was told as before; null: not yet.</param>
public sealed record SceneCandidate(Scene Scene, Cast Cast, IReadOnlyList<int> Acts, int Fit, int Demands, int? LastUse, ulong Draw);

/// <summary>Which lines could have been said here, the chosen one first; the others of its alternatives behind it, those that do not fit last.</summary>
public sealed record LineChoice(IReadOnlyList<LineCandidate> Candidates);

/// <param name="Fits">Whether everything that it needs is so.</param>
/// <param name="LastUse">Number of the scene it was said in before; null: not yet.</param>
public sealed record LineCandidate(string Id, bool Fits, int Demands, int? LastUse, ulong Draw);
