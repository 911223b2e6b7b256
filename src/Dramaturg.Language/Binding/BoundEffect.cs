using System.Collections.Generic;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

/// <summary>What changes. All parts of one event read the state before it.</summary>
public abstract record BoundEffect
{
    private protected BoundEffect()
    {
    }

    public TextLocation? Location { get; init; }
}

/// <summary>The fluent, in reality or (with minds, outermost first) in somebody's belief, takes the value.</summary>
/// <param name="Minds">Entities or variables.</param>
/// <param name="Value">Read in reality, whatever the minds; wrap it in <see cref="BoundBelieves"/> to read a mind.</param>
public sealed record BoundAssignment(
    IReadOnlyList<BoundExpression> Minds, BoundFluent Target, BoundExpression Value) : BoundEffect;

public sealed record BoundEffects(IReadOnlyList<BoundEffect> Effects) : BoundEffect;

/// <summary>The effect of the first branch whose condition holds, or none.</summary>
public sealed record BoundConditionalEffect(IReadOnlyList<BoundEffectBranch> Branches) : BoundEffect;

public sealed record BoundEffectBranch(BoundExpression Condition, BoundEffect Effect);

public sealed record BoundEveryEffect(VariableSymbol Variable, BoundEffect Effect) : BoundEffect;

/// <summary>One mind takes the fluent to have the value, takes the other to take it so, takes the other to take the first to take it so: as deep as minds go.</summary>
public sealed record BoundSharedBelief(
    BoundExpression Mind, BoundExpression Other, BoundFluent Target, BoundExpression Value) : BoundEffect;
