using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Dramaturg.Cli;
using Dramaturg.Compiler;
using Dramaturg.Language.Diagnostics;
using Dramaturg.Loading;
using Dramaturg.Planner;

namespace Dramaturg.EndToEnd;

/// <param name="Declared">The descriptors that are members of the class.</param>
/// <param name="Listed">What its <c>All</c> holds.</param>
internal sealed record Catalogue(Type Type, IReadOnlyList<DiagnosticDescriptor> Declared, IReadOnlyList<DiagnosticDescriptor> Listed);

/// <summary>Every class of the product that declares diagnostics; a new one is found by itself.</summary>
internal static class Catalogues
{
    private const BindingFlags Anything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] s_doors =
        [typeof(DiagnosticCatalogue), typeof(StoryCompiler), typeof(StoryWorld), typeof(StoryFile), typeof(CommandLine)];

    public static IReadOnlyList<Catalogue> All { get; } = s_doors.SelectMany(door => door.Assembly.GetTypes())
        .Select(Read).Where(catalogue => catalogue.Declared.Count > 0).ToArray();

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        All.SelectMany(catalogue => catalogue.Declared).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToArray();

    public static string TitleOf(string id) => Title(Descriptors.Single(descriptor => descriptor.Id == id));

    public static string Title(DiagnosticDescriptor descriptor) => char.ToUpperInvariant(descriptor.Name[0]) + descriptor.Name[1..];

    private static Catalogue Read(Type type)
    {
        var fields = type.GetFields(Anything).Where(field => !field.Name.StartsWith('<')).Select(field => (field.FieldType, Value: (Func<object?>)(() => field.GetValue(null))));
        var properties = type.GetProperties(Anything).Select(property => (property.PropertyType, Value: (Func<object?>)(() => property.GetValue(null))));
        var members = type.ContainsGenericParameters ? [] : fields.Concat(properties).ToArray();
        var declared = members.Where(member => member.Item1 == typeof(DiagnosticDescriptor)).Select(member => (DiagnosticDescriptor)member.Value()!).ToArray();
        return new Catalogue(type, declared, declared.Length > 0 ? Listed(type) : []);
    }

    private static IReadOnlyList<DiagnosticDescriptor> Listed(Type type) =>
        (IReadOnlyList<DiagnosticDescriptor>)(type.GetProperty("All", Anything)?.GetValue(null) ?? Array.Empty<DiagnosticDescriptor>());
}
