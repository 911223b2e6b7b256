using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using Dramaturg.Prose.Stories;
using Fluid;
using Fluid.Values;

namespace Dramaturg.Prose.Templates;

/// <summary>Somebody or something, as a template sees it: its name, and behind a point its forms, pronouns and facts.</summary>
internal sealed class EntityValue : FluidValue
{
    private readonly TemplateScene _scene;

    public EntityValue(string entity, TemplateScene scene)
    {
        Entity = entity;
        _scene = scene;
    }

    public string Entity { get; }

    public int AddressNumber => _scene.Speaker is { } speaker ? _scene.Words.AddressNumber(speaker, Entity) : 0;

    public override FluidValues Type => FluidValues.Object;

    public override bool Equals(FluidValue? other) => other is EntityValue entity ? entity.Entity == Entity : other?.ToStringValue() == Entity;

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => Entity;

    public override string ToStringValue() => _scene.Words.NameOf(Entity, null);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(ToStringValue());
        return default;
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(Member(FactBook.Plain(name)));

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public FluidValue ToldBy(string fact, string[] about) => _scene.TellerOf(Entity, fact, about) is { } teller ? new EntityValue(teller, _scene) : NilValue.Instance;

    private FluidValue Member(string name)
    {
        var words = _scene.Words;
        if (name == "name" || words.Forms.Contains(name))
        {
            return new StringValue(words.NameOf(Entity, name == "name" ? null : name));
        }

        if (words.PronounForms.FirstOrDefault(form => FactBook.Plain(form) == name) is { } pronoun)
        {
            return new StringValue(words.PronounOf(Entity, pronoun));
        }

        if (name.StartsWith("you", System.StringComparison.Ordinal) && words.PronounForms.FirstOrDefault(form => name == "you_" + FactBook.Plain(form)) is { } address)
        {
            return new StringValue(words.AddressOf(_scene.Speaker ?? Entity, Entity, address));
        }

        return new FactAbout(name, [Entity], _scene).Resolve();
    }
}
