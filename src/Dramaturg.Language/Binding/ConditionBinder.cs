using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Text;

namespace Dramaturg.Language.Binding;

/// <summary>Binds conditions about a story that stand elsewhere than in its files: in its scenes. Not for several threads at once.</summary>
public sealed class ConditionBinder
{
    private readonly DramaBinder _binder;

    public ConditionBinder(BoundStory story) => _binder = DramaBinder.For(story);

    /// <param name="source">Nothing but the condition.</param>
    /// <param name="roles">The words that stand for people and things in it.</param>
    public ConditionResult Bind(SourceText source, IReadOnlyList<VariableSymbol> roles) => _binder.BindAlone(source, roles);
}

/// <param name="Condition">Null after a mistake.</param>
public sealed record ConditionResult(BoundExpression? Condition, IReadOnlyList<Diagnostic> Diagnostics);
