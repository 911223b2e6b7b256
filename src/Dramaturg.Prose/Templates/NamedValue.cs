using System.Globalization;
using System.IO;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using Fluid.Values;

namespace Dramaturg.Prose.Templates;

/// <summary>A value such as <c>critical</c>: compared by its name in the story, printed by its word.</summary>
internal sealed class NamedValue : FluidValue
{
    private readonly string _name;
    private readonly string _word;

    public NamedValue(string name, string word)
    {
        _name = name;
        _word = word;
    }

    public override FluidValues Type => FluidValues.Object;

    public override bool Equals(FluidValue? other) => other is NamedValue named ? named._name == _name : other?.ToStringValue() == _name;

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => _name;

    public override string ToStringValue() => _word;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(_word);
        return default;
    }
}
