namespace Dramaturg.Prose.Templates;

/// <summary>What went wrong where a template was filled.</summary>
internal sealed class TemplateGaps
{
    public const string Key = "gaps";

    /// <summary>A place had nothing to put in.</summary>
    public bool HasGap { get; set; }

    /// <summary>A template could not be filled within the limits.</summary>
    public bool IsBroken { get; set; }
}
