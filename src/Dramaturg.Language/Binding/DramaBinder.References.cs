using System;
using System.Collections.Generic;
using System.Linq;
using Dramaturg.Language.Symbols;
using Dramaturg.Language.Syntax;

namespace Dramaturg.Language.Binding;

public sealed partial class DramaBinder
{
    private BoundExpression? BindReference(ReferenceSyntax syntax, TypeSymbol? expected)
    {
        if (syntax.Words.Length == 0)
        {
            return null;
        }

        return syntax.Arguments.Count > 0 ? BindFact(syntax) : BindWord(syntax, expected);
    }

    /// <summary>A word alone: a role, else a value that would fit here, else a fact without arguments.</summary>
    private BoundExpression? BindWord(ReferenceSyntax syntax, TypeSymbol? expected)
    {
        string word = syntax.Words;
        if (_scope.Find(word) is { } role)
        {
            return role;
        }

        if (expected is ChoiceType choice && IndexOf(choice, word) is var index && index >= 0)
        {
            return new BoundChoiceValue(choice, index);
        }

        if (FindFact(word, 0) is { } fact)
        {
            _looksAtTime |= _timeFacts.Contains(fact);
            return new BoundFluent(fact, Array.Empty<BoundExpression>());
        }

        string? suggestion = _facts.TryGetValue(word, out var others)
            ? $"Say of whom: {ShowDeclaration(others[0])}."
            : Suggest(word, WordsAround(expected));
        _diagnostics.UnknownWord(Locate(syntax), word, suggestion);
        return null;
    }

    private IEnumerable<string> WordsAround(TypeSymbol? expected)
    {
        var values = expected is ChoiceType choice ? choice.Values : Array.Empty<string>();
        return values.Concat(_scope.Names).Concat(_facts.Keys).Concat(_entitiesByName.Keys);
    }

    private static int IndexOf(ChoiceType choice, string word)
    {
        for (int i = 0; i < choice.Values.Count; i++)
        {
            if (choice.Values[i] == word)
            {
                return i;
            }
        }

        return -1;
    }

    private FluentSymbol? FindFact(string name, int argumentCount) =>
        _facts.TryGetValue(name, out var facts) ? facts.FirstOrDefault(fact => fact.Parameters.Count == argumentCount) : null;

    private BoundFluent? BindFact(ReferenceSyntax syntax)
    {
        syntax = Recorded(syntax);
        if (!_facts.TryGetValue(syntax.Words, out var candidates))
        {
            ReportUnknownFact(syntax);
            return null;
        }

        var arguments = new List<BoundExpression>();
        foreach (var argument in syntax.Arguments)
        {
            if (BindValue(argument.Value, null) is not { } bound)
            {
                return null;
            }

            arguments.Add(bound);
        }

        bool startsWithOf = syntax.Arguments[0].Preposition == "of";
        var prepositions = syntax.Arguments.Skip(1).Select(argument => argument.Preposition).ToArray();
        return BindFluent(candidates, arguments, startsWithOf ? prepositions : null, syntax, syntax.Words);
    }

    private void ReportUnknownFact(ReferenceSyntax syntax)
    {
        string? suggestion = _adjectives.ContainsKey(syntax.Words)
            ? $"`{syntax.Words}` is said with `is`: `X is {syntax.Words}`."
            : Suggest(syntax.Words, _facts.Keys);
        _diagnostics.UnknownFact(Locate(syntax), syntax.Words, suggestion);
    }

    /// <summary>The first of the facts with a name that the arguments and prepositions fit.</summary>
    /// <param name="prepositions">Null: none would fit.</param>
    private BoundFluent? BindFluent(
        List<FluentSymbol> candidates, List<BoundExpression> arguments, string[]? prepositions, SyntaxNode syntax, string words)
    {
        foreach (var fact in candidates)
        {
            if (prepositions is not null && Fits(fact, arguments) && fact.Prepositions.SequenceEqual(prepositions))
            {
                return LiftArguments(fact, arguments, syntax);
            }
        }

        foreach (var adjective in candidates)
        {
            if (prepositions is not null && adjective.IsAdjective && _lifts is not null && CouldFit(adjective, arguments)
                && adjective.Prepositions.SequenceEqual(prepositions))
            {
                return LiftArguments(adjective, arguments, syntax);
            }
        }

        if (!_diagnostics.IsFull)
        {
            string said = string.Join(", ", arguments.Select(Types.ShowTypeOf));
            _diagnostics.WrongArguments(Locate(syntax), words, said, $"Declared as {string.Join(" and ", candidates.Take(3).Select(ShowDeclaration))}.");
        }

        return null;
    }

    private static bool Fits(FluentSymbol fact, List<BoundExpression> arguments)
    {
        if (fact.Parameters.Count != arguments.Count)
        {
            return false;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is BoundUnknown || !Types.CanHold(fact.Parameters[i].Type, arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an adjective could be said of what the arguments may turn out to be: "person is bedridden", when patients can be.</summary>
    private static bool CouldFit(FluentSymbol adjective, List<BoundExpression> arguments)
    {
        bool could = adjective.Parameters.Count == arguments.Count;
        for (int i = 0; could && i < arguments.Count; i++)
        {
            could = Types.CanHold(adjective.Parameters[i].Type, arguments[i])
                || (arguments[i] is not BoundEntity && Types.Of(arguments[i]) is KindSymbol wider
                    && adjective.Parameters[i].Type is KindSymbol kind && kind.Is(wider));
        }

        return could;
    }

    private static string ShowDeclaration(FluentSymbol fact)
    {
        var parts = new List<string>();
        for (int i = 0; i < fact.Parameters.Count; i++)
        {
            string kind = fact.Parameters[i].Type is TruthType ? "yes or no" : fact.Parameters[i].Name;
            parts.Add(i == 0 ? (fact.IsAdjective ? kind : $"of {kind}") : $"{fact.Prepositions[i - 1]} {kind}");
        }

        return fact.IsAdjective
            ? $"`{parts[0]} can be {string.Join(" ", parts.Skip(1).Prepend(fact.Name))}`"
            : $"`{string.Join(" ", parts.Prepend(fact.Name))}`";
    }
}
