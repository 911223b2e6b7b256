namespace Dramaturg.Prose.Templates;

/// <summary>What a template may cost. Nobody writes one by hand that takes so much.</summary>
internal static class TemplateLimits
{
    /// <summary>Of a template, and of what comes out of it.</summary>
    public const int Characters = 8000;

    /// <summary>Tags and places in one template: what can be nested, or strung together, is no more.</summary>
    public const int Tags = 100;

    /// <summary>Letters inside the tags and places of one template, and brackets in it: whoever reads and evaluates them goes one call deeper for each.</summary>
    public const int Code = 2000;

    public const int Brackets = 60;

    public const int Steps = 1000;
}
