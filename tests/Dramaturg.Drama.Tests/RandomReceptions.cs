using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Drama.Chains;
using Dramaturg.Drama.Tension;
using Dramaturg.Planner;

namespace Dramaturg.Drama.Tests;

/// <summary>A road, in the world that looks ahead, with all that is asked about its audience.</summary>
internal sealed record Received(Road Road, ExplainedChain Chain, Reception Reception)
{
    /// <summary>Null where the story has no meaning somewhere that it may come to.</summary>
    public static Received? Of(Road road, Audience? audience = null, Struggles? struggles = null)
    {
        var reception = new Reception(road, audience ?? Audience.Usual, struggles);
        try
        {
            return reception.Ending is null ? null : new Received(reception.Ahead, new ExplainedChain(reception.Ahead.World), reception);
        }
        catch (StoryFaultyException)
        {
            return null;
        }
    }
}

/// <summary>Random stories as their audience takes them; worked out once for all laws.</summary>
internal static class RandomReceptions
{
    private const int Stories = 1500;

    private static readonly Lazy<IReadOnlyList<Received>> s_all = new(() => [.. RandomRoads.Of(Stories).Select(road => Received.Of(road)).OfType<Received>()]);

    public static IReadOnlyList<Received> All => s_all.Value;
}
