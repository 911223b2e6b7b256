using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using Dramaturg.Model;
using Dramaturg.Prose.Stories;
using Fluid;
using Fluid.Values;

namespace Dramaturg.Prose.Templates;

/// <summary>A fact of which not everything is said yet: <c>Roland.closeness</c> waits for <c>[Katrin]</c>.</summary>
internal sealed class FactAbout : FluidValue
{
    private readonly string _fact;
    private readonly string[] _about;
    private readonly TemplateScene _scene;

    public FactAbout(string fact, string[] about, TemplateScene scene)
    {
        _fact = fact;
        _about = about;
        _scene = scene;
    }

    public override FluidValues Type => FluidValues.Object;

    /// <summary>The value where the fact is about no more than this; what waits for more where there is such a fact; else nothing.</summary>
    public FluidValue Resolve() => _scene.Read(_fact, _about) is { } value ? ValueOf(value)
        : _about.Length < 4 && _scene.Facts.Has(_fact, _about.Length + 1) ? this
        : NilValue.Instance;

    public override bool Equals(FluidValue? other) => false;

    public override bool ToBooleanValue() => false;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => _fact;

    public override string ToStringValue() => "";

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(About(_scene.EntityNamed(name)));

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        new(About(index is EntityValue entity ? entity.Entity : _scene.EntityNamed(index.ToStringValue())));

    private FluidValue About(string? entity) => entity is null ? NilValue.Instance : new FactAbout(_fact, [.. _about, entity], _scene).Resolve();

    private FluidValue ValueOf(FactValue fact) => (fact.Domain, fact.Value) switch
    {
        (_, { IsUnknown: true }) => NilValue.Instance,
        (Domain.Truth, var truth) => BooleanValue.Create(truth == Value.True),
        (Domain.Symbols symbols, var value) => Named(symbols.Names[value.AsSymbol]),
        (_, var number) => NumberValue.Create((decimal)number.AsNumber.ToDouble()),
    };

    private FluidValue Named(string name) => _scene.Population.Find(name) is null ? new NamedValue(name, _scene.Words.ValueOf(name)) : new EntityValue(name, _scene);
}
