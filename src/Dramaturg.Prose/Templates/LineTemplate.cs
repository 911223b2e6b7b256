using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;
using Fluid;

namespace Dramaturg.Prose.Templates;

/// <summary>The text of one element, with places for what the story says. What is put in stays inside the element.</summary>
public sealed class LineTemplate
{
    private readonly IFluidTemplate? _template;
    private readonly IReadOnlyList<IStoryCondition> _conditions;

    internal LineTemplate(PlacedText source, string text, IFluidTemplate? template, IReadOnlyList<IStoryCondition> conditions)
    {
        Source = source;
        Text = text;
        _template = template;
        _conditions = conditions;
    }

    public PlacedText Source { get; }

    /// <summary>As written, without notes.</summary>
    public string Text { get; }

    /// <summary>The text as it is told; null where it cannot be said within the limits.</summary>
    internal string? Fill(TemplateScene scene)
    {
        if (_template is null)
        {
            return Text;
        }

        var context = scene.Context(_conditions);
        using var writer = new BoundedWriter(TemplateLimits.Characters);
        try
        {
            _template.RenderAsync(writer, NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is FluidException or InvalidOperationException or OverflowException or DivideByZeroException or ArgumentException or FormatException)
        {
            scene.Gaps.IsBroken = true;
            return null;
        }

        return writer.ToString();
    }
}
