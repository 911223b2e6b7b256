// Prints a problem back, with the brackets that show how it was read: kinds and entities in canonical order, implied parts written
// out. Brackets come in two styles. Sabre's own leaves out those around the body of a quantifier or a branch, where the text it
// prints is no longer what it read; the faithful style can be read again and gives the same tree.

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dramaturg.Language.Binding;
using Dramaturg.Language.Symbols;

namespace Dramaturg.Language.Sabre;

public enum SabreBrackets
{
    AsSabre,
    Faithful,
}

public sealed class SabrePrinter
{
    private readonly SabreFileSyntax _syntax;
    private readonly BoundStory _story;
    private readonly SabreExpressionPrinter _expressions;
    private readonly StringBuilder _text = new();

    private SabrePrinter(SabreFileSyntax syntax, BoundStory story, SabreBrackets brackets)
    {
        _syntax = syntax;
        _story = story;
        _expressions = new SabreExpressionPrinter(brackets);
    }

    /// <summary>A problem without errors as text.</summary>
    public static string Print(SabreFileSyntax syntax, BoundStory story, SabreBrackets brackets)
    {
        var printer = new SabrePrinter(syntax, story, brackets);
        printer.PrintTypes();
        printer.PrintEntities();
        printer.PrintProperties();
        printer.PrintEvents();
        printer.PrintStatements();
        printer.PrintUtilities();
        return printer._text.ToString();
    }

    public static string Print(SabreExpressionSyntax expression, SabreBrackets brackets) =>
        new SabreExpressionPrinter(brackets).Print(expression);

    private void Line(params string[] parts)
    {
        foreach (string part in parts)
        {
            _text.Append(part);
        }

        _text.Append('\n');
    }

    private void PrintTypes()
    {
        foreach (var kind in _story.Kinds.Skip(1))
        {
            if (kind.Name != "character" || kind.Parents[0].Name != "entity")
            {
                Line("type ", kind.Name, " : ", Names(kind.Parents), ";");
            }
        }
    }

    private void PrintEntities()
    {
        foreach (var entity in _story.Entities)
        {
            Line("entity ", entity.Name, " : ", Names(entity.Kinds), ";");
        }
    }

    private static string Names(IReadOnlyList<Symbol> symbols) => string.Join(", ", symbols.Select(symbol => symbol.Name));

    private void PrintProperties()
    {
        foreach (var property in _syntax.Definitions.OfType<SabrePropertySyntax>())
        {
            Line("property ", property.Name.Text, Parameters(property.Parameters), " : ", property.Type.Text, ";");
        }
    }

    private string Parameters(IReadOnlyList<SabreParameterSyntax> parameters) =>
        "(" + string.Join(", ", parameters.Select(parameter =>
            parameter.Constant is { } constant ? _expressions.Print(constant) : parameter.Name + " : " + parameter.Type)) + ")";

    private void PrintEvents()
    {
        foreach (var definition in _syntax.Definitions)
        {
            if (definition is SabreActionSyntax action)
            {
                PrintAction(action);
            }
            else if (definition is SabreTriggerSyntax trigger)
            {
                PrintHead("trigger ", trigger.Name, trigger.Parameters, trigger.Precondition, trigger.Effect);
                Line("};");
            }
        }
    }

    private void PrintHead(
        string keyword,
        SabreName name,
        IReadOnlyList<SabreParameterSyntax> parameters,
        SabreExpressionSyntax? precondition,
        SabreExpressionSyntax? effect)
    {
        Line(keyword, name.Text, Parameters(parameters), " {");
        Line("\tprecondition: ", PrintOrTrue(precondition), ";");
        Line("\teffect: ", PrintOrTrue(effect), ";");
    }

    private string PrintOrTrue(SabreExpressionSyntax? expression) => expression is null ? "True" : _expressions.Print(expression);

    private void PrintAction(SabreActionSyntax action)
    {
        PrintHead("action ", action.Name, action.Parameters, action.Precondition, action.Effect);
        Line("\tconsenting: ", Consenting(action.Consenting), ";");
        string variable = action.Observing is { } observing ? observing.Name + " : " + observing.Type : "character : character";
        Line("\tobserving(", variable, "): ", PrintOrTrue(action.Observing?.Condition), ";");
        Line("};");
    }

    private string Consenting(IReadOnlyList<SabreExpressionSyntax>? consenting) => consenting switch
    {
        { Count: > 0 } => string.Join(", ", consenting.Select(_expressions.Print)),
        _ => "()",
    };

    private void PrintStatements()
    {
        var statements = new List<string>();
        foreach (var definition in _syntax.Definitions.OfType<SabreStatementSyntax>())
        {
            Collect(definition.Statement, statements);
        }

        Line(statements.Count == 0 ? "True" : string.Join(" &\n", statements), ";");
    }

    private void Collect(SabreExpressionSyntax statement, List<string> statements)
    {
        if (statement is not SabreAndSyntax and)
        {
            statements.Add(_expressions.PrintOperand(statement));
            return;
        }

        foreach (var operand in and.Operands)
        {
            Collect(operand, statements);
        }
    }

    private void PrintUtilities()
    {
        var written = _syntax.Definitions.OfType<SabreUtilitySyntax>().ToLookup(utility => utility.Character?.Text ?? string.Empty);
        PrintUtility(null, written[string.Empty].LastOrDefault());
        foreach (var character in _story.Entities.Where(entity => entity.IsCharacter))
        {
            PrintUtility(character, written[character.Name].LastOrDefault());
        }
    }

    private void PrintUtility(EntitySymbol? character, SabreUtilitySyntax? utility) =>
        Line("utility(", character?.Name ?? string.Empty, "): ", UtilityText(character, utility), ";");

    private string UtilityText(EntitySymbol? character, SabreUtilitySyntax? utility)
    {
        if (utility is null)
        {
            return 0.ToString(CultureInfo.InvariantCulture);
        }

        string text = _expressions.Print(utility.Value);
        return IsCondition(character) ? "if(" + text + ") 1 else 0" : text;
    }

    /// <summary>The binder made a choice of 1 and 0 out of a condition; no text stands for that choice.</summary>
    private bool IsCondition(EntitySymbol? character) =>
        _story.Wants.FirstOrDefault(want => want.Character == character)?.Satisfaction is BoundChoice { Location: null };
}
