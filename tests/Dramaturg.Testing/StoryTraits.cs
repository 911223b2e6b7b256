using System;

namespace Dramaturg.Testing;

/// <summary>What a random story has besides what every one of its seed has.</summary>
[Flags]
public enum StoryTraits
{
    None = 0,

    /// <summary>Weights that depend on the state.</summary>
    Growth = 1,

    /// <summary>A calendar, and events that fall due.</summary>
    Time = 2,

    /// <summary>Acts that may end in several ways.</summary>
    Chance = 4,

    /// <summary>Somebody who wants nothing, and whom others could do something with.</summary>
    Bystander = 8,
}
