using System.Collections.Generic;
using System.Linq;
using Dramaturg.Compiler.Terms;

namespace Dramaturg.Compiler.Grounding;

/// <summary>How ground things are called: <c>go(Tom, Home, Market)</c>.</summary>
internal static class Names
{
    public static string Call(string schema, IEnumerable<string> arguments) =>
        Schema(schema) + "(" + string.Join(", ", arguments) + ")";

    public static string Schema(string name) => name.Replace(' ', '_');

    public static string Of(Reference reference, SymbolTable symbols) =>
        string.Concat(reference.Path.Select(mind => "believes(" + symbols.Name(Constant.Symbol(mind)) + ", "))
        + reference.Fluent.Name
        + new string(')', reference.Path.Length);
}
