// What can be wrong with a Sabre problem file. DR15xx: text and syntax; DR25xx: names and types.

using System.Collections.Generic;
using Dramaturg.Language.Diagnostics;

namespace Dramaturg.Language.Sabre;

public static class SabreDiagnostics
{
    private static readonly List<DiagnosticDescriptor> s_all = new();

    public static IReadOnlyList<DiagnosticDescriptor> All => s_all;

    public static readonly DiagnosticDescriptor FileTooLarge = Error("DR1501", "file too large",
        "This file is too large to be a Sabre problem: more than {0}.");

    public static readonly DiagnosticDescriptor UnclosedComment = Warning("DR1502", "comment never closed",
        "This comment is never closed and swallows the rest of the file.");

    public static readonly DiagnosticDescriptor UnclosedText = Error("DR1503", "quotation never closed",
        "This quotation mark is never closed.");

    public static readonly DiagnosticDescriptor UnmatchedBracket = Error("DR1504", "bracket without partner",
        "This {0} has no partner.");

    public static readonly DiagnosticDescriptor EmptyFile = Error("DR1505", "empty file",
        "A Sabre problem needs at least one definition.");

    public static readonly DiagnosticDescriptor EmptyPiece = Error("DR1506", "empty piece",
        "There is nothing before this {0}.");

    public static readonly DiagnosticDescriptor UnexpectedToken = Error("DR1507", "unexpected token",
        "{0} cannot stand here.");

    public static readonly DiagnosticDescriptor SomethingMissing = Error("DR1508", "something missing",
        "Something is missing after {0}.");

    public static readonly DiagnosticDescriptor NameExpected = Error("DR1509", "name expected",
        "Here a name was expected, not {0}.");

    public static readonly DiagnosticDescriptor QuotedText = Error("DR1510", "quoted text",
        "Quoted text has no use in a problem.");

    public static readonly DiagnosticDescriptor BranchOrder = Error("DR1511", "branches out of order",
        "Only the last branch can be an else.");

    public static readonly DiagnosticDescriptor TooDeep = Error("DR1512", "nested too deeply",
        "This is nested more than {0} levels deep.");

    public static readonly DiagnosticDescriptor TooTangled = Error("DR1513", "too tangled",
        "This definition is too tangled to be read; brackets would help.");

    public static readonly DiagnosticDescriptor NumberTooLarge = Error("DR1514", "number too large",
        "The number {0} has too many digits.");

    public static readonly DiagnosticDescriptor RepeatedPart = Warning("DR1515", "repeated part",
        "This action has a second {0} part; only the last one counts.");

    public static readonly DiagnosticDescriptor ArgumentNotSimple = Error("DR1516", "argument not simple",
        "An argument must be a variable or a constant, not another expression.");

    public static readonly DiagnosticDescriptor TooManyProblems = Error("DR1517", "too many problems",
        "There are more than {0} problems in this file; the others are not shown.");

    public static readonly DiagnosticDescriptor TokenExpected = Error("DR1518", "token expected",
        "Here {0} was expected.");

    public static readonly DiagnosticDescriptor UndeclaredType = Warning("DR2501", "type never declared",
        "The type \"{0}\" is never declared; it is taken to be a new kind of entity.");

    public static readonly DiagnosticDescriptor UnknownType = Error("DR2502", "unknown type",
        "There is no type \"{0}\".");

    public static readonly DiagnosticDescriptor UnknownName = Error("DR2503", "unknown name",
        "There is no entity or variable \"{0}\" here.");

    public static readonly DiagnosticDescriptor UnknownProperty = Error("DR2504", "unknown property",
        "There is no property {0} for these arguments.");

    public static readonly DiagnosticDescriptor UnknownCharacter = Error("DR2505", "unknown character",
        "There is no character \"{0}\".");

    public static readonly DiagnosticDescriptor NotACharacter = Error("DR2506", "not a character",
        "\"{0}\" must be a character.");

    public static readonly DiagnosticDescriptor NumberExpected = Error("DR2507", "number expected",
        "\"{0}\" must be a number.");

    public static readonly DiagnosticDescriptor ConditionExpected = Error("DR2508", "condition expected",
        "\"{0}\" must be true or false.");

    public static readonly DiagnosticDescriptor AssignmentInCondition = Error("DR2509", "assignment in a condition",
        "\"{0}\" assigns a value, which only effects and statements can do.");

    public static readonly DiagnosticDescriptor NotAnEffect = Error("DR2510", "not an effect",
        "\"{0}\" does not say what becomes of the world, so it cannot be an effect.");

    public static readonly DiagnosticDescriptor WrongValueType = Error("DR2511", "value of the wrong type",
        "\"{0}\" cannot be assigned to {1}, which is of type {2}.");

    public static readonly DiagnosticDescriptor ElseMissing = Error("DR2512", "else missing",
        "This conditional needs an else, because it does not stand for something true or false.");

    public static readonly DiagnosticDescriptor TypeCircle = Error("DR2513", "circle of types",
        "\"{0}\" cannot extend \"{1}\", because \"{1}\" already extends \"{0}\".");

    public static readonly DiagnosticDescriptor BasicTypeExtended = Error("DR2514", "basic type extended",
        "The type \"{0}\" cannot be extended.");

    public static readonly DiagnosticDescriptor BasicTypeDeclared = Error("DR2515", "basic type declared",
        "The type \"{0}\" is built in and cannot extend another type.");

    public static readonly DiagnosticDescriptor EntityOfBasicType = Error("DR2516", "entity of a basic type",
        "The entity \"{0}\" cannot be of type \"{1}\".");

    public static readonly DiagnosticDescriptor NumberVariable = Error("DR2517", "variable of type number",
        "The variable \"{0}\" cannot be a number, because there are endlessly many.");

    public static readonly DiagnosticDescriptor UnknownAsParameter = Error("DR2518", "unknown as parameter",
        "A parameter cannot be \"?\".");

    public static readonly DiagnosticDescriptor ObserverType = Error("DR2519", "observer of the wrong type",
        "The observer \"{0}\" must be of type character or of a type above it.");

    public static readonly DiagnosticDescriptor UtilityOfThing = Error("DR2520", "utility is a thing",
        "A utility must be a number or a condition, and \"{0}\" is neither.");

    public static readonly DiagnosticDescriptor Ambiguous = Error("DR2521", "ambiguous definition",
        "{0} and the earlier {1} overlap.");

    public static readonly DiagnosticDescriptor DefinedTwice = Warning("DR2522", "defined twice",
        "{0} and the earlier {1} overlap; where both fit, the earlier one counts.");

    public static readonly DiagnosticDescriptor RepeatedVariable = Warning("DR2523", "repeated variable",
        "The variable \"{0}\" appears twice; {1}.");

    public static readonly DiagnosticDescriptor RepeatedEntity = Warning("DR2524", "entity declared twice",
        "The entity \"{0}\" is declared twice; it has the types of both declarations.");

    public static readonly DiagnosticDescriptor RepeatedUtility = Warning("DR2525", "utility defined twice",
        "The utility of {0} is defined twice; only the last definition counts.");

    public static readonly DiagnosticDescriptor TooManyTypes = Error("DR2526", "too many types",
        "There are more than {0} types.");

    public static readonly DiagnosticDescriptor MixedBranches = Error("DR2527", "branches of different types",
        "\"{0}\" is not of the same type as the first branch.");

    public static readonly DiagnosticDescriptor TooManyOverloads = Error("DR2528", "too many definitions of a name",
        "\"{0}\" is defined more than {1} times.");

    private static DiagnosticDescriptor Error(string id, string name, string template) =>
        Add(new DiagnosticDescriptor(id, name, Severity.Error, template));

    private static DiagnosticDescriptor Warning(string id, string name, string template) =>
        Add(new DiagnosticDescriptor(id, name, Severity.Warning, template));

    private static DiagnosticDescriptor Add(DiagnosticDescriptor descriptor)
    {
        s_all.Add(descriptor);
        return descriptor;
    }
}
