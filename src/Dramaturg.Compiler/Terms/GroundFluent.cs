using System;
using System.Collections.Generic;
using Dramaturg.Language.Text;
using Dramaturg.Model;

namespace Dramaturg.Compiler.Terms;

/// <summary>A fluent with its arguments, before the story's fluents are chosen and numbered.</summary>
/// <param name="Index">Position in the order in which literals of a disjunct are sorted.</param>
/// <param name="Values">The symbols it can hold, in canonical order; empty for numbers.</param>
/// <param name="Positions">For each symbol of the story its position in the domain, -1 if the fluent cannot hold it.</param>
internal sealed record GroundFluent(
    int Index,
    string Name,
    Domain Domain,
    IReadOnlyList<Constant> Values,
    IReadOnlyList<int> Positions,
    TextLocation? Location)
{
    public bool KeepsHistory { get; init; }

    public string Schema { get; init; } = "";

    public IReadOnlyList<string> Arguments { get; init; } = Array.Empty<string>();

    public bool IsHidden { get; init; }

    public bool IsTruth => Domain is Domain.Truth;

    public bool IsNumber => Domain is Domain.Numbers;

    public bool AllowsUnknown => Domain is Domain.Symbols { AllowsUnknown: true } or Domain.Numbers { AllowsUnknown: true };

    public bool CanHold(Constant value) => value.Kind switch
    {
        ConstantKind.Truth => IsTruth,
        ConstantKind.Number => IsNumber,
        ConstantKind.Unknown => AllowsUnknown,
        _ => Domain is Domain.Symbols && value.Index < Positions.Count && Positions[value.Index] >= 0,
    };

    public Constant Saturate(Constant value) =>
        Domain is Domain.Numbers numbers && value.IsNumber ? Constant.Of(numbers.Saturate(value.Number)) : value;

    public Value ToValue(Constant value) => value.Kind switch
    {
        ConstantKind.Truth => Value.Symbol(value.Index),
        ConstantKind.Number => Value.Of(value.Number),
        ConstantKind.Symbol => Value.Symbol(Positions[value.Index]),
        _ => Value.Unknown,
    };
}
