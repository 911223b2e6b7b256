using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dramaturg.Prose.Words;
using Fluid;
using Fluid.Values;

namespace Dramaturg.Prose.Templates;

/// <summary>The filters of our templates. None of them makes a text much longer than it was.</summary>
internal static class TemplateFilters
{
    public static IReadOnlyCollection<string> Names { get; } = ["capital", "upper", "lower", "to", "told_by", "default"];

    /// <summary>Stands last in every place of a template; nobody writes it.</summary>
    public const string Put = "_put";

    public static void AddTo(TemplateOptions options)
    {
        options.Filters.Clear();
        options.Filters.AddFilter("capital", (input, _, _) => Text(Capital(input.ToStringValue())));
        options.Filters.AddFilter("upper", (input, _, _) => Text(Capitals.Of(input.ToStringValue())));
        options.Filters.AddFilter("lower", (input, _, _) => Text(input.ToStringValue().ToLowerInvariant()));
        options.Filters.AddFilter("default", (input, arguments, _) => new(input.IsNil() || input.ToStringValue().Length == 0 ? arguments.At(0) : input));
        options.Filters.AddFilter("to", Address);
        options.Filters.AddFilter("told_by", ToldBy);
        options.Filters.AddFilter(Put, NoteGap);
    }

    /// <summary>Of several wordings the one for how the speaker addresses this person: <c>{{ surgeon | to: "Weißt du", "Wissen Sie" }}</c>.</summary>
    private static ValueTask<FluidValue> Address(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        int number = input is EntityValue addressed ? addressed.AddressNumber : 0;
        return new(arguments.At(System.Math.Min(number, arguments.Count - 1)));
    }

    /// <summary>Who told somebody what he or she believes of a fact, or nobody: <c>{{ katrin | told_by: "dream", lukas }}</c>.</summary>
    private static ValueTask<FluidValue> ToldBy(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var about = Enumerable.Range(1, System.Math.Max(0, arguments.Count - 1)).Select(arguments.At).OfType<EntityValue>().Select(entity => entity.Entity);
        return new(input is EntityValue person ? person.ToldBy(arguments.At(0).ToStringValue(), [.. about]) : NilValue.Instance);
    }

    private static ValueTask<FluidValue> NoteGap(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (context.AmbientValues.TryGetValue(TemplateGaps.Key, out object? gaps) && (input.IsNil() || input.ToStringValue().Length == 0))
        {
            ((TemplateGaps)gaps!).HasGap = true;
        }

        return new(input);
    }

    private static ValueTask<FluidValue> Text(string text) => new(new StringValue(text));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
