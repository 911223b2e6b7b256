using System.Collections.Generic;
using System.Linq;

namespace Dramaturg.Prose.Telling;

/// <summary>Of lines that could stand in one place the best first.</summary>
public static class LineOrder
{
    public static IOrderedEnumerable<LineCandidate> Ranked(IEnumerable<LineCandidate> lines) => lines
        .OrderBy(line => line.Misfit is not null)
        .ThenByDescending(line => line.IsMasked)
        .ThenByDescending(line => line.Demands)
        .ThenBy(line => line.LastUse ?? -1)
        .ThenBy(line => line.Draw);

    /// <summary>What decided between two that can both be said.</summary>
    public static OrderReason Between(LineCandidate first, LineCandidate second) =>
        first.IsMasked != second.IsMasked ? OrderReason.Mask
        : first.Demands != second.Demands ? OrderReason.Demands
        : first.LastUse != second.LastUse ? OrderReason.LastUse
        : OrderReason.Draw;
}

/// <summary>What decides between scenes or lines that all fit, the weightiest first.</summary>
public enum OrderReason
{
    /// <summary>Only scenes: one is written for the situation.</summary>
    Special,

    /// <summary>Only scenes: one covers more acts.</summary>
    Acts,

    /// <summary>Only scenes: more of one's lines can be said.</summary>
    Fit,

    /// <summary>Only lines: one is written for what the speaker wears.</summary>
    Mask,
    Demands,
    LastUse,
    Draw,
}
