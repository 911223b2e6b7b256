using System;
using Dramaturg.Drama;
using Dramaturg.Prose.Scenes;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Words;

namespace Dramaturg.Prose.Telling;

/// <summary>What a telling is made from.</summary>
/// <param name="Plot">In a world that keeps whole minds.</param>
/// <param name="Feelings">What people feel along a road.</param>
/// <param name="Seed">Decides where nothing else does.</param>
public sealed record TellingInput(
    Road Plot, SceneBook Book, Population Population, IProseWords Words, Func<Road, IFeelings> Feelings, ulong Seed);
