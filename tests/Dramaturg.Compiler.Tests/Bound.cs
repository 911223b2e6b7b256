using System;
using System.Collections.Generic;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Compiler.Tests;

/// <summary>Bound stories by hand, for what Sabre files cannot say: two people, two places, and what a test adds.</summary>
internal sealed class Bound
{
    private static readonly BoundEffects _nothing = new([]);

    public Bound(bool isSabre = false)
    {
        IsSabre = isSabre;
        Person = new KindSymbol("person", null);
        Place = new KindSymbol("place", null);
        Tom = new EntitySymbol("Tom", [Person], true, null);
        Eva = new EntitySymbol("Eva", [Person], true, null);
        Home = new EntitySymbol("Home", [Place], false, null);
        Park = new EntitySymbol("Old Park", [Place], false, null);
    }

    public bool IsSabre { get; }

    public KindSymbol Person { get; }

    public KindSymbol Place { get; }

    public EntitySymbol Tom { get; }

    public EntitySymbol Eva { get; }

    public EntitySymbol Home { get; }

    public EntitySymbol Park { get; }

    public List<FluentSymbol> Fluents { get; } = [];

    public List<BoundAction> Actions { get; } = [];

    public List<BoundTrigger> Triggers { get; } = [];

    public List<BoundSeeing> Seeing { get; } = [];

    public List<BoundStatement> Statements { get; } = [];

    public List<BoundSecret> Secrets { get; } = [];

    public List<BoundConcern> Wants { get; } = [];

    public List<BoundBeat> Beats { get; } = [];

    public List<BoundEnding> Endings { get; } = [];

    public static BoundEffect Nothing => _nothing;

    public static BoundExpression True { get; } = new BoundTruth(true);

    public FluentSymbol Fluent(string name, TypeSymbol type, bool allowsUnknown = false, params KindSymbol[] parameters)
    {
        var symbol = new FluentSymbol(
            name, Array.ConvertAll(parameters, kind => new FluentParameter("x", kind, null)), type, allowsUnknown, null);
        Fluents.Add(symbol);
        return symbol;
    }

    public void Action(string name, BoundExpression precondition, BoundEffect effect, params BoundRole[] roles) =>
        Actions.Add(new BoundAction(name, roles, precondition, effect, [], null, null));

    public CompileResult Compile(bool simplify = true) => Compile(new CompilerOptions(simplify));

    public CompileResult Compile(CompilerOptions options) => StoryCompiler.Compile(
        new BoundStory(
            "by hand",
            new StorySettings(IsSabre, !IsSabre, 0.5m, null, null, null, []),
            [Person, Place],
            [Tom, Eva, Home, Park],
            Fluents,
            Actions,
            Triggers,
            Seeing,
            Statements,
            Secrets,
            Wants,
            Beats,
            Endings),
        options);

    public static BoundFluent Of(FluentSymbol fluent, params BoundExpression[] arguments) => new(fluent, arguments);

    public static BoundExpression The(EntitySymbol entity) => new BoundEntity(entity);

    public static BoundExpression The(VariableSymbol variable) => new BoundVariable(variable);

    public static BoundExpression Is(BoundExpression left, BoundExpression right) =>
        new BoundComparison(left, ComparisonOperator.Equal, right);

    public static BoundEffect Becomes(BoundFluent target, BoundExpression value, params BoundExpression[] minds) =>
        new BoundAssignment(minds, target, value);

    public static BoundRole Role(VariableSymbol variable) => new(variable, null, string.Empty);
}
