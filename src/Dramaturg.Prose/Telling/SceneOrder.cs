namespace Dramaturg.Prose.Telling;

/// <summary>Of scenes that could be told in one place the best first.</summary>
public static class SceneOrder
{
    /// <summary>What decided between two.</summary>
    public static OrderReason Between(SceneCandidate first, SceneCandidate second) =>
        first.Scene.Header.IsSpecial != second.Scene.Header.IsSpecial ? OrderReason.Special
        : first.Acts.Count != second.Acts.Count ? OrderReason.Acts
        : first.Fit != second.Fit ? OrderReason.Fit
        : first.Demands != second.Demands ? OrderReason.Demands
        : first.LastUse != second.LastUse ? OrderReason.LastUse
        : OrderReason.Draw;
}
